#!/usr/bin/env python3
"""Looks the locked packages up in the databases of known vulnerabilities.

Run:  .venv-tools/bin/python packaging/audit.py [LOCK_FILE...]      (or `make audit`)

Exit status 1: a vulnerability is known. Where no database can be reached it says so, with the
reason, and passes.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

PACKAGING = Path(__file__).resolve().parent
TIMEOUT_S = 300


def audit(lock: Path) -> tuple[list[dict[str, Any]], str]:
    """What pip-audit knows of every package, and why there is nothing if there is nothing."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", str(lock), "--format", "json"]
    command += ["--disable-pip", "--require-hashes", "--progress-spinner", "off"]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=TIMEOUT_S, check=False
        )
    except subprocess.TimeoutExpired:
        return [], f"no answer within {TIMEOUT_S} s"
    try:
        return list(json.loads(done.stdout)["dependencies"]), ""
    except (ValueError, KeyError, TypeError):
        return [], (done.stderr.strip().splitlines() or ["pip-audit gave no answer"])[-1]


def judge(lock: Path) -> bool:
    """Print what is known of one lock file; False when that is a vulnerability."""
    packages, reason = audit(lock)
    looked_up = [package for package in packages if "vulns" in package]
    if not looked_up:
        skipped = [str(package.get("skip_reason", "")) for package in packages]
        reason = reason or next(filter(None, skipped), "it lists no packages")
        print(f"{lock.name}: skipped, no vulnerability database could be reached ({reason})")
        return True
    known = [(package, finding) for package in looked_up for finding in package["vulns"]]
    for package, finding in known:
        fixed = ", ".join(finding.get("fix_versions", [])) or "no version yet"
        print(f"{package['name']} {package['version']}: {finding['id']}, fixed in {fixed}")
    print(
        f"{lock.name}: {len(looked_up)} of {len(packages)} packages looked up, {len(known)} known"
    )
    return not known


def main() -> None:
    """Judge every lock file named, or all of them."""
    locks = [Path(name) for name in sys.argv[1:]] or sorted(PACKAGING.glob("requirements-*.txt"))
    verdicts = [judge(lock) for lock in locks]
    sys.exit(0 if all(verdicts) else 1)


if __name__ == "__main__":
    main()
