"""SQLModel and the tables of both databases, imported at their first use: the first paint waits for neither.

``tables.Outbox``, ``tables.select`` … are what the modules of the same names define.
"""

from typing import TYPE_CHECKING, Any

__all__ = [
    "AttachmentRow",
    "ConversationRow",
    "DeviceRow",
    "DraftCannedRow",
    "DraftMacroRow",
    "DraftQuoteRow",
    "DraftRow",
    "InboxChoiceRow",
    "LaneRow",
    "OutboxRow",
    "OwnWordRow",
    "PaneLayoutRow",
    "ReadmarkRow",
    "SavedViewRow",
    "SentRow",
    "Session",
    "TabRow",
    "TeamRow",
    "TrayRow",
    "UserRow",
    "col",
    "delete",
    "engine_on",
    "func",
    "insert",
    "literal",
    "plain",
    "select",
    "update",
]

if TYPE_CHECKING:
    from sqlmodel import Session, col, delete, func, insert, literal, select, update

    from workstation.store.desk_tables import (
        AttachmentRow,
        DeviceRow,
        DraftCannedRow,
        DraftMacroRow,
        DraftQuoteRow,
        DraftRow,
        InboxChoiceRow,
        LaneRow,
        OutboxRow,
        OwnWordRow,
        PaneLayoutRow,
        ReadmarkRow,
        SavedViewRow,
        SentRow,
        TabRow,
        TrayRow,
    )
    from workstation.store.engine import engine_on, plain
    from workstation.store.replica_tables import ConversationRow, TeamRow, UserRow
else:

    def __getattr__(name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        import sqlmodel  # noqa: PLC0415 the purpose of this module

        from workstation.store import desk_tables, engine, replica_tables  # noqa: PLC0415

        for module in (desk_tables, replica_tables, engine, sqlmodel):
            if hasattr(module, name):
                return globals().setdefault(name, getattr(module, name))
        raise AttributeError(name)
