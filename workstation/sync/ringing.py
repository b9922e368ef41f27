"""The pure half of the doorbell: when to open its stream, when to give it up, what a ring means."""

from workstation.domain.sync_state import Connection
from workstation.sync import events
from workstation.sync.backoff import CALM, Backoff, Moment
from workstation.sync.effects import CloseDoorbell, OpenDoorbell
from workstation.sync.pulling import Step
from workstation.sync.state import Doorbell, State

SILENCE = 40.0  # seconds without a byte after which a stream counts as dead; it beats every 15
SPREAD = 3.0  # seconds over which reconnects are strewn at first


def plan(state: State, moment: Moment) -> Step:
    bell = state.doorbell
    if bell.ticket is not None:
        if moment.clock < bell.heard_at + SILENCE:
            return state, []
        dead = Doorbell(backoff=_again(bell.backoff, moment, ""))
        return state._replace(doorbell=dead, behind=True), [CloseDoorbell(bell.ticket)]
    if state.position is None or state.barred or bell.backoff.waits(moment):
        return state, []
    ticket = state.tickets + 1
    bell = bell._replace(ticket=ticket, heard_at=moment.clock)
    return state._replace(tickets=ticket, doorbell=bell), [OpenDoorbell(ticket)]


def _again(backoff: Backoff, moment: Moment, trouble: str) -> Backoff:
    if backoff.failures == 0:
        return backoff.held(moment, moment.dice * SPREAD, trouble)
    return backoff.failed(moment, trouble)


def heard(state: State, event: events.Heard, moment: Moment) -> Step:
    bell = state.doorbell
    if event.ticket != bell.ticket:
        return state, []
    news = state.position is not None and (
        event.head_seq > state.position.cursor_seq
        or event.incarnation not in ("", state.position.incarnation)
    )
    heard = bell._replace(up=True, heard_at=moment.clock, backoff=CALM)
    if bell.up:
        return state._replace(behind=state.behind or news, doorbell=heard), []
    # whatever rang while the stream was down was not heard: opening it is news as well
    return state._replace(behind=True, doorbell=heard, host=CALM, reached=True), []


def lost(state: State, event: events.Failed, moment: Moment) -> Step:
    """However it ended, only a refused session says more than that the stream is gone."""
    backoff = _again(state.doorbell.backoff, moment, event.trouble)
    state = state._replace(doorbell=Doorbell(backoff=backoff), behind=True)
    if event.failing is events.Failing.SIGNED_OUT:
        host = state.host.held(moment, 0.0, event.trouble)
        state = state._replace(barred=Connection.SIGNED_OUT, host=host)
    return state, []
