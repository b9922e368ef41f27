"""What is known of every listed entry: from which feed it is, since when, and whether it was lifted.

A database of its own beside the server's, so that it may be written while the server runs. Everything in it
can be imported again, but for what people lifted, put back and removed.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import astuple
from pathlib import Path
from types import TracebackType
from typing import Self

from backend_stub.feeds.feed import Decision, Feed, Listed, PutBack, Removed, Source, is_doubtful
from backend_stub.feeds.kinds import FeedGone, FeedTrouble, Kind
from backend_stub.feeds.respelling import is_of_old, kept_digest, respell
from backend_stub.feeds.tables import SCHEMA, add_columns, lack_columns
from workstation.driver import dbapi2

_BATCH = 10_000
_PATIENCE = 600  # seconds until others have taken a large list, or published it
_READ_FROM = """INSERT INTO feed (name, kind, path, origin) VALUES (?, ?, ?, ?) ON CONFLICT (name)
    DO UPDATE SET kind = excluded.kind, path = excluded.path, origin = excluded.origin"""
_KEPT = """INSERT INTO entry SELECT f.digest, :feed, f.name, min(coalesce(nullif(f.day, ''), o.since, :day))
    FROM fresh f LEFT JOIN older o ON o.digest = f.digest GROUP BY f.digest ORDER BY f.digest"""
_STAGED = """SELECT count(*), count(e.digest) FROM (SELECT DISTINCT digest FROM fresh ORDER BY digest) f
    LEFT JOIN entry e ON e.digest = f.digest AND e.feed = ?"""

_GONE = "was removed while it was read, and stays removed; feeds add imports it again"
_ELSEWHERE = "was added from elsewhere while it was read; what was added stays"


class Ledger:
    def __init__(self, path: Path) -> None:
        self._connection = dbapi2.connect(path, isolation_level=None, timeout=_PATIENCE)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        self._connection.execute("PRAGMA cache_size = -32768")
        self._connection.execute("PRAGMA temp_store = FILE")  # a list may be larger than one's memory
        self._connection.executescript(SCHEMA)
        if self._connection.execute("SELECT 1 FROM revision").fetchone() is None:  # reading waits for nobody
            self._connection.execute("INSERT OR IGNORE INTO revision VALUES (1, 0)")
        if lack_columns(self._connection):
            with self.alone():
                add_columns(self._connection)
        if is_of_old(self._connection):
            with self._changing() as connection:
                respell(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    @property
    def revision(self) -> int:
        """Greater with every change."""
        [number] = self._connection.execute("SELECT number FROM revision").fetchone()
        return int(number)

    def feeds(self) -> list[Feed]:
        rows = self._connection.execute(
            "SELECT id, name, kind, path, origin, at, entries, broken, held FROM feed ORDER BY id"
        )
        return [Feed(row[0], row[1], Kind(row[2]), Path(row[3]), *row[4:]) for row in rows]

    def take(
        self,
        source: Source,
        found: Iterable[tuple[str, str]],
        now: int,
        day: str,
        *,
        short: bool,
        anew: bool = False,
    ) -> Feed:
        """Replace what the feed of ``source`` had by ``found``, days and entries, all at once, and keep where
        it is read from; of what cannot be read nothing is kept or changed.

        A list that is a fifth shorter, or lost more than half of its entries whatever came instead, is held
        for a person, and the old one kept, unless ``short`` says that it is right. An entry keeps the day on
        which it was first seen. Others wait for the exchange alone, and for no reading. What is read
        ``anew`` is taken only while the feed is the one that it was: raises FeedGone where somebody has
        removed it meanwhile, or added it from elsewhere.
        """
        self._stage(found)
        with self._changing() as connection:
            before = self._named(source.name)
            count, kept = connection.execute(_STAGED, (before.id if before else None,)).fetchone()
            if anew and (before is None or before.source != source):
                raise FeedGone(_GONE if before is None else _ELSEWHERE)
            if before is not None and not before.kind.is_as(source.kind):
                raise FeedTrouble(
                    f"{source.name} has {before.entries} entries of the kind {before.kind.value}: give one "
                    f"of the kind {source.kind.value} a name of its own, or, where {before.kind.value} was a "
                    f"slip, take that out first: feeds remove {source.name}"
                )
            held = before is not None and not short and is_doubtful(before.entries, count, kept)
            connection.execute(_READ_FROM, (source.name, source.kind.value, str(source.path), source.origin))
            if held:
                connection.execute("UPDATE feed SET held = ? WHERE name = ?", (count, source.name))
            else:
                self._exchange(source.name, count, now, day)
            feed = self._named(source.name)
        assert feed is not None, "it was kept just now"
        return feed

    def _named(self, name: str) -> Feed | None:
        return next((feed for feed in self.feeds() if feed.name == name), None)

    def _exchange(self, name: str, count: int, now: int, day: str) -> None:
        connection = self._connection
        [feed] = connection.execute("SELECT id FROM feed WHERE name = ?", (name,)).fetchone()
        connection.execute(
            "INSERT INTO older SELECT digest, since FROM entry WHERE feed = ? ORDER BY digest", (feed,)
        )
        connection.execute("DELETE FROM entry WHERE feed = ?", (feed,))
        connection.execute(_KEPT, {"feed": feed, "day": day})
        connection.execute("DELETE FROM older")
        connection.execute(
            "UPDATE feed SET at = ?, entries = ?, held = NULL WHERE id = ?", (now, count, feed)
        )

    def note_broken(self, feed: Feed, lines: int) -> None:
        self._connection.execute("UPDATE feed SET broken = ? WHERE id = ?", (lines, feed.id))

    def lift(self, name: str, decided: Decision) -> None:
        """Let an entry stand on no list from now on, whatever feeds say."""
        into = "INSERT OR REPLACE INTO lifted (digest, name, who, reason, at) VALUES (?, ?, ?, ?, ?)"
        with self._changing() as connection:
            connection.execute(into, (kept_digest(name), name, *astuple(decided)))

    def put_back(self, name: str, decided: Decision) -> bool:
        """Let a lifted entry stand again wherever feeds list it, on record; False where it is not lifted."""
        digest = kept_digest(name)
        noted = """INSERT INTO put_back (name, lifted_who, lifted, lifted_at, who, reason, at)
            SELECT name, who, reason, at, ?, ?, ? FROM lifted WHERE digest = ?"""
        with self._changing() as connection:
            count = connection.execute(noted, (*astuple(decided), digest)).rowcount
            connection.execute("DELETE FROM lifted WHERE digest = ?", (digest,))
        return bool(count)

    def remove(self, feed: Feed, decided: Decision) -> int:
        """Take a feed out with its entries, on record; answers how many of them stand on no other one."""
        alone = """SELECT count(*) FROM entry e WHERE e.feed = ? AND NOT EXISTS (
            SELECT 1 FROM entry o JOIN feed f ON f.id = o.feed
            WHERE o.digest = e.digest AND o.feed <> e.feed AND f.kind = ?)"""
        with self._changing() as connection:
            [gone] = connection.execute(alone, (feed.id, feed.kind.value)).fetchone()
            connection.execute("DELETE FROM entry WHERE feed = ?", (feed.id,))
            connection.execute("DELETE FROM feed WHERE id = ?", (feed.id,))
            values = (feed.name, feed.kind.value, feed.origin, feed.entries, *astuple(decided))
            into = "INSERT INTO removed (name, kind, origin, entries, who, reason, at)"
            connection.execute(f"{into} VALUES (?, ?, ?, ?, ?, ?, ?)", values)
        return int(gone)

    def removed(self) -> list[Removed]:
        """What was taken out, the oldest first; one that was added again since stands here, too."""
        rows = self._connection.execute(
            "SELECT name, kind, origin, entries, who, reason, at FROM removed ORDER BY id"
        )
        return [
            Removed(name, Kind(kind), origin, count, Decision(*decided))
            for name, kind, origin, count, *decided in rows
        ]

    def where(self, name: str) -> list[Listed]:
        """The feeds that hold an entry, in its one spelling."""
        query = """SELECT f.name, f.kind, e.name, e.since FROM entry e JOIN feed f ON f.id = e.feed
            WHERE e.digest = ? ORDER BY f.id"""
        rows = self._connection.execute(query, (kept_digest(name),))
        return [Listed(feed, Kind(kind), name, since) for feed, kind, name, since in rows]

    def lifted(self) -> dict[str, Decision]:
        rows = self._connection.execute("SELECT name, who, reason, at FROM lifted ORDER BY at")
        return {name: Decision(*decided) for name, *decided in rows}

    def were_lifted(self) -> list[PutBack]:
        """What was lifted and put back, the oldest first; one that is lifted again stands here, too."""
        rows = self._connection.execute(
            "SELECT name, lifted_who, lifted, lifted_at, who, reason, at FROM put_back ORDER BY id"
        )
        return [PutBack(name, Decision(*row[:3]), Decision(*row[3:])) for name, *row in rows]

    def listed(self, kind: Kind) -> Iterator[tuple[int, int, str]]:
        """Digest, feed and entry of all of a kind in the order of the digests, each once."""
        query = """SELECT e.digest, e.feed, e.name FROM entry e JOIN feed f ON f.id = e.feed AND f.kind = ?
            WHERE e.digest {} 0 ORDER BY e.digest, e.feed"""
        before = None
        for half in (">=", "<"):  # as they stand without a sign
            for value, feed, name in self._connection.execute(query.format(half), (kind.value,)):
                if value != before:
                    before = value
                    yield value % (1 << 64), feed, name

    def dated(self, kind: Kind) -> Iterator[tuple[str, str]]:
        """Of every entry of a kind, but for what was lifted, the day since when it stands on a list."""
        query = """SELECT min(e.since), e.name FROM entry e JOIN feed f ON f.id = e.feed AND f.kind = ?
            WHERE e.digest NOT IN (SELECT digest FROM lifted) GROUP BY e.digest"""
        yield from self._connection.execute(query, (kind.value,))

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody changes what is known meanwhile; whoever wants that waits."""
        with self._unit("BEGIN IMMEDIATE"):
            yield

    def _stage(self, found: Iterable[tuple[str, str]]) -> None:
        """Have ``found`` in a table of this connection's own, for which nobody else waits."""
        batch: list[tuple[int, str, str]] = []
        with self._unit("BEGIN"):
            self._connection.execute("DELETE FROM fresh")
            for day, name in found:
                batch.append((kept_digest(name), name, day))
                if len(batch) == _BATCH:
                    self._connection.executemany("INSERT INTO fresh VALUES (?, ?, ?)", batch)
                    batch.clear()
            self._connection.executemany("INSERT INTO fresh VALUES (?, ?, ?)", batch)

    @contextmanager
    def _changing(self) -> Iterator[dbapi2.Connection]:
        """All of it or nothing."""
        with self._unit("BEGIN IMMEDIATE"):
            yield self._connection
            self._connection.execute("UPDATE revision SET number = number + 1")

    @contextmanager
    def _unit(self, begin: str) -> Iterator[None]:
        self._connection.execute(begin)
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
