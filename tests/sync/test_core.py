"""The core's rules, one directed scenario each, where random histories meet them too rarely."""

from hypothesis import given
from hypothesis import strategies as st

from tests.sync.driven import HERE, Core, at, entry
from workstation.domain.operation import Outcome, Refusal
from workstation.domain.position import Position
from workstation.domain.sync_state import Recovery
from workstation.sync import effects, events
from workstation.sync.events import Failing, PushResult
from workstation.sync.state import Device

DONE = Outcome("o1", None)


def answered(core: Core, push: effects.Push, seq: int, run: str = "run 1", stopped: str = "") -> None:
    results = tuple(PushResult(Outcome(id_, None), seq) for id_ in push.numbers)
    core.tell(events.PushAnswered(push.ticket, run, results, stopped))


def test_r1_an_answer_ahead_of_the_cursor_is_a_hint_and_the_row_settles() -> None:
    core = Core(entry())
    answered(core, core.find(effects.Push), seq=11)
    assert not core.wants(effects.Settle)
    core.pulled(HERE)
    pull = core.find(effects.Pull)
    assert not core.wants(effects.Push), "its row is awaited"
    core.tell(events.PageApplied(pull.ticket, at(11), False, (DONE,), ()))
    assert core.find(effects.Settle) == effects.Settle((DONE,), "11.aa", "run 1", core.state.in_sync_as_of)


def test_r1_an_answer_from_behind_the_cursor_settles() -> None:
    core = Core(entry())
    answered(core, core.find(effects.Push), seq=9)
    assert core.find(effects.Settle).outcomes == (DONE,)


def test_r1_an_answer_of_another_run_settles_nothing() -> None:
    core = Core(entry())
    answered(core, core.find(effects.Push), seq=9, run="run 2")
    assert not core.wants(effects.Settle)
    assert core.state.behind


def test_r2_nothing_is_pushed_before_its_number_is_on_disk() -> None:
    core = Core(entry("o1", None), entry("o2", None), entry("o3", None, lane="c2"))
    assert not core.wants(effects.Push)
    first, second = [effect for effect in core.wanted if isinstance(effect, effects.Number)]
    assert (first.ids, second.ids) == (("o1", "o2"), ("o3",))
    core.tell(events.Numbered("d1", "c1", {"o1": 1, "o2": 2}))
    assert core.find(effects.Push).numbers == {"o1": 1, "o2": 2}


def test_r2_what_was_undone_before_it_got_a_number_is_not_pushed() -> None:
    core = Core(entry("o1", None), entry("o2", None))
    core.tell(events.Numbered("d1", "c1", {"o2": 1}))
    assert core.find(effects.Push).numbers == {"o2": 1}


def test_numbers_of_a_device_that_we_are_no_more_are_not_used() -> None:
    core = Core(entry("o1", None))
    core.tell(events.Recovered(Device("d2", ("d1",)), (entry("o1", None),)))
    core.tell(events.Numbered("d1", "c1", {"o1": 7}))
    assert not core.wants(effects.Push)


def test_r4_every_pull_shows_the_cursor_and_the_high_water() -> None:
    core = Core(position=HERE)
    core.pulled(Position("11.aa", 11, "99.bb", "run 1"), more=True)
    pull = core.find(effects.Pull)
    assert (pull.cursor, pull.high_water, pull.probe) == ("11.aa", "99.bb", False)


def test_a_replica_that_was_rolled_back_is_believed_only_after_the_desks_high_water_was_asked_for() -> None:
    core = Core(entry(), noted="12.cc")
    probe = core.find(effects.Pull)
    assert (probe.high_water, probe.probe) == ("12.cc", True)
    assert not core.wants(effects.Push)
    core.tell(events.Probed(probe.ticket, "run 1"))
    assert not core.wants(effects.Push)
    core.pulled(at(12), DONE)
    assert core.wants(effects.Settle)


def test_a_probe_that_another_run_answered_proves_nothing() -> None:
    core = Core(entry(), noted="12.cc")
    core.tell(events.Probed(core.find(effects.Pull).ticket, "run 1"))
    core.pulled(at(12, "run 2"), DONE)
    assert not core.wants(effects.Settle)
    assert core.find(effects.Pull).probe


def test_a_high_water_that_the_server_does_not_know_means_a_new_device_and_a_first_sync() -> None:
    core = Core(entry(), noted="12.cc")
    core.fails(core.find(effects.Pull).ticket, Failing.RESET)
    assert core.wanted[:2] == [effects.Forget(), effects.Recover(Recovery.HISTORY_LOST)]
    core.tell(events.Recovered(Device("d2", ("d1",)), (entry("o1", None),)))
    assert core.find(effects.Bootstrap) == effects.Bootstrap(core.state.tickets, "")


def test_what_went_out_from_elsewhere_is_written_down_once_its_row_says_so_and_not_by_an_answer() -> None:
    core = Core(entry("o2"))
    core.pulled(at(11), Outcome("o1", None), Outcome("o3", Refusal.NOT_ASSIGNEE))
    assert core.find(effects.Settle).outcomes == (Outcome("o1", None),)
    core.tell(events.PushAnswered(1, "run 1", (PushResult(Outcome("o1", None), 9),)))
    assert not core.wants(effects.Settle)


def test_r5_a_restarted_server_is_pulled_from_before_anything_is_pushed() -> None:
    core = Core(entry())
    core.fails(core.find(effects.Push).ticket, Failing.STALE)
    assert not core.wants(effects.Push)
    core.pulled(at(10, "run 2"))
    assert core.find(effects.Push).incarnation == "run 2"


