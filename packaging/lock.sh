#!/usr/bin/env bash
# Writes packaging/requirements-<platform>.txt: every dependency with one version and its hashes.
# Usage: packaging/lock.sh [--upgrade]     (from the project's root)
# Without --upgrade the versions locked before are kept as long as pyproject.toml allows them.
# Install with: pip install --require-hashes -r FILE && pip install --no-deps .
set -euo pipefail
packaging/tools.sh
lock() {
  local name=$1 platform=$2
  shift 2
  .venv-tools/bin/uv pip compile --quiet --python-version 3.11 --python-platform "$platform" \
    --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate \
    --output-file "packaging/requirements-$name.txt" ${upgrade:+"$upgrade"} "$@" pyproject.toml
}
upgrade=${1:-}
lock linux-x86_64 x86_64-manylinux_2_34
lock linux-x86_64-test x86_64-manylinux_2_34 --extra test --constraint packaging/requirements-linux-x86_64.txt
lock linux-aarch64 aarch64-manylinux_2_39  # the oldest glibc of PySide6 for ARM
lock windows-amd64 x86_64-pc-windows-msvc
MACOSX_DEPLOYMENT_TARGET=14.0 lock macos-arm64 aarch64-apple-darwin  # the oldest macOS of onnxruntime
