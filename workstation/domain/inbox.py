"""The queue list: its sections, its order, and what one row of it shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.conversation import Conversation, Priority, Status
from workstation.domain.operation import Operation


class Section(StrEnum):
    MINE = "mine"
    UNASSIGNED = "unassigned"
    WAITING = "waiting"
    ALL = "all"


Key = tuple[int, str]  # a smaller key stands higher; the id makes it unique


@dataclass(frozen=True, slots=True)
class InboxRow:
    conversation: Conversation  # with my unsettled acts laid over it
    customer_name: str
    assignee_name: str
    unread: int
    has_draft: bool
    unsent: int  # my operations that have not settled


@dataclass(frozen=True, slots=True)
class Marks:
    """What I hold unsent for some conversations."""

    drafts: frozenset[str]  # the conversations that have a draft
    operations: Mapping[str, tuple[Operation, ...]]  # unsettled ones, in typing order, by conversation


def belongs(conversation: Conversation, section: Section, me: str) -> bool:
    """Whether a conversation stands in a section of user ``me``."""
    active = conversation.status not in (Status.RESOLVED, Status.CLOSED)
    match section:
        case Section.MINE:
            return active and conversation.assignee_id == me
        case Section.UNASSIGNED:
            return active and conversation.assignee_id is None
        case Section.WAITING:
            return active and conversation.waiting_since is not None
        case Section.ALL:
            return True


FOREVER = 1 << 50  # ms; twice of it still fits SQLite's integers, whose order the replica's index keeps


def key(conversation: Conversation, section: Section) -> Key:
    """The place of a conversation in a section: longest waiting first; in All the newest first."""
    if section is Section.ALL:
        return -conversation.updated_at, conversation.id
    waiting = conversation.waiting_since if conversation.waiting_since is not None else FOREVER
    return (0 if conversation.priority is Priority.URGENT else 1) * FOREVER + waiting, conversation.id
