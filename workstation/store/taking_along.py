"""What stands beside a draft goes with the operation that takes its words."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from workstation.domain.attachment import Attachment
from workstation.domain.drafts import DraftKind
from workstation.domain.left_draft import HalfWritten
from workstation.domain.operation import WRITING, Operation, OperationKind
from workstation.domain.whole import MACRO
from workstation.store import attachments, draft_macros, draft_uses, drafts, quotes
from workstation.store.trouble import NothingToSend, TooMany

if TYPE_CHECKING:
    from sqlmodel import Session


def whole(s: "Session", operation: Operation, kind: DraftKind | None) -> Operation | None:
    """``operation`` with what stood beside the draft of this ``kind`` that it came from: its files, what it
    answers, and what it was made with. None: it was to share a draft, and there is none.

    Raises NothingToSend where neither a text nor a file came from the draft, TooMany where a shared one is
    more than a message holds: no server takes it.
    """
    if operation.kind is OperationKind.DRAFT_SHARE:
        words = drafts.take(s, operation.conversation_id, DraftKind.REPLY)
        files = attachments.send(s, operation.conversation_id, DraftKind.REPLY, operation.id)
        if not HalfWritten(words, tuple(file.name for file in files)).fits:
            raise TooMany("Your reply is more than a message holds. Shorten it first, and it can go along.")
        shared = replace(operation, arguments={"body": words})
        return _with_what_stood_beside(s, shared, DraftKind.REPLY, files) if words or files else None
    if kind is None or operation.kind not in WRITING:
        return operation
    if MACRO in operation.arguments:
        draft_macros.put(s, operation.conversation_id, "")
    files = attachments.send(s, operation.conversation_id, kind, operation.id)
    if not files and not operation.text:
        raise NothingToSend("There is nothing to send.")
    return _with_what_stood_beside(s, operation, kind, files)


def _with_what_stood_beside(
    s: "Session", operation: Operation, kind: DraftKind, files: Sequence[Attachment]
) -> Operation:
    arguments = dict(operation.arguments)
    if files:
        arguments["attachments"] = [asdict(file) for file in files]
    if quoted := quotes.send(s, operation.conversation_id, kind):
        arguments["quotes"] = quoted
    if uses := draft_uses.send(s, operation.conversation_id, kind):
        arguments["canned"] = uses
    return replace(operation, arguments=arguments)
