"""Spelling of a draft: marked where it stands, mended by key, taught; and said where it cannot be checked."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.gui.conversation_desk import Desk, desk
from tests.patience import eventually
from tests.unit.test_spelling import dictionary
from workstation.domain.drafts import DraftKind
from workstation.domain.spelling import Spelling
from workstation.services.spelling import SpellingRoom
from workstation.spelling import dictionaries
from workstation.ui.features.conversation.pane import ConversationPane

Run = Callable[[Any], Any]
PATIENCE = 30.0


@asynccontextmanager
async def writing(folder: Path, language: str, *known: str) -> AsyncIterator[tuple[Desk, ConversationPane]]:
    """A conversation in a language, whose dictionary holds these words."""
    (folder / "dictionaries").mkdir(parents=True)
    if known:
        name = {"vi": "vi_VN", "de": "de_DE"}[language]
        dictionary(folder / "dictionaries", name, *known)
    async with desk(folder) as here:
        pane = await here.open("Xin chào", language=language)
        try:
            await eventually(pane.view.timeline.sentences)
            yield here, pane
        finally:
            here.around.spelling.close()


def unknown(pane: ConversationPane) -> list[str]:
    editor = pane.view.composer.editor
    return [mark.cursor.selectedText() for mark in editor.extraSelections()]


def told(pane: ConversationPane) -> str:
    return pane.view.composer.spelled.button.accessibleName()


def test_unknown_words_are_marked_and_f7_mends_them(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with writing(tmp_path, "de", "Ihre", "Auszahlung", "ist", "unterwegs") as (_, pane):
            composer = pane.view.composer
            composer.editor.insertPlainText("👍 Ihre Auszahlnug ist unterwegs, Nguyễn. USDT staking")
            await eventually(lambda: unknown(pane) == ["Auszahlnug"], PATIENCE)
            assert "1 unknown" in told(pane)
            composer.spelled.next()
            await eventually(QApplication.activePopupWidget, PATIENCE)
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu)
            QTest.keyClick(menu, Qt.Key.Key_Return)
            body = composer.draft(DraftKind.REPLY)[0]
            assert body == "👍 Ihre Auszahlung ist unterwegs, Nguyễn. USDT staking"
            await eventually(lambda: "all words" in told(pane), PATIENCE)

    run(main())


def test_no_menu_takes_the_keys_of_who_writes_on(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with writing(tmp_path, "de", "Wort") as (_, pane):
            composer = pane.view.composer
            composer.editor.insertPlainText("Wrot ")
            await eventually(lambda: unknown(pane) == ["Wrot"], PATIENCE)
            composer.spelled.next()
            composer.editor.moveCursor(QTextCursor.MoveOperation.End)
            composer.editor.insertPlainText("Wort")
            await eventually(lambda: composer.spelled._asked is None, PATIENCE)
            assert QApplication.activePopupWidget() is None

    run(main())


def test_a_word_that_was_taught_is_known_from_then_on(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with writing(tmp_path, "de", "Wort") as (here, pane):
            pane.view.composer.editor.insertPlainText("Wort Groundcrewig")
            await eventually(lambda: unknown(pane) == ["Groundcrewig"], PATIENCE)
            pane.view.composer.spelled.learned.emit("Groundcrewig")
            await eventually(lambda: unknown(pane) == [], PATIENCE)
            again = type(here.around.spelling)(
                here.context, here.around.conversations, here.around.spelling._aside
            )
            found = await again.look("c1", "groundcrewig Wort")
            again.close()
            assert found.unknown == ()

    run(main())


def test_where_there_is_no_dictionary_or_no_way_that_is_said(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with writing(tmp_path, "th") as (_, pane):
            pane.view.composer.editor.insertPlainText("สวัสดีครับ")
            await eventually(lambda: "not checked" in told(pane), PATIENCE)
            assert unknown(pane) == []

    run(main())


def test_where_a_dictionary_is_damaged_that_is_said_and_one_writes_on(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with writing(tmp_path, "de", "Wort") as (here, pane):
            (here.store.folder / "dictionaries" / "de_DE.dic").write_bytes(b"<html>404</html>")
            pane.view.composer.editor.insertPlainText("Wrot ist Wort")
            await eventually(lambda: "the dictionary cannot be used" in told(pane), PATIENCE)
            assert unknown(pane) == []
            pane.view.composer.submit()
            await eventually(lambda: not pane.view.composer.editor.body())

    run(main())


@pytest.mark.skipif(
    dictionaries.find("uk", Path("nowhere")) is not None, reason="this computer has Ukrainian"
)
def test_where_a_dictionary_is_absent_that_is_said(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with writing(tmp_path, "uk") as (_, pane):
            pane.view.composer.editor.insertPlainText("Доброго дня")
            await eventually(lambda: "no dictionary on this computer" in told(pane), PATIENCE)
            assert unknown(pane) == []

    run(main())


def test_a_note_is_looked_through_in_the_languages_of_who_writes_it(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with writing(tmp_path, "de", "Wort") as (_, pane):
            composer = pane.view.composer
            composer.editor.insertPlainText("Wrot")
            await eventually(lambda: unknown(pane) == ["Wrot"], PATIENCE)
            composer.set_mode(DraftKind.NOTE)
            composer.editor.insertPlainText("Nguyễn has recieved it")
            await eventually(lambda: unknown(pane) == ["recieved"], PATIENCE)
            assert "English" in told(pane)
            composer.spelled.next()
            await eventually(QApplication.activePopupWidget, PATIENCE)
            QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Return)
            assert composer.draft(DraftKind.NOTE)[0] == "Nguyễn has received it"
            composer.set_mode(DraftKind.REPLY)
            assert unknown(pane) == ["Wrot"]
            assert "Deutsch" in told(pane)

    run(main())


def test_what_one_of_the_authors_languages_has_is_no_unknown_word_of_a_note(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with writing(tmp_path, "de", "Auszahlung", "wartet") as (here, pane):
            author = replace(here.context, me=replace(here.context.me, languages=("de", "th", "ru")))
            room = SpellingRoom(author, here.around.conversations, here.around.spelling._aside)
            text = "The Auszahlung wartet, says Nguyễn, since the withdrawl"
            found = await room.look_note("c1", text, "en")
            assert [text[start:end] for start, end in found.unknown] == ["withdrawl"]
            assert found.languages[:2] == ("en", "de")
            pane.view.composer.spelled.show_spelled(
                DraftKind.NOTE, replace(found, languages=("en", "de", "fr"))
            )
            pane.view.composer.set_mode(DraftKind.NOTE)
            assert "EN+DE+…" in pane.view.composer.spelled.button.text()
            assert "Français" in told(pane)
            assert "withdrawal" in await room.suggestions(found.languages, "withdrawl")
            strange = await room.look_note("c1", "Les fonds sont encore bloqués chez nous, merci", "en")
            assert (strange.standing, strange.unknown) == (Spelling.NOT_CHECKED, ())
            room.close()

    run(main())


def test_turned_off_nothing_is_marked_until_it_is_turned_on_again(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with writing(tmp_path, "de", "Wort") as (here, pane):
            habits, spelled = here.around.kit.habits, pane.view.composer.spelled
            habits.spelling_turned.connect(lambda: habits.set_spelling(not habits.spelling, theirs=True))
            pane.view.composer.editor.insertPlainText("Wrot ist Wort")
            await eventually(lambda: "Wrot" in unknown(pane), PATIENCE)
            assert spelled.turn()
            await eventually(lambda: not unknown(pane), PATIENCE)
            assert not spelled.button.isVisible()
            assert spelled.turn()
            await eventually(lambda: "Wrot" in unknown(pane), PATIENCE)
            habits.set_spelling(True, theirs=False)
            assert not spelled.turn(), "the organisation has decided it"
            assert habits.spelling

    run(main())
