"""The settings tell who one is in words, and in those of the interface."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.gui import reading
from tests.gui.whole_desk import mine, whole_desk
from workstation.ui.shell.settings_door import SettingsDoor

Run = Callable[[Any], Any]


def test_the_settings_say_who_one_is_in_the_language_of_the_interface(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1"), settings=True) as (front, _store):
            with reading.bracketed():
                door = front.window.findChild(SettingsDoor)
                assert isinstance(door, SettingsDoor)
                assert "⟦agent⟧" in door._facts()["me"]

    run(main())
