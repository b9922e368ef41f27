"""The pure half of pushing: what each lane offers next, and what an answer to it means."""

from dataclasses import replace
from itertools import takewhile

from workstation.contract import MAX_OPERATIONS
from workstation.domain.operation import Refusal
from workstation.domain.sync_state import Recovery
from workstation.errors import Sentence
from workstation.sync import events
from workstation.sync.backoff import CALM, Moment
from workstation.sync.effects import Effect, Number, Push, Refuse
from workstation.sync.events import Failing
from workstation.sync.pulling import PARKED, Step, reached, recover, settle, timed
from workstation.sync.state import Entry, Lane, State

PARALLEL = 4  # lanes that push at the same time
PUSH_BYTES = 60_000  # of a batch; a single operation may be larger
AT_REST = Lane()


def plan(state: State, moment: Moment) -> Step:
    """Start numbering or pushing on every lane that is free to."""
    effects: list[Effect] = []
    position = state.position
    if not state.outbox or position is None or not may_push(state, moment):
        return state, effects
    startable = ready(state, moment)
    if not startable:
        return state, effects
    lanes = dict(state.lanes)
    busy = sum(lane.busy and not lane.uploading for lane in lanes.values())
    tickets = state.tickets
    for name, entries in startable:
        if busy >= PARALLEL:
            break
        lane = lanes.get(name, AT_REST)
        sendable = list(takewhile(lambda entry: not state.lacks_files(entry), entries))
        if not sendable:
            continue  # its files go first
        batch = _batch(sendable, single=lane.single)
        ids = tuple(entry.id for entry in batch)
        numbers = {entry.id: entry.number for entry in batch if entry.number is not None}
        busy += 1
        if len(numbers) < len(ids):
            lanes[name] = lane._replace(batch=ids)
            effects.append(Number(state.device.id, name, ids))
            continue
        tickets += 1
        lanes[name] = lane._replace(batch=ids, ticket=tickets, sent_at=moment.clock)
        effects.append(Push(tickets, name, state.device, position.incarnation, numbers))
    return (state._replace(lanes=lanes, tickets=tickets), effects) if effects else (state, effects)


def may_push(state: State, moment: Moment) -> bool:
    """Whether anything may be pushed: only onto a history that we know to be the server's (R5)."""
    return (
        not (state.recovering or state.staged or state.stale or state.barred)
        and state.proven == ""
        and not state.host.waits(moment)
    )


def ready(state: State, moment: Moment) -> list[tuple[str, list[Entry]]]:
    """The lanes that may start something, oldest operation first, with what they hold."""
    queues: dict[str, list[Entry]] = {}
    closed = {name for name, lane in state.lanes.items() if lane.busy or lane.backoff.waits(moment)}
    for entry in state.outbox:
        if entry.lane in closed or entry.id in state.settling:
            continue
        if entry.id in state.answered:  # its row is awaited
            closed.add(entry.lane)
            queues.pop(entry.lane, None)
        elif entry.held(moment.now):
            closed.add(entry.lane)  # what was typed before it may go
        else:
            queues.setdefault(entry.lane, []).append(entry)
    return list(queues.items())


def _batch(entries: list[Entry], *, single: bool) -> list[Entry]:
    batch = entries[:1]
    size = batch[0].size
    for entry in [] if single else entries[1:MAX_OPERATIONS]:
        size += entry.size
        if size > PUSH_BYTES:
            break
        batch.append(entry)
    return batch


def outbox_read(state: State, event: events.OutboxRead, _moment: Moment) -> Step:
    ids = {entry.id for entry in event.outbox}
    names = {entry.lane for entry in event.outbox}
    lanes = {name: lane for name, lane in state.lanes.items() if lane.busy or name in names}
    answered = {id_: seq for id_, seq in state.answered.items() if id_ in ids}
    uploaded = frozenset(pair for pair in state.uploaded if pair[1] in ids)
    return state._replace(outbox=event.outbox, answered=answered, lanes=lanes, uploaded=uploaded), []


