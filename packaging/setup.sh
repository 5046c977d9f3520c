#!/usr/bin/env bash
# Everything a fresh Debian 12 machine lacks: system packages, .venv, Lumbar itself in it.
# Usage: packaging/setup.sh EXTRAS PACKAGE_LIST...     (from the project's root; EXTRAS may be "")
# What is already there is left alone, so a second run takes a moment.
set -euo pipefail
extras=$1
shift

missing=()
if command -v dpkg-query >/dev/null; then
  while read -r package; do
    status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing+=("$package")
  done < <(grep -hv '^#' "$@")
else
  echo "setup: not a Debian system; make sure the packages in $* are there under their own names" >&2
fi
if [ ${#missing[@]} -gt 0 ]; then
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "setup: install these as root, then run again: ${missing[*]}" >&2; exit 1; }
    as_root=(sudo)
  fi
  echo "setup: installing ${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

stamp=.venv/.lumbar-$(cat pyproject.toml "$0" | sha256sum | cut -c1-16)-${extras//,/-}
if [ -e "$stamp" ]; then exit 0; fi
if [ ! -x .venv/bin/python ]; then
  echo "setup: making .venv"
  "${PYTHON:-python3}" -m venv .venv
fi
echo "setup: installing Lumbar and what it needs into .venv (the first time this downloads some hundred megabytes)"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --editable ".${extras:+[$extras]}"
rm -f .venv/.lumbar-*-"${extras//,/-}"
touch "$stamp"
