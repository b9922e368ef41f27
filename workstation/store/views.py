"""The views that the person made, and how they look at the queue list."""

from typing import TYPE_CHECKING

from workstation.store import tables
from workstation.store.connection import Connection

if TYPE_CHECKING:
    from sqlmodel import Session


def choices(c: Connection) -> dict[str, str]:
    """What was chosen for the list, by name; the first paint waits for it."""
    return dict(c.execute("SELECT name, value FROM inbox_choice").fetchall())


def choose(s: "Session", name: str, value: str) -> None:
    s.merge(tables.InboxChoiceRow(name=name, value=value))


def everything(c: Connection) -> list[tuple[str, str, str]]:
    """Id, name and condition, as JSON, of every view in its order."""
    return c.execute("SELECT id, name, condition FROM saved_view ORDER BY place, id").fetchall()


def keep(s: "Session", id_: str, name: str, condition: str) -> None:
    """A new view stands last, a known one stays where it stands."""
    row = s.get(tables.SavedViewRow, id_)
    if row is not None:
        row.name, row.condition = name, condition
        return
    last = s.exec(tables.select(tables.func.max(tables.SavedViewRow.place))).one()
    s.add(tables.SavedViewRow(id=id_, place=(last or 0) + 1, name=name, condition=condition))


def remove(s: "Session", id_: str) -> None:
    """The view goes, and what was chosen for it."""
    s.exec(tables.delete(tables.SavedViewRow).where(tables.col(tables.SavedViewRow.id) == id_))
    chosen = tables.col(tables.InboxChoiceRow.name) == f"sort.{id_}"
    s.exec(tables.delete(tables.InboxChoiceRow).where(chosen))


def reorder(s: "Session", ids: list[str]) -> None:
    """These stand first, in this order."""
    for row in s.exec(tables.select(tables.SavedViewRow)).all():
        row.place = ids.index(row.id) if row.id in ids else len(ids) + row.place
