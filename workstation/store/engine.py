"""Lets SQLModel work on a connection that is already open and whose transactions are begun by its owner."""

from sqlalchemy import Engine, StaticPool, create_engine
from sqlcipher3 import dbapi2
from sqlmodel import Session

from workstation.store.connection import Connection


def plain(session: Session) -> Connection:
    """The connection that ``session`` is bound to, for plain SQL in the midst of its transaction."""
    connection: Connection = session.connection().connection.driver_connection  # type: ignore[assignment]
    return connection


def engine_on(connection: Connection) -> Engine:
    """An engine whose every session uses ``connection``, on its own thread; no transaction is open yet."""
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connection,
        poolclass=StaticPool,
        hide_parameters=True,  # an error must not carry what a person wrote
    )
    with engine.connect():  # its first look at a connection ends in a ROLLBACK, which must not meet our BEGIN
        return engine
