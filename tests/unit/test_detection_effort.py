"""What a text surely does not hold is not looked for: it costs hardly a step, and nothing is missed by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.steps import steps
from workstation.detection.folding import fold
from workstation.detection.hidden_text import _MIXED
from workstation.detection.hosts import _joined, chains
from workstation.detection.social.lexicon import BETWEEN, lexicon
from workstation.detection.social.matching import hits
from workstation.detection.social.plain import plain

DOTS = (".", " . ", "[.]", "( . )", " dot ", "<dot>", "{ punkt }", " chấm ", "%2e", "。", ". ", " .", "..")
PIECES = st.sampled_from(
    (*DOTS, "a", "Ä", "wallet", "1", "000", "币", " ", "\n", "(", "]", "%", ",", "dotted")
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_the_quick_look_for_dots_misses_no_host(text: str) -> None:
    found = list(_joined(fold(text).text))
    assert list(chains(fold(text)))[: len(found)] == found


def test_sentences_without_a_host_are_not_taken_apart() -> None:
    folded = fold("My withdrawal is late (for a week now). Can you look, please? " * 50)
    assert steps(lambda: list(chains(folded))) < 10


@given(st.text(st.sampled_from("abÄäßжЖΩаԱ1 -."), max_size=12))
def test_every_word_of_two_alphabets_has_them_side_by_side(text: str) -> None:
    latin, other = (any(first <= one <= last for one in text) for first, last in (("A", "ä"), ("Ω", "Ա")))
    assert bool(_MIXED.search(text)) <= (latin and other)


@pytest.mark.parametrize("word", ["wallet", "entr", "acced"])
def test_hundreds_of_phrases_that_begin_with_a_word_cost_nothing_where_none_goes_on(word: str) -> None:
    """Each was tried wherever the word stood: some seven thousand steps for one word."""
    words = lexicon()
    assert sum(len(known.split(BETWEEN)) for known in words.sequels[word].values()) > 100
    text = plain(f"{word} qq " * 50)
    assert steps(lambda: hits(text, words)) < 50 * 600


def test_a_phrase_with_a_gap_stands_where_its_words_do_and_nothing_too_long_between() -> None:
    def found(text: str) -> set[str]:
        return {hit.concept for hit in hits(plain(text), lexicon()) if hit.language == "en"}

    near, far, without = "transfer it all to a safe wallet", f"transfer {'very ' * 9}", "transfer"
    assert found(near) > found(far) >= found(without)
