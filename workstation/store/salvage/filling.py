"""Puts what could be read of a desk and its copies into a fresh file: each act once, whatever holds it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlcipher3 import dbapi2

from workstation.store.connection import Connection
from workstation.store.salvage.account import TableAccount
from workstation.store.salvage.source import Table
from workstation.store.salvage.trees import Found, Row

_FIRST = ("sent", "tray")  # what is in them is in the outbox no more
_AGES = {"draft": "saved_at", "readmark": "position"}  # by which of two states of a row the newer is told
_ANEW = {"number", "found"}  # a new device numbers anew, and looks anew for what will be flagged
_TWICE = ("SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_ROWID")


@dataclass(slots=True)
class Filling:
    """``tables`` are those of the fresh file behind ``connection``, which has no foreign keys on."""

    connection: Connection
    tables: Sequence[Table]
    closed: set[object] = field(default_factory=set)  # ids of operations in sent log or tray

    def fill(
        self, desk: Mapping[str, Found], copies: Iterable[Mapping[str, Found]], *, behind: bool
    ) -> tuple[TableAccount, ...]:
        """In one transaction. ``behind``: the desk is an older state of itself, so copies may know more."""
        copies = list(copies)
        self.connection.execute("BEGIN IMMEDIATE")
        done = [
            self._fill(table, desk[table.name], [] if desk[table.name].whole and not behind else copies)
            for table in sorted(self.tables, key=lambda table: table.name not in _FIRST)
        ]
        self._go_on_counting()
        self.connection.execute("COMMIT")
        return tuple(done)

    def _fill(self, table: Table, found: Found, copies: Sequence[Mapping[str, Found]]) -> TableAccount:
        lost = found.lost_rows
        kept = 0
        for rowid, row in found.rows.items():
            outcome = self._put(table, table.completed(rowid, row))
            kept += outcome is True
            lost += outcome is None
        for copy in copies:
            for rowid, row in copy.get(table.name, Found()).rows.items():
                self._put(table, table.completed(rowid, row))
        (total,) = self.connection.execute(f"SELECT count(*) FROM {table.name}").fetchone()
        return TableAccount(table.name, kept, total - kept, len(found.lost_pages), lost)

    def _put(self, table: Table, row: Row) -> bool | None:
        """True: it is in; False: it was, or has been closed; None: it is no row of that table."""
        names = [name for name, _kind in table.columns[: len(row)]]
        facts = dict(zip(names, row, strict=False))
        if table.name == "outbox" and facts.get("id") in self.closed:
            return False
        if not table.fits(row) or not _is_json(facts):
            return None
        if table.name == "outbox":
            facts |= dict.fromkeys(facts.keys() & _ANEW)
        places = ", ".join("?" * len(facts))
        newer = ""
        if age := _AGES.get(table.name):
            moved = ", ".join(f"{name} = excluded.{name}" for name in facts)
            newer = f" ON CONFLICT DO UPDATE SET {moved} WHERE excluded.{age} > {age}"
        try:
            done = self.connection.execute(
                f"INSERT INTO {table.name} ({', '.join(facts)}) VALUES ({places}){newer}",
                tuple(facts.values()),
            )
        except dbapi2.IntegrityError as error:
            return False if getattr(error, "sqlite_errorname", "") in _TWICE else None
        if table.name in _FIRST:
            self.closed.add(facts["id"])
        return done.rowcount == 1

    def _go_on_counting(self) -> None:
        """What is typed next stands behind everything that was ever typed."""
        names = {table.name for table in self.tables}
        if not {"outbox", "sent", "tray"} <= names:
            return
        newest = (
            "SELECT max(ord) FROM (SELECT ord FROM outbox UNION ALL SELECT ord FROM sent UNION ALL"
            " SELECT ord FROM tray)"
        )
        self.connection.execute("DELETE FROM sqlite_sequence WHERE name = 'outbox'")
        self.connection.execute(f"INSERT INTO sqlite_sequence VALUES ('outbox', coalesce(({newest}), 0))")


def _is_json(facts: Mapping[str, object]) -> bool:
    """An operation without its arguments is none; a file may have been damaged before it was sealed."""
    try:
        return "arguments" not in facts or isinstance(json.loads(str(facts["arguments"])), dict)
    except ValueError:
        return False
