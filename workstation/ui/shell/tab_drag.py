"""A tab under way with the mouse: shows where it would come to stand, and puts it there."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from workstation.domain.panes import MOST_PANES
from workstation.ui.kit.in_front import works_everywhere
from workstation.ui.kit.theme import Theme
from workstation.ui.shell.pane import Pane
from workstation.ui.shell.pane_grid import Side
from workstation.ui.shell.tabs import Tabs

_NEAR = 0.25  # of a pane's width or height: so near to an edge a new pane is meant


@dataclass(frozen=True, slots=True)
class _Aim:
    """A place of a pane's strip, or a new pane at its side."""

    pane: Pane
    mark: QRect  # in the coordinates of all panes; empty where there is no room
    place: int | None = None
    side: Side | None = None


class TabDrag(QWidget):
    """Lies over all panes while a tab is dragged. Escape lets the tab stay where it is."""

    def __init__(self, tabs: Tabs, theme: Theme) -> None:
        super().__init__(tabs)
        self._tabs, self._theme = tabs, theme
        self._aim: _Aim | None = None
        self._given_up = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        tabs.dragged.connect(self._on_dragged)
        tabs.dropped.connect(self._on_dropped)

    def _on_dragged(self, tab: str, at: QPoint) -> None:
        if self._given_up or not self._tabs.holds(tab) or not self._tabs.isVisible():
            return
        if not self.isVisible():
            self.setGeometry(self._tabs.rect())
            self.show()
            self.raise_()
            self.grabKeyboard()
        self._aim = self._aimed(tab, self._tabs.mapFromGlobal(at))
        self.update()

    def _on_dropped(self, tab: str, at: QPoint) -> None:
        given_up, self._given_up = self._given_up, False
        self.hide()
        if given_up or not self._tabs.holds(tab) or not self._tabs.isVisible():
            return
        aim = self._aimed(tab, self._tabs.mapFromGlobal(at))
        if aim is None:
            return
        pane = aim.pane if aim.side is None else self._tabs.split(aim.side, aim.pane)
        if pane is not None:
            self._tabs.move_tab(tab, pane, aim.place)
            self._tabs.focus_page()

    def _aimed(self, tab: str, at: QPoint) -> _Aim | None:
        """None where it would stay as it is."""
        under = (pane for pane in self._tabs.grid.panes() if pane.isVisible())
        pane = next((one for one in under if self._rect(one).contains(at)), None)
        if pane is None:
            return None
        if pane.ids() and self._rect(pane.strip).contains(at):
            return self._in_strip(tab, pane, at)
        only = self._tabs.pane_of(tab) is pane and len(pane.ids()) == 1
        rect = self._rect(pane)
        if not only and (found := self._edge(rect, at)) is not None:
            side, half = found
            room = len(self._tabs.grid.panes()) < MOST_PANES and self._tabs.grid.fits(pane, side)
            return _Aim(pane, half if room else QRect(), side=side)
        return None if self._tabs.pane_of(tab) is pane else _Aim(pane, rect)

    def _in_strip(self, tab: str, pane: Pane, at: QPoint) -> _Aim:
        strip = pane.strip
        place, x = strip.place_at(strip.mapFrom(self._tabs, at))
        own = pane.ids()
        if tab in own and own.index(tab) < place:
            place -= 1  # counted without it
        rect = self._rect(strip)
        return _Aim(pane, QRect(rect.left() + x - 2, rect.top(), 4, rect.height()), place)

    def _edge(self, rect: QRect, at: QPoint) -> tuple[Side, QRect] | None:
        """The nearest edge, if it is near, and the half of the pane at it."""
        across, down = (at.x() - rect.left()) / rect.width(), (at.y() - rect.top()) / rect.height()
        wide, high = rect.width() // 2, rect.height() // 2
        start, end = (Side.AFTER, Side.BEFORE) if self.isRightToLeft() else (Side.BEFORE, Side.AFTER)
        edges = (
            (across, start, rect.adjusted(0, 0, -wide, 0)),
            (1 - across, end, rect.adjusted(wide, 0, 0, 0)),
            (down, Side.ABOVE, rect.adjusted(0, 0, 0, -high)),
            (1 - down, Side.BELOW, rect.adjusted(0, high, 0, 0)),
        )
        distance, side, half = min(edges, key=lambda edge: edge[0])
        return (side, half) if distance < _NEAR else None

    def _rect(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self._tabs, QPoint()), widget.size())

    def hideEvent(self, event: QHideEvent) -> None:
        """Also where the desk is locked meanwhile: the password needs the keyboard."""
        super().hideEvent(event)
        self.releaseKeyboard()
        self._aim = None

    def event(self, event: QEvent) -> bool:
        """No key is for what lies below, nor runs an act on it: the tab would go from under the hand, and the
        keyboard stay here."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(not works_everywhere(self, event))
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._given_up = True
            self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._aim is None or self._aim.mark.isEmpty():
            return
        painter = QPainter(self)
        accent = self._theme.color("accent")
        painter.setPen(QPen(accent, 2))
        accent.setAlpha(60)
        painter.fillRect(self._aim.mark, accent)
        painter.drawRect(self._aim.mark.adjusted(1, 1, -1, -1))
