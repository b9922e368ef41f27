"""How this workstation stands inside, as its diagnostics panel shows it. Times are ms since the epoch."""

from dataclasses import dataclass

from workstation.domain.position import Position
from workstation.domain.sync_state import SyncState


@dataclass(frozen=True, slots=True)
class Pause:
    """What failed lately: how often in a row, seconds until it is tried again (0: at once), and why."""

    failures: int
    seconds: float
    trouble: str


@dataclass(frozen=True, slots=True)
class LaneStanding:
    """A conversation's operations on their way; ``number`` is the newest that was given, 0: none yet."""

    conversation_id: str
    waiting: int
    number: int
    busy: bool
    pause: Pause


@dataclass(frozen=True, slots=True)
class SyncStanding:
    """What the sync engine knows. ``asked`` is the request under way, "" where there is none."""

    state: SyncState
    position: Position | None
    device: str
    replaced: tuple[str, ...]
    doorbell: bool  # the event stream is open
    asked: str
    wanted: int  # conversations that are still to be fetched
    stale: bool  # the server was started anew: nothing is pushed before the next pull
    recovering: bool  # a new device id is being written down
    server: Pause
    doorbell_pause: Pause
    lanes: tuple[LaneStanding, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """How many, and since when the oldest has been there; None where there is none."""

    count: int
    oldest: int | None


@dataclass(frozen=True, slots=True)
class DeskStanding:
    """What desk.db holds of the person's own."""

    queued: Counted  # never offered
    sent: Counted  # offered, no answer yet
    answered: Counted  # answered, its row is still to come
    tray: Counted
    drafts: Counted
    kept: Counted  # of what was sent


@dataclass(frozen=True, slots=True)
class Checked:
    """What a look through a database found: the places that are wrong, and how long it took."""

    name: str
    found: tuple[str, ...]
    ms: int

    @property
    def sound(self) -> bool:
        return not self.found


@dataclass(frozen=True, slots=True)
class KeptList:
    """A list of thieves that is looked up here; ``at``: when it was last read from whoever publishes it."""

    name: str  # domains, addresses, names: the model of names that nobody has seen before
    entries: int
    at: int | None


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """``sync`` is None before the line has begun; ``memory`` (bytes) None where the system does not tell."""

    at: int
    server: str  # its address
    sync: SyncStanding | None
    desk: DeskStanding
    files: tuple[tuple[str, int], ...]  # name, bytes
    memory: int | None
    versions: tuple[tuple[str, str], ...]
    lists: tuple[KeptList, ...] = ()  # as the server published them; none: only those that come along
