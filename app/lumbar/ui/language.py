"""The language of the user interface: which one, and how words get into it.

Three ways to say something, all of which `lupdate` finds (see ``make translations``):

* ``self.tr("...")`` in the methods of a QObject;
* ``tr("...")``, this module's, in functions outside a class, and for every plural (``%n``);
* ``Sentence("...")`` for tables, for all that is said outside the user interface, and for what is
  handed to ``super().__init__``, where `lupdate` loses sight of the class; translated by `said`
  when it is shown.

Values are put in with `str.format` after the translation; numbers and dates come from
`lumbar.ui.numbers` and `lumbar.ui.dates`.
"""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from lumbar.core.sentence import Sentence

logger = logging.getLogger(__name__)

ENGLISH = "en"
TRANSLATED = ("de", "fr", "es", "zh_CN", "ja")
"""Besides English, whose own translation holds the plural forms only."""

SYSTEM = "system"
"""The setting that follows the desktop."""

FOLDER = Path(__file__).parents[1] / "translations"

QT_FILES = QLibraryInfo.LibraryPath.TranslationsPath
_installed: list[QTranslator] = []


def use(language: str) -> None:
    """Say everything from now on in ``language``, also what Qt says by itself.

    Widgets that are already there keep their words.

    Args:
        language: `SYSTEM`, `ENGLISH` or one of `TRANSLATED`.
    """
    application = QCoreApplication.instance()
    assert application is not None
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    system = QLocale.system()
    asked = system.uiLanguages() if language == SYSTEM else [language]
    code = spoken_of(asked)
    at_home = system.language() in (QLocale(code).language(), QLocale.Language.C)
    QLocale.setDefault(system if language == SYSTEM and at_home else QLocale(code))
    for name, folder in (("qtbase", QLibraryInfo.path(QT_FILES)), ("lumbar", str(FOLDER))):
        translator = QTranslator(application)
        if translator.load(f"{name}_{code}", folder):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
        else:
            logger.info("there is no %s_%s in %s", name, code, folder)


def installed() -> list[str]:
    """Names of the translations in use."""
    return [Path(translator.filePath()).stem for translator in _installed]


def spoken_of(asked: list[str]) -> str:
    """The first of the languages asked for that Lumbar speaks; English without any.

    Args:
        asked: Names such as ``de-AT``, ``zh_CN`` or ``zh-Hant-TW``, the most wanted first.
    """
    for name in asked:
        locale = QLocale(name)
        if locale.script() is QLocale.Script.TraditionalHanScript:
            continue
        for code in (ENGLISH, *TRANSLATED):
            if QLocale(code).language() is locale.language():
                return code
    return ENGLISH


def tr(text: str, comment: str = "", n: int = -1) -> str:
    """The translation of a literal, ``n`` deciding its plural form; not for use inside classes."""
    return QCoreApplication.translate("", text, comment, n)


def said(sentence: str) -> str:
    """A sentence that was made outside the user interface, or in a table, in the user's language.

    A text that is no `Sentence` and was not found in the source is shown as it is.
    """
    if not sentence:
        return ""
    if not isinstance(sentence, Sentence):
        return QCoreApplication.translate("", sentence)
    words = QCoreApplication.translate("", sentence.template)
    if not sentence.values:
        return words
    return words.format(**{name: _said_value(value) for name, value in sentence.values.items()})


def _said_value(value: object) -> object:
    if isinstance(value, Sentence):
        return said(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _LocalNumber(value)
    return value


class _LocalNumber(float):
    """A number that `str.format` writes as the user does."""

    def __format__(self, form: str) -> str:
        if not form and self.is_integer():
            return QLocale().toString(int(self))
        return format(float(self), form).replace(".", QLocale().decimalPoint())
