"""A whole desk on a real store: the window as a signed-in person sees it, without a network."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.at_once import AtOnce
from tests.patience import eventually
from tests.store import profile, wire
from tests.sync.desks import Workplace
from workstation.domain.changes import OutboxChanged
from workstation.domain.people import Role, User
from workstation.domain.sync_state import Connection, SyncState
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.runtime.line import Line
from workstation.runtime.tasks import Tasks
from workstation.services.bundle import Services
from workstation.services.context import Context
from workstation.services.preferences import Preferences
from workstation.settings import load
from workstation.settings.keys import KeyFile
from workstation.store.store import Store
from workstation.ui.features.conversation.editor import Editor
from workstation.ui.features.conversation.view import ConversationView
from workstation.ui.shell.front import Front
from workstation.ui.shell.memory import WindowMemory
from workstation.ui.shell.window import MainWindow

ME = User("agent-1", "Lan Nguyen", "agent@demo.example", Role.AGENT, ("t1",))
OFFLINE = SyncState(Connection.OFFLINE, now_ms(), None, 0)


async def _unreachable(*_asked: object, **_more: object) -> int:
    return 0


def mine(id_: str, messages: int = 1) -> dict[str, Any]:
    """A conversation of mine with a customer who bears its name."""
    rows = [wire.message(id_, n, f"Hello? {n} " + "word " * (n % 30)) for n in range(1, messages + 1)]
    facts = {"assignee_id": ME.id, "team_id": "t1", "last_position": messages}
    return wire.bundle(id_, *rows, **facts) | {"customer": wire.customer(id_, name=f"Customer {id_}")}


@asynccontextmanager
async def whole_desk(
    folder: Path,
    *bundles: dict[str, Any],
    settings: bool = False,
    keys: KeyFile | None = None,
    hold: int | None = None,
    card: QWidget | None = None,
) -> AsyncIterator[tuple[Front, Store]]:
    """Ends as by a kill: whoever wants to leave in order calls ``leave_desk`` before.

    With ``settings`` it has its settings, and the window for them, too. ``hold``: seconds for which a reply
    is kept back; None: none is. ``card`` lies over it from the start.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    async with profile.opened(folder, *bundles) as store:
        feed, tasks = Feed[Any](), Tasks()
        front = Front(app, MainWindow(), "light", 100, now_ms, keys=keys)
        line = Line()
        if settings:
            front.follow(Preferences(load(str(folder)), line, tasks, front.window.show_trouble))
        front.show(WindowMemory())
        if card is not None:
            front.window.cover(card)
        held = None if hold is None else (lambda: hold)
        async with _sits(front, Context(store, feed, ME, now_ms, new_id, held), tasks):
            try:
                yield front, store
            finally:
                await line.aclose()


@asynccontextmanager
async def desk_at(place: Workplace, me: User) -> AsyncIterator[Front]:
    """A whole desk over the workstation of somebody who is on line; in the end they leave it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    front = Front(app, MainWindow(), "light", 100, now_ms)
    front.show(WindowMemory())
    wakes = place.feed.subscribe(lambda change: place.engine.wake() if change == OutboxChanged() else None)
    async with _sits(front, Context(place.store, place.feed, me, now_ms, new_id), Tasks()):
        yield front
        assert await front.leave_desk()
        wakes()


@asynccontextmanager
async def _sits(front: Front, context: Context, tasks: Tasks) -> AsyncIterator[None]:
    """Somebody at a desk, until it is killed."""
    network = _network()
    services = Services(context, network)
    await front.open_desk(services, context.feed, tasks, network, OFFLINE, ())
    try:
        yield
    finally:
        await _cut_short(front)
        await tasks.aclose()
        services.close()
        front.close()


async def _cut_short(front: Front) -> None:
    """A kill ends also what waits for a pause in somebody's typing."""
    assert front._workplace is not None
    for held in front._workplace._conversations._held.values():
        held.aids.stop()
        await held._watching.aclose()


def _network() -> Any:
    """One that reaches nobody."""
    return SimpleNamespace(
        fetch_older=_unreachable,
        fetch_attachment=_unreachable,
        server="https://desk.example",
        beside=AtOnce().beside,
        tell_viewing=_unreachable,
        tell_typing=_unreachable,
    )


async def opened(front: Front, id_: str) -> ConversationView:
    """Open a conversation and wait until one can write in it."""
    assert front._workplace is not None
    front._workplace.open(id_)
    await eventually(lambda: front.window.tabs.current() == id_)
    view = front.window.tabs.page(id_)
    assert isinstance(view, ConversationView)
    await eventually(lambda: view.composer.editor.isEnabled() and view.timeline.placing.rows)
    return view


async def saved(front: Front) -> None:
    """Return when what was arranged and written is on the disk, without leaving."""
    assert front._workplace is not None
    conversations = front._workplace._conversations
    await eventually(lambda: not conversations._presenter._memory.busy)
    for held in conversations._held.values():
        await held.saved()


@asynccontextmanager
async def open_desk(folder: Path) -> AsyncIterator[tuple[Front, Store, Editor]]:
    """A whole desk with one conversation open, and the editor of its reply."""
    async with whole_desk(folder, mine("c1")) as (front, store):
        yield front, store, (await opened(front, "c1")).composer.editor
