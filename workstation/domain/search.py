"""What a search finds."""

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
