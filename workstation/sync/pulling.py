"""The pure half of pulling: which of the four sync requests comes next, and what its answer means."""

from collections.abc import Container

from workstation.domain.operation import Outcome
from workstation.domain.position import Position
from workstation.domain.sync_state import Connection, Recovery
from workstation.sync import events
from workstation.sync.backoff import CALM, Moment
from workstation.sync.effects import Bootstrap, Effect, FetchSnapshot, Forget, Pull, Recover, Settle, Swap
from workstation.sync.events import Failing
from workstation.sync.state import Ask, Asked, Entry, Staged, State

Step = tuple[State, list[Effect]]

SAFETY_POLL = 60.0  # seconds between pulls while the doorbell is up ...
BLIND_POLL = 5.0  # ... and while it is down
PARKED = 60.0  # ... after an answer that says that the server does not understand us
UNFIT = 3  # pages in a row that do not fit what is held, after which it is fetched anew
NOTE_EVERY = 10.0  # seconds between notes of the high water where nothing settles ...
NOTE_QUIET = 600.0  # ... and of being in sync where nothing changes: the offline lease counts from there


def plan(state: State, moment: Moment) -> Step:
    """Start the next sync request if one is due and none is under way (R10)."""
    under_way = state.asked or state.staged or state.recovering
    if under_way or state.host.waits(moment) or state.sync.waits(moment):
        return state, []
    position = state.position
    if position is None:
        state = _asks(state, Ask.BOOTSTRAP, moment)
        return state._replace(received=0, expected=0), [Bootstrap(state.tickets, state.noted)]
    if state.proven is None:
        state = _asks(state, Ask.PROBE, moment)
        return state, [Pull(state.tickets, position.cursor, state.noted, probe=True)]
    due = state.behind or moment.clock >= poll_at(state)
    ready = bool(state.needs) and not state.proven and not state.fetch.waits(moment)
    if ready and not (due and state.snapped):
        conversation = state.needs[0]
        state = _asks(state, Ask.SNAPSHOT, moment, conversation)._replace(snapped=True)
        return state, [FetchSnapshot(state.tickets, conversation, position.cursor, position.high_water)]
    if due:
        state = _asks(state, Ask.PULL, moment)._replace(asked_at=moment.clock, behind=False, snapped=False)
        return state, [Pull(state.tickets, position.cursor, position.high_water)]
    return state, []


def poll_at(state: State) -> float:
    """When the next pull is due though nobody rang (clock)."""
    return state.asked_at + (SAFETY_POLL if state.doorbell.up else BLIND_POLL)


def _asks(state: State, ask: Ask, moment: Moment, conversation: str = "") -> State:
    ticket = state.tickets + 1
    return state._replace(tickets=ticket, asked=Asked(ticket, ask, moment.now, conversation))


def expects(state: State, ticket: int) -> bool:
    return state.asked is not None and state.asked.ticket == ticket


def reached(state: State) -> State:
    """The server answered: what was held against it is forgotten, but for a session that has ended."""
    if state.barred is Connection.SIGNED_OUT:
        return state
    if state.reached and state.host is CALM and state.sync is CALM and state.barred is None:
        return state
    if state.host is not CALM or state.sync is not CALM:  # what had to wait for the way there need not now
        lanes = {name: lane._replace(backoff=CALM) for name, lane in state.lanes.items()}
        state = state._replace(lanes=lanes, doorbell=state.doorbell._replace(backoff=CALM))
    return state._replace(reached=True, host=CALM, sync=CALM, barred=None)


def timed(state: State, seconds: float) -> State:
    """An answer took so long."""
    return state._replace(paces=(state.paces[1], seconds))


def page_applied(state: State, event: events.PageApplied, moment: Moment) -> Step:
    if not expects(state, event.ticket):
        return state, []
    assert state.asked is not None
    sent_at, offered = state.asked.sent_at, state.answered
    state = timed(state, moment.clock - state.asked_at)
    needs = tuple(dict.fromkeys((*state.needs, *event.needs)))
    state = reached(state)._replace(
        asked=None, position=event.position, behind=state.behind or event.more, unfit=0,
        needs=needs, answered=_awaited(state, event.position), stale=False,
    )  # fmt: skip
    if state.proven:
        if state.proven != event.position.incarnation:  # another server than the one that was asked
            return state._replace(proven=None, behind=True), []
        state = state._replace(proven="")
    if not event.more and not needs:
        state = state._replace(in_sync_as_of=sent_at)
    return settle(state, event.outcomes, offered, moment, note=not event.more)


def _awaited(state: State, position: Position | None) -> dict[str, int]:
    """The answers whose row may still come at ``position``: another run of the server need not know them."""
    if state.position is None or position is None or position.incarnation != state.position.incarnation:
        return {}
    return {id_: seq for id_, seq in state.answered.items() if seq > position.cursor_seq}


def settle(
    state: State,
    outcomes: tuple[Outcome, ...],
    offered: Container[str],
    moment: Moment,
    *,
    note: bool = False,
) -> Step:
    """Have ``outcomes`` of our own operations written down, with the high water that covers them.

    ``offered``: the ids that this machine has heard an answer about.
    """
    held = {entry.id: entry for entry in state.outbox}
    ours = tuple(o for o in outcomes if _final(held.get(o.operation_id), o, offered))
    position = state.position
    assert position is not None
    high_water = position.high_water
    pause = NOTE_EVERY if high_water != state.noted else NOTE_QUIET
    due = note and moment.clock - state.noted_at >= pause
    if not ours and not due:
        return state, []
    ids = frozenset(outcome.operation_id for outcome in ours)
    state = state._replace(settling=state.settling | ids, noted_at=moment.clock)
    return state, [Settle(ours, high_water, position.incarnation, state.in_sync_as_of)]


