"""What the core knows, in the words of the diagnostics."""

from workstation.domain.diagnosis import LaneStanding, Pause, SyncStanding
from workstation.sync.backoff import Backoff
from workstation.sync.core import told
from workstation.sync.state import Lane, State


def standing(state: State, clock: float) -> SyncStanding:
    """``clock``: seconds, as in a Moment."""
    return SyncStanding(
        state=told(state),
        position=state.position,
        device=state.device.id,
        replaced=state.device.replaces,
        doorbell=state.doorbell.up,
        asked=state.asked.ask.value if state.asked else "",
        wanted=len(state.needs),
        stale=state.stale,
        recovering=bool(state.recovering),
        server=_pause(max(state.host, state.sync, key=lambda one: one.until), clock),
        doorbell_pause=_pause(state.doorbell.backoff, clock),
        lanes=_lanes(state, clock),
    )


def _lanes(state: State, clock: float) -> tuple[LaneStanding, ...]:
    """Those that have something to send, in typing order."""
    waiting: dict[str, list[int]] = {}
    for entry in state.outbox:
        waiting.setdefault(entry.lane, []).append(entry.number or 0)
    found = []
    for name, numbers in waiting.items():
        lane = state.lanes.get(name, Lane())
        pause = _pause(lane.backoff, clock)
        found.append(LaneStanding(name, len(numbers), max(numbers), lane.busy, pause))
    return tuple(found)


def _pause(backoff: Backoff, clock: float) -> Pause:
    return Pause(backoff.failures, max(0.0, backoff.until - clock), backoff.trouble)
