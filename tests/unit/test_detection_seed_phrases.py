"""The words that open a wallet are found in all twelve lists, to the character, also one of them mistyped."""

import re
import unicodedata
from hashlib import sha256

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from mnemonic import Mnemonic

from tests.unit.test_detection_secrets import evidence
from workstation.detection.secret_disclosed import masked
from workstation.detection.seed_words import masks


def phrase(language: str, strength: int, seed: bytes) -> list[str]:
    """The words of a phrase made from ``seed``."""
    return (
        Mnemonic(language).to_mnemonic(sha256(seed).digest()[: strength // 8]).replace("\u3000", " ").split()
    )


LANGUAGES = st.sampled_from(Mnemonic.list_languages())
STRENGTHS = st.sampled_from((128, 160, 192, 224, 256))
SEEDS = st.binary(max_size=8)
WRAPPINGS = ("{}", "my seed is {} please help", "Hi support, here are my words: {} what now?", "{} thanks")
NEXT = re.compile(" (?:please(?: help)?|what(?: now)?)$")  # listed words of theirs, behind the phrase


def told(text: str) -> str:
    """What is found there; of the words behind it one in sixteen is right by the checksum, too."""
    [(found, rule)] = evidence(text)
    assert rule == "seed_phrase"
    return NEXT.sub("", found)


@given(language=LANGUAGES, strength=STRENGTHS, seed=SEEDS, wrapping=st.sampled_from(WRAPPINGS))
def test_a_phrase_of_any_wordlist_is_found_to_the_character(
    language: str, strength: int, seed: bytes, wrapping: str
) -> None:
    words = phrase(language, strength, seed)
    assume(not any("\ufffd" in word for word in words))  # one Russian word is broken in the package
    for written in (
        " ".join(words),
        ", ".join(words),
        " ".join(words).upper(),
        "\n".join(words),
        words[0] + "".join(f"\n{number}. {word}" for number, word in enumerate(words[1:], start=2)),
    ):
        assert told(wrapping.format(written)) == written


SPELLED = st.sampled_from([one for one in Mnemonic.list_languages() if not one.startswith("chinese")])


@given(language=SPELLED, strength=STRENGTHS, seed=SEEDS, wrapping=st.sampled_from(WRAPPINGS))
def test_a_phrase_that_is_run_together_is_found_to_the_character(
    language: str, strength: int, seed: bytes, wrapping: str
) -> None:
    words = [unicodedata.normalize("NFC", word) for word in phrase(language, strength, seed)]
    assume(not any("\ufffd" in word for word in words))
    for written in ("".join(words), "".join(words).upper(), *(mark.join(words) for mark in ",.-/_|+•")):
        assert told(wrapping.format(written)) == written


@given(strength=STRENGTHS, seed=SEEDS, slip=st.booleans())
def test_capitals_part_the_words_that_are_run_together_also_a_mistyped_one(
    strength: int, seed: bytes, slip: bool
) -> None:
    words = phrase("english", strength, seed)
    if slip:
        words[5] += "ez"
    written = "".join(word.capitalize() for word in words)
    numbered = "".join(f"{number}{word.capitalize()}" for number, word in enumerate(words, start=1))
    assert evidence(f"seed: {written}!") == [(written, "seed_phrase")]
    assert evidence(numbered) == [(numbered[1:], "seed_phrase")]


def test_a_listed_word_before_a_mark_is_none_of_the_phrase_though_the_checksum_fits() -> None:
    words = phrase("english", 128, b"[")
    for written in ("".join(word.capitalize() for word in words), " ".join(words)):
        assert evidence(f"seed: {written}!") == [(written, "seed_phrase")]


def test_long_words_that_are_no_phrase_are_left_alone() -> None:
    for word in (
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "AbstractSingletonProxyFactoryBeanConfigurationManagerListenerAdapterService",
        "pneumonoultramicroscopicsilicovolcanoconiosis" * 3,
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ):
        assert evidence(word) == []


@st.composite
def mistyped(draw: st.DrawFn) -> list[str]:
    """The words of a phrase of any list, one with a letter more, less, another or out of place."""
    language = draw(LANGUAGES)
    words = phrase(language, draw(STRENGTHS), draw(SEEDS))
    assume(not any("\ufffd" in word for word in words))
    words = [unicodedata.normalize("NFC", word) for word in words]
    index = draw(st.sampled_from((0, len(words) - 1, draw(st.integers(0, len(words) - 1)))))
    word, letter = words[index], words[index - 1][-1]
    place = draw(st.integers(0, len(word) - 1))
    before, after = word[:place], word[place + 1 :]
    turned = after[:1] + word[place] + after[1:]
    made = draw(st.sampled_from((letter + after, letter + word[place:], after, turned)))
    assume(unicodedata.normalize("NFKD", before + made) not in Mnemonic(language).wordlist)
    assume(len(before + made) > (2 if word < "\u3041" else 1 if word < "\u3400" else 0))
    return [*words[:index], before + made, *words[index + 1 :]]


@given(words=mistyped())
def test_a_phrase_with_one_word_mistyped_is_covered_whole(words: list[str]) -> None:
    for written in (" ".join(words), "\n".join(f"{n}. {word}" for n, word in enumerate(words, start=1))):
        for wrapping in ("{}", "meine Wörter: {}"):
            [(found, rule)] = evidence(wrapping.format(written))
            assert (rule, written.removeprefix("1. ") in found) == ("seed_phrase", True)


@given(strength=STRENGTHS, seed=SEEDS, place=st.integers(0, 23), other=st.integers(0, 2047))
def test_a_word_mistyped_to_another_listed_one_leaves_nothing_of_the_phrase(
    strength: int, seed: bytes, place: int, other: int
) -> None:
    """Parts of it may be right by chance."""
    words = phrase("english", strength, seed)
    words[place % len(words)] = Mnemonic("english").wordlist[other]
    assume(len(set(words)) == len(words))
    written = " ".join(words)
    assert evidence(f"My phrase: {written}. Thanks") == [(written, "seed_phrase")]


@given(strength=STRENGTHS, seed=SEEDS, place=st.integers(0, 23), lost=st.integers(0, 2))
def test_a_word_of_two_letters_may_be_a_mistyped_one(
    strength: int, seed: bytes, place: int, lost: int
) -> None:
    words = phrase("english", strength, seed)
    words[place % len(words)] = f"{'way'[:lost]}{'way'[lost + 1 :]}"
    written = " ".join(words)
    assert evidence(f"My phrase: {written}. Thanks") == [(written, "seed_phrase")]


def test_a_word_of_two_letters_between_sentences_makes_no_phrase_of_them() -> None:
    for text in (
        "You can check in later today. Please confirm that you need 1 room. You want to check",
        "Only once again this ticket, and that is all we can do for you",
    ):
        assert evidence(text) == []


TWICE = st.sampled_from(
    (
        "{}\n{}",
        "{} / {}",
        "{} {}",
        "{}. {}",
        "it is {} I repeat {}",
        "1) {}\n\n2) {}",
        "{}; again: {} what now?",
    )
)


@given(language=LANGUAGES, strength=STRENGTHS, seed=SEEDS, written=TWICE)
def test_of_a_phrase_that_is_written_twice_no_word_is_left(
    language: str, strength: int, seed: bytes, written: str
) -> None:
    words = phrase(language, strength, seed)
    assume(not any("\ufffd" in word for word in words))
    once = " ".join(words)
    left = masked(written.format(once, once))
    assert "⟦seed_phrase⟧" in left
    assert len(left) < len(written) + 40
    told = [word for word in words if f" {word} " in left and f" {word} " not in written]
    assert told == []  # a word of the sentence about it may be one of the phrase's, too


def test_a_phrase_is_found_without_its_accents_and_composed_either_way() -> None:
    words = phrase("spanish", 128, b"\x3f")
    assert evidence(" ".join(words))
    for form in ("NFC", "NFD"):
        written = unicodedata.normalize(form, " ".join(words))
        assert evidence(written) == [(written, "seed_phrase")]
    plain = "".join(c for c in unicodedata.normalize("NFD", " ".join(words)) if not unicodedata.combining(c))
    assert evidence(plain) == [(plain, "seed_phrase")]


LABELS = st.sampled_from(
    (
        "word {}: ",
        "Word{} ",
        "#{} = ",
        "palabra {} - ",
        "слово №{} ",
        "第{}个词：",
        "{}번 단어: ",
        "{}. Wort: ",
        "and ",
    )
)


@given(language=LANGUAGES, strength=STRENGTHS, seed=SEEDS, label=LABELS)
def test_a_phrase_whose_words_are_labelled_one_by_one_is_covered_whole(
    language: str, strength: int, seed: bytes, label: str
) -> None:
    words = phrase(language, strength, seed)
    assume(not any("\ufffd" in word for word in words))
    assume("word" not in words)  # then the labels may be of the phrase, and are covered, too
    written = words[0] + "".join(f"\n{label.format(n)}{word}" for n, word in enumerate(words[1:], start=2))
    assert evidence(f"Here: {label.format(1)}{written}\nThanks!") == [(written, "seed_phrase")]


def test_ordinals_are_no_words_of_a_phrase() -> None:
    written = (
        "legal 2nd winner 3rd thank 4th year 5th wave 6th sausage 7th worth 8th useful 9th legal 10th winner"
    )
    assert evidence(f"1st {written} 11th thank 12th yellow") == [
        (f"{written} 11th thank 12th yellow", "seed_phrase")
    ]


def test_the_words_of_all_lists_share_the_numbers_that_tell_their_lists() -> None:
    assert len(masks()) > 20_000
    assert len(set(map(id, masks().values()))) < 100


@pytest.mark.parametrize(
    ("language", "letters", "others"),
    [
        ("english", "aeocpxy", "аеосрху"),
        ("english", "ov", "ον"),
        ("french", "aeo", "аео"),
        ("russian", "аео", "aeo"),
    ],
)
@given(seed=SEEDS)
def test_letters_of_another_alphabet_that_look_alike_hide_no_phrase(
    language: str, letters: str, others: str, seed: bytes
) -> None:
    words = phrase(language, 128, seed)
    assume(not any("\ufffd" in word for word in words))
    written = " ".join(word[0] + word[1:].translate(str.maketrans(letters, others)) for word in words)
    assert evidence(written) == [(written, "seed_phrase")]
