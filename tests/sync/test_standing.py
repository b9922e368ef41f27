"""How we stand with the server: when to try again, when to call it lost, what the status bar says."""

from tests.sync.driven import HERE, Core, at, entry
from workstation.domain.sync_state import Connection
from workstation.sync import effects, events
from workstation.sync.backoff import Moment
from workstation.sync.core import next_wake, told
from workstation.sync.events import Failing


def connection(core: Core) -> Connection:
    return told(core.state).connection


def online() -> Core:
    core = Core()
    core.tell(events.Heard(core.find(effects.OpenDoorbell).ticket))
    core.pulled()
    while core.wants(effects.Pull):
        core.pulled()
    return core


def ask(core: Core) -> int:
    """Have a pull under way; answers its ticket."""
    core.tell(events.Retried())
    return core.find(effects.Pull).ticket


def test_in_sync_is_said_only_when_a_pull_found_nothing_more() -> None:
    core = Core()
    core.pulled(at(11), more=True)
    assert told(core.state).in_sync_as_of is None
    core.clock += 5
    core.pulled(at(12))
    assert told(core.state).in_sync_as_of == 100_000, "as of the question, not of the answer"


def test_being_in_sync_is_noted_at_a_start_and_now_and_then_though_nothing_changes() -> None:
    core = Core()
    core.pulled()
    assert core.find(effects.Settle) == effects.Settle((), "10.aa", "run 1", 100_000)
    core.tell(events.Settled(frozenset(), "10.aa"))
    ask(core)
    core.pulled()
    assert not core.wants(effects.Settle)
    core.clock += 601
    ask(core)
    core.pulled()
    assert core.find(effects.Settle).verified_at == 701_000


def test_in_sync_waits_for_the_snapshots() -> None:
    core = Core()
    assert core.state.asked
    core.tell(events.PageApplied(core.state.asked.ticket, at(11), False, (), ("c7",)))
    assert told(core.state).in_sync_as_of is None
    snapshot = core.find(effects.FetchSnapshot)
    core.tell(events.SnapshotApplied(snapshot.ticket, at(11), True))
    assert told(core.state).in_sync_as_of is None
    core.pulled(at(11))
    assert told(core.state).in_sync_as_of is not None


def test_a_snapshot_that_is_too_old_is_asked_for_again() -> None:
    core = Core()
    assert core.state.asked
    core.tell(events.PageApplied(core.state.asked.ticket, at(11), False, (), ("c7",)))
    core.tell(events.SnapshotApplied(core.find(effects.FetchSnapshot).ticket, at(11), False))
    assert core.find(effects.FetchSnapshot).conversation == "c7"


def test_a_snapshot_that_cannot_be_had_holds_nothing_else_back() -> None:
    core = Core()
    assert core.state.asked
    core.tell(events.PageApplied(core.state.asked.ticket, at(11), False, (), ("c7", "c8")))
    core.fails(core.find(effects.FetchSnapshot).ticket, Failing.MISUNDERSTOOD)
    core.pulled(at(12))
    core.after(1)
    assert core.find(effects.FetchSnapshot).conversation == "c8"


def test_pulls_and_snapshots_take_turns() -> None:
    core = Core()
    assert core.state.asked
    core.tell(events.PageApplied(core.state.asked.ticket, at(11), True, (), ("c7", "c8")))
    core.tell(events.SnapshotApplied(core.find(effects.FetchSnapshot).ticket, at(11), True))
    assert core.wants(effects.Pull)


def test_one_failure_is_a_wobble_and_two_are_an_outage() -> None:
    core = online()
    core.fails(ask(core), Failing.UNREACHABLE)
    assert connection(core) is Connection.ONLINE
    core.after(1)
    core.fails(core.find(effects.Pull).ticket, Failing.UNREACHABLE)
    assert connection(core) is Connection.OFFLINE
    assert told(core.state).trouble == "Trouble."


def test_after_an_outage_online_is_said_only_when_the_server_has_answered() -> None:
    core = Core()
    core.fails(core.find(effects.Pull).ticket, Failing.UNREACHABLE)
    assert connection(core) is Connection.OFFLINE
    core.tell(events.Retried())
    assert connection(core) is Connection.CONNECTING
    core.pulled()
    assert connection(core) is Connection.ONLINE


