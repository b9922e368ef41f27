"""Which conversations stand open."""

from typing import TYPE_CHECKING

from workstation.domain.tabs import OpenTab
from workstation.store import tables

if TYPE_CHECKING:
    from sqlmodel import Session


def replace(s: "Session", open_tabs: list[OpenTab]) -> None:
    """Keep these tabs in this order, and no others."""
    s.exec(tables.delete(tables.TabRow))
    for place, tab in enumerate(open_tabs):
        s.add(
            tables.TabRow(
                conversation_id=tab.conversation_id,
                place=place,
                current=tab.current,
                mode=tab.mode.value,
                anchor=tab.anchor,
                customer_name=tab.customer_name,
            )
        )
