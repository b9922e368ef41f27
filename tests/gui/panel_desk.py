"""The panels beside a conversation on a real store, which a first sync has filled."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.at_once import AtOnce
from tests.store import wire
from tests.store.profile import opened, pulled
from workstation.domain.changes import Change, ConversationsChanged, OutboxChanged, TrayChanged
from workstation.domain.operation import Outcome, Refusal
from workstation.domain.people import Role, User
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id
from workstation.runtime.tasks import Tasks
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.services.conversations import Conversations
from workstation.services.drafting import Drafting
from workstation.services.guarding import Guarding
from workstation.services.messaging import Messaging
from workstation.services.queue import Queue
from workstation.services.refused import Refused
from workstation.services.searching import Searching
from workstation.services.together import Together
from workstation.services.views import Views
from workstation.store import outbox
from workstation.store.store import Store
from workstation.ui.kit.actions import Actions
from workstation.ui.kit.icons import Icons
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.theme import Theme
from workstation.ui.kit.trouble import written
from workstation.ui.kit.words import Words

ME = User("u1", "Agent One", "u1@example.test", Role.AGENT, ("t1",))
NOW = wire.START + 3_600_000


@dataclass
class PanelDesk:
    """``shown`` are the panels of a test; every failure of a task fails it."""

    store: Store
    feed: Feed[Change]
    tasks: Tasks
    context: Context
    kit: Kit
    errors: list[BaseException]
    shown: list[QWidget] = field(default_factory=list)
    seq: int = 1

    def __post_init__(self) -> None:
        acts = Acts(self.context)
        self.queue = Queue(self.context)
        self.views = Views(self.context)
        self.conversations = Conversations(self.context, acts)
        self.together = Together(self.context, acts, self.queue, self.conversations)
        self.messaging = Messaging(self.context, acts, self.conversations)
        self.drafting = Drafting(self.context)
        self.guarding = Guarding(self.context, AtOnce())
        self.refused = Refused(self.context)
        self.searching = Searching(self.context)

    def show(self, view: QWidget, width: int = 320, height: int = 700) -> None:
        self.shown.append(view)
        view.resize(width, height)
        view.show()
        view.activateWindow()

    async def come(self, kind: str, data: dict[str, Any], id_: str = "c1") -> None:
        """The sync brings something that is about a conversation, and says so."""
        self.seq += 1
        applied = await pulled(self.store, wire.page(wire.row(self.seq, kind, data, id_)))
        assert applied.applied
        self.feed.publish(ConversationsChanged(frozenset({id_})))

    async def arrive(self, id_: str, **facts: Any) -> None:
        """A conversation changed on the server."""
        await self.come("conversation", wire.conversation(id_, version=self.seq + 1, **facts), id_)

    async def refuse_all(self, refusal: Refusal, by: str | None, at: int, place: int | None = None) -> None:
        """The server says no to everything that waits; ``place``: of several acts to this one."""

        def every(session: Any) -> None:
            for operation in outbox.unsettled(session):
                outcome = Outcome(operation.id, refusal, None, "u2", by, at, place)
                outbox.settle(session, outcome, NOW)

        await self.store.desk.write(every)
        self.feed.publish(TrayChanged(), OutboxChanged(), ConversationsChanged(None))


@asynccontextmanager
async def panel_desk(
    folder: Path, *bundles: dict[str, Any], now: Callable[[], int] = lambda: NOW
) -> AsyncIterator[PanelDesk]:
    """A desk of user ``u1`` whose machine holds ``bundles``."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    errors: list[BaseException] = []
    async with opened(folder, *bundles) as store:
        feed: Feed[Change] = Feed()
        theme = Theme(app, "light")
        kit = Kit(theme, Icons(theme), Words(theme), Actions(theme), now)
        context = Context(store, feed, ME, now, new_id, told=written)
        here = PanelDesk(store, feed, Tasks(errors.append), context, kit, errors)
        try:
            yield here
            assert not errors
        finally:
            for view in here.shown:
                view.hide()
                view.deleteLater()
            await here.tasks.aclose()
            await asyncio.sleep(0)
