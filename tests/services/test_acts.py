"""What a person does to a conversation is written down at once and shown as if it had been done already."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.store import wire
from tests.store.profile import opened, sync
from workstation.domain.conversation import Conversation, Priority, Status
from workstation.domain.operation import Operation, OperationKind
from workstation.domain.people import Role, User
from workstation.domain.severity import Severity
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.services.conversations import ConversationDetails, Conversations
from workstation.services.queue import Queue
from workstation.store import hot_desk, outbox

ANA = User("ana", "Ana", "ana@test.example", Role.AGENT, ("t1",), ("en",))
NOW = wire.START + 60_000
PEOPLE = [
    {"id": "ben", "name": "Ben", "email": "b@test.example", "role": "agent", "teams": ["t2"], "languages": []}
]
TEAMS = [{"id": "t1", "name": "Cards"}, {"id": "t2", "name": "Account security"}]


@dataclass
class Desk:
    conversations: Conversations
    context: Context

    async def written(self) -> list[Operation]:
        return await self.context.store.desk.read(outbox.unsettled)

    async def details(self) -> ConversationDetails:
        found = await self.conversations.details("c1")
        assert found
        return found

    async def standing(self) -> Conversation:
        return (await self.details()).conversation

    async def unread(self) -> int:
        return (await Queue(self.context).rows(["c1"]))["c1"].unread


@asynccontextmanager
async def desk(folder: Path, **facts: Any) -> AsyncIterator[Desk]:
    """Ana's, with a conversation of hers in which the customer has written two messages and she one."""
    said = [wire.message("c1", 1), wire.message("c1", 2), wire.message("c1", 3, kind="outgoing")]
    own = {"assignee_id": "ana", "team_id": "t1", **facts}
    async with opened(folder) as store:
        await sync(store, wire.bundle("c1", *said, **own), users=PEOPLE, teams=TEAMS)
        context = Context(store, Feed(), ANA, lambda: NOW, new_id)
        yield Desk(Conversations(context, Acts(context)), context)


def at_desk(folder: Path, story: Callable[[Desk], Coroutine[Any, Any, None]], **facts: Any) -> None:
    async def tell() -> None:
        async with desk(folder, **facts) as here:
            await story(here)

    asyncio.run(tell())


def test_priority_and_labels_stand_at_once(tmp_path: Path) -> None:
    async def story(here: Desk) -> None:
        await here.conversations.set_priority("c1", Priority.URGENT)
        await here.conversations.change_labels("c1", ["refund", "scam", "scam"], ["old", "refund"])
        await here.conversations.change_labels("c1")
        standing = await here.standing()
        assert (standing.priority, standing.labels) == (Priority.URGENT, ("kept", "refund", "scam"))
        assert [(o.kind, o.arguments) for o in await here.written()] == [
            (OperationKind.PRIORITY_SET, {"priority": "urgent"}),
            (OperationKind.LABELS_CHANGE, {"add": ["refund", "scam"], "remove": ["old"]}),
        ]

    at_desk(tmp_path, story, labels=["kept", "old"])


def test_what_is_snoozed_waits_no_longer_and_never_until_a_moment_that_has_passed(tmp_path: Path) -> None:
    async def story(here: Desk) -> None:
        with pytest.raises(WorkstationError, match="passed already"):
            await here.conversations.snooze("c1", NOW)
        assert await here.written() == []
        await here.conversations.snooze("c1", NOW + 1)
        standing = await here.standing()
        assert (standing.status, standing.snoozed_until, standing.waiting_since) == (
            Status.SNOOZED, NOW + 1, None,
        )  # fmt: skip
        await here.conversations.set_status("c1", Status.OPEN)
        assert (await here.standing()).snoozed_until is None

    at_desk(tmp_path, story)


def test_what_is_handed_on_is_named_by_whom_it_went_to_with_the_note_before_it(tmp_path: Path) -> None:
    async def story(here: Desk) -> None:
        await here.conversations.transfer("c1", to_user="ben", note="  Speaks Turkish\n")
        assert (await Queue(here.context).rows(["c1"]))["c1"].assignee_name == "Ben"
        await here.conversations.transfer("c1", to_team="t2", note=" ")
        note, to_ben, to_team = await here.written()
        assert (note.kind, note.text) == (OperationKind.NOTE_APPEND, "Speaks Turkish")
        assert to_ben.arguments == {"to_user": "ben", "to_team": None}
        details = await here.details()
        assert (details.conversation.assignee_id, details.team_name) == (None, "Account security")
        store = here.context.store
        await store.desk.write(lambda s: outbox.undo(s, to_team.id))
        assert (await here.details()).assignee_name == "Ben"

    at_desk(tmp_path, story)


def test_security_gets_the_reason_the_message_and_the_conversation(tmp_path: Path) -> None:
    async def story(here: Desk) -> None:
        await here.conversations.escalate("c1", "He was called by “support”", "t2")
        note, flag, opened_again, handed_on = await here.written()
        assert (note.kind, note.text) == (OperationKind.NOTE_APPEND, "He was called by “support”")
        assert flag.arguments == {"message_id": "c1-m2", "why": "He was called by “support”"}
        assert opened_again.arguments == {"status": "open"}
        assert handed_on.arguments == {"to_user": None, "to_team": "t2"}
        standing = await here.standing()
        assert (standing.flag, standing.team_id, standing.status) == (Severity.WARNING, "t2", Status.OPEN)

    at_desk(tmp_path, story, status="pending")


def test_whoever_only_took_part_tells_security_and_takes_it_from_nobody(tmp_path: Path) -> None:
    async def story(here: Desk) -> None:
        await here.conversations.escalate("c1", "Look at this", "t2")
        kinds = [operation.kind for operation in await here.written()]
        assert kinds == [OperationKind.NOTE_APPEND, OperationKind.FLAG_RAISE]

    at_desk(tmp_path, story, assignee_id="ben", participants=["ana"])


def test_what_is_marked_unread_stays_so_until_it_is_read_again_and_the_server_is_told_once(
    tmp_path: Path,
) -> None:
    async def story(here: Desk) -> None:
        store = here.context.store
        await here.conversations.mark_read("c1", 3)
        assert await here.unread() == 0
        await here.conversations.mark_unread("c1")
        assert await here.unread() == 1
        assert (await here.details()).first_unread == 2
        assert await store.desk.read_plain(hot_desk.readmarks) == {}
        await here.conversations.mark_read("c1", 3)
        assert await here.unread() == 0
        assert await store.desk.read_plain(hot_desk.readmarks) == {"c1": 3}

    at_desk(tmp_path, story)


def test_where_the_customer_wrote_nothing_nothing_can_be_unread(tmp_path: Path) -> None:
    async def story(here: Desk) -> None:
        with pytest.raises(WorkstationError, match="nothing here"):
            await here.conversations.mark_unread("elsewhere")

    at_desk(tmp_path, story)
