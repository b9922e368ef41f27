"""A response is begun while something changes elsewhere: the menu of places stays, and what was begun."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.library_desk import LibraryDesk, begin, library_desk, named, opened_menu, write
from tests.patience import eventually
from workstation.ui.features.library import LibraryWindow


async def read_anew(here: LibraryDesk, window: LibraryWindow) -> None:
    await here.comes("hold", 3)
    await eventually(lambda: "hold" in [shelved.response.id for shelved in window.view._shelf])


def test_a_place_is_taken_though_the_library_was_read_anew_meanwhile(
    run: Callable[[Any], Any], tmp_path: Path
) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            window = here.open()
            await eventually(window.view.foot.new.isEnabled)
            menu = opened_menu(window)
            QTest.keyClick(menu, Qt.Key.Key_Down)
            assert (before := menu.activeAction()) is not None
            await read_anew(here, window)
            assert menu.activeAction() is before
            QTest.keyClick(menu, Qt.Key.Key_Return)
            await eventually(named(window, "library.code").isVisible)

    run(main())


def test_what_was_begun_stays_open_before_its_first_letter(run: Callable[[Any], Any], tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            window = here.open()
            await eventually(window.view.foot.new.isEnabled)
            begin(window, "Team")
            await eventually(named(window, "library.code").isVisible)
            await read_anew(here, window)
            assert named(window, "library.code").isVisible()
            write(window, "library.code", "wait")
            assert window.view.foot.save.isEnabled()

    run(main())
