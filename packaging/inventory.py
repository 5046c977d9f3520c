#!/usr/bin/env python3
"""Lists what Lumbar is made of: a CycloneDX SBOM and a list of licences.

Run:  .venv/bin/python packaging/inventory.py [--out dist]      (or `make sbom`)

Components are the packages of the lock file for this platform as they are installed, with the
hashes of the lock file; below each of them the shared libraries it brings along, with theirs; and
the pose models, with their sources. The same installation gives the same files.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import platform
import re
import sys
import tomllib
import uuid
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PLATFORMS = {
    ("linux", "x86_64"): "linux-x86_64",
    ("linux", "aarch64"): "linux-aarch64",
    ("win32", "AMD64"): "windows-amd64",
    ("darwin", "arm64"): "macos-arm64",
}
_LOCKED = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)((?:\s*\\\n\s+--hash=sha256:\w+)*)", re.M)
_LIBRARY = re.compile(r"(\.libs/|/lib/|/plugins/|/capi/).*\.(so(\.[\d.]+)?|dll|dylib)$")

Json = dict[str, Any]


def lock_file() -> Path:
    """The lock file of this platform."""
    name = PLATFORMS.get((sys.platform, platform.machine()))
    if name is None:
        sys.exit(f"inventory: there is no lock file for {sys.platform} on {platform.machine()}")
    return ROOT / "packaging" / f"requirements-{name}.txt"


def locked(path: Path) -> dict[str, tuple[str, list[str]]]:
    """Version and hashes by package."""
    return {
        name: (version, re.findall(r"sha256:(\w+)", hashes))
        for name, version, hashes in _LOCKED.findall(path.read_text(encoding="utf-8"))
    }


def licence_of(package: metadata.PackageMetadata) -> str:
    """What a package says about its licence, shortest first: expression, classifiers, text."""
    if expression := package.get("License-Expression"):
        return str(expression)
    classifiers = [
        line.rsplit(" :: ", 1)[-1]
        for line in package.get_all("Classifier") or []
        if line.startswith("License :: ")
    ]
    if classifiers:
        return ", ".join(classifiers)
    return (str(package.get("License") or "").splitlines() or ["not stated"])[0][:80]


def home_of(package: metadata.PackageMetadata) -> str:
    """Where a package lives."""
    urls = dict(line.split(", ", 1) for line in package.get_all("Project-URL") or [])
    by_name = {name.lower(): url for name, url in urls.items()}
    for name in ("source", "source code", "repository", "homepage", "home"):
        if name in by_name:
            return str(by_name[name])
    return str(package.get("Home-page") or next(iter(by_name.values()), ""))


def sha256(path: Path) -> str:
    """Of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def libraries(distribution: metadata.Distribution) -> list[Json]:
    """The shared libraries of others that a wheel brings along."""
    found = []
    for file in distribution.files or []:
        path = Path(str(file.locate()))
        if _LIBRARY.search(file.as_posix()) and path.is_file() and not path.is_symlink():
            digest = {"alg": "SHA-256", "content": sha256(path)}
            found.append({"type": "library", "name": file.name, "hashes": [digest]})
    return sorted(found, key=lambda component: str(component["name"]))


def package_component(name: str, version: str, hashes: list[str]) -> Json:
    """One package of the lock file as it is installed."""
    try:
        distribution = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        sys.exit(f"inventory: {name} is not installed; run `make setup` first")
    about = distribution.metadata
    purl = f"pkg:pypi/{name}@{distribution.version}"
    component: Json = {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": distribution.version,
        "description": str(about.get("Summary") or ""),
        "licenses": [{"license": {"name": licence_of(about)}}],
        "purl": purl,
        "externalReferences": [{"type": "vcs", "url": home_of(about)}] if home_of(about) else [],
        "components": libraries(distribution),
    }
    if distribution.version == version:
        component["properties"] = [
            {"name": "lumbar:lock:sha256", "value": digest} for digest in hashes
        ]
    return component


def model_components() -> list[Json]:
    """The pose models of the manifest."""
    manifest = json.loads((ROOT / "models" / "manifest.json").read_text(encoding="utf-8"))
    return [
        {
            "type": "machine-learning-model",
            "bom-ref": f"model:{model['name']}",
            "name": model["name"],
            "hashes": [{"alg": "SHA-256", "content": model["sha256"]}],
            "licenses": [{"license": {"name": model["licence"]}}],
        }
        for model in manifest["models"]
    ]


def bill(components: list[Json]) -> Json:
    """The CycloneDX document; its serial number follows from its content."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    content = json.dumps(components, sort_keys=True)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, content)}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "lumbar",
                "name": project["name"],
                "version": project["version"],
                "licenses": [{"license": {"id": project["license"]}}],
            }
        },
        "components": components,
        "dependencies": [
            {"ref": "lumbar", "dependsOn": [component["bom-ref"] for component in components]}
        ],
    }


def licence_list(components: list[Json]) -> str:
    """A table for people."""
    lines = ["# Licences of what Lumbar is made of", "", "| part | version | licence | source |"]
    lines.append("|---|---|---|---|")
    for component in components:
        licence = component["licenses"][0]["license"]["name"]
        source = next((link["url"] for link in component.get("externalReferences", [])), "")
        lines.append(
            f"| {component['name']} | {component.get('version', '')} | {licence} | {source} |"
        )
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(description="SBOM and licences.")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    out = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    packages = [
        package_component(name, version, hashes)
        for name, (version, hashes) in sorted(locked(lock_file()).items())
    ]
    components = packages + model_components()
    (out / "lumbar.cdx.json").write_text(json.dumps(bill(components), indent=2) + "\n", "utf-8")
    (out / "LICENCES.md").write_text(licence_list(components), "utf-8")
    print(f"{len(components)} components: {out / 'lumbar.cdx.json'}, {out / 'LICENCES.md'}")


if __name__ == "__main__":
    main()
