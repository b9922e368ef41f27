"""The library's window on a real store, and the server's word about what was written in it."""

import itertools
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from tests.gallery.stage import stage
from tests.patience import eventually
from tests.services.idle_line import idle_network
from tests.store import profile, wire
from workstation.domain.changes import CannedChanged, Change, OutboxChanged, TrayChanged
from workstation.domain.operation import Operation, Outcome, Refusal
from workstation.domain.people import Role, User
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.runtime.tasks import Tasks
from workstation.services.bundle import Services
from workstation.services.context import Context
from workstation.store import canned, outbox
from workstation.store.store import Store
from workstation.ui.features import library
from workstation.ui.features.library import LibraryWindow

ME = User("u1", "Lan Nguyen", "u1@example.test", Role.LEAD, ("t1",))


@dataclass
class LibraryDesk:
    store: Store
    services: Services
    feed: Feed[Change]
    tasks: Tasks
    windows: list[LibraryWindow] = field(default_factory=list)
    seqs: Any = field(default_factory=lambda: itertools.count(2))

    def open(self) -> LibraryWindow:
        """A window of its own, as if the library had been opened anew."""
        services = self.services
        window = library.build(
            stage().kit, services.library, services.library_files, self.feed, self.tasks, ME.name
        )
        self.windows.append(window)
        window.presenter.start()
        window.view.show()
        window.view.activateWindow()
        return window

    async def comes(self, id_: str, version: int, **facts: Any) -> None:
        """The server tells of a response of our team."""
        state = {
            "id": id_, "short_code": id_, "title": id_.title(), "folder": "", "scope": "team",
            "owner_id": "t1", "variants": {"en": "Hello"}, "version": version, "deleted": False,
            "by_name": "Kim", "at": now_ms(),
        }  # fmt: skip
        await profile.pulled(self.store, wire.page(wire.row(next(self.seqs), "canned", state | facts)))
        self.feed.publish(CannedChanged())

    async def unsettled(self) -> list[Operation]:
        return await self.store.desk.read_plain(canned.unsettled)

    async def refuse(self, refusal: Refusal) -> None:
        """The server says no to everything that waits."""

        def every(session: Any) -> None:
            for operation in outbox.unsettled(session):
                outcome = Outcome(operation.id, refusal, by_user_id="u2", by_name="Kim", happened_at=now_ms())
                outbox.settle(session, outcome, now_ms())

        await self.store.desk.write(every)
        self.feed.publish(TrayChanged(), OutboxChanged())


def named(window: LibraryWindow, identifier: str) -> Any:
    found = window.view.findChildren(QWidget)
    return next(w for w in found if w.accessibleIdentifier() == identifier)


def write(window: LibraryWindow, identifier: str, text: str) -> None:
    """Type over what stands in a field."""
    place = named(window, identifier)
    place.selectAll()
    QTest.keyClicks(place, text)


def told(window: LibraryWindow, identifier: str) -> str:
    """What a label says, without the signs that keep its values apart."""
    return re.sub("[\u2066-\u2069]", "", named(window, identifier).text())


def opened_menu(window: LibraryWindow) -> QMenu:
    """Of the places a new response may be kept at, in front."""
    menu: QMenu = window.view.foot.new.menu()
    menu.popup(window.view.mapToGlobal(QPoint()))
    return menu


def begin(window: LibraryWindow, place: str) -> None:
    """Take a place from the button's menu."""
    menu = opened_menu(window)
    action = next(one for one in menu.actions() if place in one.text())
    menu.close()
    action.trigger()


async def choose(window: LibraryWindow, line: str) -> None:
    """Click on the response whose line begins so."""
    await eventually(lambda: any(shown.startswith(line) for shown in window.view.list.lines_shown()))
    ids = {one.response.short_code: one.response.id for one in window.view._shelf}
    window.view.chosen.emit(ids[line])
    await eventually(lambda: window.view.form.head.code.text() == line)


@asynccontextmanager
async def library_desk(folder: Path) -> AsyncIterator[LibraryDesk]:
    """A real store after its first sync, and the services over it; a task that fails fails the test."""
    errors: list[BaseException] = []
    tasks = Tasks(errors.append)
    async with profile.opened(folder, wire.bundle("c1")) as store:
        feed: Feed[Change] = Feed()
        context = Context(store, feed, ME, now_ms, new_id)
        async with idle_network(store, ME, feed) as network:
            here = LibraryDesk(store, Services(context, network), feed, tasks)
            try:
                yield here
                assert not errors
            finally:
                for window in here.windows:
                    window.presenter.stop()
                    window.view.close()
                    window.view.deleteLater()
                await tasks.aclose()
