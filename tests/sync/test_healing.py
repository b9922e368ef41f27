"""A network that comes back is noticed soon, and nothing waits on when the server answers again."""

from tests.sync.driven import HERE, Core, entry
from workstation.domain.sync_state import Connection
from workstation.sync import effects, events, pulling
from workstation.sync.backoff import AWAY, LONGEST, Moment
from workstation.sync.core import SLUGGISH, next_wake
from workstation.sync.events import Failing


def fails_often(core: Core, failing: Failing) -> float:
    """Let pulls fail until the pause is as long as it gets; answers it, in seconds."""
    for _ in range(12):
        core.after(100.0)
        assert core.state.asked is not None
        core.clock += 1.0
        core.tell_failed(core.state.asked.ticket, failing, dice=0.99)
    return core.state.host.until - core.clock


def test_a_server_that_does_not_answer_is_asked_every_few_seconds_and_a_busy_one_is_left_alone() -> None:
    assert fails_often(Core(), Failing.UNREACHABLE) <= AWAY
    assert fails_often(Core(), Failing.BUSY) > LONGEST / 2


def test_a_lane_whose_answers_were_torn_goes_on_as_soon_as_the_server_is_back() -> None:
    core = Core(entry())
    for _ in range(8):
        core.tell_failed(core.find(effects.Push).ticket, Failing.BROKEN, dice=0.0)
    core.tell_failed(core.find(effects.Push).ticket, Failing.BROKEN, dice=0.99)
    assert not core.wants(effects.Push)
    assert core.state.asked is not None
    core.tell_failed(core.state.asked.ticket, Failing.UNREACHABLE, dice=0.0)
    core.pulled(HERE)
    assert core.wants(effects.Push)


def test_the_doorbell_is_opened_at_once_when_the_server_is_back() -> None:
    core = Core()
    for _ in range(9):
        assert core.state.doorbell.ticket is not None
        core.tell_failed(core.state.doorbell.ticket, Failing.UNREACHABLE, dice=0.99)
        core.after(100.0)
    assert core.state.doorbell.ticket is not None
    core.tell_failed(core.state.doorbell.ticket, Failing.UNREACHABLE, dice=0.99)
    assert core.state.asked is not None
    core.tell_failed(core.state.asked.ticket, Failing.UNREACHABLE, dice=0.0)
    core.pulled(HERE)
    assert core.state.doorbell.ticket is not None


def test_a_server_that_drips_its_answer_is_not_called_online_for_long() -> None:
    core = Core()
    core.pulled(HERE)
    assert core.state.connection is Connection.ONLINE
    core.after(pulling.SAFETY_POLL)
    assert core.state.asked is not None
    wake = next_wake(core.state, Moment(core.clock, 0, 0.0))
    assert wake is not None
    core.clock = wake
    core.tell(events.Ticked())
    core.clock = core.state.asked_at + SLUGGISH
    core.tell(events.Ticked())
    assert core.state.connection is Connection.OFFLINE
    core.pulled(HERE)
    assert core.state.connection is Connection.ONLINE
