"""A whole desk behind its window on a real store, with one conversation open."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtWidgets import QApplication

from tests.patience import eventually
from tests.store import profile, wire
from workstation.domain.people import Role, User
from workstation.domain.sync_state import Connection, SyncState
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.runtime.tasks import Tasks
from workstation.services.bundle import Services
from workstation.services.context import Context
from workstation.store.store import Store
from workstation.ui.features.conversation.editor import Editor
from workstation.ui.shell.front import Front

ME = User("agent-1", "Lan Nguyen", "agent@demo.example", Role.AGENT, ("t1",))
OFFLINE = SyncState(Connection.OFFLINE, now_ms(), None, 0)


async def _unreachable(_conversation: str, _before: int) -> int:
    return 0


@asynccontextmanager
async def open_desk(folder: Path) -> AsyncIterator[tuple[Front, Store, Editor]]:
    """A whole desk with one conversation open, and the editor of its reply."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    mine = wire.bundle("c1", wire.message("c1", 1, "Hello?"), assignee_id=ME.id, team_id="t1")
    async with profile.opened(folder, mine) as store:
        feed, tasks = Feed[Any](), Tasks()
        front = Front(app, "light", 100, now_ms)
        front.show(None)
        network: Any = SimpleNamespace(fetch_older=_unreachable, fetch_attachment=_unreachable)
        services = Services(Context(store, feed, ME, now_ms, new_id), network)
        await front.open_desk(services, feed, tasks, network, OFFLINE, ())
        assert front._workplace is not None
        front._workplace.open("c1")
        await eventually(lambda: front.window.tabs.current() == "c1")
        editor = front.window.findChild(Editor)
        assert isinstance(editor, Editor)
        await eventually(editor.isEnabled)
        try:
            yield front, store, editor
        finally:
            await tasks.aclose()
            front.close()