def _final(entry: Entry | None, outcome: Outcome, offered: Container[str]) -> bool:
    """Whether ``outcome`` closes an operation of ours.

    What is applied and not in the outbox counts, too: it may lie refused in the tray here and have gone out
    from another machine, or to a server that has forgotten its refusal. A refusal of what was settled once
    counts only as the answer to our own offer: a clone that knew of no receipt may have met another one, and
    a genuine receipt outweighs it.
    """
    if outcome.refusal is None:
        return True
    return entry is not None and (not entry.again or entry.id in offered)


def settled(state: State, event: events.Settled, _moment: Moment) -> Step:
    outbox = tuple(entry for entry in state.outbox if entry.id not in event.ids)
    return state._replace(outbox=outbox, settling=state.settling - event.ids, noted=event.noted), []


def probed(state: State, event: events.Probed, _moment: Moment) -> Step:
    if not expects(state, event.ticket):
        return state, []
    return reached(state)._replace(asked=None, proven=event.incarnation, behind=True), []


def snapshot_applied(state: State, event: events.SnapshotApplied, _moment: Moment) -> Step:
    if not expects(state, event.ticket):
        return state, []
    assert state.asked is not None
    done = state.asked.conversation if event.applied else ""
    needs = tuple(need for need in state.needs if need != done)
    # the last one is followed by a pull: only that may say that we are in sync
    return reached(state)._replace(
        asked=None, position=event.position, needs=needs, fetch=CALM,
        behind=state.behind or not needs, answered=_awaited(state, event.position), stale=False,
    ), []  # fmt: skip


def failed(state: State, event: events.Failed, moment: Moment) -> Step:
    asked = state.asked
    assert asked is not None
    state = state._replace(asked=None, behind=True)
    match event.failing:
        case Failing.RESET if asked.ask is not Ask.BOOTSTRAP:
            return recover(state, Recovery.HISTORY_LOST, forget=True)
        case Failing.UNFIT if asked.ask is Ask.PULL:
            return _unfit(state, event, moment)
        case Failing.BROKEN | Failing.UNFIT | Failing.MISUNDERSTOOD | Failing.REFUSED if (
            asked.ask is Ask.SNAPSHOT
        ):
            needs = (*(need for need in state.needs if need != asked.conversation), asked.conversation)
            state = state._replace(needs=needs, fetch=state.fetch.failed(moment, event.trouble))
        case Failing.MISUNDERSTOOD | Failing.REFUSED:
            state = state._replace(sync=state.sync.held(moment, PARKED, event.trouble))
        case Failing.BROKEN | Failing.UNFIT | Failing.RESET | Failing.STALE:
            state = state._replace(sync=state.sync.failed(moment, event.trouble))
    return state, []


def _unfit(state: State, event: events.Failed, moment: Moment) -> Step:
    """The page is wrong, or what is held: a first sync tells, and takes its place only when it is whole."""
    state = state._replace(sync=state.sync.failed(moment, event.trouble), unfit=state.unfit + 1)
    if state.unfit < UNFIT:
        return state, []
    return state._replace(unfit=0, position=None, needs=(), answered={}, proven=""), [Forget()]


def displaced(state: State, event: events.Displaced, _moment: Moment) -> Step:
    if not expects(state, event.ticket):
        return state, []
    answered = _awaited(state, event.position)
    return state._replace(asked=None, position=event.position, behind=True, answered=answered), []


def progressed(state: State, event: events.Progressed, _moment: Moment) -> Step:
    if not expects(state, event.ticket):
        return state, []
    return reached(state)._replace(received=event.received, expected=event.expected), []


def bootstrap_staged(state: State, event: events.BootstrapStaged, _moment: Moment) -> Step:
    """Where the server has lost history a new device id comes first: a crash between is then harmless."""
    if not expects(state, event.ticket):
        return state, []
    assert state.asked is not None
    staged = Staged(event.ticket, event.position, event.outcomes, state.asked.sent_at)
    state = reached(state)._replace(asked=None, staged=staged)
    if event.history_lost:
        return recover(state, Recovery.HISTORY_LOST)
    return state, [Swap(event.ticket)]


def swapped(state: State, event: events.Swapped, moment: Moment) -> Step:
    staged = state.staged
    if staged is None or staged.ticket != event.ticket:
        return state, []
    state = state._replace(
        staged=None, position=staged.position, needs=(), proven="", behind=True,
        answered={}, stale=False, in_sync_as_of=staged.sent_at, noted_at=0.0,
    )  # fmt: skip
    return settle(state, staged.outcomes, (), moment, note=True)


def recover(state: State, why: Recovery, *, forget: bool = False) -> Step:
    """The one way back (R9): a new device id, every number taken back; ``forget``: and a first sync."""
    state = state._replace(recovering=state.recovering + 1, lanes={}, answered={})
    if why is Recovery.HISTORY_LOST:  # whatever the noted high water vouched for is offered again
        state = state._replace(noted="")
    effects: list[Effect] = [Recover(why)]
    if forget:
        state = state._replace(position=None, asked=None, staged=None, needs=(), proven="")
        effects.insert(0, Forget())
    return state, effects


def recovered(state: State, event: events.Recovered, _moment: Moment) -> Step:
    state = state._replace(recovering=state.recovering - 1, device=event.device, outbox=event.outbox)
    return state, [Swap(state.staged.ticket)] if state.staged and not state.recovering else []
