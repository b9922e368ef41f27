"""The pure half of sending files: they go before the message that carries them, on its lane's time alone.

What the server has is never remembered on the disk: after every start, and for every run of the server, it is
asked again, which costs one small request a file and cannot be wrong.
"""

from dataclasses import replace

from workstation.sync import events
from workstation.sync.backoff import CALM, Moment
from workstation.sync.effects import Effect, Upload
from workstation.sync.lanes import AT_REST, may_push, ready, rests, under_way
from workstation.sync.pulling import Step, reached
from workstation.sync.state import State

PARALLEL = 2  # lanes that send files at the same time, beside those that push


def plan(state: State, moment: Moment) -> Step:
    """Send the files of what comes next on its lane."""
    effects: list[Effect] = []
    position = state.position
    if position is None or not any(map(state.lacks_files, state.outbox)) or not may_push(state, moment):
        return state, effects
    free = PARALLEL - sum(lane.uploading for lane in state.lanes.values())
    lanes, tickets = dict(state.lanes), state.tickets
    for name, (first, *_) in ready(state, moment):
        if free <= 0:
            break
        if not state.lacks_files(first):
            continue
        free, tickets = free - 1, tickets + 1
        lane = lanes.get(name, AT_REST)
        lanes[name] = replace(lane, batch=(first.id,), ticket=tickets, uploading=True)
        effects.append(Upload(tickets, first.id, position.incarnation))
    return (state._replace(lanes=lanes, tickets=tickets), effects) if effects else (state, effects)


def uploaded(state: State, event: events.Uploaded, _moment: Moment) -> Step:
    state = reached(state)._replace(uploaded=state.uploaded | {(event.incarnation, event.id)})
    found = under_way(state, event.ticket)
    if found is None:
        return state, []
    name, lane = found
    return rests(state, name, replace(lane, backoff=CALM)), []
