"""Who works here, who writes to us, and what each role may do."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    AGENT = "agent"
    SENIOR_SECURITY = "senior_security"
    LEAD = "lead"
    QUALITY = "quality"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class User:
    """Somebody of the department."""

    id: str
    name: str
    email: str
    role: Role
    teams: tuple[str, ...]
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Team:
    """A team; it has one queue, which bears its id."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class CustomerNote:
    """What a colleague noted about a customer, for all who see one of the customer's conversations."""

    id: str  # of the operation that wrote it
    author_id: str
    author_name: str
    body: str
    created_at: int  # ms since the epoch; the server's clock once it is there
    sent: bool = True  # False: mine, not yet at the server


@dataclass(frozen=True, slots=True)
class Customer:
    """Whom the exchange serves; what the workstation holds is masked where the agent need not know."""

    id: str
    name: str
    email: str  # masked by the server
    language: str
    country: str  # ISO 3166-1 alpha-2
    timezone: str  # IANA
    tier: str
    verification: str
    risk: str
    since: int  # ms since the epoch, server's clock
    attributes: tuple[tuple[str, str], ...] = ()  # what else the exchange knows: names and values, by name


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who works on a conversation or has written in it; ``name`` is empty for whom none knows."""

    id: str
    name: str
    assigned: bool  # it is theirs


def form_of_address(name: str, language: str) -> str:
    """What a letter in ``language`` calls somebody by: where the family name comes first, the custom differs.

    Vietnamese takes the last word, Chinese, Japanese and Korean the whole name, the others the first word.
    """
    words = name.split()
    if not words or language.partition("-")[0] in ("zh", "ja", "ko"):
        return name.strip()
    return words[-1] if language == "vi" else words[0]
