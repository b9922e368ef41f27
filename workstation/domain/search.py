"""What can be sought in what this machine holds, and what is found."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.conversation import Status
from workstation.domain.message_kind import MessageKind

Spans = Callable[[str], tuple[tuple[int, int], ...]]  # where something stands in a text, in code points


class Order(StrEnum):
    NEWEST = "newest"
    BEST = "best"  # of the newest 2,000 messages with all words, those in which they weigh most


@dataclass(frozen=True, slots=True)
class Filters:
    """Which messages count; what is left empty narrows nothing."""

    customer_id: str = ""
    conversation_id: str = ""
    label: str = ""
    language: str = ""  # of the conversation
    status: Status | None = None  # of the conversation
    kind: MessageKind | None = None  # who wrote: the customer, an agent, or an agent for agents
    since: int | None = None  # ms since the epoch, server's clock
    until: int | None = None  # before this


@dataclass(frozen=True, slots=True)
class Hit:
    conversation_id: str
    message_id: str
    position: int
    kind: MessageKind
    customer_name: str
    author_name: str
    body: str
    created_at: int  # ms since the epoch, server's clock
    spans: tuple[tuple[int, int], ...]  # where the words stand in ``body``, code points
    customer_id: str = ""
    moment: int = 0  # its place in the order of time
    again: Spans | None = None  # where they stand in what is read of a Sentence


@dataclass(frozen=True, slots=True)
class CustomerHit:
    """Somebody whose name, masked address or id holds what was typed."""

    id: str
    name: str
    email: str
    language: str
    conversations: int
    conversation_id: str  # the one that changed last


@dataclass(frozen=True, slots=True)
class ConversationHit:
    """A conversation whose id begins with what was typed."""

    id: str
    subject: str
    customer_name: str
    language: str
    status: Status
    updated_at: int  # ms since the epoch, server's clock


Row = CustomerHit | ConversationHit | Hit


@dataclass(frozen=True, slots=True)
class Found:
    """``below`` is the moment from which the search goes on to older ones; None: there are none."""

    hits: tuple[Hit, ...] = ()
    below: int | None = None


@dataclass(frozen=True, slots=True)
class Places:
    """Where something stands in one conversation; ``spans`` tells where in a text, in code points."""

    positions: tuple[int, ...]  # of messages, in order
    more: bool  # there are more, older ones
    unsent: tuple[str, ...]  # ids of my messages that have not settled, in typing order
    spans: Spans
