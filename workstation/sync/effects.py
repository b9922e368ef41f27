"""What the sync core wants done. Desk effects are carried out one after another, in the order given."""

from collections.abc import Mapping
from dataclasses import dataclass

from workstation.domain.operation import Outcome, Refusal
from workstation.domain.sync_state import Recovery
from workstation.sync.state import Device


@dataclass(frozen=True, slots=True)
class Number:
    """Give these operations their lane numbers, durably, before the first byte of them is sent (R2)."""

    device: str
    lane: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settle:
    """Move these out of the outbox: applied ones to the sent log, refused ones whole to the tray (R8)."""

    outcomes: tuple[Outcome, ...]
    high_water: str
    incarnation: str
    verified_at: int | None  # ms since the epoch: in sync as of


@dataclass(frozen=True, slots=True)
class Refuse:
    """The server will never take this body, or its files: put it into the tray as it is."""

    id: str
    why: str
    refusal: Refusal = Refusal.INVALID


@dataclass(frozen=True, slots=True)
class Recover:
    """Take a new device id that names the old ones; take every number back (R9).

    Where the server has lost history, settled writing is to be offered again with its receipts.
    """

    why: Recovery


@dataclass(frozen=True, slots=True)
class Forget:
    """The replica's position means nothing any more: the next thing is a first sync."""


@dataclass(frozen=True, slots=True)
class Swap:
    """Let the staged first sync take the replica's place, in one transaction."""

    ticket: int


DeskEffect = Number | Settle | Refuse | Recover | Forget | Swap


@dataclass(frozen=True, slots=True)
class Push:
    """Offer numbered operations of one lane, in order; ``numbers`` is in that order."""

    ticket: int
    lane: str
    device: Device
    incarnation: str
    numbers: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Upload:
    """Send the files of an operation, as far as the server lacks them."""

    ticket: int
    id: str
    incarnation: str  # of the server run that will be asked to take the operation


@dataclass(frozen=True, slots=True)
class Pull:
    """Ask for the changes after the cursor and apply them; ``probe``: only ask."""

    ticket: int
    cursor: str
    high_water: str
    probe: bool = False


@dataclass(frozen=True, slots=True)
class FetchSnapshot:
    ticket: int
    conversation: str
    cursor: str
    high_water: str


@dataclass(frozen=True, slots=True)
class Bootstrap:
    """Stream a first sync into the staging tables and check that it arrived whole.

    It asks what became of all that the desk does not know to have settled.
    """

    ticket: int
    high_water: str


@dataclass(frozen=True, slots=True)
class OpenDoorbell:
    ticket: int


@dataclass(frozen=True, slots=True)
class CloseDoorbell:
    ticket: int


Effect = DeskEffect | Upload | Push | Pull | FetchSnapshot | Bootstrap | OpenDoorbell | CloseDoorbell