def test_r8_what_is_refused_is_settled_with_its_reason() -> None:
    core = Core(entry())
    refused = Outcome("o1", Refusal.NOT_ASSIGNEE, by_user_id="ben")
    core.pulled(at(11), refused)
    assert core.find(effects.Settle).outcomes == (refused,)


def test_r9_lost_history_means_a_new_device_before_the_new_replica() -> None:
    core = Core(entry(), position=None)
    boot = core.find(effects.Bootstrap)
    core.tell(events.BootstrapStaged(boot.ticket, at(5), True, ()))
    assert core.wanted == [effects.Recover(Recovery.HISTORY_LOST)]
    core.tell(events.Recovered(Device("d2", ("d1",)), (entry("o1", None),)))
    assert core.wanted == [effects.Swap(boot.ticket)]
    core.tell(events.Swapped(boot.ticket))
    assert core.find(effects.Number).device == "d2"


def test_two_recoveries_at_once_are_both_awaited() -> None:
    core = Core(entry())
    asked = core.state.asked
    assert asked
    answered(core, core.find(effects.Push), seq=9, stopped="device_conflict")
    core.fails(asked.ticket, Failing.RESET)
    core.tell(events.Recovered(Device("d2", ("d1",)), ()))
    assert not core.wants(effects.Bootstrap)
    core.tell(events.Recovered(Device("d3", ("d1", "d2")), ()))
    assert core.wants(effects.Bootstrap)


def test_an_answer_to_a_replaced_device_is_ignored() -> None:
    core = Core(entry("o1"), entry("o2", lane="c2"))
    first, second = [effect for effect in core.wanted if isinstance(effect, effects.Push)]
    answered(core, first, seq=9, stopped="device_conflict")
    answered(core, second, seq=9)
    assert not core.wants(effects.Settle)


def test_r10_one_sync_request_at_a_time() -> None:
    core = Core()
    for _ in range(3):
        core.tell(events.Retried())
        assert not core.wants(effects.Pull)
    core.pulled(more=True)
    assert core.wants(effects.Pull)


def test_r10_an_answer_to_an_abandoned_request_is_ignored() -> None:
    core = Core()
    ticket = core.find(effects.Pull).ticket
    core.fails(ticket, Failing.BROKEN)
    core.tell(events.PageApplied(ticket, at(99), False, (), ()))
    assert core.state.position == HERE


def test_r10_where_the_replica_stands_elsewhere_answers_of_another_run_are_forgotten() -> None:
    core = Core(entry())
    answered(core, core.find(effects.Push), seq=15)
    assert core.state.asked
    core.tell(events.Displaced(core.state.asked.ticket, at(12, "run 2")))
    assert core.wants(effects.Push)


def test_a_lane_whose_answer_comes_while_the_replica_is_lost_is_free_again() -> None:
    core = Core(entry())
    push = core.find(effects.Push)
    assert core.state.asked is not None
    core.tell(events.Displaced(core.state.asked.ticket, None))
    answered(core, push, seq=11)
    assert not core.state.lanes["c1"].busy


def test_no_more_than_four_lanes_push_at_once_and_twenty_operations_in_each() -> None:
    many = [entry(f"o{lane}.{n}", n, lane=f"c{lane}") for lane in range(6) for n in range(1, 31)]
    core = Core(*many)
    pushes = [effect for effect in core.wanted if isinstance(effect, effects.Push)]
    assert len(pushes) == 4
    assert all(list(push.numbers.values()) == list(range(1, 21)) for push in pushes)


def test_a_batch_keeps_below_what_a_server_takes_at_once() -> None:
    core = Core(*(entry(f"o{n}", n, size=25_000) for n in range(1, 5)))
    assert len(core.find(effects.Push).numbers) == 2


def test_a_body_that_is_never_taken_is_found_alone_and_everything_else_is_numbered_anew() -> None:
    core = Core(entry("o1", 1), entry("o2", 2))
    core.fails(core.find(effects.Push).ticket, Failing.REFUSED)
    alone = core.find(effects.Push)
    assert alone.numbers == {"o1": 1}
    core.fails(alone.ticket, Failing.REFUSED)
    assert core.wanted == [effects.Refuse("o1", "Trouble."), effects.Recover(Recovery.NEVER_TAKEN)]
    assert [left.id for left in core.state.outbox] == ["o2"]


def test_a_lane_that_the_server_does_not_understand_rests_and_keeps_its_words() -> None:
    core = Core(entry("o1"), entry("o2", lane="c2"))
    first, second = [effect for effect in core.wanted if isinstance(effect, effects.Push)]
    core.fails(first.ticket, Failing.MISUNDERSTOOD)
    core.after(30)
    assert not core.wants(effects.Push)
    core.after(31)
    assert core.find(effects.Push).lane == "c1"
    assert second.lane == "c2"
    assert len(core.state.outbox) == 2


@given(
    st.lists(st.sampled_from([f for f in Failing if f not in (Failing.REFUSED, Failing.RESET)]), max_size=12)
)
def test_no_failure_takes_a_word_out_of_the_outbox(failings: list[Failing]) -> None:
    core = Core(entry("o1"), entry("o2", lane="c2"))
    for failing in failings:
        for push in [effect for effect in core.wanted if isinstance(effect, effects.Push)]:
            core.fails(push.ticket, failing)
        core.tell(events.Retried())
    assert [left.id for left in core.state.outbox] == ["o1", "o2"]
