"""Which conversations stand open, and how the room for them is divided."""

import json
from typing import TYPE_CHECKING

from workstation.domain.panes import ONE_PANE, Panes
from workstation.store import tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlmodel import Session

    from workstation.domain.tabs import OpenTab

NOW = ""  # the name under which the division that stands now is kept
_KEPT = (
    "INSERT INTO tab (place, conversation_id, current, mode, anchor, customer_name, pane)"
    " SELECT key, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5"
    " FROM json_each(?)"
)


def replace(s: "Session", open_tabs: "Sequence[OpenTab]", panes: Panes = ONE_PANE) -> None:
    """Keep these tabs in this order, and no others, and the panes that they stand in."""
    held = [
        (tab.conversation_id, tab.current, tab.mode.value, tab.anchor, tab.customer_name, tab.pane)
        for tab in open_tabs
    ]
    s.exec(tables.delete(tables.TabRow))
    s.connection().exec_driver_sql(_KEPT, (json.dumps(held),))  # hundreds of tabs are one statement
    keep_layout(s, NOW, panes)


def keep_layout(s: "Session", name: str, panes: Panes) -> None:
    """Keep a division of the room under its name, in place of what bore it."""
    columns = json.dumps([(column.width, column.heights) for column in panes.columns])
    s.merge(tables.PaneLayoutRow(name=name, columns=columns, focused=panes.focused))


def forget_layout(s: "Session", name: str) -> None:
    if (row := s.get(tables.PaneLayoutRow, name)) is not None:
        s.delete(row)
