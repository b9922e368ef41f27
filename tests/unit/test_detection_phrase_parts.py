"""A phrase that is told over several messages is masked from where it can be told for one; talk never is."""

from collections.abc import Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from mnemonic import Mnemonic

from tests.unit.test_detection_seed_phrases import LANGUAGES, SEEDS, phrase
from workstation.detection.language_tables import WORDS
from workstation.detection.phrase_parts import masked_behind, may_be_part
from workstation.detection.secret_disclosed import masked
from workstation.detection.seed_words import spelled

MASKED = "⟦seed_phrase⟧"
SMALL = {spelled(word) for words in WORDS.values() for word in words}
STRENGTHS = st.sampled_from((128, 192, 256))
WITH_LETTERS = LANGUAGES.filter(lambda name: not name.startswith("chinese"))
CHINESE = {*Mnemonic("chinese_simplified").wordlist, *Mnemonic("chinese_traditional").wordlist}
TWELVE = phrase("english", 128, b"3")
TWENTY_FOUR = phrase("english", 256, b"4")
EVERYDAY = [
    "any update?", "Any update", "urgent please", "cancel ticket", "question", "account update",
    "wallet problem", "crypto wallet", "ticket number", "done", "sent", "hello?", "still there?",
    "Help urgent", "bitcoin", "correct", "is that correct?", "Thanks, correct", "sorry wrong phrase",
    "wrong order", "Trust wallet", "now update my account", "good morning", "yes, correct", "it is urgent",
    "cancel the order", "english", "word", "that was all", "Process completed", "phone", "my phone number",
    "no phone", "Excuse me", "system error", "mañana", "verdad", "buenos días", "¿algún error?", "erreur",
    "merci, client", "problème urgent", "bonjour", "domani", "grazie, errore", "urgente", "conta",
    "obrigado", "ahoj", "tamam", "teşekkürler", "спасибо", "вопрос",
    "お願い", "ありがとう", "好", "好的", "안녕", "감사",
]  # fmt: skip


def kept(said: Sequence[str]) -> list[str]:
    """What a customer's messages are stored as, one after the other."""
    stored: list[str] = []
    for text in said:
        clean = masked(text)
        stored.append(masked_behind(clean, stored) if may_be_part(text) else clean)
    return stored


def parts(words: Sequence[str], size: int) -> list[str]:
    return [" ".join(words[start : start + size]) for start in range(0, len(words), size)]


def is_talk(words: Sequence[str]) -> bool:
    """As one of a thousand phrases may be."""
    return sum(spelled(word) in SMALL for word in words) > 3


