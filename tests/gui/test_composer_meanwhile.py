"""While somebody writes something changes elsewhere: no key of theirs does what was meant for another."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gallery.guard import LINK
from tests.gallery.stage import stage
from tests.gui.conversation_desk import desk
from tests.gui.test_composer import HOLD, UNTIL
from tests.gui.test_input_methods import compose
from tests.patience import eventually
from workstation.domain.attachment import PNG, Attachment, DraftAttachment
from workstation.domain.changes import DraftChanged
from workstation.domain.drafts import Draft, DraftKind
from workstation.domain.guarding import Finding, Mend
from workstation.domain.spelling import Spelled, Spelling
from workstation.store import drafts
from workstation.ui.features.conversation.composer import Composer

Run = Callable[[Any], Any]
REPLY, NOTE = DraftKind.REPLY, DraftKind.NOTE


@pytest.fixture
def composer(qtbot: QtBot) -> Composer:
    window = QWidget()
    qtbot.addWidget(window)
    made = Composer(stage().kit, window)
    window.resize(800, 500)
    made.resize(800, 300)
    window.show()
    window.activateWindow()
    made.take_focus()
    return made


def held(composer: Composer) -> QWidget | None:
    return composer.window().focusWidget()


def files(*names: str) -> tuple[DraftAttachment, ...]:
    return tuple(DraftAttachment(name, Attachment("0" * 64, f"{name}.png", 9, PNG)) for name in names)


def test_a_file_that_comes_takes_the_keyboard_from_no_other(composer: Composer) -> None:
    chips = composer.chips
    chips.show_files(REPLY, files("a", "b"))
    chips._chips[0].remove.setFocus()
    removed: list[str] = []
    chips.removed.connect(removed.append)
    chips.show_files(REPLY, files("a", "b", "c"))
    QTest.keyClick(held(composer), Qt.Key.Key_Space)
    assert removed == ["a"]
    chips.show_files(REPLY, files("b", "c"))
    QTest.keyClick(held(composer), Qt.Key.Key_Space)
    assert removed == ["a", "b"], "what stands in its place"


def test_no_button_that_goes_passes_the_keyboard_on_to_send(composer: Composer) -> None:
    composer.passing.show_macro("Done")
    composer.passing.macro.setFocus()
    composer.passing.show_macro("")
    assert held(composer) is composer.editor
    composer.spelled.show_spelled(REPLY, Spelled(Spelling.NOT_CHECKED, ("th",)))
    composer.spelled.button.setFocus()
    composer.spelled.show_spelled(REPLY, Spelled(Spelling.NOT_CHECKED, ()))
    assert held(composer) is composer.editor


def test_a_key_meant_for_one_finding_mends_no_other(composer: Composer) -> None:
    composer.show_draft(REPLY, "An, please sign in at groundcrew-support.example", 0)
    named = Finding(LINK.indicator, (Mend.OPEN, Mend.REMOVE), other_id="c2")
    composer.guard.show_findings(REPLY, (LINK,), stopped=True)
    take_out = next(one for one in composer.guard.line.stops() if one.isVisible())
    take_out.setFocus()
    composer.guard.show_findings(REPLY, (LINK, named), stopped=True)
    assert held(composer) is take_out, "the same is in front"
    composer.guard.show_findings(REPLY, (named,), stopped=True)
    assert held(composer) is composer.editor


def test_the_same_responses_once_more_leave_the_line_that_was_walked_to(composer: Composer) -> None:
    composer.canned_wanted.connect(lambda query: composer.show_offers(query, (HOLD, UNTIL), 2))
    QTest.keyClicks(composer.editor, "/")
    QTest.keyClick(composer.editor, Qt.Key.Key_Down)
    composer.show_offers("", (HOLD, UNTIL), 2)
    assert composer.canned.picker.current() == UNTIL
    composer.show_offers("", (UNTIL, HOLD), 2)
    assert composer.canned.picker.current() == UNTIL


def test_what_comes_to_a_saved_draft_leaves_caret_undoing_and_half_a_word(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await eventually(pane.view.timeline.sentences)
            editor = pane.view.composer.editor
            pane.view.composer.take_focus()
            QTest.keyClicks(editor, "Dear An")
            await pane.saved()
            editor.moveCursor(editor.textCursor().MoveOperation.PreviousWord)
            compose(editor, "thuong")
            whole = Draft("c1", REPLY, "Dear An\n\nfrom the tray", 22, 0)
            await here.store.desk.write(lambda s: drafts.save(s, whole))
            here.feed.publish(DraftChanged("c1"))
            await eventually(lambda: "from the tray" in editor.body())
            assert editor.composing(), "half a word is still being written"
            compose(editor, "", "mến ")
            assert editor.body() == "Dear mến An\n\nfrom the tray"
            for _ in range(3):
                editor.undo()
            assert editor.body() in {"Dear An", ""}, "what was typed before can still be undone"

    run(main())


def test_undo_and_the_macro_are_made_when_they_are_first_needed_and_stand_before_send(
    composer: Composer,
) -> None:
    passing = composer.passing
    passing.show_for(0)
    passing.show_macro("")
    assert (passing.held, passing.macro) == (None, None)
    passing.show_for(60_000)
    passing.show_macro("Done")
    assert passing.held is not None
    assert passing.macro is not None
    QApplication.processEvents()
    places = [button.geometry().left() for button in (passing.macro, passing.held, composer._bottom._send)]
    assert places == sorted(places)
    walked: list[QWidget] = [composer._bottom._attach]
    while walked[-1] is not composer._bottom._send:
        walked.append(walked[-1].nextInFocusChain())
    assert [stop for stop in walked if stop in (passing.macro, passing.held)] == [passing.macro, passing.held]
