"""The SQL that makes the files agrees with SQLModel's idea of them."""

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2
from sqlmodel import SQLModel, create_engine

from workstation.store import (
    desk_tables,
    replica_tables,
    schema,
)
from workstation.store.connection import teach


def columns(connection: Any, table: str) -> list[tuple[Any, ...]]:
    found = connection.execute(f'SELECT name, type, "notnull", pk, hidden FROM pragma_table_xinfo({table!r})')
    simple = {"VARCHAR": "TEXT"}
    return sorted(
        (name, simple.get(kind, kind), bool(null), pk > 0, hidden > 1)
        for name, kind, null, pk, hidden in found
    )


def plain_replica(path: Path | str = ":memory:") -> Any:
    connection = dbapi2.connect(str(path), isolation_level=None)
    teach(connection)
    connection.execute("PRAGMA secure_delete = ON")
    schema.make_replica(connection)
    return connection


def test_the_tables_are_what_sqlmodel_believes() -> None:
    ours = plain_replica()
    schema.migrate(ours, [])
    for script in schema.migrations():
        ours.executescript(script)
    theirs = dbapi2.connect(":memory:")
    engine = create_engine("sqlite://", module=dbapi2, creator=lambda: theirs)
    SQLModel.metadata.create_all(engine, [*tables()])
    for table in tables():
        assert columns(ours, table.name) == columns(theirs, table.name), table.name
    made = {name for (name,) in ours.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    rest = made - {table.name for table in tables()}
    assert {name for name in rest if not name.startswith(("sqlite_", "message_search"))} == set()
    ours.close()
    engine.dispose()


def tables() -> list[Any]:
    rooms = {desk_tables.__name__, replica_tables.__name__}
    return [m.class_.__table__ for m in SQLModel._sa_registry.mappers if m.class_.__module__ in rooms]
