"""Phrases of which only the first four letters are told are found; sentences of short words are none."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.unit.test_detection_secrets import evidence
from tests.unit.test_detection_seed_phrases import SEEDS, STRENGTHS, phrase
from workstation.detection.secret_disclosed import masked
from workstation.detection.seed_words import masks, spelled

LANGUAGES = st.sampled_from(("english", "spanish", "french", "italian", "portuguese", "czech"))
WRAPPINGS = ("{}", "my phrase: {} please help", "{} (the beginnings of my words)", "the plate holds {}.")


@given(language=LANGUAGES, strength=STRENGTHS, seed=SEEDS, wrapping=st.sampled_from(WRAPPINGS))
def test_the_beginnings_of_a_phrase_are_found(
    language: str, strength: int, seed: bytes, wrapping: str
) -> None:
    words = [spelled(word)[:4] for word in phrase(language, strength, seed)]
    assume(sum(word not in masks() for word in set(words)) * 2 >= len(words) and min(map(len, words)) > 2)
    assume(len(set(words)) == len(words))
    for written in (
        " ".join(words),
        ", ".join(words),
        " ".join(words).upper(),
        words[0] + "".join(f"\n{number}. {word}" for number, word in enumerate(words[1:], start=2)),
    ):
        assert evidence(wrapping.format(written)) == [(written, "seed_phrase")]
        assert masked(masked(written)) == masked(written)


@pytest.mark.parametrize(
    "text",
    [
        "When will they have time, this year that bank also said they will then call back with more news",
        "you can act now but the man who has our bag can not get any gas for his old car",
        "anh nói với tôi là anh đã gửi tiền cho bạn của anh rồi mà bạn của anh nói chưa có tiền đâu nha",
        "abcd efgh ijkl mnop qrst uvwx yzab cdef ghij klmn opqr stuv wxyz",
        "USDT BTC ETH SOL XRP ADA TRX DOT LTC BNB XLM AVAX DOGE SHIB LINK ATOM NEAR ALGO",
        "resi vill devo brig trap wrap brus empl tumb widt spar",
    ],
)
def test_short_words_are_no_phrase(text: str) -> None:
    assert evidence(text) == []
