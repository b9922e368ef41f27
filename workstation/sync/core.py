"""The sync core: ``step(state, event, moment) -> (state, effects)``, pure; its rules are named R1 to R10.

R1 an operation settles only by its own row in the feed, or by an answer from behind the verified cursor;
R2 its number and body are durable before they are sent; R3 a repeated one uses its number up on the server;
R4 cursor and high water are both shown to the server; R5 pushes name the run of the server that they expect;
R6 and R7 are the server's: what I may see is decided when I read, and told when it changes; R8 what is
refused goes whole to the tray; R9 there is one way back, a new device id; R10 one sync request at a time.
"""

from collections.abc import Callable
from typing import Any

from workstation.domain.sync_state import Connection, SyncState
from workstation.sync import events, lanes, pulling, ringing, uploading
from workstation.sync.backoff import AWAY, CALM, LONGEST, Moment
from workstation.sync.events import Event, Failing
from workstation.sync.pulling import Step
from workstation.sync.state import Ask, State

SLOWLY = {Failing.NOT_OURS: 15.0, Failing.TOO_OLD: 300.0, Failing.SIGNED_OUT: 0.0}  # seconds between tries
_BARRED = {
    Failing.NOT_OURS: Connection.NOT_OURS,
    Failing.TOO_OLD: Connection.UPDATE_NEEDED,
    Failing.SIGNED_OUT: Connection.SIGNED_OUT,
}
WOBBLE = 2  # failures in a row before a connection that stood is called lost
AILING = 3  # ... and before a server that answers nothing but errors is
SLOW = 3.0  # seconds for an answer that a person should know of
SLUGGISH = 15.0  # seconds that a pull may take before we no longer call that online


def step(state: State, event: Event, moment: Moment) -> Step:
    """What ``event`` makes of ``state``, and what is to be done now."""
    state, effects = _HANDLERS[type(event)](state, event, moment)
    if state.started and state.barred is not Connection.SIGNED_OUT:
        for plan in (ringing.plan, pulling.plan, uploading.plan, lanes.plan):
            state, more = plan(state, moment)
            effects = effects + more
    return _judged(state, moment), effects


def _started(state: State, event: events.Started, moment: Moment) -> Step:
    position = event.position
    unproven = position is not None and event.noted not in ("", position.high_water)
    return state._replace(
        started=True, device=event.device, position=position, noted=event.noted,
        proven=None if unproven else "", needs=event.needs, outbox=event.outbox, behind=True,
        in_sync_as_of=event.verified_at, since=moment.now,
    ), []  # fmt: skip


def _failed(state: State, event: events.Failed, moment: Moment) -> Step:
    """The whole line's troubles here; the rest goes to whoever made the request."""
    if event.ticket == state.doorbell.ticket:
        return ringing.lost(state, event, moment)
    if state.staged and state.staged.ticket == event.ticket:
        return state._replace(staged=None, sync=state.sync.failed(moment, event.trouble)), []
    pulls = pulling.expects(state, event.ticket)
    state = _troubled(state, event, moment)
    return (pulling.failed if pulls else lanes.push_failed)(state, event, moment)


def _troubled(state: State, event: events.Failed, moment: Moment) -> State:
    if event.failing in _BARRED:
        host = state.host.held(moment, SLOWLY[event.failing], event.trouble)
        return state._replace(barred=_BARRED[event.failing], host=host)
    if event.failing is Failing.BUSY and event.retry_after is not None:
        return state._replace(host=state.host.held(moment, event.retry_after, event.trouble))
    if event.failing in (Failing.UNREACHABLE, Failing.BUSY) and not state.host.waits(moment):
        longest = AWAY if event.failing is Failing.UNREACHABLE else LONGEST
        return state._replace(host=state.host.failed(moment, event.trouble, longest))
    return state


def _retried(state: State, _event: events.Retried, _moment: Moment) -> Step:
    resting = {name: lane._replace(backoff=CALM) for name, lane in state.lanes.items()}
    bell = state.doorbell._replace(backoff=CALM)
    return state._replace(
        host=CALM, sync=CALM, fetch=CALM, doorbell=bell, lanes=resting, barred=None, behind=True,
        reached=state.reached and state.connection is Connection.ONLINE,
    ), []  # fmt: skip


