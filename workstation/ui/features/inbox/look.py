"""All that a row's picture depends on beside its content."""

from dataclasses import dataclass

from workstation.domain.conversation import SlaState
from workstation.ui.features.inbox.density import Density


@dataclass(frozen=True, slots=True)
class Look:
    """``clock`` is "00:00" for any "12:34"."""

    width: int
    scale: float  # device pixels to a pixel
    rtl: bool
    selected: bool
    hovered: bool
    marked: bool  # one of several that are chosen together
    with_assignee: bool
    typing: bool  # the customer writes just now
    clock: str
    sla: SlaState | None
    density: Density
