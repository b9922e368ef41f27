"""A feed as it is known: where it is read from, what it holds, and what became of it."""

from dataclasses import dataclass
from pathlib import Path

from backend_stub.feeds.reading import Kind


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
class Removed:
    """A feed that somebody took out, and why; ``at``: ms since the epoch."""

    name: str
    kind: Kind
    origin: str
    entries: int
    reason: str
    at: int
