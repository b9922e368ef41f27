"""Puts a damaged desk together anew: beside it first, then in its place, and the old one is kept.

Nothing of what stands there is changed before the new file is whole and on the disk, so a power cut at any
moment leaves one of the two. The new desk is a new device to the server, which no longer listens to the old.
"""

import json
import time
from collections.abc import Callable
from pathlib import Path

from workstation import durable
from workstation.errors import Sentence
from workstation.store import copies, device, schema, tables
from workstation.store.cause import Cause
from workstation.store.connection import DESK, Connection, connect, create_private
from workstation.store.salvage import source
from workstation.store.salvage.account import Account, TableAccount
from workstation.store.salvage.filling import Filling
from workstation.store.salvage.pages import Remains, remains
from workstation.store.salvage.source import Table

REPORT = "salvage.json"
_MAKING, _MADE, _TOLD = "desk.db.saving", "desk.db.saved", "desk.db.saved.json"


def salvage(desk: Path, key: bytes, cause: Cause, new_id: Callable[[], str]) -> None:
    """Put ``desk`` together anew from itself, its log and its copies. Raises NewerSchema, and leaves it."""
    folder = desk.parent
    here = remains(desk, key)
    found = copies.existing(folder)
    others = [other for copy in found if (other := remains(copy, key)).pages]
    at = int(time.time())
    while any(folder.glob(f"{desk.name}.lost-{at}*")):  # what an earlier one kept stays
        at += 1
    making = folder / _MAKING
    copies.remove(making)
    create_private(making)
    connection = connect(making, key, DESK, logged=False)
    try:
        filled = _filled(connection, here, others, cause, new_id)
    finally:
        connection.close()
    told = Account(at, cause, filled, int(found[0].stat().st_mtime) if found else None)
    durable.replace(folder / _TOLD, json.dumps(told.told(), indent=1).encode())
    durable.sync_file(making)
    making.replace(folder / _MADE)
    durable.sync_folder(folder)


def finish(desk: Path) -> Sentence | None:
    """Give a salvaged desk its place, if there is one waiting; answers what the person should hear of it.

    They hear of it again at every start until :func:`heard`.
    """
    folder = desk.parent
    made, told, report = folder / _MADE, folder / _TOLD, folder / REPORT
    copies.remove(folder / _MAKING)
    if made.exists():
        account = json.loads(told.read_bytes())
        for end in ("-wal", "", "-shm"):
            old = folder / f"{desk.name}{end}"
            if old.exists():
                old.replace(folder / f"{desk.name}.lost-{account['at']}{end}")
        durable.sync_folder(folder)  # the old log must be gone for good before another file bears the name
        made.replace(desk)
        durable.sync_folder(folder)
    if told.exists() and not made.exists():
        told.replace(report)
    parts = json.loads(report.read_bytes()).get("parts") if report.exists() else None
    return Sentence.of(parts) if parts else None


def heard(folder: Path) -> None:
    """The person has been told; the report stays, under the time of the salvage."""
    report = folder / REPORT
    if report.exists():
        report.replace(folder / f"salvage-{json.loads(report.read_bytes())['at']}.json")


def _filled(
    connection: Connection, here: Remains, others: list[Remains], cause: Cause, new_id: Callable[[], str]
) -> tuple[TableAccount, ...]:
    """Fill the tables as they were in the old file, then bring them up to date as any old file is."""
    scripts = schema.migrations()
    version = next((one.version for one in (here, *others) if one.version), len(scripts))
    schema.refuse_newer(version, scripts)
    schema.migrate(connection, scripts[:version])
    connection.execute("PRAGMA foreign_keys = OFF")
    made = _tables(connection)
    begin = {name: root for name, (_table, root) in made.items()}
    for other in reversed(others):
        begin |= source.roots(other)
    wanted = [table for table, _root in made.values()]
    found = source.read(here, wanted, begin | source.roots(here))
    more = [source.read(other, wanted, begin | source.roots(other)) for other in others]
    behind = cause is not Cause.DAMAGED or here.log_torn
    filled = Filling(connection, wanted).fill(found, more, behind=behind)
    schema.migrate(connection, scripts)
    _renew(connection, new_id)
    return filled


def _tables(connection: Connection) -> dict[str, tuple[Table, int]]:
    """The tables of the fresh file, each with its first page."""
    listed = connection.execute(
        "SELECT name, rootpage FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return {name: (_table(connection, name), root) for name, root in listed}


def _table(connection: Connection, name: str) -> Table:
    columns = connection.execute("SELECT name, type, pk FROM pragma_table_info(?)", (name,)).fetchall()
    keys = [place for place, (_name, _kind, key) in enumerate(columns) if key]
    alone = len(keys) == 1 and columns[keys[0]][1] == "INTEGER"
    return Table(name, tuple((name, kind) for name, kind, _key in columns), keys[0] if alone else None)


def _renew(connection: Connection, new_id: Callable[[], str]) -> None:
    """Be a new device to the server: what the old file had sent may be on its way twice."""
    engine = tables.engine_on(connection)
    connection.execute("BEGIN IMMEDIATE")
    with tables.Session(engine) as session:
        if session.get(tables.DeviceRow, 1) is not None:
            device.renew(session, new_id())
        session.commit()
    if connection.in_transaction:
        connection.execute("COMMIT")
