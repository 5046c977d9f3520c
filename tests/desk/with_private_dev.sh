#!/usr/bin/env bash
# Run a command with a /dev of its own that holds placeholder nodes for the fake cameras; the machine's own is not touched. Needs root.
#   with_private_dev.sh COMMAND [ARGUMENT...]
# Programs that list /dev then find the nodes that fakecam.c answers for. One node per entry of FAKECAM_DEV (default /dev/video0),
# with its name from FAKECAM_NAME and its USB vendor:product from FAKECAM_USB in /sys/class/video4linux, and a link in /dev/v4l/by-id.
# Inside the command:  unplug: rm /dev/video0    replug: mknod -m 666 /dev/video0 c 81 0
set -euo pipefail
if [ "${1:-}" != --inside ]; then
  [ $# -gt 0 ] || { sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 2; }
  exec unshare --mount --propagation private "$0" --inside "$@"
fi
shift

dev=$(mktemp -d) class=$(mktemp -d)
mount -t tmpfs none "$dev"
mount -t tmpfs none "$class"
for n in null zero full random urandom tty; do
  read -r major minor < <(stat -c '0x%t 0x%T' "/dev/$n")
  mknod -m 666 "$dev/$n" c "$major" "$minor"
done
mkdir -m 1777 "$dev/shm"
ln -s /proc/self/fd "$dev/fd"
for c in /sys/class/*; do
  [ "$c" != /sys/class/video4linux ] || continue
  mkdir "$class/${c##*/}"
  mount --bind "$c" "$class/${c##*/}"
done

IFS=, read -r -a paths <<< "${FAKECAM_DEV:-/dev/video0}"
IFS=, read -r -a names <<< "${FAKECAM_NAME:-Fake HD Webcam}"
IFS=, read -r -a ids <<< "${FAKECAM_USB:-}"
mkdir -p "$dev/v4l/by-id"
for i in "${!paths[@]}"; do
  node=${paths[i]#/dev/} name=${names[i]:-Fake HD Webcam $((i + 1))} id=${ids[i]:-1bcf:000$((i + 1))}
  mknod -m 666 "$dev/$node" c 81 "$i"
  ln -s "../../$node" "$dev/v4l/by-id/usb-${name// /_}-video-index0"
  usb=$class/video4linux/.usb/$i
  mkdir -p "$class/video4linux/$node" "$usb/1-$((i + 1)):1.0"
  echo "${id%:*}" > "$usb/idVendor"
  echo "${id#*:}" > "$usb/idProduct"
  echo "$name" > "$class/video4linux/$node/name"
  echo 0 > "$class/video4linux/$node/index"
  ln -s "../.usb/$i/1-$((i + 1)):1.0" "$class/video4linux/$node/device"
done
mount --rbind "$class" /sys/class
mount --bind "$dev" /dev
umount --lazy "$dev" "$class"
rmdir "$dev" "$class"
exec "$@"
