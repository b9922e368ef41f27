"""The tables of a damaged desk: rows by the tree that leads to them, and by leaves that lost theirs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workstation.store.salvage import trees
from workstation.store.salvage.pages import Remains
from workstation.store.salvage.trees import Found, Row

_KINDS: dict[str, type] = {"TEXT": str, "INTEGER": int, "BOOLEAN": int, "BLOB": bytes, "REAL": float}


@dataclass(frozen=True, slots=True)
class Table:
    """What the migrations made: its columns with their declared types, and which of them is the rowid."""

    name: str
    columns: tuple[tuple[str, str], ...]
    rowid: int | None  # place of the column

    def fits(self, row: Row) -> bool:
        """Whether ``row`` could stand in it: as wide, or as wide as before columns were added."""
        return 0 < len(row) <= len(self.columns) and all(
            value is None or isinstance(value, _KINDS.get(kind, object))
            for value, (_name, kind) in zip(row, self.columns, strict=False)
        )

    def completed(self, rowid: int, row: Row) -> Row:
        """The row as a query would answer it."""
        return row if self.rowid is None else (*row[: self.rowid], rowid, *row[self.rowid + 1 :])


def roots(remains: Remains) -> dict[str, int]:
    """The first page of each table, as far as the list of tables can be read."""
    listed = trees.read(remains.pages, 1).rows.values() if 1 in remains.pages else ()
    return {
        row[1]: row[3]
        for row in listed
        if len(row) >= 4 and row[0] == "table" and isinstance(row[1], str) and isinstance(row[3], int)
    }


def read(remains: Remains, tables: Sequence[Table], known: Mapping[str, int]) -> dict[str, Found]:
    """What can be read of each table. ``known``: where each begins."""
    pages = remains.pages
    found = {
        table.name: trees.read(pages, known[table.name]) if table.name in known else Found(lost_pages={0})
        for table in tables
    }
    broken = [table for table in tables if found[table.name].lost_pages]
    if broken:
        reached = set().union(trees.read(pages, 1).seen, *(one.seen for one in found.values()))
        for number in sorted(pages.keys() - reached):
            _adopt(trees.read_leaf(pages, number), broken, found)
    return found


def _adopt(leaf: Found, broken: Sequence[Table], found: Mapping[str, Found]) -> None:
    """Give a leaf without a tree to the one table that lost pages and that its rows fit."""
    fitting = [t for t in broken if leaf.rows and all(t.fits(row) for row in leaf.rows.values())]
    widths = {len(row) for row in leaf.rows.values()}
    exact = [table for table in fitting if widths == {len(table.columns)}]
    if len(chosen := exact or fitting) == 1:
        there = found[chosen[0].name]
        there.rows.update({rowid: row for rowid, row in leaf.rows.items() if rowid not in there.rows})
        there.lost_rows += leaf.lost_rows
