"""Finding words in a draft, and what it reads like with others in their place."""

from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.draft_hits import Sought

TEXT = st.text(alphabet="aAbB .é界ا🙂\n", max_size=60)


@given(TEXT, st.text(alphabet="aAb.é界🙂", min_size=1, max_size=4), TEXT, st.booleans(), st.booleans())
def test_replacing_changes_the_hits_and_nothing_else(
    text: str, words: str, by: str, case: bool, whole: bool
) -> None:
    sought = Sought(words, case, whole)
    hits = sought.hits(text)
    pieces, done = [], 0
    for start, end in hits:
        pieces += [text[done:start], by]
        done = end
    assert sought.replaced(text, by) == "".join([*pieces, text[done:]])
    if hits:  # the stretch from the first to the last can be replaced alone
        first, last = hits[0][0], hits[-1][1]
        alone = text[:first] + sought.replaced(text[first:last], by) + text[last:]
        assert alone == sought.replaced(text, by)


@given(TEXT, st.text(alphabet="aAb.é界🙂", min_size=1, max_size=4))
def test_nothing_in_what_is_looked_for_is_a_pattern(text: str, words: str) -> None:
    assert all(text[start:end] == words for start, end in Sought(words, case=True).hits(text))


def test_case_and_whole_words_count_where_they_are_asked_for() -> None:
    text = "Wallet wallets WALLET wal.let"
    assert len(Sought("wallet").hits(text)) == 3
    assert Sought("wallet", case=True).hits(text) == [(7, 13)]
    assert len(Sought("wallet", whole=True).hits(text)) == 2
    assert Sought("").hits(text) == []
