"""What strangers write cannot hide, reorder or break what the agent reads."""

import html
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.ui.kit.safe_text import (
    LONGEST_IDENTIFIER,
    directionless,
    fill,
    identifier,
    iso,
    iso_ltr,
    joined,
    reveal,
    reveal_places,
    tooltip,
    utf16_places,
)

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
HARD = (
    BIDI
    + "\u200b\u200c\u200d\u2060\ufeff\u00ad\u2028\u2029\x00\x07\x1b\x7f\x85\r\n\u0301\u0e34\ud800\udfff\ufffc"
)
hostile = st.text(
    st.one_of(st.sampled_from(HARD + "ab <&山ع😀"), st.characters(exclude_categories=())), max_size=200
)


def survives(character: str) -> bool:
    """Whether a character may stand in a body that is shown."""
    kind = unicodedata.category(character)
    return character in {"\n", "\t"} or (kind not in {"Cc", "Cs"} and character not in BIDI)


@given(hostile)
def test_no_control_survives_in_a_body(body: str) -> None:
    assert all(survives(character) for character in reveal(body))


@given(hostile)
def test_what_was_revealed_is_not_revealed_again(body: str) -> None:
    assert reveal(reveal(body)) == reveal(body)


@given(hostile)
def test_a_body_never_grows_beyond_nine_times_itself(body: str) -> None:
    assert len(reveal(body)) <= 9 * len(body)


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=300))
def test_ordinary_writing_is_left_alone(body: str) -> None:
    plain = "".join(
        c for c in body if c not in "\u115f\u1160\u3164\uffa0\u2800" and not "\ufff9" <= c <= "\uffff"
    )
    assert reveal(plain) == plain


def test_ten_thousand_invisible_characters_shrink_to_a_word() -> None:
    assert reveal("a" + "\u200b" * 10_000 + "b") == "a⟨×10000 ZWSP⟩b"
    assert reveal("\u202e" * 500) == "⟨×500 RLO⟩"
    assert len(reveal("\u200b\u0301" * 5_000)) < 30


def test_an_override_is_shown_and_harmless() -> None:
    assert reveal("statement_\u202efdp.exe") == "statement_⟨RLO⟩fdp.exe"


def test_a_run_of_different_overrides_shrinks_to_a_word() -> None:
    assert reveal("a" + "\u2068\u2066" * 4000 + "b") == "a⟨×8000 FSI…⟩b"
    assert reveal("\u2068\u2066x") == "⟨FSI⟩⟨LRI⟩x"


@pytest.mark.parametrize("name", ["\u200b" * 300, "\u202e\u202c", "\x01"])
def test_a_name_of_invisible_signs_is_not_shown_as_no_name(name: str) -> None:
    assert identifier(name) == "\ufffd"
    assert identifier("") == identifier("  ") == ""


def test_every_kind_of_line_break_is_one_newline() -> None:
    assert reveal("a\r\nb\rc\u2028d\u2029e\x85f\x0bg") == "a\nb\nc\nd\ne\nf\ng"


def test_emoji_families_flags_and_joiners_stay_whole() -> None:
    england = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
    for whole in ("👨\u200d👩\u200d👧\u200d👦", "❤\ufe0f", england, "می\u200cخواهم", "กำ้", "Nguyễn"):
        assert reveal(whole) == whole


@given(hostile)
def test_places_follow_what_they_pointed_at(body: str) -> None:
    revealed = reveal_places(body)
    assert revealed.text == reveal(body)
    places = [revealed.place(offset) for offset in range(len(body) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(revealed.text)
    for offset, character in enumerate(body):
        if reveal(character) == character and revealed.text[places[offset]] != character:
            assert unicodedata.category(character) in {
                "Mn",
                "Cf",
                "Cn",
                "Lo",
                "Co",
                "Cc",
            }  # part of a long run


@given(hostile)
def test_an_identifier_is_one_visible_line(text: str) -> None:
    shown = identifier(text)
    assert len(shown) <= LONGEST_IDENTIFIER
    assert shown == shown.strip()
    assert all(unicodedata.category(character) not in {"Cc", "Cs"} for character in shown)
    assert not set(shown) & set(BIDI + "\u200b\u200d\ufeff\u2060\u2028")
    assert identifier(shown) == shown


@given(hostile, hostile)
def test_values_cannot_reach_out_of_their_place(first: str, second: str) -> None:
    sentence = fill("%1 and %2, %1 and %3", first, second)
    assert sentence.count("\u2068") == sentence.count("\u2069") == 3
    assert sentence.endswith("and %3")


def test_a_value_that_looks_like_a_place_stays_a_value() -> None:
    assert fill("%1 %2", "%2", "x") == "\u2068%2\u2069 \u2068x\u2069"


def test_isolates_hold_their_value_alone() -> None:
    assert iso("a\u2069\u202eb") == "\u2068ab\u2069"
    assert iso_ltr("0x1\u202e2") == "\u206601x2\u2069".replace("01x2", "0x12")


def test_facts_in_a_row_keep_their_own_directions_and_what_is_empty_is_left_out() -> None:
    shown = joined("مفتوح 3", "", iso_ltr(""), fill("with %1", "Kim"), "12")
    assert shown == f"\u2068مفتوح 3\u2069 · \u2068with {iso('Kim')}\u2069 · \u206812\u2069"
    assert directionless(shown)


@pytest.mark.parametrize(
    ("text", "so"),
    [
        (f"{iso('Kim')} · {iso('14:02')}", True),
        (f"• {iso('+hold')} \u2069", True),
        (fill("%1 left", "Kim"), False),
        (f"{iso('Kim')} · مفتوح", False),
        ("14:02", False),
        ("", False),
    ],
)
def test_what_is_made_of_values_alone_is_read_from_where_its_place_says(text: str, *, so: bool) -> None:
    assert directionless(text) is so


@given(hostile)
def test_a_tooltip_holds_no_markup_of_its_text(text: str) -> None:
    shown = tooltip(text)
    inside = shown.removeprefix("<qt>").removesuffix("</qt>").replace("<br>", "\n")
    assert "<" not in inside
    assert html.unescape(inside) == text or not text


@pytest.mark.parametrize("text", ["a😀b", "😀😀", "", "plain"])
def test_places_are_counted_as_qt_counts(text: str) -> None:
    place = utf16_places(text)
    for offset in range(len(text) + 1):
        assert place(offset) == len(text[:offset].encode("utf-16-le")) // 2
