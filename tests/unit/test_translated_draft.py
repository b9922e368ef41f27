"""A translation of a draft keeps every link, address and number of it, or one is told which it does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.translated_draft import altered

PROSE = st.sampled_from(
    [
        "please wait",
        "xin chờ",
        "请打开",
        "ありがとう",
        "شكرا",
        "e.g. soon,",
        "and/or",
        "(now)",
        "спасибо",
        "รอสักครู่",
    ]
)
FIXED = st.sampled_from(
    [
        "https://help.example/a?b=1", "http://bücher.example/x", "https://例子.中国/路", "www.tower.example",
        "support@tower.example", "tower-exchange.example", "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE",
        "0x52908400098527886E0F7030069857D2E4169EE7", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
        "ThisWalletHasNoDigitsInItAtAll", "48210334", "500", "1,234.50", "0.5", "14:02", "2026-11-25",
        "{{customer.first_name | there}}", "⟦password_told⟧",
    ]
)  # fmt: skip
BLANK = st.sampled_from([" ", "\n", ", "])


@st.composite
def drafts(draw: st.DrawFn) -> tuple[str, list[str]]:
    pieces = draw(st.lists(st.tuples(st.booleans(), PROSE, FIXED, BLANK), max_size=8))
    text = "".join((fixed if keeps else prose) + blank for keeps, prose, fixed, blank in pieces)
    return text, [fixed for keeps, _, fixed, _ in pieces if keeps]


@given(drafts(), PROSE, PROSE)
def test_what_is_only_said_in_other_words_warns_of_nothing(
    draft: tuple[str, list[str]], old: str, new: str
) -> None:
    text, _ = draft
    assert not altered(text, text)
    assert not altered(f"{text} {old}", f"{new} {text}")


@given(drafts(), st.data())
def test_whatever_a_service_makes_of_it_all_is_there_or_one_is_told(
    draft: tuple[str, list[str]], data: st.DataObject
) -> None:
    text, fixed = draft
    at = data.draw(st.integers(0, len(text)))
    cut = data.draw(st.integers(0, 6))
    by = data.draw(st.text(alphabet="aZ1. /:@说", max_size=4))
    translated = text[:at] + by + text[at + cut :]
    if not altered(text, translated):
        assert all(translated.count(one) >= fixed.count(one) for one in fixed)


@given(drafts(), FIXED)
def test_what_nobody_wrote_is_told_as_well(draft: tuple[str, list[str]], slipped_in: str) -> None:
    text, _ = draft
    assert slipped_in in altered(text, f"{text} {slipped_in}").added
    assert slipped_in in altered(f"{text} {slipped_in}", text).lost


@pytest.mark.parametrize(
    ("original", "translated", "lost"),
    [
        ("请打开https://help.example/a查看", "Please open https://help.example/a and look", ()),
        ("写信给support@tower.example谢谢", "Write to support@tower.example, thank you", ()),
        ("Bitte 24 Stunden warten.", "انتظر ٢٤ ساعة", ()),
        ("wait 1,234.5", "warten 1.234,5", ("1,234.5",)),
        ("Sicherheitsvorkehrungen", "safety", ()),
        ("See https://help.example.", "https://help.example!", ()),
    ],
)
def test_what_counts_as_the_same(original: str, translated: str, lost: tuple[str, ...]) -> None:
    assert altered(original, translated).lost == lost


@pytest.mark.parametrize("piece", ["a", "a.", "://.aa/", "1,", "a@", "-", "{{", "界.", "x://", "A1b2"])
def test_a_text_made_to_be_looked_through_for_ever_is_not(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    assert not altered(text, text)
