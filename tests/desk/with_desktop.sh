#!/usr/bin/env bash
# Run a command on a throw-away desktop: a D-Bus session bus and an X server of its own, and the parts asked for.
#   with_desktop.sh [PART...] -- COMMAND [ARGUMENT...]
#     --xembed-tray     openbox and trayer: a system tray of the old X11 kind
#     --sni-tray        sni_watcher.py: the D-Bus tray of KDE, and of GNOME with the AppIndicator extension
#     --dunst           dunst, a real notification daemon: dunstctl history
#     --notifyd         fake_notifyd.py instead: logs each notification
#     --press REGEX     the same, and presses the button that matches
#     --inhibited       fake_notifyd.py under do-not-disturb
#     --wayland         weston without a screen beside the X server: run Qt with QT_QPA_PLATFORM=wayland
#     --portal          fake_portal.py: hands out a key and presses it; --no-portal-key refuses it
#     --logind          python3-dbusmock's logind and screen saver: emit_desktop_event.sh
#     --fresh-home      an empty home folder, as for a new user
# The command finds the logs of the parts in $DESKTOP_DIR (notifyd.log, sni.log ...), removed at the end. PYTHON is the
# interpreter of our own parts (it needs dbus-fast), DBUSMOCK_PYTHON the one with dbusmock. No service
# is started by D-Bus itself, so a missing part stays missing. DESKTOP_SCREEN is the screen's size in pixels, 1280x1024 without it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
usage() { sed -n '2,15s/^# \{0,1\}//p' "$here/with_desktop.sh"; exit 2; }

if [ "${1:-}" != --inside ]; then
  case " $* " in *" -- "*) ;; *) usage;; esac
  DESKTOP_DIR=$(mktemp -d)
  export DESKTOP_DIR
  trap 'rm -rf "$DESKTOP_DIR"' EXIT
  cat > "$DESKTOP_DIR/bus.conf" <<CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><keep_umask/><listen>unix:tmpdir=$DESKTOP_DIR</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
CONF
  rc=0
  dbus-run-session --config-file="$DESKTOP_DIR/bus.conf" -- "$here/with_desktop.sh" --inside "$@" || rc=$?
  exit $rc
fi
shift

python=${PYTHON:-python3}
pids=()
start() { local log=$1; shift; "$@" > "$DESKTOP_DIR/$log.log" 2>&1 & pids+=($!); }
on_bus() { gdbus wait --session --timeout 60 "$1" || { echo "with_desktop.sh: $1 did not start" >&2; cat "$DESKTOP_DIR"/*.log >&2; exit 1; }; }
until_true() { # COMMAND... TEXT: until the command's output holds the text
  for _ in $(seq 600); do "${@:1:$#-1}" 2>/dev/null | grep -- "${@: -1}" >/dev/null && return; sleep 0.1; done # no -q: it would break the pipe
  echo "with_desktop.sh: $* did not come true" >&2; exit 1
}
stop() { for ((i = ${#pids[@]} - 1; i >= 0; i--)); do kill "${pids[i]}" 2>/dev/null || true; done; wait 2>/dev/null || true; }
trap stop EXIT

export XDG_RUNTIME_DIR=$DESKTOP_DIR/run LIBGL_ALWAYS_SOFTWARE=1
unset WAYLAND_DISPLAY XAUTHORITY
mkdir -m 700 "$XDG_RUNTIME_DIR"
Xvfb -displayfd 3 -screen 0 "${DESKTOP_SCREEN:-1280x1024}x24" -nolisten tcp 3> "$DESKTOP_DIR/display" > "$DESKTOP_DIR/xvfb.log" 2>&1 & pids+=($!)
for _ in $(seq 600); do [ -s "$DESKTOP_DIR/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$DESKTOP_DIR/display")
export DISPLAY

while [ "$1" != -- ]; do
  case $1 in
    --xembed-tray)
      start openbox openbox
      until_true xprop -root _NET_SUPPORTING_WM_CHECK '# 0x' # a panel made before the window manager gets lost
      start trayer trayer --edge top --align right --widthtype request --height 32 --tint 0x333333 --transparent false
      until_true xwininfo -root -tree '"panel"';;
    --sni-tray) start sni "$python" -B "$here/sni_watcher.py"; on_bus org.kde.StatusNotifierWatcher;;
    --dunst) start dunst dunst -print; on_bus org.freedesktop.Notifications;;
    --notifyd) start notifyd "$python" -B "$here/fake_notifyd.py"; on_bus org.freedesktop.Notifications;;
    --press) shift; start notifyd "$python" -B "$here/fake_notifyd.py" --press "$1"; on_bus org.freedesktop.Notifications;;
    --inhibited) start notifyd "$python" -B "$here/fake_notifyd.py" --inhibited; on_bus org.freedesktop.Notifications;;
    --wayland)
      start weston weston --backend=headless-backend.so --socket=wayland-test --idle-time=0
      until_true ls "$XDG_RUNTIME_DIR" wayland-test
      export WAYLAND_DISPLAY=wayland-test;;
    --portal) start portal "$python" -B "$here/fake_portal.py"; on_bus org.freedesktop.portal.Desktop;;
    --no-portal-key) start portal "$python" -B "$here/fake_portal.py" --refuse; on_bus org.freedesktop.portal.Desktop;;
    --logind)
      export DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS # one private bus plays both
      start logind "${DBUSMOCK_PYTHON:-/usr/bin/python3}" -m dbusmock --system --template logind
      start screensaver "${DBUSMOCK_PYTHON:-/usr/bin/python3}" -m dbusmock --session --template gnome_screensaver
      on_bus org.freedesktop.login1
      on_bus org.gnome.ScreenSaver
      "$here/emit_desktop_event.sh" prepare;;
    --fresh-home)
      export HOME=$DESKTOP_DIR/home
      unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME
      mkdir "$HOME";;
    *) usage;;
  esac
  shift
done
shift
rc=0
"$@" || rc=$?
exit $rc
