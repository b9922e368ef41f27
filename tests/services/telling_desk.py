"""A presenter of notifications on a real store, and a screen that remembers what it was told."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.patience import eventually
from tests.services.happening_desk import NOW, Desk, desk
from workstation.domain.changes import SyncStateChanged
from workstation.domain.notice import NoticeKind
from workstation.domain.sync_state import Connection, SyncState
from workstation.runtime.tasks import Tasks
from workstation.settings.notices import NoticePrefs
from workstation.ui.features.notices.deciding import Focus
from workstation.ui.features.notices.history import Entry
from workstation.ui.features.notices.presenter import NoticesPresenter
from workstation.ui.features.notices.shown import SystemNotice, Toast
from workstation.ui.features.notices.telling import Pace

MINE = {"assignee_id": "u1", "waiting_since": None}
SOON = Pace(breath=0.01, typing=0.05, calm=0.01, urgent=0.01)


@dataclass
class Seen:
    """What a screen was told."""

    toasts: list[tuple[Toast, ...]] = field(default_factory=list)
    systems: list[SystemNotice] = field(default_factory=list)
    sounds: list[NoticeKind] = field(default_factory=list)
    entries: tuple[Entry, ...] = ()
    unseen: int = 0
    unread: int = -1  # before anything was read
    alerts: int = 0
    opened: list[str] = field(default_factory=list)
    lists: int = 0

    def show_toasts(self, toasts: Sequence[Toast], new: frozenset[NoticeKind]) -> None:
        self.toasts.append(tuple(toasts))

    def show_alert(self) -> None:
        self.alerts += 1

    def show_system(self, notice: SystemNotice) -> None:
        self.systems.append(notice)

    def play(self, kind: NoticeKind) -> None:
        self.sounds.append(kind)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        self.entries = tuple(entries)

    def show_unseen(self, count: int) -> None:
        self.unseen = count

    def show_unread(self, messages: int) -> None:
        self.unread = messages

    def show_opened(self, conversation_id: str) -> None:
        self.opened.append(conversation_id)

    def show_list(self) -> None:
        self.lists += 1


@dataclass
class Told:
    desk: Desk
    seen: Seen
    presenter: NoticesPresenter
    prefs: NoticePrefs = field(default_factory=NoticePrefs)
    focus: Focus = field(default_factory=lambda: Focus(active=True, front=frozenset()))

    def connection(self, connection: Connection, since: int, in_sync_as_of: int | None) -> None:
        self.desk.feed.publish(SyncStateChanged(SyncState(connection, since, in_sync_as_of, 0)))

    async def message(self, *ids: str) -> None:
        """The customers of these write."""
        rows: list[dict[str, Any]] = []
        for id_ in ids:
            rows += [self.desk.line(id_), self.desk.stands(id_, **MINE)]
        await self.desk.arrive(*rows)

    async def known(self, messages: int) -> None:
        """Return when so many messages of mine are known to be unread."""
        await eventually(lambda: self.seen.unread == messages)


@asynccontextmanager
async def telling(
    folder: Path, *bundles: dict[str, Any], pace: Pace = SOON, caught_up: bool = True
) -> AsyncIterator[Told]:
    async with desk(folder, *bundles) as here:
        errors: list[BaseException] = []
        tasks, seen = Tasks(errors.append), Seen()
        presenter = NoticesPresenter(
            seen, here.happenings, here.feed, tasks,
            prefs=lambda: told.prefs, focus=lambda: told.focus, now=lambda: here.clock, pace=pace,
        )  # fmt: skip
        told = Told(here, seen, presenter)
        presenter.start()
        await told.known(0)
        if caught_up:
            told.connection(Connection.ONLINE, NOW, NOW)
            await told.message(*(bundle["conversation"]["id"] for bundle in bundles[:1]))
            await told.known(1)
            await eventually(lambda: len(seen.toasts) == 1)
            presenter.dismissed(NoticeKind.MESSAGE)
            seen.toasts.clear()
        try:
            yield told
        finally:
            presenter.stop()
            await tasks.aclose()
            assert not errors
