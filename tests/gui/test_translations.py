"""A translation in the window: only where the organisation allows it, beside the original, as plain text."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication

from tests.gui.conversation_desk import desk
from tests.gui.test_conversation import says
from tests.gui.test_conversation_joining import run_act
from tests.gui.translators import allow
from tests.patience import eventually
from workstation.ui.features.conversation.pane import ConversationPane
from workstation.ui.features.conversation.translation_card import TranslationCard

Run = Callable[[Any], Any]


def offered(pane: ConversationPane) -> list[str]:
    menu = pane.view.messages.menu(1)
    assert menu
    return [action.text() for action in menu.actions()]


def cards(pane: ConversationPane) -> list[TranslationCard]:
    return [card for card in pane.view.findChildren(TranslationCard) if card.isVisible()]


def test_a_translation_stands_beside_the_original_and_says_who_made_it(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            service = allow(here)
            pane = await here.open("xin chào")
            await eventually(lambda: says(pane, "xin"))
            pane.view.show_position(1)
            assert "Translate…" in offered(pane)
            run_act(pane, "translate")
            await eventually(lambda: bool(cards(pane)))
            [card] = cards(pane)
            assert [target for _, target in service.asked] == ["en"]
            assert card._original.toPlainText() == "xin chào"
            assert card._text.toPlainText() == "hello <b>you</b> ⟨RLO⟩fdp.exe"
            for words in ("Glossary", "Tiếng Việt", "English"):
                assert words in card.accessibleDescription()
            card.copy()
            assert QGuiApplication.clipboard().text() == "hello <b>you</b> fdp.exe"

    run(main())


def test_nobody_is_asked_where_it_is_not_allowed_and_one_hears_so(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            service = allow(here, allowed=False)
            pane = await here.open("xin chào")
            await eventually(lambda: says(pane, "xin"))
            pane.view.show_position(1)
            assert "Translate…" not in offered(pane)
            run_act(pane, "translate")
            await eventually(lambda: "has not allowed" in pane.view.strip._text.text())
            assert service.asked == []

    run(main())


def test_without_the_server_one_hears_so(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            allow(here).online = False
            pane = await here.open("xin chào")
            await eventually(lambda: says(pane, "xin"))
            pane.view.show_position(1)
            run_act(pane, "translate")
            await eventually(lambda: "cannot be reached" in pane.view.strip._text.text())
            assert not cards(pane)

    run(main())
