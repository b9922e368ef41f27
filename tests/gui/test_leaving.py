"""Leaving the desk: nothing half written is lost without the person's word."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtWidgets import QApplication, QPushButton

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
from workstation.ui.kit.dialogs import Question
from workstation.ui.shell.front import Front

Run = Callable[[Any], Any]
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
            front.close()
            await tasks.aclose()


async def _fill_disk(store: Store, *, full: bool) -> None:
    pages = await store.desk.write_plain(lambda c: c.execute("PRAGMA page_count").fetchone()[0])
    most = f"PRAGMA max_page_count = {pages if full else 99999}"
    await store.desk.write_plain(lambda c: c.execute(most).fetchone())


async def _answered(front: Front, answer: str) -> None:
    await eventually(lambda: front.window.findChild(Question) is not None)
    question = front.window.findChild(Question)
    assert question is not None
    buttons = question.findChildren(QPushButton)
    next(one for one in buttons if one.accessibleIdentifier() == f"question.{answer}").click()


def test_what_is_half_written_is_on_the_disk_before_the_window_closes(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with open_desk(tmp_path) as (front, store, editor):
            editor.insertPlainText("half a sent")
            assert await front.leave_desk()
            bodies = await store.desk.read_plain(lambda c: c.execute("SELECT body FROM draft").fetchall())
            assert bodies == [("half a sent",)]

    run(story())


def test_on_a_full_disk_one_may_stay_and_go_on_writing(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with open_desk(tmp_path) as (front, store, editor):
            await _fill_disk(store, full=True)
            editor.insertPlainText("long " * 1_900)
            tasks = Tasks()
            leaving = tasks.spawn(front.leave_desk(), name="leave")
            await _answered(front, "stay")
            assert await leaving is False
            await _fill_disk(store, full=False)
            editor.insertPlainText("and more")  # the desk still lives
            assert await front.leave_desk()
            bodies = await store.desk.read_plain(lambda c: c.execute("SELECT body FROM draft").fetchall())
            assert bodies[0][0].endswith("and more")

    run(story())


def test_a_tab_closed_on_a_full_disk_keeps_its_words_until_there_is_room(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with open_desk(tmp_path) as (front, store, editor):
            await _fill_disk(store, full=True)
            editor.insertPlainText("long " * 1_900)
            front.window.tabs.close_current()
            await eventually(front.window.banner.isVisible)
            tasks = Tasks()
            leaving = tasks.spawn(front.leave_desk(), name="leave")
            await _answered(front, "stay")
            assert await leaving is False
            await _fill_disk(store, full=False)
            count = "SELECT count(*) FROM draft"
            found = []
            while not found:  # the words follow by themselves
                rows = await store.desk.read_plain(lambda c: c.execute(count).fetchone())
                found = [1] if rows[0] else []

    run(story())


def test_on_a_full_disk_one_may_leave_all_the_same(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with open_desk(tmp_path) as (front, store, editor):
            await _fill_disk(store, full=True)
            editor.insertPlainText("long " * 1_900)
            leaving = Tasks().spawn(front.leave_desk(), name="leave")
            await _answered(front, "leave")
            assert await leaving is True

    run(story())
