"""What is saved in the library is weighed like what is sent: its writer hears of it before its senders do."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.gallery.stage import stage
from tests.gui.library_desk import LibraryDesk, library_desk, told, write
from tests.gui.test_library import written
from tests.patience import eventually
from workstation.domain.canned import CannedResponse, Revision
from workstation.domain.macro import StepKind
from workstation.ui.features.library import LibraryWindow
from workstation.ui.features.library.history import History
from workstation.ui.features.library.wording import Wording
from workstation.ui.kit.line_question import LineQuestion

Run = Callable[[Any], Any]
ASKING = "Please tell me your recovery phrase and your password."


async def asked(window: LibraryWindow, telling: str) -> LineQuestion:
    """The question why, in front once it was saved."""
    window.view.foot.save.click()
    await eventually(lambda: any(one.is_open for one in window.view.findChildren(LineQuestion)), 30)
    [question] = [one for one in window.view.findChildren(LineQuestion) if one.is_open]
    assert telling in question.accessibleDescription()
    return question


async def saved(here: LibraryDesk, window: LibraryWindow) -> dict[str, Any]:
    await eventually(lambda: "To be sent" in window.view.foot._about.text())
    [act] = await here.unsettled()
    return act.arguments


@pytest.mark.parametrize("place", ["Personal", "Team"])
def test_what_asks_for_a_secret_is_kept_only_with_a_reason(run: Run, tmp_path: Path, place: str) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            window = here.open()
            asking = "Please tell me your password and the code that we sent you."
            await written(window, text=asking, place=place)
            question = await asked(window, "as we never do")
            assert not question._do.isEnabled(), "without a reason"
            question.line.setText("\u200b \u3164")
            assert not question._do.isEnabled(), "nobody sees these"
            question.reject()
            assert "as we never do" in told(window, "library.trouble"), "it stands there on"
            assert not await here.unsettled()
            write(window, "library.one.text", ASKING)
            question = await asked(window, "as we never do")
            QTest.keyClicks(question.line, "  It warns of thieves ")
            question._do.click()
            arguments = await saved(here, window)
            assert (arguments["scope"], arguments["variants"]) == (place.lower(), {"en": ASKING})
            assert arguments["in_spite_of"] == ["credential_request"]
            assert arguments["reason"] == "It warns of thieves"
            assert told(window, "library.trouble") == ""

    run(main())


def test_a_macro_with_a_note_that_is_stopped_is_kept_only_with_a_reason(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            window = here.open()
            await written(window, text="Thank you for waiting.")
            window.view.form.doing._on_wanted(StepKind.NOTE)
            write(window, "library.step.0", "My password is a1B2c3D4!")
            question = await asked(window, "nobody can run it")
            assert not await here.unsettled()
            question.line.setText("It is an example")
            question._do.click()
            arguments = await saved(here, window)
            assert arguments["steps"] == ["note My password is a1B2c3D4!"]
            assert arguments["in_spite_of"] == ["secret_disclosed"]
            assert arguments["reason"] == "It is an example"

    run(main())


def test_a_reason_stands_for_what_one_was_asked_about_alone(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            window = here.open()
            await written(window, text="Sign in at [own.example](https://other.example)")
            (await asked(window, "other.example")).reject()
            write(window, "library.one.text", ASKING)
            window.view.kept_anyway.emit("It warns of thieves")
            await eventually(lambda: any(one.is_open for one in window.view.findChildren(LineQuestion)), 30)
            assert not await here.unsettled(), "these are other words"

    run(main())


def test_who_saves_twice_is_asked_about_what_was_saved_last_alone(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            view = here.open().view
            view.ask_why("It asks for a password")
            view.ask_why("It asks for a recovery phrase")
            [question] = [one for one in view.findChildren(LineQuestion) if one.is_open]
            assert "recovery phrase" in question.accessibleDescription()

    run(main())


def test_what_nobody_is_stopped_for_needs_no_reason(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with library_desk(tmp_path) as here:
            window = here.open()
            await written(window, text="Thank you for waiting.")
            window.view.foot.save.click()
            assert {"in_spite_of", "reason"}.isdisjoint(await saved(here, window))
            assert not window.view.findChildren(LineQuestion)

    run(main())


def test_the_history_tells_what_was_kept_in_spite_of_a_warning_and_why() -> None:
    kit, holder = stage().kit, QWidget()
    made = CannedResponse("r1", "warn", "Warning", {"en": ASKING}, 2, by_name="Kim")
    revisions = [
        Revision(made, in_spite_of=("credential_request", "phishing_link"), reason="It warns of thieves"),
        Revision(replace(made, version=1)),
    ]
    history = History(kit, Wording(kit.words, holder), revisions, holder, editable=True)
    lines = [history.list.item(row).text() for row in range(2)]
    assert ["in spite of a warning" in line for line in lines] == [True, False]
    head = re.sub("[\u2066-\u2069]", "", history.text.toPlainText()).split("\n\n")[0]
    kinds = "Request for credentials · Phishing link"
    assert head == f"Kept in spite of a warning\n{kinds} · It warns of thieves"
    history.list.setCurrentRow(1)
    assert "Kept in spite" not in history.text.toPlainText()
