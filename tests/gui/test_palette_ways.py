"""A first sign says what is meant in the palette: commands, customers, conversations, or help."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.whole_desk import mine, whole_desk
from tests.patience import eventually
from tests.store import wire
from workstation.ui.shell.front import Front
from workstation.ui.shell.palette import Palette
from workstation.ui.shell.palette_ways import Asked, Way, asked

Run = Callable[[Any], Any]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", Asked(Way.ALL, "")),
        (" dark ", Asked(Way.ALL, "dark")),
        ("> dark", Asked(Way.COMMANDS, "dark")),
        ("@An", Asked(Way.PEOPLE, "An")),
        ("＠山田", Asked(Way.PEOPLE, "山田")),
        ("\u200f@أحمد", Asked(Way.PEOPLE, "أحمد")),
        ("#c1", Asked(Way.CONVERSATIONS, "c1")),
        ("؟", Asked(Way.HELP, "")),
        ("a@b.example", Asked(Way.ALL, "a@b.example")),
    ],
)
def test_the_first_sign_says_what_is_meant(typed: str, meant: Asked) -> None:
    assert asked(typed) == meant


@given(some.text(max_size=20), some.sampled_from([way for way in Way if way]))
def test_a_sign_is_taken_off_and_nothing_else(words: str, way: Way) -> None:
    whole = asked(f"{way.value}{words}")
    assert whole.way is way
    assert whole.words in words


def opened(front: Front, typed: str) -> Palette:
    front._kit.actions.run("palette")
    palette = front.window.findChild(Palette)
    assert isinstance(palette, Palette)
    QTest.keyClicks(palette.field, typed)
    assert palette.field.text() == typed
    return palette


def lines(palette: Palette) -> list[str]:
    model = palette.list.model()
    return [str(model.index(row, 0).data()).strip("\u2066\u2069") for row in range(model.rowCount())]


def hint(palette: Palette) -> str:
    return palette.hint.text() if palette.hint.isVisible() else ""


def press(front: Front, key: Qt.Key) -> None:
    QTest.keyClick(front.window.findChild(Palette).field, key)


def desk(folder: Path) -> Any:
    ahmad = mine("chat-2") | {"customer": wire.customer("chat-2", name="أحمد علي")}
    return whole_desk(folder, mine("chat-1"), ahmad)


def test_a_customer_is_found_by_name_and_enter_opens_their_conversation(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as (front, _store):
            palette = opened(front, "@")
            assert lines(palette) == []
            assert "customer" in hint(palette)
            palette.field.setText("@أحمد")
            press(front, Qt.Key.Key_Return)  # before anybody was found
            await eventually(lambda: not palette.isVisible())
            await eventually(lambda: front.window.tabs.current() == "chat-2")

    run(main())


def test_a_conversation_is_found_by_its_id(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as (front, _store):
            palette = opened(front, "#")
            assert "id" in hint(palette)
            palette.field.setText("#chat-99")
            await eventually(lambda: "no conversation" in hint(palette))
            assert "no conversation" in palette.field.accessibleDescription(), "who listens hears it, too"
            palette.field.setText("#chat")
            await eventually(lambda: lines(palette) == ["chat-1", "chat-2"])
            assert hint(palette) == ""
            press(front, Qt.Key.Key_Down)
            press(front, Qt.Key.Key_Return)
            await eventually(lambda: front.window.tabs.current() == "chat-2")

    run(main())


def test_without_a_sign_all_is_found_and_what_was_there_stays_where_it_was(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as (front, _store):
            palette = opened(front, "")
            assert all(sign in hint(palette) for sign in ">@#?")
            palette.field.setText("أحمد")
            first = lines(palette)
            assert [line.startswith("Search messages for") for line in first] == [True]
            assert hint(palette) == ""
            await eventually(lambda: len(lines(palette)) == 2)
            assert lines(palette) == [*first, "أحمد علي"]
            assert palette.list.currentIndex().row() == 0

    run(main())


def test_commands_alone_and_help_lead_on_by_the_keyboard(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as (front, _store):
            palette = opened(front, ">dark")
            assert lines(palette)[0] == "Dark colours"
            assert not [line for line in lines(palette) if line.startswith("Search messages")]
            palette.field.setText("?")
            assert {"Customers by name, address or id", "Keys"} <= set(lines(palette))
            press(front, Qt.Key.Key_Down)
            press(front, Qt.Key.Key_Return)
            assert palette.field.text() == "@"
            assert palette.isVisible()
            assert front.window.focusWidget() is palette.field

    run(main())
