"""What the queue list shows: sections, views of one's own, orders that are remembered, sleepers that wake."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QComboBox

from tests.gui.inbox_panel import bundles, panel, sentence, shown
from tests.gui.panel_desk import ME, NOW
from tests.patience import eventually
from tests.store import wire
from workstation.domain.changes import ConversationsChanged, TypingChanged
from workstation.domain.conditions import Every, Fact, Is
from workstation.domain.inbox import InboxRow, Section, Sort
from workstation.domain.saved_view import SavedView
from workstation.services.queue import Queue
from workstation.ui.features.inbox.density import Density
from workstation.ui.features.inbox.editor.dialog import ViewEditor

Run = Callable[[Any], Any]
HIGH = Every((Is(Fact.PRIORITY, ("high", "urgent")),))
MINUTE = 60_000


def several() -> list[dict[str, Any]]:
    return [
        wire.bundle("old", waiting_since=NOW - 9 * MINUTE, updated_at=NOW - 9),
        wire.bundle("high", waiting_since=NOW - 2 * MINUTE, priority="high", updated_at=NOW - 3),
        wire.bundle("new", waiting_since=NOW - MINUTE // 4, updated_at=NOW - 1),
        wire.bundle("case", waiting_since=None, working_since=NOW - 23 * 60 * MINUTE, updated_at=NOW - 7),
    ]


def test_each_list_remembers_its_order(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.UNASSIGNED, *several()) as (desk, here, _opened):
            await eventually(lambda: shown(here) == ["old", "high", "new", "case"])
            desk.kit.actions.run("inbox.sort.priority")
            assert here.view.sorts._order.accessibleName() == "Order: \u2068Priority\u2069"
            await eventually(lambda: shown(here) == ["high", "old", "new", "case"])
            desk.kit.actions.run("inbox.sort.newest")
            await eventually(lambda: shown(here) == ["new", "high", "case", "old"])
            here.presenter.choose(Section.WAITING)
            await eventually(lambda: shown(here) == ["old", "high", "new"])
            here.presenter.choose(Section.UNASSIGNED)
            await eventually(lambda: shown(here) == ["new", "high", "case", "old"])
            await eventually_kept(desk, "sort.unassigned", "newest")
        async with panel(tmp_path, Section.UNASSIGNED, *several()) as (_desk, here, _opened):
            await eventually(lambda: shown(here) == ["new", "high", "case", "old"])
            assert here.view.sorts._order.accessibleName() == "Order: \u2068Newest\u2069"

    run(main())


def test_a_view_of_ones_own_stands_beside_the_sections_and_follows_its_conditions(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.UNASSIGNED, *several()) as (desk, here, _opened):
            await eventually(lambda: len(shown(here)) == 4)
            here.own_views.keep("", "  Pressing  ", HIGH)
            await eventually(lambda: shown(here) == ["high"])
            await eventually(
                lambda: here.view.sections._own.accessibleName() == "\u2068Pressing\u2069, \u20681\u2069"
            )
            await desk.arrive("new", priority="urgent", waiting_since=NOW)
            await eventually(lambda: shown(here) == ["new", "high"])
            view = here.view.listed
            assert isinstance(view, SavedView)
            here.own_views.keep(view.id, "Urgent", Every((Is(Fact.PRIORITY, ("urgent",)),)))
            await eventually(lambda: shown(here) == ["new"])
            here.own_views.remove(here.view.listed)
            await eventually(lambda: here.view.listed is Section.MINE)
            await eventually_true(desk, lambda names: names == [])

    run(main())


def test_views_keep_the_order_that_they_are_given(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.MINE) as (desk, here, _opened):
            first, second = await desk.views.make("A", HIGH), await desk.views.make("B", HIGH)
            here.own_views.move(second, -1)
            await eventually_true(desk, lambda names: names == ["B", "A"])
            here.own_views.move(first, 1)
            await eventually_true(desk, lambda names: names == ["B", "A"])
            desk.kit.actions.run("inbox.view.up")
            await eventually(here.view._said.isVisible)  # no view is shown that could be moved

    run(main())


def test_an_empty_view_offers_to_change_it(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.MINE) as (_desk, here, _opened):
            await eventually(lambda: shown(here) == ["mine"])
            here.own_views.keep("", "Vips", Every((Is(Fact.TIER, ("vip",)),)))
            await eventually(here.view._empty.isVisible)
            assert here.view._empty.accessibleName() == "Nothing in this view"
            here.view._empty.acted.emit()
            await eventually(lambda: here.view.findChild(ViewEditor) is not None)
            editor = here.view.findChild(ViewEditor)
            assert editor is not None
            assert editor.name.text() == "Vips"
            editor.reject()

    run(main())


def test_a_sleeper_wakes_by_itself_and_a_note_that_names_me_stands_in_mentions(
    run: Run, tmp_path: Path
) -> None:
    clock = [NOW]
    sleeper = wire.bundle(
        "sleeps", status="snoozed", snoozed_until=NOW + 200, assignee_id=ME.id, waiting_since=None
    )
    named = wire.bundle(
        "named", mentioned={ME.id: 2}, last_position=2, assignee_id="u9", participants=[ME.id]
    )

    async def main() -> None:
        async with panel(tmp_path, Section.SNOOZED, sleeper, named) as (desk, here, _opened):
            object.__setattr__(desk.context, "now", lambda: clock[0])
            await eventually(lambda: shown(here) == ["sleeps"])
            clock[0] += 200
            await eventually(lambda: shown(here) == [])
            here.presenter.choose(Section.MINE)
            await eventually(lambda: shown(here) == ["sleeps"])
            here.presenter.choose(Section.MENTIONS)
            await eventually(lambda: shown(here) == ["named"])
            await desk.conversations.mark_read("named", 2)
            await eventually(lambda: shown(here) == [])
            here.presenter.choose(Section.PARTICIPATING)
            await eventually(lambda: shown(here) == ["named"])

    run(main())


def test_rows_stand_as_close_as_was_chosen_and_no_letter_is_clipped(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.UNASSIGNED, *several()) as (desk, here, _opened):
            await eventually(lambda: len(shown(here)) == 4)
            heights = {}
            for density in Density:
                desk.kit.actions.run(f"inbox.density.{density.value}")
                heights[density] = here.view.list.row_rect(0).height()
            line = here.view.fontMetrics().height()
            assert heights[Density.DENSE] >= line
            assert heights[Density.COMPACT] >= 2 * line
            assert heights[Density.COMFORTABLE] > heights[Density.COMPACT] > heights[Density.DENSE]
            await eventually_kept(desk, "density", "dense")

    run(main())


def test_a_row_says_what_is_due_in_words(run: Run, tmp_path: Path) -> None:
    ended = wire.bundle("done", status="resolved", waiting_since=None, working_since=None, worked=5)

    async def main() -> None:
        async with panel(tmp_path, Section.ALL, *several(), ended) as (desk, here, _opened):
            await eventually(lambda: "has waited" in sentence(here, "old"))
            assert "late" in sentence(here, "old")
            assert "to be resolved within" in sentence(here, "case")
            assert "at risk" in sentence(here, "case")
            assert "done in time" in sentence(here, "done")
            desk.feed.publish(TypingChanged("old", None, typing=True))
            await eventually(lambda: here.view._delegate.typing == {"old"})
            desk.feed.publish(TypingChanged("old", None, typing=False))
            await eventually(lambda: not here.view._delegate.typing)

    run(main())


def test_next_and_previous_leave_alone_whoever_opens_a_list_of_choices(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.UNASSIGNED) as (desk, here, opened):
            await eventually(lambda: len(shown(here)) == 3)
            box = QComboBox(here.view)
            box.show()
            box.setFocus()
            desk.kit.actions.run("inbox.next")
            assert opened == []
            here.view.list.setFocus()
            desk.kit.actions.run("inbox.next")
            assert opened == ["free0"]

    run(main())


class CountingRows(Queue):
    """Counts how often rows are read."""

    reads = 0

    async def rows(self, ids: Sequence[str]) -> Mapping[str, InboxRow]:  # type: ignore[override]
        self.reads += 1
        return await super().rows(ids)


def test_many_changes_in_one_turn_are_read_once_and_the_choice_stays(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.UNASSIGNED, *bundles()) as (desk, here, _opened):
            await eventually(lambda: len(shown(here)) == 3)
            here.view.choose("free1")
            here.presenter._queue = counting = CountingRows(desk.context)
            await desk.arrive("free0", last_words="the last word")
            for number in range(100):
                desk.feed.publish(ConversationsChanged(frozenset({f"free{number % 3}"})))
            await eventually(lambda: "the last word" in sentence(here, "free0"))
            assert counting.reads <= 2
            assert here.view.list.chosen == "free1"

    run(main())


async def eventually_kept(desk: Any, name: str, value: str) -> None:
    while (await desk.views.choices()).get(name) != value:
        await asyncio.sleep(0.005)


async def eventually_true(desk: Any, good: Callable[[list[str]], bool]) -> None:
    while not good([view.name for view in (await desk.views.everything())[0]]):
        await asyncio.sleep(0.005)


def test_the_sorts_that_are_offered_are_those_that_there_are(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.MINE) as (desk, _here, _opened):
            offered = {action.id for action in desk.kit.actions.all()}
            assert {f"inbox.sort.{sort.value}" for sort in Sort} <= offered

    run(main())
