"""A half-written reply that was left with a conversation for whoever gets it next."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workstation.domain.attachment import MOST_FILES, Attachment
from workstation.domain.conversation import Status
from workstation.domain.message import LONGEST_BODY
from workstation.domain.operation import Operation, OperationKind
from workstation.domain.whole import apart

if TYPE_CHECKING:
    from workstation.domain.canned import Used

_AT_AN_END = (Status.RESOLVED, Status.CLOSED)


@dataclass(frozen=True, slots=True)
class LeftDraft:
    """Offered to the assignee alone, until they take it or dismiss it, or the conversation moves on."""

    id: str  # of the operation that left it
    author_id: str
    author_name: str
    body: str
    at: int  # ms since the epoch, server's clock
    attachments: tuple[Attachment, ...] = ()
    quotes: str | None = None  # the message that it answers
    used: tuple["Used", ...] = ()  # what it was made with


@dataclass(frozen=True, slots=True)
class HalfWritten:
    """What stands in a reply and could be left with its conversation; nothing of it is false."""

    words: str = ""
    files: tuple[str, ...] = ()  # their names

    def __bool__(self) -> bool:
        return bool(self.words or self.files)

    @property
    def fits(self) -> bool:
        """Whether it is no more than a message holds: only then can it be left."""
        return len(self.words) <= LONGEST_BODY and len(self.files) <= MOST_FILES


NOTHING_WRITTEN = HalfWritten()


def left_after(
    left: LeftDraft | None, operations: Iterable[Operation], me: str, my_name: str
) -> LeftDraft | None:
    """What is left after ``operations`` of user ``me``, in typing order; whom it is offered to is another
    question. What is only offered again changes nothing."""
    for operation in apart(operations):
        if operation.receipt is not None:
            continue
        if operation.kind is OperationKind.DRAFT_SHARE:
            left = _shared(operation, me, my_name)
        elif left is not None and _moves_on(left, operation, me):
            left = None
    return left


def _shared(operation: Operation, me: str, my_name: str) -> LeftDraft:
    from workstation.domain.canned import made_with  # noqa: PLC0415 most conversations never have one

    told = operation.arguments
    beside = operation.attachments, told.get("quotes"), made_with(told.get("canned", ()))
    return LeftDraft(operation.id, me, my_name, operation.text, operation.created_at, *beside)


def _moves_on(left: LeftDraft, operation: Operation, me: str) -> bool:
    arguments = operation.arguments
    match operation.kind:
        case OperationKind.DRAFT_CLEAR:
            return bool(arguments["draft_id"] == left.id)
        case OperationKind.MESSAGE_APPEND | OperationKind.MERGE:
            return True
        case OperationKind.STATUS_SET:
            return arguments["status"] in _AT_AN_END
        case OperationKind.RELEASE | OperationKind.TRANSFER:
            return left.author_id not in (me, arguments.get("to_user"))
        case _:
            return False
