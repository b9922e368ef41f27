"""Keys that are given in the settings hold at once, stand in keys.toml, and hold at the next start."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.whole_desk import mine, whole_desk
from tests.patience import eventually
from workstation.settings import keys
from workstation.ui.features.settings.setting import Page
from workstation.ui.features.settings.view import SettingsView
from workstation.ui.shell.front import Front
from workstation.ui.shell.keys_page import KeysPage
from workstation.ui.shell.own_keys import OwnKeys

Run = Callable[[Any], Any]
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def page_of(front: Front) -> KeysPage:
    front._kit.actions.run("settings")
    settings = front.window.findChild(SettingsView)
    settings.show_page(Page.KEYS)
    found = settings.findChild(KeysPage)
    assert isinstance(found, KeysPage)
    return found


def test_a_key_that_is_given_in_the_settings_is_kept(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1"), settings=True) as (front, _store):
            page = page_of(front)
            page.search.setText("snooze…")
            page.list.setCurrentIndex(page.list.model().index(0, 0))
            QTest.keyClick(page.field, Qt.Key.Key_W, CONTROL_SHIFT)
            assert front._kit.actions.key_of("conversation.snooze") == "Ctrl+Shift+W"
            await eventually((tmp_path / keys.FILE).exists)
            await eventually(lambda: keys.load(tmp_path).lines)
        own = OwnKeys(keys.load(tmp_path))
        assert own.chosen() == {"conversation.snooze": ("Ctrl+Shift+W",)}

    run(main())


def test_a_file_of_keys_with_conflicts_is_told_at_the_start_and_nobody_is_kept_from_working(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        (tmp_path / keys.FILE).write_text(
            '"conversation.snooze" = ["Ctrl+K"]\n"nobody" = ["F3"]\n???\n', "utf-8"
        )
        file = keys.load(tmp_path)
        async with whole_desk(tmp_path, mine("c1"), keys=file) as (front, _store):
            actions = front._kit.actions
            assert actions.key_of("conversation.snooze") == "Ctrl+K"
            assert actions.key_of("palette") == ""
            told = " ".join(front.window.banner._troubles).replace("\u2068", "").replace("\u2069", "")
            assert "line 3: this is not understood" in told
            assert "line 2: there is no action “nobody”" in told
            assert "Ctrl+K belongs to “Snooze…”, so “Search or run a command” goes without it." in told

    run(main())
