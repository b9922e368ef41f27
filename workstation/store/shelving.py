"""Writing down what a person did to canned responses, so that it is sent once and in order."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workstation.domain.drafts import DraftKind
from workstation.domain.operation import Operation
from workstation.store import drafts, outbox, tray

if TYPE_CHECKING:
    from sqlmodel import Session


def write(s: "Session", operations: Sequence[Operation], replaces: str | None = None) -> None:
    """Put ``operations`` into the outbox; what was half written of their responses leaves, and so does the
    item of the tray that they replace, named by its operation's id."""
    outbox.append(s, operations)
    for operation in operations:
        drafts.remove(s, operation.conversation_id, DraftKind.CANNED)
    if replaces is not None:
        tray.remove(s, replaces)
