"""A preference that is changed holds at once, and nothing that was written by hand is lost."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from tests.gui.settings_window import opened
from tests.patience import eventually
from workstation.settings import Prefs

Run = Callable[[Any], Any]
POLICY = Path("/etc/xdg/groundcrew/policy.toml")


def test_a_change_holds_at_once_and_is_on_the_disk(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as here:
            heard: list[Prefs] = []
            here.preferences.follow(heard.append)
            here.view.appear("theme")
            box = here.control("theme")
            assert isinstance(box, QComboBox)
            await eventually(box.hasFocus)
            QTest.keyClick(box, Qt.Key.Key_Down)
            assert here.preferences.now.theme == "light"
            assert heard[-1].theme == "light"
            await eventually(lambda: here.file().theme == "light")
            here.row("theme").back.click()  # type: ignore[attr-defined]
            assert here.preferences.now.theme == "system"
            assert not here.row("theme").back.isVisibleTo(here.view)  # type: ignore[attr-defined]

    run(story())


def test_a_number_that_is_half_typed_is_left_alone_by_what_changes_elsewhere(
    run: Run, tmp_path: Path
) -> None:
    async def story() -> None:
        async with opened(tmp_path) as here:
            here.view.appear("lock_minutes")
            number = here.control("lock_minutes")
            await eventually(number.hasFocus)
            number.selectAll()
            QTest.keyClicks(number, "2")
            here.preferences.change(theme="dark")
            QTest.keyClicks(number, "5")
            QTest.keyClick(number, Qt.Key.Key_Return)
            assert here.preferences.now.lock_minutes == 25

    run(story())


def test_many_changes_in_a_row_end_with_the_last_on_the_disk(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as here:
            for zoom in range(80, 201):
                here.preferences.change(zoom=zoom)
            await here.preferences.written()
            assert here.file().zoom == 200

    run(story())


def test_what_is_written_by_hand_meanwhile_holds_and_stays(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as here:
            (tmp_path / "prefs.toml").write_text('# mine\ntheme = "dark"\nzom = 90\n')
            here.preferences.look_again()
            await eventually(lambda: here.preferences.now.theme == "dark")
            assert here.control("theme").currentData() == "dark"
            assert "line 3: “zom” is unknown here" in here.told[0]
            (tmp_path / "prefs.toml").write_text('# mine\ntheme = "contrast"\nzom = 90\n')
            here.preferences.change(zoom=150)  # nobody told us of the second time
            await here.preferences.written()
            assert (
                tmp_path / "prefs.toml"
            ).read_text() == '# mine\ntheme = "contrast"\nzom = 90\nzoom = 150\n'
            assert here.preferences.now == replace(Prefs(), theme="contrast", zoom=150)
            assert len(here.told) == 1

    run(story())


def test_a_disk_that_refuses_is_told_and_the_choice_holds_all_the_same(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as here:
            (tmp_path / "prefs.toml").mkdir()
            here.preferences.change(zoom=150)
            await eventually(lambda: here.told)
            assert here.preferences.now.zoom == 150
            (tmp_path / "prefs.toml").rmdir()
            here.preferences.change(theme="dark")
            await here.preferences.written()
            assert (here.file().zoom, here.file().theme) == (150, "dark")

    run(story())


def test_a_choice_that_the_inbox_keeps_is_handed_to_it(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as here:
            here.view.appear("density")
            box = here.control("density")
            await eventually(box.hasFocus)
            QTest.keyClick(box, Qt.Key.Key_Down)
            assert here.acted == ["dense"]
            here.row("density").back.click()
            assert here.acted == ["dense", "compact"]
            assert box.currentData() == "compact"

    run(story())
