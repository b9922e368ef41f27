"""Undo of an act on a whole desk: by button and by key, through the outbox, and only where it can be done."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.whole_desk import mine, opened, whole_desk
from tests.patience import PATIENCE, eventually
from workstation.domain.changes import TrayChanged
from workstation.domain.operation import Operation, OperationKind, Outcome, Refusal
from workstation.domain.whole import apart
from workstation.services.bundle import Services
from workstation.store import outbox
from workstation.store.store import Store
from workstation.ui.features.undoing.view import UndoLine
from workstation.ui.shell.front import Front

Run = Callable[[Any], Any]
CONTROL = Qt.KeyboardModifier.ControlModifier


def services_of(front: Front) -> Services:
    assert front._workplace is not None
    return front._workplace._around.services


def line(front: Front) -> UndoLine:
    found = front.window.findChild(UndoLine)
    assert found is not None
    return found


def plain(front: Front) -> str:
    return line(front).sentence.text().replace("\u2068", "").replace("\u2069", "")


async def written(store: Store, count: int) -> list[Operation]:
    """At least so many acts, each for itself."""
    async with asyncio.timeout(PATIENCE):
        while len(found := apart(await store.desk.read(outbox.unsettled))) < count:
            await asyncio.sleep(0.005)
    return found


def test_an_act_is_taken_back_by_the_button_with_an_act_of_its_own(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1")) as (front, store):
            await opened(front, "c1")
            assert line(front).isHidden()
            front._kit.actions.run("conversation.hold")
            await eventually(line(front).isVisible)
            assert plain(front) == "On hold: Customer c1."
            line(front).button.click()
            first, second = await written(store, 2)
            assert second.kind is OperationKind.STATUS_SET
            assert second.arguments == {"status": "open"}
            assert first.id != second.id
            await eventually(lambda: plain(front) == "Undone.")
            assert not line(front).button.isVisible()

    run(main())


def test_the_key_undoes_in_an_empty_editor_and_text_comes_first(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1")) as (front, store):
            view = await opened(front, "c1")
            editor = view.composer.editor
            editor.setFocus()
            front._kit.actions.run("conversation.release")
            await eventually(line(front).isVisible)
            QTest.keyClicks(editor, "ab")
            QTest.keyClick(editor, Qt.Key.Key_Z, CONTROL)  # of the text
            assert editor.toPlainText() == ""
            assert plain(front) == "Given back to the queue: Customer c1."
            editor.document().clearUndoRedoStacks()
            QTest.keyClick(editor, Qt.Key.Key_Z, CONTROL)
            _first, second = await written(store, 2)
            assert second.kind is OperationKind.CLAIM

    run(main())


def test_what_the_server_has_refused_is_no_more_said_to_be_done(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1"), mine("c2")) as (front, store):
            await opened(front, "c1")
            front._kit.actions.run("conversation.hold")
            await eventually(line(front).isVisible)
            [act] = await written(store, 1)
            services = services_of(front)
            assert not await services.undoing.look_at_tray(), "it is on its way"
            line(front)._timer.stop()  # it would not go by itself
            outcome = Outcome(act.id, Refusal.FORBIDDEN)
            await store.desk.write(lambda s: outbox.settle(s, outcome, 5))
            services.undoing._context.feed.publish(TrayChanged())
            await eventually(line(front).isHidden)
            front._kit.actions.run("conversation.undo")
            await eventually(lambda: plain(front) == "There is nothing to undo.")
            assert await store.desk.read(outbox.unsettled) == []

    run(main())


def test_where_nothing_was_done_the_key_says_so(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1")) as (front, store):
            await opened(front, "c1")
            front._kit.actions.run("conversation.undo")
            await eventually(line(front).isVisible)
            assert plain(front) == "There is nothing to undo."
            assert await store.desk.read(outbox.unsettled) == []

    run(main())


def test_what_is_out_of_ones_hands_is_not_offered_to_be_undone(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1")) as (front, store):
            await opened(front, "c1")
            front._kit.actions.run("conversation.hold")
            await eventually(line(front).isVisible)
            assert front._workplace is not None
            await front._workplace._around.services.conversations.transfer("c1", to_user="ben")
            await written(store, 2)
            await eventually(line(front).isHidden)

    run(main())


def test_an_act_on_many_is_taken_back_on_all(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1"), mine("c2")) as (front, store):
            await opened(front, "c1")
            assert front._workplace is not None
            services = front._workplace._around.services
            await services.together.change_labels(["c1", "c2"], ["refund"], [])
            await eventually(line(front).isVisible)
            assert plain(front) == "Labels changed: 2 conversations."
            line(front).button.click()
            done = await written(store, 4)
            assert [o.arguments["remove"] for o in done[2:]] == [["refund"], ["refund"]]
            assert {o.conversation_id for o in done[2:]} == {"c1", "c2"}
            await services.together.change_labels(["c1"], ["scam"], [])
            await eventually(lambda: plain(front) == "Labels changed: 1 conversation.")

    run(main())


def test_an_offer_ends_when_nobody_takes_it(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1")) as (front, _store):
            await opened(front, "c1")
            front._kit.actions.run("conversation.hold")
            await eventually(line(front).isVisible)
            line(front).button.setFocus()
            line(front)._on_time()
            assert line(front).isVisible(), "somebody is at it"
            front.window.focus_side()
            line(front)._on_time()
            assert line(front).isHidden()
            assert front._workplace is not None
            assert front._workplace._around.services.undoing.offered() is None

    run(main())
