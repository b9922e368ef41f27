"""Who else is in a conversation, said in words; and what colleagues are told of the person at this desk."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from tests.gui.conversation_desk import CUSTOMER, Desk, desk
from tests.gui.test_conversation import says
from tests.patience import eventually
from workstation.domain.changes import SyncStateChanged, TypingChanged, ViewingChanged
from workstation.domain.drafts import DraftKind
from workstation.domain.sync_state import Connection, SyncState
from workstation.ui.features.conversation.pane import ConversationPane
from workstation.ui.features.conversation.telling import Telling

Run = Callable[[Any], Any]
REPLY, NOTE = DraftKind.REPLY, DraftKind.NOTE


class Overheard:
    """Stands where colleagues are told."""

    def __init__(self) -> None:
        self.typing: list[tuple[bool, bool]] = []  # whether, and whether a note
        self.front: list[str] = []

    async def type(self, conversation_id: str, *, typing: bool, note: bool) -> None:
        self.typing.append((typing, note))

    def look(self, conversation_id: str) -> None:
        self.front.append(conversation_id)

    def leave(self, conversation_id: str) -> None:
        self.front.remove(conversation_id)


async def opened(here: Desk) -> ConversationPane:
    pane = await here.open("Xin chào")
    await here.arrive(("user", KIM))
    await eventually(lambda: says(pane, "Xin chào"))
    return pane


KIM = {
    "id": "kim",
    "name": "Kim\u202e Jansen",
    "email": "k@x",
    "role": "agent",
    "teams": ["t1"],
    "languages": [],
}


def test_colleagues_are_named_with_what_they_do_and_gone_when_offline(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await opened(here)
            line = pane.view.company
            here.feed.publish(ViewingChanged("c1", "kim", viewing=True))
            await eventually(lambda: "looking at this" in line.text())
            assert "Kim Jansen" in line.text()
            here.feed.publish(TypingChanged("c1", "kim", typing=True, note=True))
            await eventually(lambda: "writing a note" in line.text())
            assert "looking" not in line.text(), "once, with the most that they do"
            here.feed.publish(TypingChanged("c1", "kim", typing=True))
            await eventually(lambda: "writing a reply" in line.text())
            assert "note" not in line.text()
            here.feed.publish(TypingChanged("c1", "kim", typing=False))
            await eventually(lambda: "looking at this" in line.text())
            here.feed.publish(
                ViewingChanged("c2", "lea", viewing=True), TypingChanged("c1", None, typing=True)
            )
            await eventually(lambda: CUSTOMER in line.text())
            here.feed.publish(ViewingChanged("c1", "stranger", viewing=True))
            await eventually(lambda: "A colleague" in line.text())
            here.feed.publish(SyncStateChanged(SyncState(Connection.OFFLINE, 0, None, 0)))
            await eventually(lambda: not line.isVisible())

    run(main())


def test_typing_is_told_every_few_seconds_and_ended(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            overheard = Overheard()
            telling = Telling("c1", overheard, here.tasks)  # type: ignore[arg-type]
            for _ in range(20):
                telling.edited(REPLY, empty=False)
            await asyncio.sleep(0)
            assert overheard.typing == [(True, False)]
            telling.edited(NOTE, empty=False)
            await asyncio.sleep(0)
            assert overheard.typing[1:] == [(True, True)]
            telling.edited(NOTE, empty=True)
            telling.edited(NOTE, empty=True)
            await asyncio.sleep(0)
            assert overheard.typing[2:] == [(False, True)]
            telling.edited(DraftKind.REPLY, empty=False)
            telling.hidden()
            await asyncio.sleep(0)
            assert overheard.typing[3:] == [(True, False), (False, False)]

    run(main())


def test_keys_and_looks_in_a_conversation_are_told(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await opened(here)
            overheard = Overheard()
            pane.telling._presence = overheard  # type: ignore[assignment]
            QTest.keyClicks(pane.view.composer.editor, "Xin")
            await eventually(lambda: overheard.typing == [(True, False)])
            pane.view.composer.submit()
            await eventually(lambda: overheard.typing == [(True, False), (False, False)])
            pane.telling._looking = False
            pane.view.hide()
            pane.view.show()
            assert overheard.front == ["c1"]
            pane.view.hide()
            assert overheard.front == []

    run(main())


def test_who_is_on_the_conversation_is_counted_and_named(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào", participants=["kim", "stranger"])
            await here.arrive(("user", KIM))
            button = pane.view.header.participants
            await eventually(lambda: button.text() == "3")
            assert "3" in button.accessibleName()
            button.click()
            await eventually(lambda: bool(button.findChildren(QMenu)))
            [menu] = button.findChildren(QMenu)
            told = [line.text() for line in menu.actions()]
            menu.close()
            assert len(told) == 3
            assert "has the conversation" in told[0]
            assert "Kim Jansen" in told[1]
            assert "not known here" in told[2]

    run(main())