def numbered(state: State, event: events.Numbered, _moment: Moment) -> Step:
    """What the store did not number was undone in the meantime."""
    if event.device != state.device.id or state.recovering:
        return state, []
    lane = state.lanes.get(event.lane, AT_REST)
    gone = set(lane.batch) - event.numbers.keys()
    outbox = tuple(
        replace(entry, number=event.numbers[entry.id]) if entry.id in event.numbers else entry
        for entry in state.outbox
        if entry.id not in gone
    )
    return state._replace(outbox=outbox, lanes={**state.lanes, event.lane: lane._replace(batch=())}), []


def under_way(state: State, ticket: int) -> tuple[str, Lane] | None:
    return next(((name, lane) for name, lane in state.lanes.items() if lane.ticket == ticket), None)


def rests(state: State, name: str, lane: Lane) -> State:
    resting = lane._replace(ticket=None, batch=(), uploading=False)
    return state._replace(lanes={**state.lanes, name: resting})


def push_answered(state: State, event: events.PushAnswered, moment: Moment) -> Step:
    """An answer settles only what lies behind the verified cursor of the same server run (R1)."""
    found = under_way(state, event.ticket)
    position = state.position
    if found is None:
        return state, []  # answered to a device that we are no more
    name, lane = found
    state = timed(state, moment.clock - lane.sent_at)
    state = rests(reached(state), name, lane._replace(backoff=CALM))
    if position is None:  # the replica was lost meanwhile: a first sync will say what became of it
        return state, []
    if event.incarnation != position.incarnation:
        return state._replace(behind=True), []
    if not event.results and not event.stopped:
        trouble = Sentence("The server gave an incomplete answer. It is tried again.")
        return rests(state, name, lane._replace(backoff=lane.backoff.failed(moment, trouble))), []
    cursor = position.cursor_seq
    ahead = {result.outcome.operation_id: result.seq for result in event.results if result.seq > cursor}
    state = state._replace(answered={**state.answered, **ahead}, behind=state.behind or bool(ahead))
    passed = tuple(result.outcome for result in event.results if result.seq <= cursor)
    state, effects = settle(state, passed, lane.batch, moment)
    if event.stopped:
        lost = event.stopped == "out_of_order"
        why = Recovery.HISTORY_LOST if lost else Recovery.USED_ELSEWHERE
        state, more = recover(state, why, forget=lost)
        effects += more
    return state, effects


def push_failed(state: State, event: events.Failed, moment: Moment) -> Step:
    """What concerns this lane alone; the whole line's troubles are dealt with in the core."""
    found = under_way(state, event.ticket)
    if found is None:
        return state, []
    name, lane = found
    backoff, single = lane.backoff, lane.single
    match event.failing:
        case Failing.STALE:
            state = state._replace(stale=True, behind=True)
        case Failing.REFUSED if len(lane.batch) == 1:
            return _never_taken(state, name, lane, event.trouble)
        case Failing.REFUSED:
            single = True
        case Failing.MISUNDERSTOOD:
            backoff = backoff.held(moment, PARKED, event.trouble)
        case Failing.BROKEN | Failing.RESET:
            backoff = backoff.failed(moment, event.trouble)
        case _:  # nothing that this lane could help
            pass
    return rests(state, name, lane._replace(backoff=backoff, single=single)), []


def _never_taken(state: State, name: str, lane: Lane, why: str) -> Step:
    """Its number is used up here and not on the server, so everything is numbered anew."""
    (refused,) = lane.batch
    numbered = any(entry.id == refused and entry.number is not None for entry in state.outbox)
    outbox = tuple(entry for entry in state.outbox if entry.id != refused)
    refuse = Refuse(refused, why, Refusal.ATTACHMENT if lane.uploading else Refusal.INVALID)
    state = state._replace(outbox=outbox)
    if not numbered:  # it was never offered: only its files were
        return rests(state, name, lane), [refuse]
    state, effects = recover(state, Recovery.NEVER_TAKEN)
    return state, [refuse, *effects]
