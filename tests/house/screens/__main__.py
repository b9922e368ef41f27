"""Looks at every panel in the looks that break things: ``python -m tests.house.screens [PANEL …]``."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.house.screens.ear import Ear

    Audit = Callable[[QWidget, Ear], Iterator[str]]


WHOLE = frozenset({"banners", "deciding"})  # where the longest words have room in the largest letters, too


class Panel:
    """One panel of the gallery, which goes on living while language and zoom change, as in a day's work."""

    def __init__(self, name: str, languages: Path) -> None:
        from tests.gallery.stage import stage
        from workstation.ui.kit.translation import Translation

        self._name = name
        self._stage = stage("light", 100)
        self._translation = Translation(self._stage.app, languages)
        self._translation.install("en")
        self._show()

    def look(self, language: str, zoom: int, *audits: "Audit") -> Iterator[str]:
        """What the audits find."""
        from PySide6.QtWidgets import QDialog, QWidget

        from tests.house.screens.ear import painted

        self._translation.install(language)
        theme = self._stage.kit.theme
        theme.set_language(language)
        theme.set_zoom(zoom)
        if any(isinstance(one, QDialog) for one in (self.shown, *self.shown.findChildren(QWidget))):
            self._ask_anew(language, zoom)
        for _ in range(16):
            self._stage.app.processEvents()
        heard = cache(painted)  # each widget paints once for all of them
        for audit in audits:
            yield from (f"{self._name}, {language}, {zoom} %: {found}" for found in audit(self.shown, heard))

    def close(self) -> None:
        from PySide6.QtCore import QEvent

        for window in self._stage.app.topLevelWidgets():  # also those that stand behind a dialog
            window.hide()
            window.deleteLater()
        self._stage.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # or each look would dress it, too
        self._translation.install("en")

    def _ask_anew(self, language: str, zoom: int) -> None:
        """A question stays in the language in which it was asked; the next one is asked in the new one."""
        from tests.gallery.stage import stage

        self.close()
        self._stage = stage("light", zoom)
        self._translation.install(language)
        self._stage.kit.theme.set_language(language)
        self._show()

    def _show(self) -> None:
        self.shown: QWidget = import_module(f"tests.gallery.{self._name}").show(self._stage)
        self.shown.show()


def findings(name: str, languages: Path) -> Iterator[str]:
    """What is wrong with one panel. ``languages``: the folder of the made-up ones."""
    from tests.house.screens import reach, room, saying

    panel = Panel(name, languages)
    yield from panel.look(
        "en", 100, reach.unreachable, room.cut, room.unexplained, room.small, room.overlapping
    )
    yield from panel.look("en", 200, room.cut, room.unexplained, room.overlapping)
    yield from panel.look("en-XA", 100, saying.english, room.cut, room.unexplained, room.overlapping)
    if name in WHOLE:
        yield from panel.look("en-XA", 200, room.cut, room.overlapping)
    yield from panel.look("ar-XB", 100, reach.unturned, saying.english, room.cut, room.overlapping)
    panel.close()


def main(wanted: list[str]) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from tests.gallery.__main__ import panels
    from tests.house.translations import translate

    found: list[str] = []
    with tempfile.TemporaryDirectory() as languages:
        translate().pseudo(Path(languages), Path(languages))
        for panel in wanted or panels():
            found += dict.fromkeys(findings(panel, Path(languages)))
    for finding in found:
        print(finding)
    print(f"{len(wanted or panels())} panels, {len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
