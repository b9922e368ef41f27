"""What a search finds."""

from collections.abc import Callable
from dataclasses import dataclass

from workstation.domain.message import MessageKind


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


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in one conversation; ``spans`` tells where it stands in a text, in code points."""

    positions: tuple[int, ...]  # in order
    more: bool  # there are more, older ones
    unsent: tuple[str, ...]  # ids of my messages that have not settled, in typing order
    spans: Callable[[str], tuple[tuple[int, int], ...]]
