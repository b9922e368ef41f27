"""A feed as it is known: where it is read from, what it holds, and what became of it."""

from dataclasses import dataclass
from pathlib import Path

from backend_stub.feeds.kinds import Kind

_SHRUNK = 0.8  # as many entries as a feed had; with fewer it waits for a person
_SMALL = 100  # entries; so short a list may shrink as it likes
_KEPT_AT_LEAST = 0.5  # of the very entries that a feed had; with fewer it waits, however many are new
_FEW = 20  # entries; so short a list may change as it likes


@dataclass(frozen=True, slots=True)
class Source:
    """Where a feed is read from, what it holds, and who publishes it."""

    name: str
    kind: Kind
    path: Path
    origin: str


@dataclass(frozen=True, slots=True)
class Feed:
    """``at``: ms since the epoch of the last reading; ``held``: entries of a list that waits for a person."""

    id: int
    name: str
    kind: Kind
    path: Path
    origin: str
    at: int | None
    entries: int
    broken: int
    held: int | None

    @property
    def source(self) -> Source:
        return Source(self.name, self.kind, self.path, self.origin)


@dataclass(frozen=True, slots=True)
class Listed:
    """Where an entry is from."""

    feed: str
    kind: Kind
    name: str
    since: str


@dataclass(frozen=True, slots=True)
class Decision:
    """Who decided something, why and when (ms since the epoch); an older server did not ask who."""

    who: str
    reason: str
    at: int


@dataclass(frozen=True, slots=True)
class Removed:
    """A feed that somebody took out."""

    name: str
    kind: Kind
    origin: str
    entries: int
    removed: Decision


@dataclass(frozen=True, slots=True)
class PutBack:
    """An entry that was lifted, and that somebody put back."""

    name: str
    lifted: Decision
    put_back: Decision


def is_doubtful(before: int, count: int, kept: int) -> bool:
    """Whether a list of ``count`` entries, ``kept`` of them among its ``before`` old ones, may be a slip."""
    shrunk = before >= _SMALL and count < before * _SHRUNK
    return shrunk or (before >= _FEW and kept < before * _KEPT_AT_LEAST)