def test_what_the_server_asks_for_holds_everything_back() -> None:
    core = Core(entry())
    core.fails(core.find(effects.Push).ticket, Failing.BUSY, retry_after=20.0)
    core.fails(core.state.asked.ticket if core.state.asked else 0, Failing.BROKEN)
    core.after(19)
    assert not core.wants(effects.Push)
    assert not core.wants(effects.Pull)
    core.after(2)
    assert core.wants(effects.Push)
    assert core.wants(effects.Pull)


def test_the_safety_poll_is_a_minute_and_five_seconds_while_the_doorbell_is_down() -> None:
    core = online()
    core.after(39)
    assert not core.wants(effects.Pull)
    bell = core.state.doorbell.ticket
    assert bell
    core.tell(events.Heard(bell))
    core.after(22)
    core.pulled()
    core.fails(bell, Failing.BROKEN)
    core.pulled()
    core.after(5.1)
    assert core.wants(effects.Pull)


def test_a_silent_doorbell_is_dropped_after_forty_seconds() -> None:
    core = online()
    bell = core.state.doorbell.ticket
    core.after(39)
    assert not core.wants(effects.CloseDoorbell)
    core.after(2)
    assert core.find(effects.CloseDoorbell).ticket == bell
    assert core.wants(effects.Pull), "what did not ring is looked for"
    core.after(3.1)
    assert core.wants(effects.OpenDoorbell)


def test_a_hint_of_what_we_have_already_asks_for_nothing() -> None:
    core = online()
    bell = core.state.doorbell.ticket
    assert bell
    core.tell(events.Heard(bell, 10, "run 1"))
    assert not core.wants(effects.Pull)
    core.tell(events.Heard(bell, 11, "run 1"))
    assert core.wants(effects.Pull)


def test_a_hint_of_another_run_is_news_whatever_its_number() -> None:
    core = online()
    bell = core.state.doorbell.ticket
    assert bell
    core.tell(events.Heard(bell, 3, "run 2"))
    assert core.wants(effects.Pull)


def test_a_session_that_ended_stops_everything_until_somebody_acts() -> None:
    core = Core(entry())
    push, pull = core.find(effects.Push), core.find(effects.Pull)
    core.fails(push.ticket, Failing.SIGNED_OUT)
    core.tell(events.PageApplied(pull.ticket, at(11), False, (), ()))
    assert connection(core) is Connection.SIGNED_OUT
    assert next_wake(core.state, Moment(core.clock, 0, 0.5)) is None
    core.after(3600)
    assert core.wanted == []
    core.tell(events.Retried())
    assert core.wants(effects.Push)


def test_a_stranger_in_the_servers_place_is_asked_again_slowly() -> None:
    core = Core(entry())
    core.fails(core.find(effects.Pull).ticket, Failing.NOT_OURS)
    assert connection(core) is Connection.NOT_OURS
    core.after(14)
    assert core.wanted == []
    core.after(2)
    core.pulled()
    assert connection(core) is Connection.ONLINE


def test_a_protocol_that_moved_on_stops_pushing_and_keeps_the_words() -> None:
    core = Core(entry())
    push = core.find(effects.Push)
    core.fails(push.ticket, Failing.TOO_OLD)
    assert connection(core) is Connection.UPDATE_NEEDED
    core.after(100)
    assert not core.wants(effects.Push)
    assert told(core.state).unsent == 1


def test_a_full_disk_is_the_first_thing_that_is_said() -> None:
    core = online()
    core.tell(events.DiskTold("The disk is full."))
    assert told(core.state).trouble == "The disk is full."
    core.tell(events.DiskTold(""))
    assert told(core.state).trouble == ""


def test_a_first_sync_tells_how_far_it_is() -> None:
    core = Core(position=None)
    ticket = core.find(effects.Bootstrap).ticket
    assert connection(core) is Connection.CONNECTING
    core.tell(events.Progressed(ticket, 50, 1000))
    state = told(core.state)
    assert (state.connection, state.received, state.expected) == (Connection.FIRST_SYNC, 50, 1000)
    core.tell(events.BootstrapStaged(ticket, HERE, False, ()))
    core.tell(events.Swapped(ticket))
    assert connection(core) is Connection.ONLINE


def test_time_is_always_asked_for_while_something_waits_for_it() -> None:
    core = Core(entry())
    core.fails(core.find(effects.Push).ticket, Failing.BROKEN)
    core.fails(core.state.asked.ticket if core.state.asked else 0, Failing.UNREACHABLE)
    wake = next_wake(core.state, Moment(core.clock, 0, 0.5))
    assert wake is not None
    assert core.clock < wake <= core.clock + 5
