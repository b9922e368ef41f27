"""A conversation as the agent sees it: the server's state with the agent's unsettled acts laid over it."""

from collections.abc import Iterable
from dataclasses import replace

from workstation.domain.conversation import Conversation, Priority, Status
from workstation.domain.message_kind import MessageKind
from workstation.domain.operation import Arguments, Operation, OperationKind
from workstation.domain.severity import Severity, gravest
from workstation.domain.sla import moved
from workstation.domain.whole import apart


def overlay(conversation: Conversation, operations: Iterable[Operation], me: str) -> Conversation:
    """``conversation`` after ``operations`` of user ``me``, in typing order; no operation is ever rebased.

    What is only offered again was said long ago: it changes nothing of how things stand.
    """
    for operation in apart(operations):
        if operation.receipt is None:
            conversation = _after(conversation, operation, me)
    return conversation


def _after(  # noqa: C901, PLR0911 one line a kind
    conversation: Conversation, operation: Operation, me: str
) -> Conversation:
    arguments = operation.arguments
    match operation.kind:
        case OperationKind.MESSAGE_APPEND:
            return _answered(conversation, operation)
        case OperationKind.CLAIM:
            return replace(conversation, assignee_id=me)
        case OperationKind.RELEASE:
            return replace(conversation, assignee_id=None)
        case OperationKind.TRANSFER:
            return replace(
                conversation,
                assignee_id=arguments.get("to_user"),
                team_id=arguments.get("to_team") or conversation.team_id,
            )
        case OperationKind.STATUS_SET | OperationKind.MERGE:  # what is merged into another is closed
            status = Status(arguments.get("status", Status.CLOSED))
            return _moved(conversation, status, operation.created_at)
        case OperationKind.PRIORITY_SET:
            return replace(conversation, priority=Priority(arguments["priority"]))
        case OperationKind.SNOOZE_SET:
            until: int = arguments["until"]
            return _moved(conversation, Status.SNOOZED, operation.created_at, until)
        case OperationKind.LABELS_CHANGE:
            return replace(conversation, labels=_changed(conversation.labels, arguments))
        case OperationKind.PARTICIPANTS_CHANGE:
            return replace(conversation, participants=_changed(conversation.participants, arguments))
        case OperationKind.FLAG_RAISE:
            return replace(conversation, flag=conversation.flag or Severity.WARNING)
        case _:
            return conversation


def _answered(conversation: Conversation, operation: Operation) -> Conversation:
    from workstation.domain.attachment import last_words  # noqa: PLC0415 most rows have nothing unsent

    shown = [conversation.flag] if conversation.flag else []
    return replace(
        conversation,
        waiting_since=None,
        waited=None,
        first_answer_at=conversation.first_answer_at or operation.created_at,
        last_words=last_words(operation.text, operation.attachments),
        last_kind=MessageKind.OUTGOING,
        flag=gravest([*shown, *(one.severity for one in operation.found)]),
        of_security=conversation.of_security or bool(operation.found),
    )


def awake(conversation: Conversation, now: int) -> Conversation:
    """As the server will have it once it hears that a snoozed conversation's time has come."""
    until = conversation.snoozed_until
    if conversation.status is not Status.SNOOZED or until is None or until > now:
        return conversation
    return _moved(conversation, Status.OPEN, until)


def _changed(words: Iterable[str], arguments: Arguments) -> tuple[str, ...]:
    return tuple(sorted(set(words) - set(arguments["remove"]) | set(arguments["add"])))


def _moved(conversation: Conversation, status: Status, at: int, until: int | None = None) -> Conversation:
    return replace(moved(conversation, status, at), snoozed_until=until)
