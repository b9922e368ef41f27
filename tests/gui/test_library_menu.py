"""A menu of the library stays as it is while something changes elsewhere."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.library_desk import library_desk, opened_menu
from tests.patience import eventually


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
            await here.comes("hold", 3)
            await eventually(lambda: "hold" in [shelved.response.id for shelved in window.view._shelf])
            assert menu.activeAction() is before
            QTest.keyClick(menu, Qt.Key.Key_Return)
            await eventually(window.view.form.isEnabled)

    run(main())
