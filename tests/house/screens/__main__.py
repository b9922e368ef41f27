"""Looks at every panel in the looks that break things: ``python -m tests.house.screens [PANEL …]``."""

import os
import sys
import tempfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path


def findings(panel: str, languages: Path) -> Iterator[str]:
    """What is wrong with one panel. ``languages``: the folder of the made-up ones."""
    from tests.gallery.stage import stage
    from tests.house.screens import reach, room, saying
    from workstation.ui.kit.translation import Translation

    here = stage("light", 100)
    shown = import_module(f"tests.gallery.{panel}").show(here)
    shown.show()
    translation = Translation(here.app, languages)

    def look(language: str, zoom: int, *audits: object) -> Iterator[str]:
        translation.install(language)
        here.kit.theme.set_language(language)
        here.kit.theme.set_zoom(zoom)
        for _ in range(8):
            here.app.processEvents()
        for audit in audits:
            yield from (f"{panel}, {language}, {zoom} %: {found}" for found in audit(shown))

    yield from look("en", 100, reach.unreachable, room.cut, room.unexplained, room.small)
    yield from look("en", 200, room.cut, room.unexplained)
    yield from look("en-XA", 100, saying.english, room.cut, room.unexplained)
    yield from look("ar-XB", 100, reach.unturned, saying.english, room.cut)
    shown.hide()
    shown.deleteLater()
    translation.install("en")


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
