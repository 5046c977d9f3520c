"""Bring the translations up to date with the source: lupdate, then lrelease.

New strings arrive in ``app/lumbar/translations/lumbar_*.ts`` as unfinished, strings that are gone
leave them, and what is finished is compiled to ``lumbar_*.qm``. To translate, edit the ``.ts``
files by hand or with Qt Linguist, then run this again.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
PACKAGE = CHECKOUT / "app" / "lumbar"
FOLDER = PACKAGE / "translations"

LANGUAGES = ("de", "fr", "es", "zh_CN", "ja")
ENGLISH = "en"
"""Its strings are their own translation, but for the plural forms."""

_PARTS = ("core", "camera", "pose", "storage", "pipeline", "ui")
_FOR_THE_COMMAND_LINE = ("pipeline/control.py", "ui/single_instance.py")
"""What these say is read in a terminal, and the command line speaks English."""

SENTENCES = (
    "Sentence",
    "InputError",
    "ModelError",
    "CameraError",
    "StorageError",
    "DamagedDocumentError",
)
"""Calls whose first argument is translated when it is shown; see `lumbar.core.sentence`."""

_ALIASES = ",".join(f"QT_TR_NOOP+={name}" for name in SENTENCES)


def sources() -> list[Path]:
    """The modules whose words a user of the desktop program may come to read."""
    found = (file for part in _PARTS for file in sorted((PACKAGE / part).rglob("*.py")))
    left_out = {PACKAGE / name for name in _FOR_THE_COMMAND_LINE}
    own = (PACKAGE / name for name in ("choices.py", "main.py", "upkeep.py"))
    return [*(file for file in found if file not in left_out), *own]


def ts_file(language: str, folder: Path = FOLDER) -> Path:
    """The source of a translation."""
    return folder / f"lumbar_{language}.ts"


def update(folder: Path) -> None:
    """Write what is to be translated into the ``.ts`` files of ``folder``."""
    common = ["-locations", "none", "-no-obsolete", "-silent", "-tr-function-alias", _ALIASES]
    common += [*map(str, sources()), "-ts"]
    _run("lupdate", *common, *(str(ts_file(language, folder)) for language in LANGUAGES))
    _run("lupdate", "-pluralonly", *common, str(ts_file(ENGLISH, folder)))


def release(folder: Path) -> None:
    """Compile the ``.ts`` files of ``folder``.

    Each is put in place whole: a running Lumbar maps the old one, and dies if that is cut short.
    """
    for file in (ts_file(language, folder) for language in (ENGLISH, *LANGUAGES)):
        fresh = file.with_suffix(".qm.new")
        _run("lrelease", "-silent", str(file), "-qm", str(fresh))
        fresh.replace(file.with_suffix(".qm"))


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([program, *arguments], check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the files are")
    folder = parser.parse_args().folder.resolve()
    update(folder)
    release(folder)


if __name__ == "__main__":
    main()
