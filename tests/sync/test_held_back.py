"""What its author may still take back is not offered, and nothing overtakes it on its lane."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.sync.driven import Core, entry
from workstation.sync import effects, events
from workstation.sync.backoff import Moment
from workstation.sync.core import next_wake
from workstation.sync.state import Entry

NOW = 100_000  # ms, where a driven core begins


def held(id_: str, until: int, lane: str = "c1") -> Entry:
    return replace(entry(id_, None, lane=lane), not_before=until)


def numbered(core: Core) -> list[str]:
    """The ids for which numbers are asked now."""
    return [id_ for effect in core.wanted if isinstance(effect, effects.Number) for id_ in effect.ids]


def test_it_waits_and_what_was_typed_before_it_goes_while_what_was_typed_after_it_does_not() -> None:
    core = Core(entry("o1", None), held("o2", NOW + 3000), entry("o3", None), entry("o4", None, lane="c2"))
    assert numbered(core) == ["o1", "o4"]
    core.tell(events.Numbered("d1", "c1", {"o1": 1}))
    assert core.find(effects.Push).numbers == {"o1": 1}


def test_the_core_wakes_when_it_may_go() -> None:
    core = Core(held("o1", NOW + 3000), held("o2", NOW + 3000))
    assert numbered(core) == []
    assert next_wake(core.state, Moment(core.clock, NOW, 0.5)) == core.clock + 3
    core.after(2.5)
    assert numbered(core) == []
    core.after(0.5)
    assert numbered(core) == ["o1", "o2"]


def test_what_may_have_been_offered_is_never_kept_back() -> None:
    core = Core(replace(entry("o1", 1), not_before=NOW + 3000))
    assert core.find(effects.Push).numbers == {"o1": 1}


def test_a_clock_that_was_put_back_keeps_nothing_back() -> None:
    core = Core(held("o1", NOW + 3_600_000))
    assert numbered(core) == ["o1"]


def test_what_was_taken_back_meanwhile_lets_the_rest_go() -> None:
    core = Core(held("o1", NOW + 3000), entry("o2", None))
    core.tell(events.OutboxRead((entry("o2", None),)))
    assert numbered(core) == ["o2"]


lanes = st.lists(st.tuples(st.sampled_from(["c1", "c2", "c3"]), st.sampled_from([0, 2000, 3000, 10_000])))


@given(lanes, st.lists(st.integers(1, 4000), max_size=8))
def test_nothing_is_offered_before_its_time_or_out_of_typing_order(
    typed: list[tuple[str, int]], steps: list[int]
) -> None:
    entries = [held(f"o{n}", NOW + wait if wait else 0, lane) for n, (lane, wait) in enumerate(typed)]
    core, seen = Core(*entries), list[str]()
    for step in [0, *steps, 10_001]:
        core.after(step / 1000)
        while numbers := [e for e in core.wanted if isinstance(e, effects.Number)]:
            for number in numbers:
                seen += number.ids
                core.tell(events.Numbered("d1", number.lane, dict.fromkeys(number.ids, 1)))
                core.tell(events.OutboxRead(tuple(e for e in core.state.outbox if e.id not in number.ids)))
        now = int(core.clock * 1000)
        assert all(e.not_before <= now for e in entries if e.id in seen)
    for lane in ("c1", "c2", "c3"):
        of_lane = [e.id for e in entries if e.lane == lane]
        assert [id_ for id_ in seen if id_ in of_lane] == of_lane[: len([i for i in seen if i in of_lane])]
