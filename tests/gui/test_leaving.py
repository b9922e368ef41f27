"""Leaving the desk: nothing half written is lost without the person's word."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QPushButton

from tests.gui.whole_desk import open_desk
from tests.patience import eventually
from workstation.runtime.tasks import Tasks
from workstation.store.connection import Connection
from workstation.store.store import Store
from workstation.ui.kit.dialogs import Question
from workstation.ui.shell.front import Front

Run = Callable[[Any], Any]


async def _fill_disk(store: Store, *, full: bool) -> None:
    """The file may grow no more, and what migrations left free in it is taken."""

    def fill(c: Connection) -> None:
        (free,) = c.execute("PRAGMA freelist_count").fetchone()
        if full and free:
            c.execute("CREATE TABLE filler (what)")
            c.execute("INSERT INTO filler VALUES (zeroblob(?))", (free * 4096,))
        (pages,) = c.execute("PRAGMA page_count").fetchone()
        c.execute(f"PRAGMA max_page_count = {pages if full else 99999}").fetchone()

    await store.desk.write_plain(fill)


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
