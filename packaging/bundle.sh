#!/usr/bin/env bash
# Leaves dist/lumbar, a folder that runs without Python. Usage: packaging/bundle.sh (from the project's root)
# What Lumbar runs on has the locked versions, their hashes checked; what packs it is not locked so. PyInstaller's starter
# is compiled here and not the one that everybody's programs carry, which scanners know too well. At the end it is tried.
set -euo pipefail
case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) lock=linux-x86_64 ;;
  Linux-aarch64) lock=linux-aarch64 ;;
  Darwin-arm64) lock=macos-arm64 ;;
  *) echo "bundle: there is no list of locked versions for this system in packaging/" >&2; exit 1 ;;
esac
packages=packaging/requirements-$lock.txt
stamp=.venv-bundle/.made-$(cat "$packages" packaging/bundle.txt | sha256sum | cut -c1-16)
if [ ! -e "$stamp" ]; then
  rm -rf .venv-bundle
  "${PYTHON:-python3}" -m venv .venv-bundle
  pip=(.venv-bundle/bin/python -m pip install --quiet --disable-pip-version-check)
  "${pip[@]}" --require-hashes -r "$packages"
  PYINSTALLER_COMPILE_BOOTLOADER=1 "${pip[@]}" --no-binary pyinstaller -r packaging/bundle.txt
  touch "$stamp"
fi
.venv-bundle/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --force-reinstall .
.venv-bundle/bin/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath .venv-bundle/work packaging/lumbar.spec
dist/lumbar/lumbar demo --out .venv-bundle/demo
echo "bundle: $(du -sm dist/lumbar | cut -f1) MB in dist/lumbar"
