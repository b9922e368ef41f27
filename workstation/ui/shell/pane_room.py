"""The room for conversations: its panes, which of them leads, and the keyboard that is never in another."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.domain.panes import MOST_PANES, Panes
from workstation.ui.kit.application import application
from workstation.ui.kit.kit import Kit
from workstation.ui.shell.pane import Pane
from workstation.ui.shell.pane_grid import PaneGrid, Side
from workstation.ui.shell.zones import take_keyboard

if TYPE_CHECKING:
    from workstation.ui.shell.tab_strip import TabStrip


class PaneRoom(QWidget):
    """One pane leads: what the keyboard does is for its tab in front. It is marked, the editors of the others
    are veiled, and whenever the keyboard comes into another pane, that one leads."""

    tab_selected = Signal(str)  # in front in the leading pane; "" when nothing is
    emptied = Signal()  # the leading pane has no tab, and had the keyboard
    rearranged = Signal()  # tabs or panes stand otherwise than before
    least_changed = Signal()  # its minimum width is another one now
    refused = Signal(str)  # why something could not be done
    menu_asked = Signal(QPoint)  # of the tab in front; where, on the screen
    menu_opening = Signal(object, str)  # a QMenu, and whose tab: whoever can do more to it adds that
    more_asked = Signal()  # the tabs that are out of sight
    dragged = Signal(str, QPoint)  # a tab, and where the pointer is on the screen
    dropped = Signal(str, QPoint)

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kit = kit
        self._pages: dict[str, QWidget] = {}
        self._made = 0  # panes, ever
        self._busy = False
        self.grid = PaneGrid(self)
        self.grid.resized.connect(self.rearranged)
        self._leading = self._make_pane()
        self.grid.add(self._leading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)
        application().focusChanged.connect(self._on_focus_changed)
        self.retranslate()

    @property
    def leading(self) -> Pane:
        return self._leading

    @property
    def strip(self) -> "TabStrip":
        """The tabs of the leading pane."""
        return self._leading.strip

    @property
    def place(self) -> QWidget:
        """Where the next page will be shown."""
        return self._leading.place

    def current(self) -> str:
        """The conversation in front in the leading pane; "" when none is."""
        return self._leading.current()

    def standing(self) -> Panes:
        """How the room is divided now."""
        return Panes(self.grid.shares(), self.grid.panes().index(self._leading))

    def lead(self, pane: Pane) -> None:
        """What the keyboard does is for this pane from now on; if it was in another one, it comes along."""
        with self._rearranging():
            self._leading = pane

    def split(self, side: Side | None = None, beside: Pane | None = None) -> Pane | None:
        """A new pane, empty, at a side of another; None, and said why, where there is no room for it."""
        beside = beside or self._leading
        if len(self.grid.panes()) >= MOST_PANES:
            self.refused.emit(self.tr("There are four panes already, which is the most."))
            return None
        found = self._side_with_room(beside, side)
        if found is None:
            self.refused.emit(self.tr("There is no room for another pane. A larger window would have it."))
            return None
        with self._rearranging():
            pane = self._make_pane()
            self.grid.add(pane, beside, found)
        return pane

    def fit(self, room: QSize) -> None:
        """So much room there could be at most."""
        self.grid.room = room
        self._dress()

    def focus_page(self) -> bool:
        """Give the keyboard to the page in front; False when none is open."""
        page = self._pages.get(self.current())
        return page is not None and take_keyboard(page)

    def take_keyboard(self) -> None:
        """The keyboard is for the page in front; where there is none, it leaves every other page at least."""
        if not self.focus_page():
            holder = self.window().focusWidget()
            if holder is not None and self.isAncestorOf(holder):
                holder.clearFocus()
            self.emptied.emit()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Open conversations"))
        for pane in self.grid.panes():
            pane.retranslate()
        self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress()

    @contextmanager
    def _rearranging(self) -> Iterator[None]:
        """What is done inside moves pages about, and Qt moves the keyboard with them: afterwards it is in the
        leading pane again, if it was in any."""
        if self._busy:
            yield
            return
        before, holder = self.current(), self.window().focusWidget()
        had_keyboard = holder is not None and self.isAncestorOf(holder)
        self._busy = True
        try:
            yield
        finally:
            self._busy = False
        self._dress()
        if self.current() != before:
            self.tab_selected.emit(self.current())
        if had_keyboard:
            self.take_keyboard()
        self.rearranged.emit()

    def _dress(self) -> None:
        """Mark the leading pane, name all of them, and show those for which there is room."""
        panes = self.grid.panes()
        self.grid.settle(self._leading)
        for number, pane in enumerate(panes, 1):
            pane.stand(number, len(panes), leading=pane is self._leading, alone=self.grid.alone)
        if self.minimumWidth() != self.grid.least_width():
            self.setMinimumWidth(self.grid.least_width())
            self.least_changed.emit()

    def _side_with_room(self, beside: Pane, side: Side | None) -> Side | None:
        sides = (side,) if side else (Side.AFTER, Side.BELOW)
        return next((one for one in sides if self.grid.fits(beside, one)), None)

    def _make_pane(self, key: int | None = None) -> Pane:
        self._made += 1
        pane = Pane(self.kit, self._made if key is None else key, self._furnish, self)
        pane.pressed.connect(lambda: self._on_pressed(pane))
        pane.next_wanted.connect(lambda: self.step_pane(1))
        return pane

    def step_pane(self, by: int) -> None:
        """Let another pane lead, with the keyboard, round the end."""
        panes = self.grid.panes()
        self.lead(panes[(panes.index(self._leading) + by) % len(panes)])
        self.take_keyboard()

    def _furnish(self, strip: "TabStrip") -> None:
        strip.dragged.connect(self.dragged)
        strip.dropped.connect(self.dropped)

    def _on_pressed(self, pane: Pane) -> None:
        if pane is not self._leading:
            self.lead(pane)
            self.focus_page()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._busy or new is None or self._leading.isAncestorOf(new) or not self.isAncestorOf(new):
            return
        inside = next((pane for pane in self.grid.panes() if pane.isAncestorOf(new)), None)
        if inside is None:
            return
        before, self._leading = self.current(), inside
        self._dress()
        if self.current() != before:
            self.tab_selected.emit(self.current())
        self.rearranged.emit()
