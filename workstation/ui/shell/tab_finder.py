"""The list of all that stands open, found by a few letters: also what does not fit into the strips."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from workstation.ui.kit.choose_in_front import ChooseInFront
from workstation.ui.kit.chooser import Line
from workstation.ui.kit.ranking import rank
from workstation.ui.kit.safe_text import fill, identifier
from workstation.ui.shell.pane import Pane
from workstation.ui.shell.tab_words import TabWords
from workstation.ui.shell.tabs import Tabs

_TOP = 80  # pixels: below the strip of tabs


class TabFinder(ChooseInFront):
    """Enter or a click goes to a tab, in whichever pane it stands. Esc or a click elsewhere leaves."""

    def __init__(self, tabs: Tabs) -> None:
        super().__init__(tabs, _TOP)
        self._tabs = tabs
        self._told = TabWords(tabs.kit.words, self)
        self._lines = [(pane, tab) for pane in tabs.grid.panes() for tab in pane.ids()]
        title, ask = self.tr("Open conversations"), self.tr("Find an open conversation")
        self._chooser = self.choose_from(tabs.kit.theme, "tab_finder", title, ask, self._found)
        self._chooser.chosen.connect(self._go)
        self.field, self.list = self._chooser.field, self._chooser.list
        self.field.setPlaceholderText(self.tr("Find an open conversation…"))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self._chooser)

    def appear(self) -> None:
        """Open at the top of the conversations, on the one in front."""
        line = self.fontMetrics().height()
        self.resize(min(30 * line, self._tabs.window().width() - 80), min(22 * line, self._tabs.height()))
        self._chooser.select(self._tabs.current())
        self.open()

    def _found(self, typed: str) -> Sequence[Line]:
        scored = [
            (cost, place) for place, (pane, tab) in enumerate(self._lines)
            if (cost := rank(typed, self._told.whole(pane.strip.look(tab)))) is not None
        ]  # fmt: skip
        return [self._line(*self._lines[place]) for _cost, place in sorted(scored)]

    def _line(self, pane: Pane, tab: str) -> Line:
        look, panes = pane.strip.look(tab), self._tabs.grid.panes()
        marks = self._told.marks(look)
        if len(panes) > 1:
            marks.insert(0, fill(self.tr("pane %1"), panes.index(pane) + 1))
        return Line(tab, identifier(look.name), ", ".join(marks))

    def _go(self, tab: str) -> None:
        self.accept()
        if self._tabs.holds(tab):
            self._tabs.select(tab)
            self._tabs.focus_page()
