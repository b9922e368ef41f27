"""A team is named in a note at one desk; at a colleague's of that team the note stands among the mentions."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from tests.gui.inbox_panel import shown_in
from tests.gui.whole_desk import desk_at, opened
from tests.patience import PATIENCE, eventually
from tests.serving import USERS, Server
from tests.sync.desks import Workplace, at_work
from workstation.domain.drafts import DraftKind
from workstation.domain.inbox import Section
from workstation.store import hot
from workstation.ui.features.inbox.view import InboxView
from workstation.ui.shell.front import Front

Run = Callable[[Any], Any]


async def names(front: Front, team: str) -> None:
    """Write a note about the first conversation that asks ``team``, by the keys that one would press."""
    composer = (await opened(front, "c1")).composer
    composer.set_mode(DraftKind.NOTE)
    editor = composer.editor
    editor.setFocus()
    QTest.keyClicks(editor, "@")
    await eventually(lambda: composer.mentions.chooser is not None)
    chooser = composer.mentions.chooser
    assert chooser is not None
    QTest.keyClicks(chooser.list.field, team[:3].lower())
    await eventually(lambda: (lines := chooser.list.lines_shown()) and team in lines[0])
    QTest.keyClick(chooser.list.field, Qt.Key.Key_Return)
    await eventually(lambda: editor.body() == f"@{team} ")
    QTest.keyClicks(editor, "who looks?")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    await eventually(lambda: not editor.body())


def told(front: Front) -> str:
    """How the list of what names one is called, with how much there is."""
    return str(section(front).accessibleName()).translate(dict.fromkeys((0x2068, 0x2069)))


def section(front: Front) -> QAbstractButton:
    wanted = f"inbox.section.{Section.MENTIONS.value}"
    found = front.window.findChildren(QAbstractButton)
    return next(button for button in found if button.accessibleIdentifier() == wanted)


async def lists(front: Front, *ids: str) -> None:
    """That is what stands there, and is counted, once it was chosen."""
    await eventually(lambda: told(front) == f"Mentions, {len(ids)}")
    section(front).click()
    inbox = front.window.findChild(InboxView)
    assert inbox is not None
    await eventually(lambda: shown_in(inbox) == list(ids))


async def has_read(place: Workplace, who: str, last: int) -> None:
    """They have looked at all that waits for them in the first conversation, which reaches to ``last``."""

    async def reads() -> bool:
        held = await place.store.replica.read_plain(lambda c: hot.details(c, "c1"))
        assert held is not None
        return held.conversation.last_position == last and held.unlooked(USERS[who]) is None

    async with asyncio.timeout(PATIENCE):
        while not await reads():
            await asyncio.sleep(0.01)


@pytest.mark.parametrize(
    ("team", "member", "other"), [("Payments", "ben", "cem"), ("Security", "cem", "ben")]
)
def test_a_note_to_a_team_stands_among_the_mentions_of_its_others_until_they_read_it(
    run: Run, tmp_path: Path, team: str, member: str, other: str
) -> None:
    async def main(server: Server) -> None:
        async with sits(tmp_path, server, "ana") as (place, front):
            await names(front, team)
            await place.in_sync()
            assert await place.tray() == []
            await has_read(place, "ana", 2)  # who wrote it has seen it
        for who in ("ana", other):
            async with sits(tmp_path, server, who) as (_place, front):
                await lists(front)
        async with sits(tmp_path, server, member) as (_place, front):
            await lists(front, "c1")
            await opened(front, "c1")
            await eventually(lambda: told(front) == "Mentions, 0")

    with Server(tmp_path / "server.db") as server:
        run(main(server))


def test_a_note_that_names_who_had_read_all_before_is_read_by_looking(run: Run, tmp_path: Path) -> None:
    async def main(server: Server) -> None:
        async with sits(tmp_path, server, "ben") as (place, front):
            await opened(front, "c1")
            await has_read(place, "ben", 1)
            front.window.tabs.close_current()
        async with sits(tmp_path, server, "ana") as (place, front):
            await names(front, "Payments")
            await place.in_sync()
        async with sits(tmp_path, server, "ben") as (_place, front):
            await lists(front, "c1")
            await opened(front, "c1")
            await eventually(lambda: told(front) == "Mentions, 0")

    with Server(tmp_path / "server.db") as server:
        run(main(server))


@asynccontextmanager
async def sits(folder: Path, server: Server, who: str) -> AsyncIterator[tuple[Workplace, Front]]:
    """Somebody comes, is in sync, and has a desk."""
    async with at_work(folder / who, server.url, who) as place:
        await place.in_sync()
        async with desk_at(place, USERS[who]) as front:
            yield place, front
