"""What was closed and can be taken back: which tabs, and where each stood."""

from dataclasses import dataclass, field

from workstation.ui.shell.pane import Pane
from workstation.ui.shell.pane_grid import Side

MOST_REOPENED = 20


@dataclass(frozen=True, slots=True)
class ClosedTab:
    """A tab that was closed, and where it stood."""

    tab: str
    pane: int  # its key
    place: int


@dataclass(slots=True)
class ClosedTabs:
    """The last closed comes back first, to its place; also a pane that went with its last tab comes back."""

    _tabs: list[ClosedTab] = field(default_factory=list)
    _wanted: dict[str, ClosedTab] = field(default_factory=dict)  # asked back, and not there yet
    _panes: dict[int, tuple[int, Side]] = field(default_factory=dict)  # beside which other one it stood

    def note(self, tab: str, pane: Pane, place: int) -> None:
        self._tabs = [*self._tabs, ClosedTab(tab, pane.key, place)][-MOST_REOPENED:]

    def note_pane(self, pane: Pane, beside: Pane, side: Side) -> None:
        self._panes[pane.key] = beside.key, side

    def last(self) -> str:
        """The tab that is to come back next; "" where there is none."""
        if not self._tabs:
            return ""
        closed = self._tabs.pop()
        self._wanted[closed.tab] = closed
        return closed.tab

    def opened(self, tab: str) -> ClosedTab | None:
        """A tab stands open again; where it belongs, if it was asked back."""
        self._tabs = [closed for closed in self._tabs if closed.tab != tab]
        return self._wanted.pop(tab, None)

    def beside(self, pane: int) -> tuple[int, Side] | None:
        """Beside which pane, and on which side of it, one stood that is gone."""
        return self._panes.get(pane)
