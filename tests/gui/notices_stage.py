"""A whole desk that is told of what its server does, by hand."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtWidgets import QApplication

from tests.gui.at_once import AtOnce
from tests.patience import eventually
from tests.services.happening_desk import ME, NOW, Desk, held
from tests.store import profile
from workstation.domain.changes import SyncStateChanged
from workstation.domain.sync_state import Connection, SyncState
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id
from workstation.runtime.tasks import Tasks
from workstation.services.bundle import Services
from workstation.services.context import Context
from workstation.ui.features.notices.toast import ToastCard
from workstation.ui.features.notices.toasts import ToastStack
from workstation.ui.shell.front import Front
from workstation.ui.shell.memory import WindowMemory
from workstation.ui.shell.window import MainWindow

MINE = {"assignee_id": "u1", "waiting_since": None}


async def _unreachable(*_asked: object, **_more: object) -> int:
    return 0


def plain(card: ToastCard) -> str:
    """What it says, without the signs that keep names and numbers apart."""
    return re.sub("[\u2066-\u2069]", "", card.words)


@dataclass
class Told:
    front: Front
    desk: Desk

    @property
    def window(self) -> MainWindow:
        return self.front.window

    def cards(self) -> list[ToastCard]:
        return [card for card in self.window.findChildren(ToastCard) if card.isVisible()]

    def stack(self) -> ToastStack:
        stack = self.window.findChild(ToastStack)
        assert isinstance(stack, ToastStack)
        return stack

    async def message(self, *ids: str) -> None:
        rows: list[dict[str, Any]] = []
        for id_ in ids:
            rows += [self.desk.line(id_), self.desk.stands(id_, **MINE)]
        await self.desk.arrive(*rows)

    async def toast(self, words: str) -> ToastCard:
        """The toast that says ``words``, once it stands there."""
        await eventually(lambda: any(words in plain(card) for card in self.cards()))
        return next(card for card in self.cards() if words in plain(card))


@asynccontextmanager
async def open_desk(folder: Path) -> AsyncIterator[Told]:
    """A whole desk, in step with its server, with three conversations of mine; ``c1`` is in front."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    async with profile.opened(folder, held("c1"), held("c2"), held("c3")) as store:
        feed, errors = Feed[Any](), list[BaseException]()
        tasks = Tasks(errors.append)
        front = Front(app, MainWindow(), "light", 100, lambda: NOW)
        front.show(WindowMemory())
        network: Any = SimpleNamespace(
            fetch_older=_unreachable, fetch_attachment=_unreachable,
            tell_viewing=_unreachable, tell_typing=_unreachable, beside=AtOnce().beside,
        )  # fmt: skip
        services = Services(Context(store, feed, ME, lambda: NOW, new_id), network)
        state = SyncState(Connection.ONLINE, NOW, NOW, 0)
        await front.open_desk(services, feed, tasks, network, state, ())
        assert front._workplace is not None
        front._workplace.open("c1")
        await eventually(lambda: front.window.tabs.current() == "c1")
        front.window.activateWindow()
        await eventually(front.window.isActiveWindow)
        told = Told(front, Desk(store, feed))
        feed.publish(SyncStateChanged(state))
        assert front._noticing is not None
        presenter = front._noticing._notices().presenter
        await eventually(lambda: not presenter._absence.away and not presenter._absence.long)
        try:
            yield told
        finally:
            assert await front.leave_desk()
            front.close()
            await tasks.aclose()
            assert not errors
