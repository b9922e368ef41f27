"""The SQL that makes the files agrees with SQLModel's idea of them."""

import re
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2
from sqlmodel import SQLModel, create_engine

from workstation.domain.account_acts import AccountActState, AccountDeed
from workstation.domain.campaigns import CampaignState
from workstation.domain.canned import Scope
from workstation.domain.conversation import Priority, Status
from workstation.domain.fraud import Because, FlagState
from workstation.domain.message_kind import MessageKind
from workstation.domain.people import Role
from workstation.domain.severity import Severity
from workstation.domain.sighting import SightingKind
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


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [
        ("conversation", "status", Status),
        ("conversation", "priority", Priority),
        ("conversation", "last_kind", MessageKind),
        ("conversation", "flag", Severity),
        ("message", "kind", MessageKind),
        ("flag", "severity", Severity),
        ("flag", "state", FlagState),
        ("flag", "because", Because),
        ("sighting", "kind", SightingKind),
        ("campaign", "kind", SightingKind),
        ("campaign", "state", CampaignState),
        ("account_act", "deed", AccountDeed),
        ("account_act", "state", AccountActState),
        ("user", "role", Role),
        ("canned", "scope", Scope),
    ],
)
def test_the_replica_takes_each_word_that_there_is(table: str, column: str, words: type[StrEnum]) -> None:
    made = schema.replica_schema().partition(f"CREATE TABLE {table} (")[2].partition("\n);")[0]
    taken = re.search(rf"CHECK \({column} IN \(([^)]*)\)", made)
    assert taken is not None
    assert set(re.findall("'([a-z_]+)'", taken[1])) == set(words)
