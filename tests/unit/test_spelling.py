"""Which words of a draft are looked up, and what dictionaries answer, broken ones among them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.spelling import words
from workstation.spelling import dictionaries
from workstation.spelling.__main__ import is_sound
from workstation.spelling.asking import Speller, Unusable


def dictionary(folder: Path, name: str, *known: str, rules: str = "") -> Path:
    """A small dictionary of one's own."""
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.aff").write_text(f"SET UTF-8\nTRY aeinrst\n{rules}", "utf-8")
    (folder / f"{name}.dic").write_text("\n".join([str(len(known)), *known]), "utf-8")
    return folder / name


@pytest.fixture
def speller() -> Iterator[Speller]:
    made = Speller()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("text", "language", "looked_up"),
    [
        ("Your withdrawl is on hold", "en", ["Your", "withdrawl", "is", "on", "hold"]),
        ("don\u2019t send USDT to TQn9Y2kh at https://a.example or a@b.example", "en",
         ["don\u2019t", "send", "to", "at", "or"]),
        ("{{customer.first_name | there}}, see file.pdf and #vip", "en", ["see", "and"]),
        ("Вывод USDT в wallet", "ru", ["Вывод"]),
        ("Mã ⟦password_told⟧ của bạn", "vi", ["Mã", "của", "bạn"]),
        ("شكرا لكم USDT", "ar", ["شكرا", "لكم"]),
        ("I", "en", []),
    ],
)  # fmt: skip
def test_words_are_looked_up_and_nothing_else(text: str, language: str, looked_up: list[str]) -> None:
    assert [text[start:end] for start, end in words(text, language)] == looked_up


@pytest.mark.parametrize("part", ["x", "{{", "{{a ", "a.", "x'", "x1", "/", "@"])
def test_a_text_without_an_end_is_looked_through_at_once(part: str) -> None:
    """What grows with the square of its length takes minutes here, and the whole desk stands still."""
    for _ in range(10):
        assert words(part * 20_000, "en") == []


@given(st.text(max_size=200), st.sampled_from(["en", "de", "ru", "ar", "ko"]))
def test_words_stand_one_after_another_in_any_text(text: str, language: str) -> None:
    places = [place for span in words(text, language) for place in span]
    assert places == sorted(places)


def test_the_bundled_dictionary_knows_english_and_says_what_may_be_meant(
    tmp_path: Path, speller: Speller
) -> None:
    found = dictionaries.find("en", tmp_path)
    assert found is not None
    assert speller.unknown(found, ["withdrawal", "withdrawl", "don't"]) == {"withdrawl"}
    assert "withdrawal" in speller.suggestions(found, "withdrawl")


def test_a_dictionary_in_the_profile_goes_before_the_others(tmp_path: Path, speller: Speller) -> None:
    own = dictionary(tmp_path / "own", "en_US", "colour")
    assert dictionaries.find("en", tmp_path / "own") == own
    assert speller.unknown(own, ["colour", "color"]) == {"color"}
    assert dictionaries.find("ja", tmp_path) is None


def test_a_dictionary_that_is_none_ends_nobody_but_the_child(tmp_path: Path, speller: Speller) -> None:
    broken = tmp_path / "de_DE"
    for ending in ("aff", "dic"):
        broken.with_name(f"de_DE.{ending}").mkdir()
    sound = dictionary(tmp_path / "own", "en_US", "colour")
    for _ in range(2):
        with pytest.raises(Unusable):
            speller.unknown(broken, ["Wort"])
    assert speller.unknown(sound, ["colour"]) == frozenset()


@pytest.mark.parametrize(
    ("rules", "listed"),
    [
        (b"", b""),
        (b"<html>404</html>", b"<html>404</html>"),
        (b"SET UTF-8\n", b""),
        (b"SET UTF-8\n", b"no number\nWort\n"),
        (b"SET UTF-8\n", b"50000\nWort\nHa"),  # cut short
        (b"SET UTF-8\n", "1\nWort\n".encode("utf-16")),
        (b"\x00\x7f\xff", b"1\nWort\n"),
    ],
)
def test_of_a_damaged_dictionary_it_is_said_and_no_word_is_called_unknown(
    tmp_path: Path, speller: Speller, rules: bytes, listed: bytes
) -> None:
    (tmp_path / "de_DE.aff").write_bytes(rules)
    (tmp_path / "de_DE.dic").write_bytes(listed)
    with pytest.raises(Unusable):
        speller.unknown(tmp_path / "de_DE", ["Wort"])


def test_the_dictionaries_of_this_computer_are_taken_for_sound() -> None:
    for language in dictionaries.NAMES:
        found = dictionaries.find(language, Path("nowhere"))
        assert found is None or is_sound(found), found


def test_a_child_that_was_ended_is_started_anew(tmp_path: Path, speller: Speller) -> None:
    sound = dictionary(tmp_path / "own", "en_US", "colour")
    speller.unknown(sound, ["colour"])
    speller.close()
    assert speller.unknown(sound, ["color"]) == {"color"}
