"""A reply in the customer's language: looked at first, one step to undo, and guarded like what is typed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.conversation_desk import Desk, desk
from tests.gui.test_conversation import says
from tests.gui.test_conversation_joining import run_act
from tests.gui.test_send_guard import LISTED, told
from tests.gui.translators import Service, allow
from tests.patience import eventually
from workstation.domain.drafts import DraftKind
from workstation.ui.features.conversation.draft_card import DraftCard
from workstation.ui.features.conversation.pane import ConversationPane

Run = Callable[[Any], Any]
MINE = "Hello, 500 USDT went to TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE, see https://help.tower.example/a."
THEIRS = "Chào, 500 USDT đến TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE, xem https://help.tower.example/a."


async def asked(here: Desk, text: str) -> tuple[ConversationPane, DraftCard]:
    """``text`` is written, and its translation wanted."""
    pane = await here.open("xin chào")
    await eventually(lambda: says(pane, "xin"))
    QTest.keyClicks(pane.view.composer.editor, text)
    run_act(pane, "translate_draft")
    card = pane.view.composer.translator.card
    assert card is not None
    return pane, card


def drafted(pane: ConversationPane) -> str:
    return pane.view.composer.draft(DraftKind.REPLY)[0]


def enabled(card: DraftCard) -> bool:
    return card._insert.isEnabled()


def test_it_takes_the_place_of_ones_words_after_a_look_and_undoing_brings_them_back(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            service = allow(here)
            service.says = THEIRS
            pane, card = await asked(here, MINE)
            assert not enabled(card)
            await eventually(lambda: enabled(card))
            assert service.drafts == [(MINE, "vi")]
            assert (card._original.toPlainText(), card._text.toPlainText()) == (MINE, THEIRS)
            assert drafted(pane) == MINE, "nothing is replaced before one has looked"
            assert not card._warned.isVisible()
            QTest.keyClick(card._text, Qt.Key.Key_Return)
            assert drafted(pane) == THEIRS
            assert pane.view.composer.translator.card is None
            pane.view.composer.editor.undo()
            assert drafted(pane) == MINE
            pane.view.composer.editor.redo()
            assert drafted(pane) == THEIRS

    run(main())


def test_escape_keeps_ones_words(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            allow(here)
            pane, card = await asked(here, "Hello")
            await eventually(lambda: enabled(card))
            QTest.keyClick(card, Qt.Key.Key_Escape)
            assert drafted(pane) == "Hello"
            assert pane.view.composer.translator.card is None

    run(main())


def test_what_deceives_is_plain_is_told_and_is_not_what_enter_takes(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            service = allow(here)
            service.says = "<b>Chào</b>\u202e, 5000 USDT đến TXn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE\u2066 http://evil.example"
            pane, card = await asked(here, MINE)
            await eventually(lambda: enabled(card))
            for lost in ("500", "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE", "https://help.tower.example/a"):
                assert lost in card._warned.text()
            for added in ("5000", "TXn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE", "http://evil.example"):
                assert added in card._warned.text()
            assert "TXn9Y2" in card.accessibleDescription()
            QTest.keyClick(card._text, Qt.Key.Key_Return)
            assert drafted(pane) == MINE
            run_act(pane, "translate_draft")
            card = pane.view.composer.translator.card  # type: ignore[assignment]
            await eventually(lambda: enabled(card))
            card._insert.click()
            assert drafted(pane).startswith("<b>Chào</b>, 5000")
            assert not {"\u202e", "\u2066"} & set(drafted(pane))

    run(main())


def test_the_send_guard_looks_at_it_as_at_anything_typed(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            service = allow(here)
            service.says = f"Xin đăng nhập tại {LISTED}"
            pane, card = await asked(here, "Hello")
            await eventually(lambda: enabled(card))
            card._insert.click()
            await eventually(lambda: LISTED in told(pane))

    run(main())


def test_without_the_server_or_where_it_is_not_allowed_one_hears_so(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            service: Service = allow(here)
            service.online = False
            pane, card = await asked(here, "Hello")
            await eventually(lambda: "cannot be reached" in card._warned.text())
            assert not enabled(card)
            card.reject()
            pane.view.composer.set_mode(DraftKind.NOTE)
            run_act(pane, "translate_draft")
            assert "Only a reply" in pane.view.composer._bottom._trouble.text()
            assert pane.view.composer.translator.card is None

    run(main())


def test_nothing_leaves_where_it_is_not_allowed(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            service = allow(here, allowed=False)
            pane = await here.open("xin chào")
            await eventually(lambda: says(pane, "xin"))
            QTest.keyClicks(pane.view.composer.editor, "Hello")
            run_act(pane, "translate_draft")
            assert "has not allowed" in pane.view.composer._bottom._trouble.text()
            assert service.drafts == []

    run(main())
