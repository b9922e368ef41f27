"""What ties conversations together: the same address, domain or device seen in several of them."""

from dataclasses import dataclass
from enum import StrEnum

LONGEST_SIGHTING = 200  # characters of what was seen


class SightingKind(StrEnum):
    ADDRESS = "address"
    DOMAIN = "domain"
    DEVICE = "device"


@dataclass(frozen=True, slots=True)
class Sighting:
    """``what`` was seen in a conversation, in the one spelling that all sightings of it have."""

    conversation_id: str
    kind: SightingKind
    what: str
    at: int  # ms since the epoch, server's clock: when it was seen there first, or anew long after
    message_id: str | None  # in which; None: the exchange's own systems say so


_SIGHTINGS = "3f0b7a52-7f0e-5c7b-8a55-5f6f1d1b7a90"


def sighting_id(conversation_id: str, kind: SightingKind, what: str) -> str:
    """The same for the same thing in the same conversation, so that it stands there once."""
    import uuid  # noqa: PLC0415 a slow import, and no workstation needs it

    return str(uuid.uuid5(uuid.UUID(_SIGHTINGS), f"{conversation_id}|{kind}|{what}"))
