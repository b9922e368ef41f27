"""A text is respelled as each of its characters is, and every piece knows where it came from."""

from hypothesis import given
from hypothesis import strategies as st

from workstation.detection import folding
from workstation.detection.folding import Respelling, fold

SOME = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("aﬁ½ß™\u200b\u00adİΣς。ｆ")))


def doubled(character: str) -> str:
    """Three ways in which a character may be respelled."""
    return {0: "", 1: character, 2: character * 2}[ord(character) % 3]


@given(SOME)
def test_it_is_what_looking_at_each_character_gives(text: str) -> None:
    made, places = Respelling(doubled).of(text)
    assert made == "".join(map(doubled, text))
    if places is None:
        assert all(len(doubled(one)) == 1 for one in text)
    else:
        assert [text[place] for place in places] == [one for one in text for _ in doubled(one)]


@given(st.lists(SOME, max_size=8))
def test_what_is_remembered_and_forgotten_changes_nothing(texts: list[str]) -> None:
    few, most = Respelling(doubled), folding._MOST
    folding._MOST = 2
    try:
        assert [few.of(text) for text in texts] == [Respelling(doubled).of(text) for text in texts]
    finally:
        folding._MOST = most


@given(SOME, st.booleans())
def test_every_folded_character_comes_from_the_one_that_it_was(text: str, keep_case: bool) -> None:
    folded = fold(text, keep_case=keep_case)
    for place in range(len(folded.text)):
        start, end = folded.origin(place, place + 1)
        assert end == start + 1
        assert folded.text[place] in fold(text[start], keep_case=keep_case).text
