#!/usr/bin/env bash
# Makes .venv-tools with the tools of packaging/tools.txt. Usage: packaging/tools.sh (from the project's root)
set -euo pipefail
stamp=.venv-tools/.made-$(sha256sum packaging/tools.txt | cut -c1-16)
[ -e "$stamp" ] && exit 0
"${PYTHON:-python3}" -m venv .venv-tools
.venv-tools/bin/python -m pip install --quiet --disable-pip-version-check -r packaging/tools.txt
touch "$stamp"
