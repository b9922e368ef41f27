"""A quick look through a database while it is in use: table by table, so that readers get their turn."""

import time
from collections.abc import Callable
from functools import partial

from workstation.domain.diagnosis import Checked
from workstation.store.connection import Connection
from workstation.store.database import Database
from workstation.store.trouble import Damaged

_MOST = 10  # places that are named


async def looked_through(database: Database, told: Callable[[str, int, int], None]) -> Checked:
    """Check every table and its indexes; ``told`` hears the file's name and how many of how many are done.

    What is found broken is looked at by the next start. Raises StoreTrouble where it cannot be read at all.
    """
    began, name = time.monotonic(), database.path.name
    tables = await database.read_plain(_tables)
    found: list[str] = []
    for done, table in enumerate(tables):
        told(name, done, len(tables))
        try:
            found += await database.read_plain(partial(_check, table))
        except Damaged as error:
            found.append(str(error))
            break
    if found:
        database.damage.touch()
    return Checked(name, tuple(found[:_MOST]), round((time.monotonic() - began) * 1000))


def _tables(c: Connection) -> list[str]:
    """Those with rows of their own; a virtual table's are in its shadows."""
    query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name"
    return [name for (name,) in c.execute(query)]


def _check(table: str, c: Connection) -> list[str]:
    quoted = table.replace('"', '""')
    return [told for (told,) in c.execute(f'PRAGMA quick_check("{quoted}")') if told != "ok"]
