"""What can happen to the sync core."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.operation import Outcome
from workstation.domain.position import Position
from workstation.sync.state import Device, Entry


@dataclass(frozen=True, slots=True)
class Started:
    """What the disk remembers; ``position`` None: the replica is empty."""

    device: Device
    position: Position | None
    noted: str
    needs: tuple[str, ...]
    outbox: tuple[Entry, ...]
    verified_at: int | None  # ms since the epoch


@dataclass(frozen=True, slots=True)
class OutboxRead:
    outbox: tuple[Entry, ...]  # everything unsettled, in typing order


@dataclass(frozen=True, slots=True)
class Numbered:
    """These operations have their lane numbers, durably."""

    device: str
    lane: str
    numbers: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Settled:
    ids: frozenset[str]
    noted: str


@dataclass(frozen=True, slots=True)
class Recovered:
    """A new device id is on disk, and everything unsettled has lost its number."""

    device: Device
    outbox: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class PageApplied:
    ticket: int
    position: Position
    more: bool
    outcomes: tuple[Outcome, ...]
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Probed:
    ticket: int
    incarnation: str


@dataclass(frozen=True, slots=True)
class SnapshotApplied:
    ticket: int
    position: Position
    applied: bool  # False: it was older than the cursor


@dataclass(frozen=True, slots=True)
class Progressed:
    ticket: int
    received: int
    expected: int


@dataclass(frozen=True, slots=True)
class BootstrapStaged:
    ticket: int
    position: Position
    history_lost: bool
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Swapped:
    """The staged first sync is the replica now."""

    ticket: int


@dataclass(frozen=True, slots=True)
class Displaced:
    """The replica stood elsewhere than the request had said (R10); nothing was applied."""

    ticket: int
    position: Position | None


@dataclass(frozen=True, slots=True)
class PushResult:
    outcome: Outcome
    seq: int


@dataclass(frozen=True, slots=True)
class PushAnswered:
    ticket: int
    incarnation: str
    results: tuple[PushResult, ...]
    stopped: str = ""  # "out_of_order", "device_conflict" or nothing


@dataclass(frozen=True, slots=True)
class Uploaded:
    """The server has all files of an operation."""

    ticket: int
    id: str
    incarnation: str


class Failing(StrEnum):
    UNREACHABLE = "unreachable"  # no answer, outcome unknown
    BROKEN = "broken"  # a torn answer or a 5xx, outcome unknown
    UNFIT = "unfit"  # it came whole, and the replica could not take it
    BUSY = "busy"  # told to come back later
    SIGNED_OUT = "signed_out"
    NOT_OURS = "not_ours"
    TOO_OLD = "too_old"
    MISUNDERSTOOD = "misunderstood"  # 400, 404, 405: our bug or a wrong server
    REFUSED = "refused"  # 413, 422: this body will never be taken
    RESET = "reset"
    STALE = "stale"  # the incarnation is not the one that runs


@dataclass(frozen=True, slots=True)
class Failed:
    ticket: int
    failing: Failing
    trouble: str = ""  # one sentence for the person
    retry_after: float | None = None  # seconds


@dataclass(frozen=True, slots=True)
class Heard:
    """The doorbell's stream opened (no ``head_seq``), beat, or hinted that the feed has grown."""

    ticket: int
    head_seq: int = 0
    incarnation: str = ""


@dataclass(frozen=True, slots=True)
class DiskTold:
    """The store refuses to write (a sentence), or does again (nothing)."""

    trouble: str


@dataclass(frozen=True, slots=True)
class Retried:
    """A person, a new session or a network that came up says: now."""


@dataclass(frozen=True, slots=True)
class Ticked:
    """Time has passed."""


Event = (
    Started
    | OutboxRead
    | Numbered
    | Settled
    | Recovered
    | PageApplied
    | Probed
    | SnapshotApplied
    | Progressed
    | BootstrapStaged
    | Swapped
    | Displaced
    | PushAnswered
    | Uploaded
    | Failed
    | Heard
    | DiskTold
    | Retried
    | Ticked
)
