"""A saved view: a list of conversations that a person made, beside the sections that there are."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workstation.domain.inbox import InboxRow, Reader, Section, Sort, belongs, usual_sort

if TYPE_CHECKING:
    from workstation.domain.conditions import Condition


@dataclass(frozen=True, slots=True)
class SavedView:
    """A list of conversations that a person made: all of which a condition holds."""

    id: str
    name: str
    condition: "Condition"


Listed = Section | SavedView  # what the queue list can show


def stands_in(row: InboxRow, listed: Listed, reader: Reader) -> bool:
    """Whether a conversation stands in a section or a saved view of ``reader``."""
    if isinstance(listed, SavedView):
        from workstation.domain.conditions import holds  # noqa: PLC0415 a section has none

        return holds(listed.condition, row, reader.now)
    return belongs(row, listed, reader)


def usual_sort_of(listed: Listed) -> Sort:
    """The order that it has until somebody chooses another."""
    return Sort.LONGEST if isinstance(listed, SavedView) else usual_sort(listed)
