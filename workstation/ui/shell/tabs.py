"""The conversations that stand open, each in a tab of one pane: opened, moved, closed and taken back."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from workstation.domain.panes import MOST_PANES, Panes
from workstation.ui.kit.kit import Kit
from workstation.ui.shell.closed_tabs import ClosedTab, ClosedTabs
from workstation.ui.shell.pane import Pane
from workstation.ui.shell.pane_room import PaneRoom

if TYPE_CHECKING:
    from workstation.ui.shell.tab_look import TabLook
    from workstation.ui.shell.tab_strip import TabStrip

    Named = tuple[str, TabLook]


class Tabs(PaneRoom):
    """Pages are built when they first come to the front. ``build`` makes one, ``leave`` gets it back.

    A conversation stands in one pane only. Closing a tab is not resolving its conversation, and can be taken
    back. A pane goes with its last tab; the last pane stays.
    """

    tab_closed = Signal(str)
    tab_reopened = Signal(str)

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit, parent)
        self._where: dict[str, Pane] = {}
        self._closed = ClosedTabs()
        self._build: Callable[[str], QWidget] | None = None
        self._leave: Callable[[str, QWidget], None] = lambda _tab, page: page.deleteLater()

    def set_pages(self, build: Callable[[str], QWidget], leave: Callable[[str, QWidget], None]) -> None:
        """Who makes the page of a conversation, and who ends it when its tab was closed."""
        self._build, self._leave = build, leave

    def ids(self) -> list[str]:
        """Every conversation that stands open, pane after pane."""
        return [tab for pane in self.grid.panes() for tab in pane.ids()]

    def open_ids(self) -> AbstractSet[str]:
        """The same in no order; costs nothing, however many they are."""
        return self._where.keys()

    def holds(self, tab: str) -> bool:
        return tab in self._where

    def pane_of(self, tab: str) -> Pane:
        """Raises KeyError for what does not stand open."""
        return self._where[tab]

    def page(self, tab: str) -> QWidget | None:
        """The page of a tab, if it ever came to the front."""
        return self._pages.get(tab)

    def make_page(self, tab: str) -> QWidget:
        """Its page, before it comes to the front."""
        if tab not in self._pages:
            assert self._build is not None, "set_pages comes before the first tab"
            self._pages[tab] = self._build(tab)
        return self._pages[tab]

    # opening and closing

    def open_tab(self, tab: str, look: "TabLook", *, select: bool = True, at: int | None = None) -> None:
        """Open a tab in the leading pane, or where it was closed; or come back to it, wherever it stands."""
        with self._rearranging():
            back = self._closed.opened(tab)
            if tab not in self._where:
                pane = self._home(back) if back else self._leading
                self._put(pane, [(tab, look)], back.place if back else at)
            if select:
                self._bring(tab)

    def open_all(self, panes: Panes, tabs: "Sequence[Sequence[Named]]", fronts: Sequence[str]) -> None:
        """Stand as it was left: the tabs of each pane, and which is in front. What somebody was quick enough
        to open before stays in front, in the first pane."""
        with self._rearranging():
            quick = self.current()
            self.grid.shape(panes, self._make_pane)
            for pane, own, front in zip(self.grid.panes(), tabs, fronts, strict=True):
                if new := [named for named in own if named[0] not in self._where]:
                    self._put(pane, new)
                    if not pane.current():
                        self._show(pane, front if front in pane.ids() else new[0][0])
            if not quick:
                self._leading = self.grid.panes()[panes.focused]

    def set_look(self, tab: str, look: "TabLook") -> None:
        if (pane := self._where.get(tab)) is not None:
            renamed = pane.strip.look(tab).name != look.name
            pane.strip.set_look(tab, look)
            if renamed and tab == pane.current():
                self._dress()

    def select(self, tab: str) -> None:
        with self._rearranging():
            self._bring(tab)

    def close_tab(self, tab: str) -> None:
        with self._rearranging():
            pane = self._where.pop(tab)
            self._closed.note(tab, pane, pane.ids().index(tab))
            self._take(pane, tab)
            if (page := self._pages.pop(tab, None)) is not None:
                self._leave(tab, page)
        self.tab_closed.emit(tab)

    def close_current(self) -> None:
        if self.current():
            self.close_tab(self.current())

    def reopen(self) -> None:
        """Bring back the tab that was closed last."""
        if tab := self._closed.last():
            self.tab_reopened.emit(tab)

    # moving

    def move_tab(self, tab: str, to: Pane, at: int | None = None) -> None:
        """Put a tab at a place of a pane, counted without it, or at its end, and bring it to the front."""
        with self._rearranging():
            source = self._where[tab]
            if source is to:
                to.strip.put(tab, len(to.ids()) - 1 if at is None else at)
            else:
                self._put(to, [(tab, source.strip.look(tab))], at)
                self._take(source, tab)
            self._bring(tab)

    def drop_pane(self, pane: Pane) -> None:
        """Close a pane and keep its tabs: the one next to it takes them over."""
        if len(self.grid.panes()) == 1:
            return
        with self._rearranging():
            to, _side = self.grid.neighbour(pane)
            front, led = pane.current(), pane is self._leading
            self._hand_over(pane, to)
            self._remove(pane)
            if front and (led or not to.current()):
                self._show(to, front)

    def divide(self, panes: Panes) -> None:
        """Divide the room anew. The last pane takes over the tabs of those that go; an empty one gets the
        neighbour of the tab in front where there are most."""
        with self._rearranging():
            front = self.current()
            surplus = self.grid.shape(panes, self._make_pane)
            last = self.grid.panes()[-1]
            for pane in surplus:
                self._hand_over(pane, last)
                pane.deleteLater()
            if last.ids() and not last.current():
                self._show(last, last.ids()[-1])
            for pane in self.grid.panes():
                fullest = max(self.grid.panes(), key=lambda one: len(one.ids()))
                if not pane.ids() and len(fullest.ids()) > 1:
                    self.move_tab(fullest.neighbour(), pane)
            if front:
                self._bring(front)
            elif self._leading in surplus:
                self._leading = last

    # in order

    def _put(self, pane: Pane, tabs: "Sequence[Named]", at: int | None = None) -> None:
        pane.strip.add(tabs, at)
        pane.strip.show()
        self._where |= dict.fromkeys((tab for tab, _ in tabs), pane)

    def _bring(self, tab: str) -> None:
        """To the front of its pane, which leads from now on."""
        self._leading = self._where[tab]
        self._show(self._leading, tab)

    def _show(self, pane: Pane, tab: str) -> None:
        pane.show_page(tab, self.make_page(tab))

    def _take(self, pane: Pane, tab: str) -> None:
        """A tab leaves its pane: its neighbour comes to the front, or the pane goes with its last one."""
        place, was_current = pane.ids().index(tab), tab == pane.current()
        pane.strip.remove(tab)
        order = pane.ids()
        if order and was_current:
            self._show(pane, order[min(place, len(order) - 1)])
        elif not order and len(self.grid.panes()) > 1:
            self._remove(pane)
        elif not order:
            pane.show_empty()

    def _remove(self, pane: Pane) -> None:
        beside, side = self.grid.neighbour(pane)
        self._closed.note_pane(pane, beside, side)
        self._hand_over(pane, beside)
        if self._leading is pane:
            self._leading = beside
        self.grid.remove(pane)

    def _hand_over(self, pane: Pane, to: Pane) -> None:
        """A pane is about to go: its tabs, and also the pages that nobody sees any more, stay."""
        pane.show_empty()
        if tabs := [(tab, pane.strip.look(tab)) for tab in pane.ids()]:
            self._put(to, tabs)
            for tab, _look in tabs:
                pane.strip.remove(tab)
        for page in pane.strangers():
            to.place.take(page)

    def _home(self, closed: ClosedTab) -> Pane:
        """The pane that a tab was closed in; if that went with it and there is room, it comes back."""
        panes = {pane.key: pane for pane in self.grid.panes()}
        if closed.pane in panes:
            return panes[closed.pane]
        beside = self._closed.beside(closed.pane)
        if beside is None or beside[0] not in panes or len(panes) >= MOST_PANES:
            return self._leading
        neighbour, side = panes[beside[0]], beside[1]
        if not self.grid.fits(neighbour, side):
            return self._leading
        pane = self._make_pane(closed.pane)
        self.grid.add(pane, neighbour, side)
        return pane

    def _make_pane(self, key: int | None = None) -> Pane:
        pane = super()._make_pane(key)
        pane.close_wanted.connect(lambda: self.drop_pane(pane))
        return pane

    def _furnish(self, strip: "TabStrip") -> None:
        super()._furnish(strip)
        strip.tab_clicked.connect(self._on_clicked)
        strip.close_clicked.connect(self.close_tab)
        strip.menu_asked.connect(self._on_menu_asked)
        strip.more_clicked.connect(self.more_asked)

    def _on_clicked(self, tab: str) -> None:
        self.select(tab)
        self.focus_page()

    def _on_menu_asked(self, tab: str, at: QPoint) -> None:
        """What the menu does is done to the tab in front: so that it is this one."""
        self.select(tab)
        self.menu_asked.emit(at)
