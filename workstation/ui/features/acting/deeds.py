"""What can be done to a conversation as a whole, what each deed needs, and what has to be said for some."""

from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.guarding import Override
from workstation.domain.rights import Act


class Deed(StrEnum):
    """In the order of the menus."""

    CLAIM = "claim"
    RELEASE = "release"
    RELEASE_WITH_DRAFT = "release_with_draft"
    TRANSFER = "transfer"
    HAND_BACK = "hand_back"  # to whoever handed it over
    RESOLVE = "resolve"
    WAIT = "wait"
    HOLD = "hold"
    SNOOZE = "snooze"
    REOPEN = "reopen"
    PRIORITY = "priority"
    LABELS = "labels"
    PEOPLE = "people"
    UNREAD = "unread"
    ESCALATE = "escalate"


_NEEDED = {  # one of them has to be open to the person
    Deed.CLAIM: {Act.CLAIM},
    Deed.RELEASE: {Act.RELEASE},
    Deed.RELEASE_WITH_DRAFT: {Act.RELEASE},
    Deed.TRANSFER: {Act.TRANSFER},
    Deed.HAND_BACK: {Act.TRANSFER},
    Deed.RESOLVE: {Act.RESOLVE},
    Deed.WAIT: {Act.RESOLVE},
    Deed.HOLD: {Act.RESOLVE},
    Deed.SNOOZE: {Act.SNOOZE},
    Deed.REOPEN: {Act.RESOLVE, Act.REOPEN},  # also what waits, sleeps or is on hold
    Deed.PRIORITY: {Act.PRIORITY},
    Deed.LABELS: {Act.LABEL},
    Deed.PEOPLE: {Act.LABEL},
    Deed.ESCALATE: {Act.ESCALATE},
}


def is_open(deed: Deed, acts: frozenset[Act]) -> bool:
    """Whether somebody to whom ``acts`` are open may do it; marking unread changes nothing for others."""
    return deed is Deed.UNREAD or bool(_NEEDED[deed] & acts)


@dataclass(frozen=True, slots=True)
class HandingOn:
    """To a person or to a team; one of them is None."""

    to_user: str | None
    to_team: str | None
    note: str
    override: Override | None = None  # why the note goes in spite of the send guard
    draft: bool = False  # the half-written reply goes along


@dataclass(frozen=True, slots=True)
class Noted:
    """What is said along with a deed, in a note that the customer cannot see."""

    words: str
    override: Override | None = None  # why it goes in spite of the send guard
    draft: bool = False  # the half-written reply goes along


@dataclass(frozen=True, slots=True)
class LabelChange:
    add: tuple[str, ...]
    remove: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeopleChange:
    """Ids of colleagues."""

    add: tuple[str, ...]
    remove: tuple[str, ...]
