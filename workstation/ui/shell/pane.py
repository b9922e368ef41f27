"""One part of the room for conversations: a strip of tabs above the page of the one in front."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from workstation.ui.kit.empty import Empty
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import fill, identifier
from workstation.ui.shell.pages import Pages
from workstation.ui.shell.veil import Veil

if TYPE_CHECKING:
    from workstation.ui.shell.tab_strip import TabStrip

LEAST_WIDTH, LEAST_HEIGHT = 19, 17  # lines of text: what a conversation needs to be worked in
_EDGE = 3  # pixels of the frame that shows which pane has the keyboard


class Pane(QFrame):
    """Knows its tabs and shows the page that it is given; which pages there are is somebody else's.

    Pages stand in ``place``, where some may wait that are nobody's yet.
    """

    pressed = Signal()  # somewhere inside, where nothing else took it
    next_wanted = Signal()
    close_wanted = Signal()  # it is empty, and there are others

    def __init__(self, kit: Kit, key: int, furnish: "Callable[[TabStrip], None]", parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key  # of this pane for life, also of the one that takes its place when it comes back
        self._kit = kit
        self._furnish = furnish
        self._strip: TabStrip | None = None
        self._veil: Veil | None = None
        self._leading, self._several = True, False
        self._others: QToolButton | None = None
        self.place = Pages(self)
        self._empty = Empty(kit.icons, "message", self)
        self._empty.acted.connect(self.close_wanted)
        self.place.bring(self._empty)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.place, 1)
        self.retranslate()

    @property
    def strip(self) -> "TabStrip":
        """The row of tabs; made with the first of them, so that a window without any paints sooner."""
        if self._strip is None:
            from workstation.ui.shell.tab_strip import TabStrip  # noqa: PLC0415 see above

            self._strip = TabStrip(self._kit, self)
            self._strip.set_leading(self._leading)
            self._furnish(self._strip)
            self._column.insertWidget(0, self._strip)
            self._strip.lower()  # screen readers walk from the lowest up
        return self._strip

    def ids(self) -> list[str]:
        return self._strip.ids() if self._strip else []

    def current(self) -> str:
        """The conversation in front; "" where none stands here."""
        return self._strip.current() if self._strip else ""

    def neighbour(self) -> str:
        """The tab after the one in front, or before it where that is the last; there are two at least."""
        order = self.ids()
        place = order.index(self.current())
        return order[place + 1] if place + 1 < len(order) else order[place - 1]

    def show_page(self, tab: str, page: QWidget) -> None:
        """Bring a tab and its page to the front."""
        if tab != self.current():
            self.strip.set_current(tab)
        self.strip.show()
        self.place.bring(page)
        self._lay_veil()

    def show_empty(self) -> None:
        """No conversation stands here."""
        self.place.bring(self._empty)
        if self._strip is not None:
            self._strip.hide()
        self._lay_veil()

    def strangers(self) -> list[QWidget]:
        """What is in its place and none of its own: pages, also those that nobody sees any more."""
        inside = self.place.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [widget for widget in inside if widget is not self._empty]

    def stand(self, number: int, count: int, *, leading: bool, alone: bool) -> None:
        """It is the ``number``-th of ``count`` panes from 1; ``alone``: the others are out of sight."""
        several = count > 1
        if (several, leading) != (self._several, self._leading):
            self._several, self._leading = several, leading
            edge = _EDGE if several else 0
            self._column.setContentsMargins(edge, edge, edge, edge)
            if self._strip is not None:
                self._strip.set_leading(leading)
            self.retranslate()
            self._lay_veil()
            self.update()
        self.setAccessibleIdentifier(f"pane.{number}")
        self._say_where(number, count)
        self._show_others(number, count, alone=alone and several)

    def minimumSizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(LEAST_WIDTH * line, LEAST_HEIGHT * line)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._several and self._leading:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._kit.theme.color("accent"))
            inner = self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
            painter.fillRect(inner, self._kit.theme.color("bg"))

    def retranslate(self) -> None:
        self._empty.set_words(
            self.tr("No conversation is open"),
            self.tr("Pick one from the list: Enter opens it in a tab. Ctrl+K finds everything you can do."),
            self.tr("Close this pane") if self._several else "",
        )

    def _say_where(self, number: int, count: int) -> None:
        current = self.current()
        name = identifier(self.strip.look(current).name) if current else ""
        if count == 1:
            words = name
        elif name:
            words = fill(self.tr("Pane %1 of %2, %3"), number, count, name)
        else:
            words = fill(self.tr("Pane %1 of %2, empty"), number, count)
        if words != self.accessibleName():
            self.setAccessibleName(words)

    def _show_others(self, number: int, count: int, *, alone: bool) -> None:
        """Where there is no room for all panes, say that there are others, and how to come to them."""
        if alone and self._others is None:
            self._others = QToolButton(self)
            self._others.setProperty("role", "quiet")
            self._others.setAccessibleIdentifier("pane.others")
            self._others.clicked.connect(self.next_wanted)
            self._column.insertWidget(0, self._others)
        if self._others is not None:
            self._others.setText(fill(self.tr("Pane %1 of %2: go to the next"), number, count))
            self._others.setToolTip(self.tr("There is no room for all panes at once."))
            self._others.setVisible(alone)

    def _lay_veil(self) -> None:
        """Over the editor of the page in front, unless the keyboard's acts are for it."""
        if self._veil is not None:
            self._veil.hide()
            self._veil.deleteLater()
            self._veil = None
        page = self.place.front()
        editor = page.focusProxy() if page else None
        if editor is not None and self._several and not self._leading:
            self._veil = Veil(self._kit.theme, editor)
