"""Lets SQLModel work on a connection that is already open and whose transactions are begun by its owner."""

from sqlalchemy import Engine, StaticPool, create_engine
from sqlcipher3 import dbapi2

from workstation.store.connection import Connection


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
