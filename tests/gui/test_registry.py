"""Menus, palette and sheet of keys tell what a desk's registry holds, and the map of keys is complete."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.gui.shell_stage import make_stage
from tests.gui.whole_desk import mine, whole_desk
from tests.house.registry import breaches, look
from workstation.ui.shell.palette import Palette

Run = Callable[[Any], Any]
MAP = {  # what a person's fingers know
    "Ctrl+K": "palette", "F1": "keys", "Ctrl+/": "keys", "F6": "zone.next", "Shift+F6": "zone.previous",
    "Ctrl+F6": "pane.next", "F8": "pane.split", "F9": "context", "F5": "sync.now", "Ctrl+L": "lock",
    "Ctrl+,": "settings", "Alt+1": "go.inbox", "Alt+2": "go.search", "Alt+Down": "inbox.next",
    "Alt+Up": "inbox.previous", "Ctrl+J": "inbox.urgent", "Ctrl+Shift+N": "inbox.take_next",
    "Ctrl+1": "tab.1", "Ctrl+8": "tab.8", "Ctrl+9": "tab.9", "Ctrl+Tab": "tab.next",
    "Ctrl+PgDown": "tab.next", "Ctrl+Shift+Tab": "tab.previous", "Ctrl+PgUp": "tab.previous",
    "Ctrl+W": "tab.close", "Ctrl+Shift+T": "tab.reopen", "Ctrl+Shift+F": "search",
    "Ctrl+T": "conversation.canned", "Ctrl+Return": "conversation.send",
    "Ctrl+Shift+Return": "conversation.send_and_resolve", "Ctrl+Shift+I": "conversation.note",
    "Ctrl+Shift+A": "conversation.attach", "Ctrl+Shift+R": "conversation.resolve",
    "Ctrl+Shift+S": "conversation.snooze", "Ctrl+Shift+O": "conversation.transfer",
    "Ctrl+Shift+G": "conversation.labels", "Ctrl+Shift+P": "conversation.priority",
    "Ctrl+Shift+X": "conversation.escalate", "Ctrl+Shift+C": "conversation.copy",
    "Ctrl+F": "conversation.find", "F3": "conversation.find_next", "F7": "conversation.spelling",
    "Ctrl+Shift+Y": "conversation.emoji", "Ctrl+Enter": "conversation.send",
    "Ctrl+I": "conversation.image", "F11": "conversation.claim", "Shift+F11": "conversation.release",
    "Ctrl+P": "conversation.wait", "Ctrl+Shift+K": "conversation.hold", "Ctrl+O": "conversation.reopen",
    "Ctrl+Shift+M": "conversation.unread", "Ctrl++": "zoom.in", "Ctrl+-": "zoom.out",
    "Ctrl+0": "zoom.reset", "Ctrl+Z": "conversation.undo",
}  # fmt: skip


def test_menus_palette_and_sheet_of_keys_tell_what_the_registry_holds(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        assert await look(tmp_path) == []

    run(main())


def test_the_map_of_keys_is_complete(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1"), settings=True) as (front, _store):
            held = {key: action.id for action in front._kit.actions.all() for key in action.own}
            assert {key: held.get(key) for key in MAP} == MAP

    run(main())


def test_no_menu_is_higher_than_a_small_screen_or_breaks_into_columns(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1"), settings=True) as (front, _store):
            menus = [
                menu for menu in front.window.findChildren(QMenu)
                if menu.accessibleIdentifier().startswith("menu.")
            ]  # fmt: skip
            for menu in menus:
                menu.aboutToShow.emit()
                name = menu.accessibleIdentifier()
                assert menu.sizeHint().height() <= 600, name
                assert len(menu.actions()) <= 20, name
                assert all(line.menu() or line.isSeparator() or line.objectName() for line in menu.actions())

    run(main())


@pytest.mark.parametrize(
    ("wrong", "heard"),
    [
        (("", (), "view", True), "wrong has no words"),
        (("Close tab", (), "view", True), "wrong is called “Close tab” like tab.close"),
        (("Wrong", (), "", True), "wrong is in no menu, and nobody has said why"),
        (("Wrong", (), "nowhere", True), "wrong belongs in the menu nowhere and is in none"),
        (("Wrong", (), "view", False), "wrong is not offered by the palette, and nobody has said why"),
        (("Wrong", ("Ctrl+Alt+E",), "view", True), "wrong cannot have Ctrl+Alt+E: alt_gr"),
        (("Wrong", ("J",), "view", True), "wrong cannot have J: text"),
        (
            ("Wrong", ("Ctrl+Shift+=",), "view", True),
            "Ctrl+Shift+= of wrong is Ctrl++ of zoom.in on some keyboard",
        ),
    ],
)
def test_every_breach_is_heard(
    qapp: QApplication, qtbot: QtBot, wrong: tuple[str, tuple[str, ...], str, bool], heard: str
) -> None:
    text, keys, menu, listed = wrong
    stage = make_stage(qapp, qtbot)
    actions = stage.kit.actions
    actions.add("wrong", text, lambda: None, keys, menu, listed=listed)
    palette = Palette(stage.kit.theme, actions, stage.window.ground)
    assert heard in list(breaches(actions, stage.window, palette))