def _disk_told(state: State, event: events.DiskTold, _moment: Moment) -> Step:
    return state._replace(disk=event.trouble), []


def _ticked(state: State, _event: events.Ticked, _moment: Moment) -> Step:
    return state, []


_HANDLERS: dict[type[Event], Callable[[State, Any, Moment], Step]] = {
    events.Started: _started,
    events.OutboxRead: lanes.outbox_read,
    events.Numbered: lanes.numbered,
    events.Settled: pulling.settled,
    events.Recovered: pulling.recovered,
    events.PageApplied: pulling.page_applied,
    events.Probed: pulling.probed,
    events.SnapshotApplied: pulling.snapshot_applied,
    events.Progressed: pulling.progressed,
    events.BootstrapStaged: pulling.bootstrap_staged,
    events.Swapped: pulling.swapped,
    events.Displaced: pulling.displaced,
    events.PushAnswered: lanes.push_answered,
    events.Uploaded: uploading.uploaded,
    events.Failed: _failed,
    events.Heard: ringing.heard,
    events.DiskTold: _disk_told,
    events.Retried: _retried,
    events.Ticked: _ticked,
}


def _judged(state: State, moment: Moment) -> State:
    connection = _connection(state, moment)
    if connection is state.connection:
        return state
    return state._replace(connection=connection, since=moment.now)


def _connection(state: State, moment: Moment) -> Connection:
    if state.barred:
        return state.barred
    patience = WOBBLE if state.connection is Connection.ONLINE else 1
    if state.host.failures >= patience or state.sync.failures >= AILING or _drags(state, moment.clock):
        return Connection.OFFLINE
    if state.position is None and (state.asked or state.staged or state.recovering):
        return Connection.FIRST_SYNC if state.reached else Connection.CONNECTING
    if state.reached and state.position is not None:
        return Connection.ONLINE
    return Connection.CONNECTING


def _drags(state: State, clock: float) -> bool:
    """Whether the answer to a pull is long overdue."""
    asked = state.asked
    return asked is not None and asked.ask is Ask.PULL and clock >= state.asked_at + SLUGGISH


def next_wake(state: State, moment: Moment) -> float | None:
    """The clock at which a Ticked is wanted if nothing happens before; None: only something can help."""
    if not state.started or state.barred is Connection.SIGNED_OUT:
        return None
    bell, times = state.doorbell, []
    if bell.ticket is not None:
        times.append(bell.heard_at + ringing.SILENCE)
    elif state.position is not None:
        times.append(bell.backoff.until)
    floor = max(state.host.until, state.sync.until)
    if state.asked and state.asked.ask is Ask.PULL:
        times.append(state.asked_at + SLUGGISH)
    if not (state.asked or state.staged or state.recovering):
        times.append(floor if state.behind or state.position is None else max(floor, pulling.poll_at(state)))
    if state.needs:
        times.append(state.fetch.until)
    waiting = {entry.lane for entry in state.outbox}
    times += [
        max(lane.backoff.until, state.host.until)
        for name, lane in state.lanes.items()
        if name in waiting and not lane.busy
    ]
    held = (entry for entry in state.outbox if entry.held(moment.now))
    times += [moment.clock + (entry.not_before - moment.now) / 1000 for entry in held]
    # what was due and was not done waits for something else than time
    return min((time for time in times if time > moment.clock), default=None)


def told(state: State) -> SyncState:
    """The state in the words that the status bar shows."""
    return SyncState(
        connection=state.connection,
        since=state.since,
        in_sync_as_of=state.in_sync_as_of,
        unsent=sum(not entry.again and entry.id not in state.settling for entry in state.outbox),
        trouble=_trouble(state),
        received=state.received,
        expected=state.expected,
        slow=_slow(state),
    )


def _slow(state: State) -> int:
    """Seconds that an answer takes, where the last two took long."""
    quickest = min(state.paces)
    return round(quickest) if quickest >= SLOW else 0


def _trouble(state: State) -> str:
    if state.disk:
        return state.disk
    if state.connection not in (Connection.ONLINE, Connection.FIRST_SYNC):
        return state.host.trouble or state.sync.trouble
    return next((lane.backoff.trouble for lane in state.lanes.values() if lane.backoff.trouble), "")
