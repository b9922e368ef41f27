"""Puts the interface into a language while it runs: our words, Qt's words, the direction of reading."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

FOLDER = Path(__file__).parents[3] / "resources" / "translations"


class Translation:
    """English needs its translation too: it holds the plurals. Widgets hear of a change by LanguageChange."""

    def __init__(self, app: QApplication, folder: Path = FOLDER) -> None:
        self._app = app
        self._folder = folder
        self._installed: list[QTranslator] = []

    def languages(self) -> list[str]:
        """What the interface can speak: English, and what has its file; the made-up ones are for tests."""
        found = {path.stem.removeprefix("app_") for path in self._folder.glob("app_*.qm")}
        return sorted({language for language in found if "-X" not in language} | {"en"})

    def install(self, language: str) -> bool:
        """Speak ``language`` from now on; False: we have no words in it, so English stands.

        A pseudo-locale such as ``ar-XB`` brings the direction of its language.
        """
        self.remove()
        words = self._folder / f"app_{language}.qm"
        ours = words.exists()
        locale = QLocale(language if ours else "en")
        QLocale.setDefault(locale)
        qt_words = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._load(qt_words / f"qtbase_{locale.name()}.qm") or self._load(
            qt_words / f"qtbase_{locale.name().partition('_')[0]}.qm"
        )
        self._load(words if ours else self._folder / "app_en.qm")  # searched first: it has Qt's words, too
        self._app.setLayoutDirection(locale.textDirection())
        return ours or language == "en"

    def remove(self) -> None:
        """Speak no language of ours any more."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []

    def _load(self, file: Path) -> bool:
        translator = QTranslator(self._app)
        if not file.exists() or not translator.load(str(file)):
            return False
        self._app.installTranslator(translator)
        self._installed.append(translator)
        return True
