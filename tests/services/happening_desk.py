"""A desk on a real store whose server is played by hand, for the tests of what is told."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tests.store import wire
from tests.store.profile import opened, pulled
from workstation.domain.changes import Change, ConversationsChanged
from workstation.domain.people import Role, User
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.services.conversations import Conversations
from workstation.services.happenings import Happenings
from workstation.services.messaging import Messaging
from workstation.services.queue import Queue
from workstation.services.refused import Refused
from workstation.store.store import Store

ME = User("u1", "Agent One", "u1@example.test", Role.AGENT, ("t1",))
NOW = wire.START + 3_600_000


@dataclass
class Desk:
    """``lines`` counts the messages of each conversation; ``clock`` is both the server's and ours."""

    store: Store
    feed: Feed[Change]
    me: User = ME
    clock: int = NOW
    seq: int = 1
    lines: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        context = Context(self.store, self.feed, self.me, lambda: self.clock, new_id)
        acts = Acts(context)
        self.refused = Refused(context)
        self.conversations = Conversations(context, acts)
        self.messaging = Messaging(context, acts, self.conversations)
        self.happenings = Happenings(context, Queue(context), self.refused)

    async def arrive(self, *rows: dict[str, Any]) -> None:
        """A page with these rows."""
        applied = await pulled(self.store, wire.page(*rows))
        assert applied.applied
        self.feed.publish(ConversationsChanged(applied.touched))

    def line(self, id_: str, kind: str = "incoming", body: str = "hello", **facts: Any) -> dict[str, Any]:
        """The next line of a conversation's timeline, as a row."""
        self.lines[id_] = position = self.lines.get(id_, 1) + 1
        by = {"incoming": f"p-{id_}", "activity": "u2"}.get(kind, "u2")
        facts = {"kind": kind, "author_id": by, "created_at": self.clock, **facts}
        return self._row("message", wire.message(id_, position, body, **facts), id_)

    def stands(self, id_: str, **facts: Any) -> dict[str, Any]:
        """How a conversation stands now, as a row."""
        self.seq += 1
        told = {
            "last_position": self.lines.get(id_, 1),
            "updated_at": self.clock,
            "working_since": None,
            **facts,
        }
        data = wire.conversation(id_, version=self.seq, **told)
        return wire.row(self.seq, "conversation", data, id_)

    def flag(self, id_: str, position: int = 1, **facts: Any) -> dict[str, Any]:
        return self._row("flag", wire.flag(id_, position, **facts), id_)

    def _row(self, kind: str, data: dict[str, Any], id_: str) -> dict[str, Any]:
        self.seq += 1
        return wire.row(self.seq, kind, data, id_)


def held(id_: str, assignee: str | None = "u1", **facts: Any) -> dict[str, Any]:
    """A conversation with one message that was read."""
    facts = {
        "assignee_id": assignee,
        "waiting_since": None,
        "working_since": None,
        "updated_at": NOW - 1000,
        **facts,
    }
    return wire.bundle(id_, wire.message(id_, 1), read=1, **facts)


@asynccontextmanager
async def desk(folder: Path, *bundles: dict[str, Any], role: Role = Role.AGENT) -> AsyncIterator[Desk]:
    """User ``u1`` with these conversations, and everything in them known."""
    async with opened(folder, *bundles) as store:
        here = Desk(store, Feed(), replace(ME, role=role))
        await here.happenings.begin()
        yield here
