"""Who gets which key, whatever was chosen: never two, and nobody loses one silently."""

from hypothesis import given
from hypothesis import strategies as st

from workstation.ui.kit.keymap import Conflict, assigned, with_choice

IDS = st.sampled_from(["a", "b", "c", "d", "ghost"])
KEYS = st.lists(st.sampled_from(["F1", "F2", "Ctrl+J", "Ctrl+K"]), max_size=3).map(tuple)
OWN = {"a": ("F1",), "b": ("F2", "Ctrl+J"), "c": (), "d": ("Ctrl+K",)}


def test_what_was_chosen_goes_before_what_an_action_has_of_its_own() -> None:
    keys, conflicts = assigned(OWN, {"c": ("F1",)})
    assert (keys["c"], keys["a"], keys["b"]) == (("F1",), (), ("F2", "Ctrl+J"))
    assert conflicts == [Conflict("F1", "c", "a")]


def test_of_two_that_were_chosen_the_first_keeps_the_key() -> None:
    keys, conflicts = assigned(OWN, {"d": ("F2",), "a": ("F2", "Ctrl+Q")})
    assert (keys["d"], keys["a"], keys["b"]) == (("F2",), ("Ctrl+Q",), ("Ctrl+J",))
    assert conflicts == [Conflict("F2", "d", "a"), Conflict("F2", "d", "b")]


def test_who_does_not_exist_takes_no_key_from_anybody() -> None:
    assert assigned(OWN, {"ghost": ("F1",)}) == (OWN, [])


@given(st.dictionaries(IDS, KEYS))
def test_every_key_has_one_holder_and_who_goes_without_is_named(chosen: dict[str, tuple[str, ...]]) -> None:
    keys, conflicts = assigned(OWN, chosen)
    held = [key for theirs in keys.values() for key in theirs]
    assert len(held) == len(set(held))
    assert keys.keys() == OWN.keys()
    lost = {(conflict.loser, conflict.key) for conflict in conflicts}
    for id_, own in OWN.items():
        wanted = set(chosen.get(id_, own))
        assert {key for key in wanted if key not in keys[id_]} == {key for who, key in lost if who == id_}
    for conflict in conflicts:
        assert conflict.key in keys[conflict.holder]


@given(st.dictionaries(IDS.filter(lambda id_: id_ != "ghost"), KEYS), st.sampled_from(list(OWN)), KEYS)
def test_a_key_that_is_given_leaves_whoever_had_it_and_no_conflict_comes_of_it(
    chosen: dict[str, tuple[str, ...]], id_: str, given_: tuple[str, ...]
) -> None:
    before, _ = assigned(OWN, chosen)
    after, conflicts = assigned(OWN, with_choice(OWN, chosen, id_, given_))
    assert set(after[id_]) == set(given_)
    assert not [conflict for conflict in conflicts if conflict.loser == id_]
    for other, keys in before.items():
        if other != id_:
            assert set(after[other]) >= {key for key in keys if key not in given_}
