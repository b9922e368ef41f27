"""What a text surely does not hold is not looked for: it costs hardly a step, and nothing is missed by it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.unit.steps import steps
from workstation.detection.chains import _joined, chains
from workstation.detection.folding import fold
from workstation.detection.hidden_text import _MIXED

DOTS = (
    ".",
    " . ",
    "[.]",
    "( . )",
    " dot ",
    "<dot>",
    "{ punkt }",
    " chấm ",
    "%2e",
    "。",
    ". ",
    " .",
    "..",
    "_dot_",
    "【.】",
    "&#46;",
)
PIECES = st.sampled_from(
    (*DOTS, "a", "Ä", "wallet", "1", "000", "币", " ", "\n", "(", "]", "%", ",", "dotted")
)


@given(st.lists(PIECES, max_size=12).map("".join))
@example("a %2e%2ea")
def test_the_quick_look_for_dots_misses_no_host(text: str) -> None:
    found = list(_joined(fold(text).text))
    assert list(chains(fold(text)))[: len(found)] == found


@pytest.mark.parametrize("text", ["evil..com", "evil %2e%2ecom", "evil[.][.]com", "evil ..com"])
def test_two_dots_in_a_row_join_nothing(text: str) -> None:
    assert list(chains(fold(text))) == []


def test_sentences_without_a_host_are_not_taken_apart() -> None:
    folded = fold("My withdrawal is late (for a week now). Can you look, please? " * 50)
    assert steps(lambda: list(chains(folded))) < 10


@given(st.text(st.sampled_from("abÄäßжЖΩаԱ1 -."), max_size=12))
def test_every_word_of_two_alphabets_has_them_side_by_side(text: str) -> None:
    latin, other = (any(first <= one <= last for one in text) for first, last in (("A", "ä"), ("Ω", "Ա")))
    assert bool(_MIXED.search(text)) <= (latin and other)
