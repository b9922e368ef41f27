"""The macro whose acts go with a reply: kept beside the draft, sent with its words, back with them."""

from typing import TYPE_CHECKING

from workstation.domain.drafts import DraftKind
from workstation.domain.operation import Operation
from workstation.domain.whole import MACRO
from workstation.store import tables
from workstation.store.connection import Connection

if TYPE_CHECKING:
    from sqlmodel import Session


def of_reply(c: Connection, conversation_id: str) -> str:
    """The macro that goes with what is half written to a conversation's customer; "" where none does."""
    found = c.execute(
        "SELECT macro_id FROM draft_macro m JOIN draft d USING (conversation_id)"
        " WHERE m.conversation_id = ? AND d.kind = 'reply'",
        (conversation_id,),
    )
    row = found.fetchone()
    return row[0] if row else ""


def put(s: "Session", conversation_id: str, macro_id: str) -> None:
    """This macro goes with the reply from now on; "": none any more."""
    row = s.get(tables.DraftMacroRow, conversation_id)
    if row is not None:
        s.delete(row)
        s.flush()
    if macro_id:
        s.add(tables.DraftMacroRow(conversation_id=conversation_id, macro_id=macro_id))


def back_to_draft(s: "Session", operation: Operation, kind: DraftKind) -> None:
    """The words stand in the editor again: so does their macro, unless another one does by now."""
    macro_id, held = operation.arguments.get(MACRO), tables.DraftMacroRow
    if macro_id and kind is DraftKind.REPLY and s.get(held, operation.conversation_id) is None:
        put(s, operation.conversation_id, macro_id)
