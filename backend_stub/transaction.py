"""What a unit of work gets in its hands: the connection, a session for the tables, the feed and the time."""

import contextlib
from collections.abc import Iterator
from typing import Protocol

from sqlalchemy import Engine, StaticPool, create_engine
from sqlcipher3 import dbapi2
from sqlmodel import Session

from backend_stub.feed import FeedWriter
from workstation.domain.sighting import SightingKind


class AskedOfLists(Protocol):
    """What lists say of a site or a wallet, in its one spelling; on any thread."""

    def is_cleared(self, kind: SightingKind, what: str) -> bool:
        """Whether they let it pass, whoever speaks ill of it."""

    def is_listed(self, kind: SightingKind, what: str) -> bool:
        """Whether just this stands on one."""


class NoLists:
    """As long as there are none."""

    def is_cleared(self, kind: SightingKind, what: str) -> bool:
        return False

    def is_listed(self, kind: SightingKind, what: str) -> bool:
        return False


def engine_over(connection: dbapi2.Connection) -> Engine:
    """SQLAlchemy on a connection that we opened and whose transactions we begin and end ourselves."""
    return create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connection,
        poolclass=StaticPool,
        hide_parameters=True,  # an error must not carry into the log what was to be stored
    )


class Sessions:
    """Makes SQLModel sessions on one connection, each inside a savepoint of its own.

    Made outside of any transaction: SQLAlchemy rolls back when it first looks at a connection.
    """

    def __init__(self, connection: dbapi2.Connection) -> None:
        self.connection = connection
        self._engine = engine_over(connection)
        self._alchemy = self._engine.connect()
        self._alchemy.begin()  # for SQLAlchemy's books only; the driver is told nothing

    def open(self) -> Session:
        return Session(self._alchemy, join_transaction_mode="create_savepoint", expire_on_commit=False)

    def abandon(self) -> None:
        """Close the connection in whatever state it is, also twice; what was not committed is gone."""
        if not self._alchemy.closed:
            self._alchemy.invalidate()
            self._alchemy.close()
        self._engine.dispose()

    def close(self) -> None:
        """Close the connection."""
        self._alchemy.close()
        self._engine.dispose()


class Reading:
    """A consistent look at the database. ``connection`` is plain SQL, ``session`` SQLModel on the same."""

    def __init__(self, connection: dbapi2.Connection, sessions: Sessions | None, now: int) -> None:
        self.connection = connection
        self.now = now  # ms since the epoch
        self._sessions = sessions
        self._session: Session | None = None

    @property
    def session(self) -> Session:
        if self._session is None:
            assert self._sessions is not None, "a streamed answer uses plain SQL"
            self._session = self._sessions.open()
        return self._session

    def end(self, *, keep: bool) -> None:
        """Write what the session still holds, or drop it."""
        if self._session is None:
            return
        session, self._session = self._session, None
        if keep:
            session.commit()
        session.close()

    def flush(self) -> None:
        """Let plain SQL see what was added to the session."""
        if self._session is not None:
            self._session.flush()


class Transaction(Reading):
    """A unit of work on the writer's thread: all of it is kept, with its rows in the feed, or nothing."""

    def __init__(
        self,
        connection: dbapi2.Connection,
        sessions: Sessions,
        now: int,
        feed: FeedWriter,
        lists: AskedOfLists,
    ) -> None:
        super().__init__(connection, sessions, now)
        self.feed = feed
        self.lists = lists

    @contextlib.contextmanager
    def all_or_nothing(self) -> Iterator[None]:
        """What is done inside is kept whole; nothing of it where it raises. The session is ended."""
        self.end(keep=True)
        mark = self.feed.mark()
        self.connection.execute("SAVEPOINT whole")
        try:
            yield
            self.end(keep=True)
        except Exception:
            self.end(keep=False)
            if self.connection.in_transaction:  # a full disk undoes all of it by itself
                self.connection.execute("ROLLBACK TO whole")
                self.connection.execute("RELEASE whole")
            self.feed.back_to(mark)
            raise
        self.connection.execute("RELEASE whole")
