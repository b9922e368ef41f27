"""The laws of what is copied and of what is laid out: nothing hidden leaves, nothing visible is lost."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from tests.gallery.stage import stage
from tests.patience import PATIENCE_MS
from workstation.ui.features.conversation.timeline.copying import copyable, without_chips
from workstation.ui.features.conversation.timeline.text_block import TextBlock
from workstation.ui.features.conversation.timeline.warming import WarmLetters
from workstation.ui.kit.safe_text import reveal

WORDS = st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=60)
ANYTHING = st.text(max_size=300)


@given(ANYTHING)
def test_no_invisible_or_reordering_character_is_copied(body: str) -> None:
    for character in copyable(body):
        assert character in "\n\t\u200c\u200d" or unicodedata.category(character) not in ("Cf", "Cc", "Cs")
    assert copyable(copyable(body)) == copyable(body)


@given(WORDS)
def test_plain_words_are_copied_as_they_are(body: str) -> None:
    assert without_chips(copyable(body)) == "".join(c for c in body if copyable(c))


@given(st.lists(st.sampled_from(["\u202e", "\u200b" * 12, "\u2066", "a", "đ", "ل", "👍", "\n"]), max_size=40))
def test_words_shown_with_chips_are_copied_without_them(parts: list[str]) -> None:
    body = "".join(parts)
    assert copyable(without_chips(reveal(body))) == copyable(body)


@given(st.text(st.sampled_from("ab 字ل👍ไ\ń"), max_size=80), st.integers(40, 300))
def test_stepping_through_a_text_visits_it_from_end_to_end(qapp: object, text: str, width: int) -> None:
    block = TextBlock(text, [], QFont(), width)
    place, steps = 0, 0
    while (after := block.step(place, forward=True)) != place:
        assert after > place
        place, steps = after, steps + 1
    assert place == block.length
    while (before := block.step(place, forward=False)) != place:
        assert before < place
        place = before
    assert place == 0
    assert block.between(0, block.length) == text


def test_the_letters_of_all_languages_are_loaded_one_at_a_time(qtbot: QtBot) -> None:
    warm = WarmLetters(stage().kit.theme)
    warm.start(after_ms=0)
    qtbot.waitUntil(lambda: warm.done, timeout=PATIENCE_MS)
