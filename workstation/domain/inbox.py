"""The queue list: its sections, its orders, and what one row of it shows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.conversation import Conversation, Priority, Status
from workstation.domain.operation import Operation
from workstation.domain.sla import due


class Section(StrEnum):
    MINE = "mine"
    UNASSIGNED = "unassigned"
    WAITING = "waiting"
    MENTIONS = "mentions"  # a note names me or a team of mine, and I have not seen it
    PARTICIPATING = "participating"  # I took part in what is not mine
    SNOOZED = "snoozed"
    ALL = "all"


class Sort(StrEnum):
    LONGEST = "longest"  # what is urgent first, then who has waited longest
    DUE = "due"  # what must be done next; of snoozed ones what wakes next
    PRIORITY = "priority"  # and among equals who has waited longest
    NEWEST = "newest"


Key = tuple[int, str]  # a smaller key stands higher; the id makes it unique


@dataclass(frozen=True, slots=True)
class Reader:
    """Who looks at the list, and when: ms since the epoch."""

    id: str
    teams: tuple[str, ...]
    now: int


@dataclass(frozen=True, slots=True)
class InboxRow:
    """A conversation as the queue list shows it."""

    conversation: Conversation  # with my unsettled acts laid over it
    customer_name: str
    assignee_name: str
    unread: int
    has_draft: bool
    unsent: int  # my operations that have not settled
    marker: int = 0  # the position up to which I have read
    tier: str = ""
    risk: str = ""
    others: tuple[str, ...] = ()  # the names of those who take part, besides the assignee and me


@dataclass(frozen=True, slots=True)
class Marks:
    """What I hold unsent for some conversations."""

    drafts: frozenset[str]  # the conversations that have a draft
    operations: Mapping[str, tuple[Operation, ...]]  # unsettled ones, in typing order, by conversation


_AT_REST = frozenset({Status.SNOOZED, Status.RESOLVED, Status.CLOSED})


def usual_sort(section: Section) -> Sort:
    """The order that a section has until somebody chooses another."""
    return {Section.ALL: Sort.NEWEST, Section.SNOOZED: Sort.DUE}.get(section, Sort.LONGEST)


def belongs(row: InboxRow, section: Section, reader: Reader) -> bool:  # noqa: PLR0911 one line a section
    """Whether a conversation stands in a section of ``reader``."""
    conversation = row.conversation
    active = conversation.status not in _AT_REST
    match section:
        case Section.MINE:
            return active and conversation.assignee_id == reader.id
        case Section.UNASSIGNED:
            return active and conversation.assignee_id is None
        case Section.WAITING:
            return active and conversation.waiting_since is not None
        case Section.MENTIONS:
            return _is_mentioned(row, reader)
        case Section.PARTICIPATING:
            return active and reader.id in conversation.participants and conversation.assignee_id != reader.id
        case Section.SNOOZED:
            return conversation.status is Status.SNOOZED
        case Section.ALL:
            return True


def _is_mentioned(row: InboxRow, reader: Reader) -> bool:
    return named_at(row.conversation, reader.id, reader.teams) > row.marker


def named_at(conversation: Conversation, id_: str, teams: Iterable[str]) -> int:
    """The position of the newest note that names a user or one of their teams; 0: none does."""
    named = conversation.mentioned
    return max((named.get(name, 0) for name in (id_, *teams)), default=0) if named else 0


FOREVER = 1 << 50  # ms; eight times of it still fits SQLite's integers
_RANKS = (Priority.URGENT, Priority.HIGH, Priority.NORMAL, Priority.LOW)


def key(conversation: Conversation, sort: Sort) -> Key:
    """The place of a conversation in an order; store/places.py says the same."""
    since = conversation.waiting_since
    waiting = FOREVER if since is None else since
    match sort:
        case Sort.LONGEST:
            place = (0 if conversation.priority is Priority.URGENT else 1) * FOREVER + waiting
        case Sort.DUE:
            place = _when_due(conversation)
        case Sort.PRIORITY:
            place = _RANKS.index(conversation.priority) * 2 * FOREVER + waiting
        case Sort.NEWEST:
            place = -conversation.updated_at
    return place, conversation.id


def _when_due(conversation: Conversation) -> int:
    if conversation.status is Status.SNOOZED and conversation.snoozed_until is not None:
        return conversation.snoozed_until
    next_one = due(conversation)
    return FOREVER if next_one is None else next_one.at
