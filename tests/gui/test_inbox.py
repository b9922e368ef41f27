"""The queue panel on a real store: what stands in it, and how it keeps up."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui import reading
from tests.gui.inbox_panel import panel, sentence, shown
from tests.patience import eventually
from tests.store import wire
from workstation.domain.changes import ConversationsChanged
from workstation.domain.drafts import DraftKind
from workstation.domain.inbox import Key, Section, Sort
from workstation.domain.saved_view import Listed
from workstation.services.queue import Queue

Run = Callable[[Any], Any]


class CountingQueue(Queue):
    """Counts how often all keys are read."""

    reads = 0

    async def keys(self, listed: Listed, sort: Sort, limit: int | None = None) -> list[Key]:
        self.reads += 1
        return await super().keys(listed, sort, limit)


def test_each_section_shows_its_conversations_and_how_many(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.MINE) as (_desk, here, _opened):
            await eventually(lambda: shown(here) == ["mine"])
            here.presenter.choose(Section.UNASSIGNED)
            await eventually(lambda: shown(here) == ["free0", "free1", "free2"])
            here.presenter.choose(Section.ALL)
            await eventually(lambda: len(shown(here)) == 5)
            segment = here.view.sections.findChild(object, "")
            assert segment is not None
            segments = [w for w in here.view.sections.children() if hasattr(w, "accessibleName")]
            await eventually(lambda: any("3" in segment.accessibleName() for segment in segments))

    run(main())


def test_a_row_is_one_sentence_in_which_a_hostile_name_can_do_nothing(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.UNASSIGNED) as (_desk, here, _opened):
            await eventually(lambda: "question 0" in sentence(here, "free0"))
            said = sentence(here, "free0")
            assert "evil <b>Bob</b>" in said
            assert not {"\u202e", "\u200b", "\n"} & set(said)
            assert "1 unread" in said or "%n" not in said

    run(main())


def test_what_changes_afar_changes_here_without_moving_the_choice(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.UNASSIGNED) as (desk, here, _opened):
            await eventually(lambda: len(shown(here)) == 3)
            here.view.choose("free2")
            await desk.arrive("free2", priority="urgent", last_words="hurry", last_position=1)
            await eventually(lambda: shown(here)[0] == "free2")
            await eventually(lambda: "hurry" in sentence(here, "free2"))
            assert here.view.list.chosen == "free2"
            assert here.view.list.currentIndex().row() == 0
            await desk.arrive("free0", assignee_id="u9")
            await eventually(lambda: shown(here) == ["free2", "free1"])

    run(main())


def test_who_walks_the_list_goes_on_from_where_the_one_stood_that_a_colleague_took(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.UNASSIGNED) as (desk, here, opened):
            await eventually(lambda: len(shown(here)) == 3)
            rows = here.view.list
            rows.setFocus()
            for taken, left, key, reached in (
                ("free1", ["free0", "free2"], Qt.Key.Key_Down, "free2"),
                ("free2", ["free0"], Qt.Key.Key_Up, "free0"),
            ):
                here.view.choose(taken)
                await desk.arrive(taken, assignee_id="u9")
                await eventually(lambda left=left: shown(here) == left)
                QTest.keyClick(rows, Qt.Key.Key_Return)
                assert opened == [], "nobody is opened in the place of another"
                QTest.keyClick(rows, key)
                assert rows.chosen == reached

    run(main())


def test_after_a_flood_all_is_read_again_and_single_changes_do_not_wait_for_it(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.UNASSIGNED) as (desk, here, _opened):
            await eventually(lambda: len(shown(here)) == 3)
            here.presenter._queue = counting = CountingQueue(desk.context)
            for number in range(20):
                desk.feed.publish(ConversationsChanged(None))
                await desk.arrive("free0", last_words=f"flood {number}")
            await desk.arrive("free1", assignee_id="u9")
            await eventually(lambda: shown(here) == ["free0", "free2"])
            assert counting.reads <= 1
            await eventually(lambda: counting.reads == 1)

    run(main())


def test_a_draft_and_what_is_unsent_are_said(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.MINE) as (desk, here, _opened):
            await eventually(lambda: shown(here) == ["mine"])
            await desk.drafting.save("mine", DraftKind.REPLY, "half", 4)
            await eventually(lambda: "has your draft" in sentence(here, "mine"))
            await desk.messaging.send("mine", "whole")
            await eventually(lambda: "not sent yet" in sentence(here, "mine"))
            assert "Last words: \u2068whole\u2069" in sentence(here, "mine")

    run(main())


def test_a_hidden_panel_reads_nothing_until_it_is_seen_again(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.UNASSIGNED) as (desk, here, _opened):
            await eventually(lambda: len(shown(here)) == 3)
            here.view.hide()
            await desk.arrive("free0", assignee_id="u9")
            await desk.queue.counts()
            assert len(shown(here)) == 3
            here.view.show()
            await eventually(lambda: len(shown(here)) == 2)

    run(main())


@pytest.mark.parametrize("section", list(Section))
def test_everything_the_keyboard_reaches_has_a_name_and_every_word_is_translated(
    run: Run, tmp_path: Path, section: Section
) -> None:
    async def main() -> None:
        with reading.bracketed():
            async with panel(tmp_path, section, wire.bundle("x", status="resolved")) as (
                _desk,
                here,
                _opened,
            ):
                await eventually(lambda: here.view._loaded)
                assert reading.nameless(here.view) == []
                assert reading.untranslated(here.view) == []

    run(main())
