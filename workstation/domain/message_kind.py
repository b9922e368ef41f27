"""What a message is. A row of the inbox shows it, and waits for nothing else of a message."""

from enum import StrEnum


class MessageKind(StrEnum):
    INCOMING = "incoming"
    OUTGOING = "outgoing"
    NOTE = "note"
    ACTIVITY = "activity"
