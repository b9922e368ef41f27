"""Whether several acts, one after the other, are open to somebody as a whole."""

from collections.abc import Iterable

from workstation.domain.conversation import Conversation, Status
from workstation.domain.operation import Operation, OperationKind
from workstation.domain.overlay import overlay
from workstation.domain.people import User
from workstation.domain.rights import WORKING, Act, open_acts, sees_fully
from workstation.domain.undoing import Deed

_NEEDED = {
    OperationKind.CLAIM: {Act.CLAIM},
    OperationKind.LABELS_CHANGE: {Act.LABEL},
    OperationKind.PRIORITY_SET: {Act.PRIORITY},
    OperationKind.SNOOZE_SET: {Act.SNOOZE},
    OperationKind.TRANSFER: {Act.TRANSFER},
    OperationKind.FLAG_RAISE: {Act.LABEL},
}


def all_open(deeds: Iterable[Deed], conversation: Conversation, me: User, now: int) -> bool:
    """Whether each of ``deeds`` is open to ``me`` once those before it are done."""
    for kind, arguments in deeds:
        if not _is_open(kind, arguments, conversation, me):
            return False
        act = Operation("", 0, kind, conversation.id, conversation.version, arguments, now)
        conversation = overlay(conversation, [act], me.id)
    return True


def _is_open(kind: OperationKind, arguments: dict[str, object], conversation: Conversation, me: User) -> bool:
    if kind is OperationKind.NOTE_APPEND:
        return sees_fully(conversation, me)
    if kind is OperationKind.MESSAGE_APPEND:
        mine = me.role in WORKING and conversation.assignee_id == me.id
        return mine and conversation.status is not Status.CLOSED
    if kind is OperationKind.STATUS_SET:
        opens = arguments["status"] == Status.OPEN.value
        return bool(open_acts(conversation, me) & ({Act.RESOLVE, Act.REOPEN} if opens else {Act.RESOLVE}))
    return bool(open_acts(conversation, me) & _NEEDED[kind])
