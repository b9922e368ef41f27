"""A conversation on a real store: pages arrive as from the server, the pane shows what came of them."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.gallery.stage import stage
from tests.services.idle_line import idle_network
from tests.store import profile, wire
from workstation.domain.changes import Change, ConversationsChanged, MessagesChanged
from workstation.domain.message import Message
from workstation.domain.people import Role, User
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.runtime.tasks import Tasks
from workstation.services.bundle import Services
from workstation.services.context import Context
from workstation.store import pages, received
from workstation.store.blobs import REPLICA
from workstation.store.store import Store
from workstation.ui.features.conversation.pane import ConversationPane
from workstation.ui.features.conversation.surroundings import Surroundings
from workstation.ui.kit.trouble import written

ME = User("agent-1", "Lan Nguyen", "agent@demo.example", Role.AGENT, ("t1",))
CUSTOMER = "Nguyễn Văn An"
CANNED = {
    "id": "k1", "short_code": "hold", "title": "Withdrawal on hold", "version": 1, "deleted": False,
    "variants": {
        "vi": "Chào {{customer.first_name}}, lệnh rút của bạn đang chờ.",
        "en": "Hello {{customer.first_name}}, your withdrawal is on hold.",
    },
}  # fmt: skip
ONLY_ENGLISH = {
    "id": "k2", "short_code": "holiday", "title": "Closed until", "version": 1, "deleted": False,
    "variants": {"en": "We are back on {{fill.date}}."},
}  # fmt: skip


def message(position: int, body: str, *, kind: str = "incoming", **facts: Any) -> dict[str, Any]:
    """A message as it travels, of the customer or of ourselves."""
    author = ("p-c1", CUSTOMER) if kind == "incoming" else (ME.id, ME.name)
    own = {"kind": kind, "author_id": author[0], "author_name": author[1], "language": "vi"}
    return wire.message("c1", position, body, **(own | facts))


@dataclass
class Desk:
    """What stands round a pane. ``older`` is what the network would give; offline it gives nothing."""

    store: Store
    context: Context
    tasks: Tasks
    around: Surroundings
    older: list[dict[str, Any]] = field(default_factory=list)
    contents: list[bytes] = field(default_factory=list)  # of the files that messages name
    asked: list[int] = field(default_factory=list)
    online: bool = True
    panes: list[ConversationPane] = field(default_factory=list)
    seq: int = 1

    @property
    def feed(self) -> Feed[Change]:
        return self.context.feed

    async def open(self, *messages: str | dict[str, Any], **facts: Any) -> ConversationPane:
        """A conversation that holds ``messages`` (a text is one of the customer's), shown in a window."""
        rows = [message(i, m) if isinstance(m, str) else m for i, m in enumerate(messages, 1)]
        flags = facts.pop("flags", [])
        read, others = facts.pop("read", 0), facts.pop("others", [])
        own = {"language": "vi", "assignee_id": ME.id, "team_id": "t1"}
        bundle = wire.bundle("c1", *rows, read=read, **(own | facts))
        bundle["customer"] = wire.customer("c1", name=CUSTOMER, language="vi")
        bundle["flags"] = flags
        await profile.sync(self.store, bundle, *others, canned=[CANNED, ONLY_ENGLISH])
        return self.show()

    def show(self) -> ConversationPane:
        """The conversation in a window of its own, in front."""
        pane = ConversationPane("c1", self.around)
        self.panes.append(pane)
        pane.view.resize(760, 700)
        pane.view.show()
        pane.view.activateWindow()
        return pane

    async def arrive(self, *rows: tuple[str, dict[str, Any]], announce: bool = True) -> None:
        """Apply a page of these rows and announce it, as the sync does."""
        listed = []
        for kind, data in rows:
            self.seq += 1
            listed.append(wire.row(self.seq, kind, data, "c1"))
        applied = await profile.pulled(self.store, wire.page(*listed))
        assert applied.applied
        if announce:
            self.feed.publish(ConversationsChanged(frozenset({"c1"})), MessagesChanged("c1"))

    async def write(self, position: int, body: str, **facts: Any) -> None:
        """The customer writes."""
        own = {"last_position": position, "version": position, "language": "vi", "assignee_id": ME.id}
        state = wire.conversation("c1", **own)
        await self.arrive(("message", message(position, body, **facts)), ("conversation", state))

    async def unsent(self) -> tuple[Message, ...]:
        """What I wrote that has not settled."""
        found = await self.around.messaging.look("c1", lambda newest: (1, newest))
        assert found
        return found.unsent

    async def fetch_older(self, conversation_id: str, before: int) -> None:
        self.asked.append(before)
        if not self.online:
            raise WorkstationError("The server cannot be reached.")
        found = [older for older in self.older if older["position"] < before][-500:]
        text = json.dumps({"messages": found, "flags": []})
        await self.store.replica.write_plain(lambda c: pages.apply_older(c, conversation_id, text))

    async def fetch_attachment(self, message_id: str, number: int) -> None:
        """What the network would bring: the content, if it is one of ``contents``."""
        if not self.online:
            raise WorkstationError("The server cannot be reached.")
        async with self.store.blobs.sealing(REPLICA, self.contents[number - 1]) as sealed:
            await self.store.replica.write_plain(
                lambda c: received.keep_content(c, message_id, number, sealed)
            )


@asynccontextmanager
async def desk(folder: Path, hold: int | None = None) -> AsyncIterator[Desk]:
    """A real store in ``folder`` and the services over it; a task that fails fails the test.

    ``hold``: seconds for which a reply is kept back; None: none is.
    """
    errors: list[BaseException] = []
    store = await Store.open(folder, profile.KEY)
    tasks = Tasks(errors.append)
    held = None if hold is None else (lambda: hold)
    context = Context(store, Feed(), ME, now_ms, new_id, held, written)

    async def fetch_older(conversation_id: str, before: int) -> None:
        await here.fetch_older(conversation_id, before)

    async def fetch_attachment(message_id: str, number: int) -> None:
        await here.fetch_attachment(message_id, number)

    beside = AsyncExitStack()
    network = await beside.enter_async_context(idle_network(store, ME, context.feed))
    services = Services(context, network)
    beside.callback(services.close)
    around = Surroundings(
        services.conversations, services.messaging, services.drafting, services.left_drafts, services.canned,
        services.attachments, services.joining, services.presence, services.guarding, services.undoing,
        services.spelling, services.translating, lambda: services.macros,
        fetch_older, fetch_attachment, context.feed, tasks, stage().kit,
    )  # fmt: skip
    here = Desk(store, context, tasks, around)
    try:
        yield here
        assert not errors
    finally:
        for pane in here.panes:
            await pane.close()
            pane.view.close()
            pane.view.deleteLater()
        await tasks.aclose()
        await store.aclose()
        await beside.aclose()
        await asyncio.sleep(0)
