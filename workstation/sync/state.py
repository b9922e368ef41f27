"""What the sync core knows: where we stand, what is unsettled, what is under way. Frozen, and no I/O."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from workstation.domain.operation import Outcome, is_held
from workstation.domain.position import Position
from workstation.domain.sync_state import Connection
from workstation.sync.backoff import CALM, Backoff


@dataclass(frozen=True, slots=True)
class Device:
    """Who numbers the lanes. A new id names all those it replaces, so that the server fences them."""

    id: str
    replaces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """An unsettled operation, as far as the core must know it."""

    id: str
    lane: str
    size: int  # bytes of its body, roughly
    number: int | None = None  # in its lane, once it may have been offered
    files: bool = False  # it carries some, which the server must have before it
    again: bool = False  # settled once, and offered to a server that may have forgotten it
    not_before: int = 0  # ms since the epoch: until then its author may take it back

    def held(self, now: int) -> bool:
        """Whether it is not to be offered yet; what has a number may have been."""
        return self.number is None and is_held(self.not_before, now)


class Lane(NamedTuple):
    """What is under way in one conversation's lane; a lane without an entry is at rest."""

    ticket: int | None = None  # of the push in flight
    batch: tuple[str, ...] = ()  # what it carries, or what is being numbered for it
    backoff: Backoff = CALM
    single: bool = False  # a batch was refused whole: offer one at a time to find which
    uploading: bool = False  # what is in flight are the files of ``batch``
    sent_at: float = 0.0  # clock of the last push's start

    @property
    def busy(self) -> bool:
        return bool(self.batch)


class Ask(StrEnum):
    """The four requests of which only one is ever in flight."""

    BOOTSTRAP = "bootstrap"
    PROBE = "probe"  # is the desk's high water still known? its page is not applied
    PULL = "pull"
    SNAPSHOT = "snapshot"


class Asked(NamedTuple):
    ticket: int
    ask: Ask
    sent_at: int  # ms since the epoch
    conversation: str = ""


@dataclass(frozen=True, slots=True)
class Staged:
    """A first sync that has arrived whole and waits to take the replica's place."""

    ticket: int
    position: Position
    outcomes: tuple[Outcome, ...]
    sent_at: int


class Doorbell(NamedTuple):
    ticket: int | None = None  # of the stream that is open or being opened
    up: bool = False
    heard_at: float = 0.0  # clock
    backoff: Backoff = CALM


class State(NamedTuple):
    """All of it. ``tickets`` numbers requests, so that a late answer to an abandoned one is known as such.

    A tuple rather than a dataclass, as what is replaced most in it: the copies are five times cheaper, and
    simulations make millions.
    """

    started: bool = False
    tickets: int = 0
    device: Device = Device("")
    position: Position | None = None
    noted: str = ""  # the high water that the desk keeps, for the day that the replica is lost
    noted_at: float = float("-inf")  # clock; the first answer after a start is noted at once
    proven: str | None = ""  # incarnation that knew ``noted``; None: still to be asked; "": need not be
    outbox: tuple[Entry, ...] = ()  # in typing order
    answered: Mapping[str, int] = MappingProxyType({})  # id → seq: a hint, its row is awaited
    settling: frozenset[str] = frozenset()  # being written down as settled
    uploaded: frozenset[tuple[str, str]] = frozenset()  # server run, id of an entry whose files it has
    lanes: Mapping[str, Lane] = MappingProxyType({})
    needs: tuple[str, ...] = ()  # conversations whose snapshot is wanted
    asked: Asked | None = None
    staged: Staged | None = None
    recovering: int = 0  # how many new device ids are being written down; nothing starts before the last
    stale: bool = False  # the server restarted: pull before anything is pushed
    behind: bool = False  # there is something to pull
    unfit: int = 0  # pulls in a row whose page the replica could not take
    snapped: bool = False  # the last sync request was a snapshot: pulls and snapshots take turns
    asked_at: float = 0.0  # clock of the last pull's start
    paces: tuple[float, float] = (0.0, 0.0)  # seconds that the last two answers to pull or push took
    host: Backoff = CALM
    sync: Backoff = CALM
    fetch: Backoff = CALM  # of snapshots: one that cannot be had must not hold back the pulls
    doorbell: Doorbell = Doorbell()
    barred: Connection | None = None  # signed out, update needed or not ours
    disk: str = ""  # what hinders the store, one sentence
    reached: bool = False  # the server has answered since the start
    connection: Connection = Connection.CONNECTING
    since: int = 0  # ms since the epoch
    in_sync_as_of: int | None = None
    received: int = 0
    expected: int = 0

    def lacks_files(self, entry: Entry) -> bool:
        """Whether the server that runs now is not known to have what ``entry`` carries."""
        if not entry.files:
            return False
        run = self.position.incarnation if self.position else ""
        return (run, entry.id) not in self.uploaded