def from_the_twelfth(said: Sequence[str], size: int) -> list[str]:
    """``said`` with masks from the message on that has the twelfth word in it."""
    first = -(-12 // size) - 1
    return [*said[:first], *[MASKED] * (len(said) - first)]


@given(language=LANGUAGES, strength=STRENGTHS, seed=SEEDS, size=st.sampled_from((3, 4, 6, 8, 11)))
def test_a_phrase_of_any_wordlist_is_masked_from_its_twelfth_word_on(
    language: str, strength: int, seed: bytes, size: int
) -> None:
    words = phrase(language, strength, seed)
    assume("\ufffd" not in " ".join(words) and not is_talk(words))  # a letter that is broken in a list
    said = parts(words, size)
    first = -(-12 // size) - 1
    stored = kept(said)
    assert stored[:first] == said[:first]
    assert stored[first] == (said[first] if said[first] in CHINESE else MASKED)  # one sign alone stays
    for told, part in zip(stored[first + 1 :], said[first + 1 :], strict=True):
        words = part.split()
        if len(words) == size and SMALL.isdisjoint(map(spelled, words)):
            assert told == MASKED
        assert told in (MASKED, part)


@given(language=WITH_LETTERS, strength=STRENGTHS, seed=SEEDS, size=st.sampled_from((1, 2)))
def test_one_or_two_words_at_a_time_are_masked_where_a_checksum_is_right(
    language: str, strength: int, seed: bytes, size: int
) -> None:
    words = phrase(language, strength, seed)
    assume("\ufffd" not in " ".join(words) and not is_talk(words))
    said = parts(words, size)
    stored = kept(said)
    assert strength > 128 or stored == from_the_twelfth(said, size)
    assert {after for before, after in zip(said, stored, strict=True) if before != after} == {MASKED}


@given(seed=SEEDS, place=st.integers(0, 10), size=st.sampled_from((4, 6, 8)))
def test_one_of_its_words_may_be_mistyped(seed: bytes, place: int, size: int) -> None:
    words = phrase("english", 128, seed)
    assume(not is_talk(words))
    words[place] += "x"
    said = parts(words, size)
    assert kept(said) == from_the_twelfth(said, size)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_but_none_of_so_few(size: int) -> None:
    words = [*TWELVE[:5], TWELVE[5] + "x", *TWELVE[6:]]
    assert kept(parts(words, size)) == parts(words, size)


@pytest.mark.parametrize("size", [1, 2])
def test_chinese_signs_alone_or_with_nothing_between_them_stay(size: int) -> None:
    words = phrase("chinese_simplified", 128, b"3")
    halves = ["".join(words[:6]), "".join(words[6:])]
    assert kept(parts(words, size)) == parts(words, size)
    assert kept(halves) == halves


@pytest.mark.parametrize(
    "lead_in",
    [
        "", "The second half is: ", "The other words of my wallet are ", "this is the rest: ", "my words: ",
        "sorry, here come the remaining words you wanted from me: ", "here are the ", "7. ",
        "And the second part of the phrase that I have is: ", "A reszt a következő: ", "остальные слова: ",
        "and these are the rest of the words on my paper, please help me: ",
    ],
)  # fmt: skip
def test_a_sentence_may_lead_in_and_stays(lead_in: str) -> None:
    first, last = parts(TWELVE, 6)
    assert kept([first, lead_in + last]) == [first, lead_in + MASKED]
    assert kept([lead_in + first, last]) == [lead_in + first, MASKED]


@pytest.mark.parametrize(
    "told",
    [
        ["My recovery words: {0} {1} {2} {3} {4} {5}", "{6} {7} {8} {9} {10} {11}"],
        ["{0}, {1}, {2}", "{3}, {4}, {5}", "now the next ones:", "{6}, {7}, {8}", "{9}, {10}, {11}"],
        ["word 1: {0}, word 2: {1}, word 3: {2}, {3} {4} {5}", "{6} {7} {8} {9} {10} {11}"],
        ["{0} {1} {2} {3} {4} {5} {6} {7} {8} {9} {10}", "{11}"],
        ["{0} {1} {2} {3} {4} {5} {6} {7} {8} {9}", "{10}", "{11}"],
    ],
)  # fmt: skip
def test_parts_of_any_sizes_and_with_numbers_are_masked(told: list[str]) -> None:
    *before, last = (one.format(*TWELVE) for one in told)
    assert kept([*before, last]) == [*before, MASKED]


def test_numbers_before_the_first_of_the_last_words_stay() -> None:
    numbered = [f"{number}. {word}" for number, word in enumerate(TWELVE, start=1)]
    first, last = "\n".join(numbered[:6]), "\n".join(numbered[6:])
    assert kept([first, last]) == [first, f"7. {MASKED}"]
    labelled = [f"word {number}: {word}" for number, word in enumerate(TWELVE, start=1)]
    assert kept(labelled) == [*labelled[:-1], f"word 12: {MASKED}"]


@pytest.mark.parametrize("between", ["sorry, somebody called", "thanks", "are you there?", "Is that enough?"])
def test_what_is_no_part_ends_the_row(between: str) -> None:
    first, last = parts(TWELVE, 6)
    assert kept([first, between, last]) == [first, between, last]
    assert kept([first, f"{last}. {between}"]) == [first, f"{last}. {between}"]


@pytest.mark.parametrize(
    "text", ["sorry I forgot fossil", "and the last one is fossil", "oh and wedding fossil"]
)
def test_one_or_two_words_behind_a_sentence_stay(text: str) -> None:
    before = " ".join(TWELVE[: 12 - text.count("wedding") - 1])
    assert kept([before, text]) == [before, text]


@pytest.mark.parametrize(
    ("words", "size"),
    [(TWELVE, 1), (TWELVE, 3), (TWELVE, 4), (TWELVE, 6), (TWELVE, 12), (TWENTY_FOUR, 1), (TWENTY_FOUR, 6)],
)
def test_what_is_said_every_day_behind_a_phrase_stays(words: list[str], size: int) -> None:
    said = parts(words, size)
    stored = kept(said)
    assert MASKED in stored
    for text in EVERYDAY:
        assert masked_behind(masked(text), stored) == text
    assert kept([*said, *EVERYDAY])[len(said) :] == EVERYDAY


def test_as_many_listed_words_as_the_parts_had_cannot_be_told_from_the_next() -> None:
    said = parts(TWELVE, 3)
    assert kept([*said, "cancel ticket order"])[-1] == MASKED
    assert kept([*said, "update cancel ticket order"])[-1] == "update cancel ticket order"
    assert kept([*parts(TWENTY_FOUR, 3), "cancel ticket order"])[-1] == "cancel ticket order"
    assert kept([" ".join(TWELVE), "cancel ticket order"])[-1] == "cancel ticket order"


def test_behind_eleven_words_only_the_checksum_tells_the_last() -> None:
    """But for three listed words, which may be any other three."""
    before = " ".join(TWELVE[:11])
    assert kept([before, "sorry wrong phrase"])[-1] == MASKED
    said = [text for text in EVERYDAY if text != "sorry wrong phrase"]
    assert [kept([before, text])[-1] for text in said] == said


CHAT = [
    "crypto", "pending", "error", "mobile phone", "update", "cancel ticket", "correct", "verify", "okay",
    "urgent", "hurry", "system error", "credit card", "address", "proof", "document", "any news?", "photo",
    "exchange", "question", "wrong order", "phone", "good morning", "hello", "wait", "second", "category",
    "section", "fix",
]  # fmt: skip


@pytest.mark.parametrize("between", [None, "I sent a deposit two hours ago", "please check it for me:"])
def test_ordinary_chat_of_listed_words_is_no_phrase(between: str | None) -> None:
    said = CHAT * 2 if between is None else [one for text in CHAT * 2 for one in (text, between)]
    assert kept(said) == said


def test_a_longer_message_among_single_words_proves_no_phrase() -> None:
    said = [
        "error",
        "phone",
        "update",
        "correct",
        "verify",
        "okay",
        "hurry",
        "address",
        "proof",
        "photo",
        "fix",
    ]
    assert kept([*said, "cancel ticket order"]) == [*said, "cancel ticket order"]
    assert kept(["cancel ticket order", *said]) == ["cancel ticket order", *said]


def test_short_and_longer_answers_in_turn_are_no_phrase() -> None:
    said = ["please cancel the ticket order now", "correct", "sorry wrong phrase", "wait", "address", "proof"]
    assert kept([*said, "okay thank you"]) == [*said, "okay thank you"]


def test_a_phrase_in_one_message_is_masked_as_it_is_by_itself() -> None:
    text = f"My words: {' '.join(TWELVE)}. Thanks"
    before = ["yes", "open", "hello"]
    assert masked_behind(masked(text), before) == masked(text) == f"My words: {MASKED}. Thanks"


@pytest.mark.parametrize(
    "text",
    ["", "yes", "ok", "thanks", "my deposit", "can you help me", "where is my deposit?", "好", "😀", MASKED],
)
def test_ordinary_short_answers_need_not_be_looked_at(text: str) -> None:
    assert not may_be_part(text)


def test_short_answers_in_a_row_are_no_phrase() -> None:
    talk = "hello, yes, open, ok, thank you, can you help, please, now, wait, sure, what now, still nothing"
    said = [*talk.split(", "), "good", "okay", "cancel", "try again", "there", "all", "more", "help"]
    assert kept(said * 2) == said * 2
