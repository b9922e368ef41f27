"""Pasting as plain text: words, whatever else the clipboard holds."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.gallery.stage import stage
from tests.gui.conversation_desk import desk
from tests.gui.test_conversation_joining import run_act
from tests.patience import eventually
from tests.unit.steps import steps
from workstation.domain.drafts import Draft, DraftKind
from workstation.domain.message import LONGEST_BODY
from workstation.store import drafts, hot
from workstation.ui.features.acting.reason_field import ReasonField
from workstation.ui.features.context.note_editor import NoteEditor
from workstation.ui.features.library.side import Side
from workstation.ui.kit.html_words import html_words
from workstation.ui.kit.pasted import in_lines
from workstation.ui.kit.words_only import WordsOnly

Run = Callable[[Any], Any]
REPLY = DraftKind.REPLY
MARKED_UP = """<html><head><title>No</title><style>p {color: red}</style></head><body>
<script>alert("no")</script><p>Dear <b>An</b>,</p><p hidden>no</p>
<div style="display: none">no<div>no</div>no</div><span style="font-size:0px">no</span>
<p>your&nbsp;withdrawal<br>is on its way.</p><img src="https://no.example/x.png" alt="no">
<table><tr><td>BTC</td><td>0.5</td></tr></table></body></html>"""


def test_words_are_taken_even_where_files_were_copied(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            copied = QMimeData()
            copied.setUrls([QUrl.fromLocalFile("/etc/passwd")])
            copied.setHtml("<b>the path</b>")
            copied.setText("the pa\0th")
            QGuiApplication.clipboard().setMimeData(copied)
            run_act(pane, "paste")
            assert pane.view.composer.editor.body() == "the path"
            held = await here.store.desk.read_plain(lambda c: hot.draft_attachments(c, "c1"))
            assert held == {}

    run(story())


def test_of_marked_up_text_the_words_are_taken_that_a_reader_would_see(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            copied = QMimeData()
            copied.setHtml(MARKED_UP)
            editor = pane.view.composer.editor
            assert editor.canInsertFromMimeData(copied)
            editor.insertFromMimeData(copied)
            assert editor.body() == "Dear An,\nyour withdrawal\nis on its way.\nBTC\t0.5"
            assert pane.view.draft(REPLY)[0] == editor.body()

    run(story())


def test_a_stored_line_of_a_megabyte_is_broken_where_it_is_shown_and_on_the_disk(
    run: Run, tmp_path: Path
) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            kept = Draft("c1", REPLY, "字" * 1_000_000, 3, 1)
            await here.store.desk.write(lambda s: drafts.save(s, kept))
            pane = await here.open("Xin chào")
            editor = pane.view.composer.editor
            await eventually(lambda: len(editor.body()) > LONGEST_BODY)
            assert max(map(len, editor.body().split("\n"))) <= LONGEST_BODY
            assert "broken into several" in pane.view.composer._bottom._trouble.text()
            await pane.saved()
            held = (await here.around.drafting.load("c1"))[REPLY].body
            assert held == editor.body()
            assert held.replace("\n", "") == kept.body

    run(story())


@pytest.mark.parametrize("made", [
    lambda parent: NoteEditor(stage().kit, parent).field,
    lambda parent: Side(stage().kit, "one", parent).field,
    lambda parent: ReasonField("reason", "Reason", "Why", parent).text,
])  # fmt: skip
def test_into_every_field_for_several_lines_come_words_alone(made: Callable[[QWidget], WordsOnly]) -> None:
    parent = QWidget()
    field, copied = made(parent), QMimeData()
    copied.setHtml(MARKED_UP)
    field.insertFromMimeData(copied)
    assert field.toPlainText() == "Dear An,\nyour withdrawal\nis on its way.\nBTC\t0.5"
    field.clear()
    copied.setText("字" * 100_000 + "\ud800")
    field.insertFromMimeData(copied)
    assert max(map(len, field.toPlainText().split("\n"))) <= LONGEST_BODY
    assert field.toPlainText().replace("\n", "") == "字" * 100_000


def test_a_megabyte_in_one_piece_stays_whole_and_is_not_sent(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await eventually(pane.view.timeline.sentences)
            composer, copied = pane.view.composer, QMimeData()
            copied.setText("字" * 1_000_000)
            composer.editor.insertFromMimeData(copied)
            assert "broken into several" in composer._bottom._trouble.text()
            for _ in range(20):
                QTest.keyClick(composer.editor, Qt.Key.Key_A)
            assert composer._bottom._room.text() == "990119 characters too many"
            composer.submit()
            assert "Nothing was sent" in composer._bottom._trouble.text()
            assert await here.unsent() == ()
            await pane.close()
            held = (await here.around.drafting.load("c1"))[REPLY].body
            assert held.replace("\n", "") == "字" * 1_000_000 + "a" * 20
            assert max(map(len, held.split("\n"))) <= LONGEST_BODY + 20

    run(story())


def test_in_a_draft_of_a_megabyte_the_next_blank_is_found_in_a_few_steps(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            editor = pane.view.composer.editor
            editor.insertPlainText("👍" + "字a\n" * 250_000 + "{{fill.date}}")
            assert steps(lambda: editor.select_unfilled(700_000)) < 1_000
            assert editor.textCursor().selectedText() == "{{fill.date}}"
            assert not editor.select_unfilled(editor.textCursor().selectionEnd())

    run(story())


def test_pixels_that_nobody_could_look_at_are_refused_with_words(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            copied = QMimeData()
            copied.setImageData(QImage(10_000, 10_000, QImage.Format.Format_Mono))
            pane.view.composer.editor.insertFromMimeData(copied)
            assert "too large and was not attached" in pane.view.composer._bottom._trouble.text()

    run(story())


@pytest.mark.parametrize("unfinished", ["<a ", '<a href="', "<!-- ", "</a ", "<a <b ", "<?"])
def test_of_a_mark_that_never_ends_nothing_is_read_and_it_is_read_once(unfinished: str) -> None:
    assert html_words("<p>Dear An &lt;3<p>5 < 6" + unfinished * 3_000) == "Dear An <3\n5 < 6"
    assert html_words("AT&T & c<") == "AT&T & c<"


@given(st.text(st.sampled_from("a字 \n\t😀"), max_size=40).map(lambda text: text * 2_000))
@settings(deadline=None)
def test_lines_are_broken_only_where_they_are_too_long_and_nothing_is_lost(text: str) -> None:
    lines = in_lines(text)
    assert lines.replace("\n", "") == text.replace("\n", "")
    assert all(len(line) <= LONGEST_BODY for line in lines.split("\n"))
    assert lines == text or any(len(line) > LONGEST_BODY for line in text.split("\n"))
