"""Macros on a whole desk: by key and from the list, with a reply and without, all of it or nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gallery.stage import stage
from tests.gui.test_undo import line, plain, written
from tests.gui.whole_desk import mine, opened, whole_desk
from tests.patience import eventually
from tests.services.test_macros import response
from tests.store import profile, wire
from workstation.domain.changes import CannedChanged
from workstation.domain.macro import Step, StepKind
from workstation.domain.operation import OperationKind
from workstation.store import outbox
from workstation.store.store import Store
from workstation.ui.features.macros.view import MacroChooser
from workstation.ui.kit.step_words import StepWords
from workstation.ui.shell.front import Front

Run = Callable[[Any], Any]
SPAM = response("spam", ["label spam", "status resolved", "next"])
DONE = response("done", ["label solved", "status resolved", "next"], {"en": "That is done."})
BLANK = response("blank", ["status pending"], {"en": "We answer on {{fill.date}}."})


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        ("1440", "Snooze for 1 day"),
        ("4320", "Snooze for 3 days"),
        ("120", "Snooze for 2 hours"),
        ("90", "Snooze for 90 minutes"),
        ("9" * 5000, "Snooze for minutes: " + "9" * 60),
    ],
)
def test_how_long_a_macro_snoozes_is_told_as_people_say_it(
    qapp: QApplication, minutes: str, told: str
) -> None:
    words = StepWords(stage().kit.words, qapp)
    said = words.sentence(Step(StepKind.SNOOZE, minutes), {})
    assert said.translate(dict.fromkeys((0x2068, 0x2069))).startswith(told)


async def taught(front: Front, store: Store, *macros: dict[str, Any]) -> None:
    """The server tells of macros."""
    rows = [wire.row(number, "canned", macro) for number, macro in enumerate(macros, 2)]
    await profile.pulled(store, wire.page(*rows))
    assert front._workplace is not None
    front._workplace._around.feed.publish(CannedChanged())
    await eventually(lambda: any(a.id == f"macro.{macros[0]['id']}" for a in front._kit.actions.all()))


def chooser(front: Front) -> MacroChooser | None:
    return front.window.findChild(MacroChooser)


def test_one_key_does_all_of_it_leads_on_and_is_undone(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1"), mine("c2")) as (front, store):
            await opened(front, "c2")
            await taught(front, store, SPAM)
            front._kit.actions.run("macro.spam")
            first, second = await written(store, 2)
            assert first.arguments == {"add": ["spam"], "remove": []}
            assert second.arguments == {"status": "resolved"}
            await eventually(lambda: front.window.tabs.current() == "c1")
            await eventually(line(front).isVisible)
            assert plain(front) == "Spam: Customer c2."
            line(front).button.click()
            *_, third, fourth = await written(store, 4)
            assert third.arguments == {"status": "open"}
            assert fourth.arguments == {"add": [], "remove": ["spam"]}

    run(main())


def test_a_reply_goes_with_its_acts_and_comes_back_with_them(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1"), mine("c2"), hold=10) as (front, store):
            view = await opened(front, "c2")
            await taught(front, store, DONE)
            front._kit.actions.run("macro.done")
            await eventually(lambda: front.window.tabs.current() == "c1", 60)
            kinds = [o.kind for o in await written(store, 3)]
            assert kinds == [
                OperationKind.MESSAGE_APPEND, OperationKind.LABELS_CHANGE, OperationKind.STATUS_SET,
            ]  # fmt: skip
            front._kit.actions.run("conversation.undo")
            await eventually(lambda: view.composer.editor.body() == "That is done.")
            await eventually(lambda: view.composer.passing.macro and view.composer.passing.macro.isVisible())
            assert await store.desk.read(outbox.unsettled) == []
            front._kit.actions.run("conversation.send")
            await eventually(lambda: front.window.tabs.current() == "c1", 60)
            assert [o.kind for o in await written(store, 3)] == kinds, "sent once more, it does the same"
            front._kit.actions.run("conversation.undo")
            await eventually(lambda: view.composer.passing.macro and view.composer.passing.macro.isVisible())
            view.composer.passing.macro.click()
            front._kit.actions.run("conversation.send")
            await eventually(lambda: not view.composer.editor.body(), 60)
            assert [o.kind for o in await written(store, 1)] == [OperationKind.MESSAGE_APPEND]
            front._kit.actions.run("conversation.undo")
            await eventually(lambda: view.composer.editor.body() == "That is done.")
            assert view.composer.passing.macro.isHidden(), "what was left out stays out"

    run(main())


def test_a_blank_is_filled_in_first_and_then_all_of_it_is_done(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1")) as (front, store):
            view = await opened(front, "c1")
            await taught(front, store, BLANK)
            front._kit.actions.run("macro.blank")
            await eventually(lambda: view.composer.passing.macro and view.composer.passing.macro.isVisible())
            editor = view.composer.editor
            await eventually(editor.textCursor().hasSelection)
            assert editor.textCursor().selectedText() == "{{fill.date}}"
            assert await store.desk.read(outbox.unsettled) == []
            editor.insertPlainText("Monday")
            front._kit.actions.run("conversation.send")
            await eventually(lambda: not editor.body(), 60)
            reply, status = await written(store, 2)
            assert reply.text == "We answer on Monday."
            assert status.arguments == {"status": "pending"}
            await eventually(view.composer.passing.macro.isHidden)

    run(main())


def test_what_was_written_is_looked_at_first_and_what_it_does_can_be_left_out(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1")) as (front, store):
            view = await opened(front, "c1")
            await taught(front, store, DONE)
            view.composer.editor.insertPlainText("One moment.")
            front._kit.actions.run("macro.done")
            await eventually(lambda: view.composer.passing.macro and view.composer.passing.macro.isVisible())
            assert view.composer.editor.body() == "One moment.\n\nThat is done."
            assert await store.desk.read(outbox.unsettled) == []
            view.composer.passing.macro.click()
            assert view.composer.passing.macro.isHidden()
            front._kit.actions.run("conversation.send")
            await eventually(lambda: not view.composer.editor.body(), 60)
            [only] = await written(store, 1)
            assert only.text == "One moment.\n\nThat is done."

    run(main())


def test_the_send_guard_stops_all_of_it(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        own = {"scope": "personal", "owner_id": "agent-1"}  # those of others were weighed before
        words = {"en": "Please tell me the code that we have sent you."}
        bad = response("bad", ["status resolved"], words) | own
        async with whole_desk(tmp_path, mine("c1")) as (front, store):
            view = await opened(front, "c1")
            await taught(front, store, bad)
            front._kit.actions.run("macro.bad")
            await eventually(view.composer.guard.stops, 60)
            assert view.composer.editor.body().startswith("Please tell me the code")
            assert await store.desk.read(outbox.unsettled) == []

    run(main())


def test_the_list_shows_what_it_would_do_before_it_is_done(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1")) as (front, store):
            editor = (await opened(front, "c1")).composer.editor
            await taught(front, store, DONE, SPAM)
            editor.setFocus()
            QTest.keyClick(editor, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
            await eventually(lambda: (view := chooser(front)) and view.list.lines_shown())
            view = chooser(front)
            assert view is not None
            QTest.keyClicks(view.list.field, "done")
            await eventually(lambda: view._reply.text() == "That is done.")
            assert "resolved" in view._does.text()
            assert await store.desk.read(outbox.unsettled) == []
            QTest.keyClick(view.list.field, Qt.Key.Key_Return)
            assert len(await written(store, 3)) == 3

    run(main())


def test_a_macro_that_was_deleted_has_no_key_any_more(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1")) as (front, store):
            await opened(front, "c1")
            await taught(front, store, SPAM)
            gone = wire.row(9, "canned", SPAM | {"deleted": True, "version": 5, "steps": [], "variants": {}})
            await profile.pulled(store, wire.page(gone))
            assert front._workplace is not None
            front._workplace._around.feed.publish(CannedChanged())
            await eventually(lambda: not any(a.id == "macro.spam" for a in front._kit.actions.all()))

    run(main())
