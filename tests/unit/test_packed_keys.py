"""The packed keys of a list: whatever happens, they are what a sorted list of pairs would be."""

import tracemalloc

from hypothesis import given
from hypothesis import strategies as some

from workstation.domain.inbox import Key
from workstation.domain.packed_keys import PackedKeys

ids = some.one_of(some.integers(0, 40).map(lambda number: f"c{number}"), some.text(max_size=5))
places = some.one_of(some.integers(0, 3), some.integers(-(1 << 62), 1 << 62))
starts = some.dictionaries(ids, places, max_size=60)
steps = some.lists(some.tuples(ids, some.one_of(some.none(), places)), max_size=60)


def packed(start: dict[str, int], chunk: int = 7) -> PackedKeys:
    keys = pairs(start)
    return PackedKeys(keys[at : at + chunk] for at in range(0, len(keys), chunk))


def pairs(start: dict[str, int]) -> list[Key]:
    return sorted((place, id_) for id_, place in start.items())


@given(starts, steps)
def test_they_stay_what_a_sorted_list_would_be(
    start: dict[str, int], changes: list[tuple[str, int | None]]
) -> None:
    keys, truth = packed(start), dict(start)
    for id_, place in changes:
        keys.place(id_, None if place is None else (place, id_))
        truth.pop(id_, None)
        if place is not None:
            truth[id_] = place
    wanted = pairs(truth)
    assert list(keys) == wanted == [keys[at] for at in range(len(keys))] == keys[:]
    assert keys[1:3] == wanted[1:3]
    for at, key in enumerate(wanted):
        assert keys.key_of(key[1]) == key
        assert keys.where(key) == at
    assert all(keys.key_of(id_) is None for id_ in start if id_ not in truth)


@given(starts, steps)
def test_they_are_the_same_however_they_came_about(
    start: dict[str, int], changes: list[tuple[str, int | None]]
) -> None:
    keys, truth = packed(start), dict(start)
    for id_, place in changes:
        keys.place(id_, None if place is None else (place, id_))
        truth |= {id_: place} if place is not None else {}
        if place is None:
            truth.pop(id_, None)
    assert keys == packed(truth, 100)
    assert (keys == packed(start)) == (truth == start)


@given(starts, some.integers(0, 60), ids)
def test_what_is_cut_off_stands_there_no_more_and_may_come_again(
    start: dict[str, int], first: int, id_: str
) -> None:
    keys = packed(start)
    keys.keep(first)
    assert list(keys) == pairs(start)[:first]
    assert [key for key in pairs(start) if keys.key_of(key[1]) is None] == pairs(start)[first:]
    keys.place(id_, (5, id_))
    assert keys.key_of(id_) == (5, id_)


def test_twenty_thousand_weigh_a_quarter_of_what_pairs_and_a_dictionary_do() -> None:
    tracemalloc.start()
    try:
        keys = PackedKeys(
            [(at, f"conversation-{at:07}") for at in range(first, first + 1000)]
            for first in range(0, 20_000, 1000)
        )
        assert len(keys) == 20_000
        assert tracemalloc.get_traced_memory()[0] < 1_500_000
    finally:
        tracemalloc.stop()
