"""A phrase that is told over several messages is masked from where it can be told for one; talk is not."""

from collections.abc import Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.unit.test_detection_seed_phrases import LANGUAGES, SEEDS, phrase
from workstation.detection.language_tables import WORDS
from workstation.detection.phrase_parts import masked_behind, may_be_part
from workstation.detection.secret_disclosed import masked
from workstation.detection.seed_words import spelled

MASKED = "⟦seed_phrase⟧"
SMALL = {spelled(word) for words in WORDS.values() for word in words}
SIZES = st.sampled_from((1, 2, 3, 4, 6, 8, 11))
TWELVE = phrase("english", 128, b"3")


def kept(said: Sequence[str]) -> list[str]:
    """What a customer's messages are stored as, one after the other."""
    stored: list[str] = []
    for text in said:
        clean = masked(text)
        stored.append(masked_behind(clean, stored[-24:]) if may_be_part(text) else clean)
    return stored


def parts(words: Sequence[str], size: int) -> list[str]:
    return [" ".join(words[start : start + size]) for start in range(0, len(words), size)]


def from_the_twelfth(said: Sequence[str], size: int) -> list[str]:
    """``said`` with masks from the message on that has the twelfth word in it."""
    first = -(-12 // size) - 1
    return [*said[:first], *[MASKED] * (len(said) - first)]


@given(language=LANGUAGES, strength=st.sampled_from((128, 192, 256)), seed=SEEDS, size=SIZES)
def test_a_phrase_of_any_wordlist_is_masked_from_its_twelfth_word_on(
    language: str, strength: int, seed: bytes, size: int
) -> None:
    words = phrase(language, strength, seed)
    assume(not any("\ufffd" in word or spelled(word) in SMALL for word in words))
    said = parts(words, size)
    assume(all(map(may_be_part, said)))  # a Chinese sign alone is none
    assert kept(said) == from_the_twelfth(said, size)


@given(seed=SEEDS, place=st.integers(0, 10), size=SIZES)
def test_one_of_its_words_may_be_mistyped(seed: bytes, place: int, size: int) -> None:
    words = phrase("english", 128, seed)
    words[place] += "ez"
    assume(len(set(words)) == len(words) and SMALL.isdisjoint(words))
    said = parts(words, size)
    assume(may_be_part(said[-1]))
    assert kept(said) == from_the_twelfth(said, size)


@pytest.mark.parametrize(
    "told",
    [
        ["My recovery words: {0} {1} {2} {3} {4} {5}", "{6} {7} {8} {9} {10} {11}"],
        ["{0}, {1}, {2}", "yes", "now the next ones", "{3}, {4}, {5}", "{6}, {7}, {8}", "{9}, {10}, {11}"],
        ["1. {0}\n2. {1}\n3. {2}\n4. {3}", "5. {4}\n6. {5}\n7. {6}", "8. {7}, 9. {8}, 10. {9}, {10}, {11}"],
        ["{0} {1} {2} {3} {4} {5}", "sorry, somebody called", "{6} {7} {8} {9} {10} {11}"],
    ],
)  # fmt: skip
def test_what_is_said_about_the_words_hides_none_of_the_last_part(told: list[str]) -> None:
    *before, last = (one.format(*TWELVE) for one in told)
    assert kept([*before, last]) == [*before, MASKED]


def test_the_sentence_around_the_last_part_stays() -> None:
    first, last = parts(TWELVE, 6)
    assert kept([first, f"and the last ones are: {last}. Is that enough?"])[1] == (
        f"and the last ones are: {MASKED}. Is that enough?"
    )


@pytest.mark.parametrize("size", [1, 3, 6])
def test_what_is_said_behind_a_phrase_stays(size: int) -> None:
    said = parts(TWELVE, size)
    talk = ["thank you", "what now?", "can you help", "please help me", "ok", "great", "I sent it all"]
    assert kept([*said, *talk]) == [*from_the_twelfth(said, size), *talk]


def test_behind_a_phrase_in_one_message_single_words_stay() -> None:
    assert kept([" ".join(TWELVE), "great", "cool", "done"]) == [MASKED, "great", "cool", "done"]


def test_a_phrase_in_one_message_is_masked_as_it_is_by_itself() -> None:
    text = f"My words: {' '.join(TWELVE)}. Thanks"
    assert (
        masked_behind(masked(text), ["yes", "open", "hello"]) == masked(text) == f"My words: {MASKED}. Thanks"
    )


@pytest.mark.parametrize(
    "text", ["", "yes", "ok", "thank you", "can you help", "where is my deposit?", "好", "😀"]
)
def test_ordinary_short_answers_need_not_be_looked_at(text: str) -> None:
    assert not may_be_part(text)


def test_short_answers_in_a_row_are_no_phrase() -> None:
    talk = "hello, yes, open, ok, thank you, can you help, please, now, wait, sure, what now, still nothing"
    said = [*talk.split(", "), "good", "okay", "cancel", "try again", "there", "all", "more", "help"]
    assert kept(said * 2) == said * 2
