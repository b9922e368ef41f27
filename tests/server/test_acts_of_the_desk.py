"""What the workstation writes down is what the server carries out: the acts on a conversation, end to end."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from tests.serving import USERS, Server
from tests.store import wire
from tests.store.profile import opened
from workstation.domain.conversation import Priority, Status
from workstation.domain.operation import Operation
from workstation.domain.way_back import Stays
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.services.conversations import Conversations
from workstation.services.queue import Queue
from workstation.services.undoing import Undoing, Undone
from workstation.store import outbox

ANA = USERS["ana"]
NOW = wire.START
LATER = now_ms() + 86_400_000  # by the clock of the server, which would wake it at once else


def written(folder: Path, act: Callable[[Conversations], Awaitable[None]]) -> list[Operation]:
    """What ``act`` leaves in the outbox of Ana's desk, where c1 is hers."""

    async def tell() -> list[Operation]:
        message = wire.message("c1", 1, id="c1-1")
        bundle = wire.bundle("c1", message, assignee_id="ana", team_id="payments")
        async with opened(folder, bundle) as store:
            context = Context(store, Feed(), ANA, lambda: NOW, new_id)
            await act(Conversations(context, Acts(context)))
            return await store.desk.read(outbox.unsettled)

    return asyncio.run(tell())


def test_every_act_of_the_desk_is_carried_out(tmp_path: Path, server: Server) -> None:
    async def acts(conversations: Conversations) -> None:
        await conversations.claim("c1")
        await conversations.set_priority("c1", Priority.HIGH)
        await conversations.change_labels("c1", ["scam"], [])
        await conversations.snooze("c1", LATER)
        await conversations.escalate("c1", "He was called by “support”", "security")

    ana, sen = server.agent("ana"), server.agent("sen")
    for operation in written(tmp_path, acts):
        result = ana.do("c1", operation.kind.value, operation.arguments, base_version=ana.version("c1"))
        assert (operation.kind, result.status, result.code) == (operation.kind, "applied", None)
    seen = sen.conversation("c1")
    assert seen is not None
    state = seen["conversation"]
    assert (state["team_id"], state["assignee_id"], state["status"]) == ("security", None, "open")
    assert (state["priority"], state["labels"], state["flag"]) == ("high", ["scam"], "warning")
    assert "He was called by “support”" in [message["body"] for message in seen["messages"]]


def test_a_conversation_goes_to_a_colleague_with_the_note_before_it(tmp_path: Path, server: Server) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    ana.do("c1", "claim")
    for operation in written(tmp_path, lambda c: c.transfer("c1", to_user="ben", note="Speaks English")):
        assert ana.do("c1", operation.kind.value, operation.arguments).status == "applied"
    seen = ben.conversation("c1")
    assert seen is not None
    assert seen["conversation"]["assignee_id"] == "ben"
    assert "Speaks English" in [message["body"] for message in seen["messages"]]


def test_whatever_is_taken_back_is_taken_back_on_the_server(tmp_path: Path, server: Server) -> None:
    """Each act and its opposite, written down by the desk while nothing of it has reached the server."""

    async def there_and_back(conversations: Conversations) -> None:
        context = conversations._context
        undoing = Undoing(context, conversations._acts, Queue(context))
        for act in (
            conversations.set_priority("c1", Priority.HIGH),
            conversations.change_labels("c1", ["scam"], []),
            conversations.set_status("c1", Status.RESOLVED),
            conversations.snooze("c1", LATER),
            conversations.release("c1"),
        ):
            await act
            assert await undoing.undo() == (Undone.OPPOSITE, Stays())

    ana = server.agent("ana")
    ana.do("c1", "claim")
    before = ana.conversation("c1")
    for operation in written(tmp_path, there_and_back):
        result = ana.do("c1", operation.kind.value, operation.arguments)
        assert (operation.kind, result.status, result.code) == (operation.kind, "applied", None)
    after = ana.conversation("c1")
    assert before is not None
    assert after is not None
    for field in ("assignee_id", "team_id", "status", "priority", "labels", "snoozed_until"):
        assert after["conversation"][field] == before["conversation"][field], field
