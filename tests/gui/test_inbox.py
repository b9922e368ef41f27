"""The queue panel on a real store: what a person sees, opens, claims and is told."""

from collections.abc import Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.gui import reading
from tests.gui.panel_desk import ME, panel_desk
from tests.patience import eventually
from tests.store import wire
from workstation.domain.changes import ConversationsChanged
from workstation.domain.drafts import DraftKind
from workstation.domain.inbox import Key, Section
from workstation.domain.operation import OperationKind
from workstation.services.queue import Queue
from workstation.store import outbox
from workstation.ui.features import inbox
from workstation.ui.features.inbox import Inbox

Run = Callable[[Any], Any]
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


class CountingQueue(Queue):
    """Counts how often all keys are read."""

    reads = 0

    async def keys(self, section: Section, limit: int | None = None) -> list[Key]:
        self.reads += 1
        return await super().keys(section, limit)


def bundles() -> list[dict[str, Any]]:
    """One of my own, three of nobody's, one of a colleague's that is resolved."""
    made = [
        wire.bundle("mine", wire.message("mine", 1, "my money"), assignee_id=ME.id),
        *(
            wire.bundle(
                f"free{n}", wire.message(f"free{n}", 1, f"question {n}"), waiting_since=wire.START + n
            )
            for n in range(3)
        ),
        wire.bundle("old", status="resolved", waiting_since=None, assignee_id="u9"),
    ]
    made[1]["customer"]["name"] = "\u202eevil\u202c <b>Bob</b>\n\u200b\u200b"
    return made


@asynccontextmanager
async def panel(folder: Path, section: Section, *content: dict[str, Any]) -> Any:
    async with panel_desk(folder, *(content or bundles())) as desk:
        here = inbox.build(desk.kit, desk.queue, desk.conversations, desk.feed, desk.tasks, me=ME.id)
        opened: list[str] = []
        here.view.opened.connect(opened.append)
        desk.show(here.view)
        here.presenter.start(section)
        yield desk, here, opened
        here.presenter.stop()


def shown(here: Inbox) -> list[str]:
    model = here.view.list.model()
    return [model.id_at(place) for place in range(model.rowCount())]


def sentence(here: Inbox, conversation_id: str) -> str:
    model = here.view.list.model()
    return str(model.index(model.place_of(conversation_id), 0).data(ACCESSIBLE))


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
            names = [
                w.accessibleName() for w in here.view.sections.children() if hasattr(w, "accessibleName")
            ]
            assert any("3" in name for name in names)

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


def test_claiming_in_the_list_writes_it_down_opens_it_and_moves_it_to_mine(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.UNASSIGNED) as (desk, here, opened):
            await eventually(lambda: len(shown(here)) == 3)
            here.view.choose("free1")
            desk.kit.actions.run("inbox.claim")
            await eventually(lambda: opened == ["free1"])
            await eventually(lambda: shown(here) == ["free0", "free2"])
            written = await desk.store.desk.read(outbox.unsettled)
            assert [(o.kind, o.conversation_id) for o in written] == [(OperationKind.CLAIM, "free1")]
            here.presenter.choose(Section.MINE)
            await eventually(lambda: set(shown(here)) == {"mine", "free1"})

    run(main())


def test_take_next_pressed_twice_takes_two(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.MINE) as (desk, here, opened):
            await eventually(lambda: shown(here) == ["mine"])
            desk.kit.actions.run("inbox.take_next")
            desk.kit.actions.run("inbox.take_next")
            await eventually(lambda: opened == ["free0", "free1"])

    run(main())


def test_with_an_empty_queue_take_next_says_so(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.MINE, wire.bundle("a", assignee_id="u9")) as (desk, here, _opened):
            desk.kit.actions.run("inbox.take_next")
            await eventually(here.view._said.isVisible)
            assert here.view._said.text() == "Nobody is waiting."

    run(main())


def test_keys_walk_the_list_open_and_find_the_most_urgent(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.UNASSIGNED) as (desk, here, opened):
            await eventually(lambda: len(shown(here)) == 3)
            view = here.view.list
            view.setFocus()
            QTest.keyClick(view, Qt.Key.Key_Home)
            QTest.keyClick(view, Qt.Key.Key_Down)
            assert view.chosen == "free1"
            assert opened == []
            QTest.keyClick(view, Qt.Key.Key_Return)
            assert opened == ["free1"]
            desk.kit.actions.run("inbox.next")
            desk.kit.actions.run("inbox.next")
            assert opened == ["free1", "free2"]
            desk.kit.actions.run("inbox.previous")
            assert opened[-1] == "free1"
            desk.kit.actions.run("inbox.urgent")
            await eventually(lambda: opened[-1] == "mine")

    run(main())


def test_a_click_opens_what_was_under_the_pointer_when_it_was_pressed(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.UNASSIGNED) as (desk, here, opened):
            await eventually(lambda: len(shown(here)) == 3)
            view = here.view.list
            middle = view.row_rect(1).center()
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle))
            assert opened == ["free1"]
            QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle))
            await desk.arrive("free2", priority="urgent")
            await eventually(lambda: shown(here)[0] == "free2")
            QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle))
            assert opened == ["free1"]

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
