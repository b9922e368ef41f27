"""Macros whose note the send guard stops: it says why, and they are run with a reason that is kept."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.gui.test_macros import taught
from tests.gui.test_undo import written
from tests.gui.whole_desk import mine, opened, whole_desk
from tests.patience import eventually
from tests.services.test_macros import response
from workstation.domain.operation import OperationKind
from workstation.store import outbox
from workstation.ui.features.conversation.macro_question import MacroQuestion
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.shell.front import Front

Run = Callable[[Any], Any]
NOTE = "note Their password is Sunshine77!x"  # a customer's name can look like one as well
NOTED = response("noted", [NOTE, "status resolved"])
ANSWERED = response("answered", [NOTE, "status resolved"], {"en": "That is done."})


def question(front: Front) -> MacroQuestion | None:
    return next((one for one in front.window.findChildren(MacroQuestion) if one.isVisible()), None)


async def asked(front: Front) -> MacroQuestion:
    await eventually(lambda: question(front) is not None, 60)
    found = question(front)
    assert found is not None
    return found


def answer(why: MacroQuestion, reason: str) -> None:
    why.line.setText(reason)
    why._do.click()


def test_it_says_why_and_is_run_with_a_reason(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1")) as (front, store):
            await opened(front, "c1")
            await taught(front, store, NOTED)
            front._kit.actions.run("macro.noted")
            why = await asked(front)
            said = " ".join(label.text() for label in why.findChildren(PlainLabel))
            assert "stops a note of" in said
            assert "password" in said
            assert await store.desk.read(outbox.unsettled) == []
            answer(why, "Our own test account")
            note, status = await written(store, 2)
            assert note.kind is OperationKind.NOTE_APPEND
            assert note.arguments["override"]["reason"] == "Our own test account"
            assert note.arguments["override"]["rules"]
            assert status.arguments == {"status": "resolved"}

    run(main())


def test_without_a_reason_nothing_is_done(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1")) as (front, store):
            await opened(front, "c1")
            await taught(front, store, NOTED)
            front._kit.actions.run("macro.noted")
            (await asked(front)).reject()
            await eventually(lambda: question(front) is None)
            assert await store.desk.read(outbox.unsettled) == []

    run(main())


def test_the_reason_goes_along_with_its_reply(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1")) as (front, store):
            view = await opened(front, "c1")
            await taught(front, store, ANSWERED)
            front._kit.actions.run("macro.answered")
            why = await asked(front)
            assert not view.composer.editor.body(), "nothing is written before"
            answer(why, "Our own test account")
            reply, note, _status = await written(store, 3)
            assert reply.text == "That is done."
            assert note.arguments["override"]["reason"] == "Our own test account"

    run(main())


def test_a_reply_that_was_kept_without_its_reason_asks_for_it_when_it_is_sent(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1"), hold=10) as (front, store):
            view = await opened(front, "c1")
            await taught(front, store, ANSWERED)
            front._kit.actions.run("macro.answered")
            why = await asked(front)
            answer(why, "Our own test account")
            await written(store, 3)
            front._kit.actions.run("conversation.undo")  # the reason is of what was sent then
            await eventually(lambda: view.composer.editor.body() == "That is done.")
            await eventually(lambda: view.composer.passing.macro and view.composer.passing.macro.isVisible())
            front._kit.actions.run("conversation.send")
            why = await asked(front)
            assert view.composer.editor.body() == "That is done."
            assert await store.desk.read(outbox.unsettled) == []
            answer(why, "Still our own")
            _reply, note, _status = await written(store, 3)
            assert note.arguments["override"]["reason"] == "Still our own"

    run(main())


@pytest.mark.parametrize("second", ["The code is 483920 by SMS", "A word of thanks"])
def test_two_notes_are_asked_about_once_and_only_what_was_stopped_is_overridden(
    run: Run, tmp_path: Path, second: str
) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1")) as (front, store):
            await opened(front, "c1")
            await taught(front, store, response("noted", [NOTE, f"escalate {second}"]))
            front._kit.actions.run("macro.noted")
            why = await asked(front)
            front._kit.actions.run("macro.noted")  # pressed once more
            await eventually(lambda: question(front) not in {None, why}, 60)
            again = await asked(front)
            answer(again, "Our own test account")
            await eventually(lambda: question(front) is None)
            done = await written(store, 2)
            rules = [
                one.arguments.get("override", {}).get("rules")
                for one in done
                if one.kind is OperationKind.NOTE_APPEND
            ]
            assert len(rules) == 2
            assert rules[0]
            assert rules[1] != rules[0]
            assert bool(rules[1]) is (second != "A word of thanks")

    run(main())
