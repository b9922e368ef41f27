"""Finding in one conversation: the words of the search, the last of them as far as it is typed."""

import asyncio
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store import wire
from tests.store.profile import opened
from tests.store.test_search import SCRIPTS
from workstation.store import segment, within
from workstation.store.connection import Connection


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_is_found_as_the_search_finds_it_and_while_it_is_typed(
    tmp_path: Path, script: str
) -> None:
    body, queries = SCRIPTS[script]

    async def story() -> None:
        messages = (wire.message("c1", 1, "filler"), wire.message("c1", 2, body))
        async with opened(tmp_path, wire.bundle("c1", *messages)) as store:
            for query in queries:
                typed = [query, f"{query} ", *(query[:end] for end in range(2, len(query)))]
                for so_far in typed:
                    if so_far not in typed[:2] and len(segment.phrases(so_far)[-1][-1]) < 2:
                        continue  # a single letter is looked for as the word that it is
                    sought = within.typed(so_far, {})
                    assert sought is not None
                    positions = await store.replica.read_plain(
                        lambda c, s=sought: within.positions(c, "c1", s)
                    )
                    assert positions == [2], so_far
                    assert within.spans(sought, body), so_far

    asyncio.run(story())


def holds(typed: str, text: str) -> bool:
    sought = within.typed(typed, {})
    return sought is not None and within.holds(sought, text)


def test_a_blank_ends_the_word_and_one_letter_is_no_beginning() -> None:
    assert holds("depo", "my deposit")
    assert not holds("depo ", "my deposit")
    assert not holds("d", "my deposit")
    assert holds("my dep", "my deposit")
    assert not holds("dep my", "my deposit"), "only the word that is being typed may go on"
    assert holds("tqn9y2kheslj", "to TQn9 Y2kh EsLJ, please") is False
    assert within.typed("  ", {}) is None
    assert within.typed('"', {}) is None


WORDS = st.lists(
    st.sampled_from(["deposit", "depot", "my", "mein", "订单到账", "คืนเงิน", "1", "d"]), max_size=5
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=5), WORDS, st.integers(0, 4), st.booleans())
def test_what_the_index_finds_is_what_is_marked(
    bodies: list[list[str]], query: list[str], cut: int, ended: bool
) -> None:
    text = " ".join(query)
    typed = f"{text} " if ended else text[: max(2, len(text) - cut)]
    sought = within.typed(typed, {})
    c = Connection(":memory:")
    c.execute(
        "CREATE VIRTUAL TABLE t USING fts5 (words, tokenize ="
        " \"unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc So'\")"
    )
    said = [" ".join(body) for body in bodies]
    for place, body in enumerate(said):
        c.execute("INSERT INTO t (rowid, words) VALUES (?, ?)", (place, segment.segmented(body)))
    found = set()
    if sought is not None:
        found = {row[0] for row in c.execute("SELECT rowid FROM t WHERE t MATCH ?", (sought.match,))}
    assert found == {place for place, body in enumerate(said) if holds(typed, body)}


def test_only_this_conversation_is_searched_and_what_lacks_is_said(tmp_path: Path) -> None:
    async def story() -> None:
        mine = wire.bundle("c1", *(wire.message("c1", n, f"deposit {n}") for n in range(1, 6)))
        other = wire.bundle("c2", wire.message("c2", 9, "deposit"))
        async with opened(tmp_path, mine, other) as store:
            sought = within.typed("deposit", {})
            assert sought is not None
            found = await store.replica.read_plain(lambda c: within.positions(c, "c1", sought))
            assert found == [1, 2, 3, 4, 5]
            assert await store.replica.read_plain(lambda c: within.positions(c, "nobody", sought)) == []
            assert await store.replica.read_plain(lambda c: within.whole(c, "c1"))
            assert not await store.replica.read_plain(lambda c: within.whole(c, "c2"))

    asyncio.run(story())
