"""The row of tabs: shrinks them while it can, then puts the rest behind a button."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from workstation.ui.kit.kit import Kit
from workstation.ui.kit.mirror import placed
from workstation.ui.kit.safe_text import fill, tooltip
from workstation.ui.shell.tab_button import TabButton
from workstation.ui.shell.tab_look import TabLook
from workstation.ui.shell.tab_words import TabWords


class TabStrip(QWidget):
    """Knows the order of the tabs and which is in front; pages are somebody else's.

    A tab has a button while it is in sight: hundreds of tabs cost no more than those that are.
    """

    tab_clicked = Signal(str)
    close_clicked = Signal(str)
    menu_asked = Signal(str, QPoint)  # where, on the screen
    dragged = Signal(str, QPoint)  # the pointer is there now, on the screen
    dropped = Signal(str, QPoint)
    more_clicked = Signal()

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._told = TabWords(kit.words, self)
        self._looks: dict[str, TabLook] = {}
        self._buttons: dict[str, TabButton] = {}
        self._spare: list[TabButton] = []
        self._shown: list[str] = []
        self._current = ""
        self._leading = True
        self._more = QToolButton(self)
        self._more.setAccessibleIdentifier("tabs.more")
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._more.clicked.connect(self.more_clicked)
        self._more.hide()
        self._arranged: tuple[list[str], int, object] = ([], 0, None)
        self._telling: tuple[object, ...] = ()
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._repaint_clocks)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        kit.theme.changed.connect(self._arrange)

    def ids(self) -> list[str]:
        return list(self._looks)

    def current(self) -> str:
        return self._current

    def look(self, tab: str) -> TabLook:
        return self._looks[tab]

    def button(self, tab: str) -> TabButton:
        """A tab's button, whether it is in sight or not."""
        if (button := self._buttons.get(tab)) is None:
            button = self._buttons[tab] = self._spare.pop() if self._spare else self._made()
            button.set_tab(tab, self._looks[tab])
            button.set_leading(self._leading)
        return button

    def _made(self) -> TabButton:
        button = TabButton(self._kit, self._told, self)
        button.hide()
        button.clicked.connect(lambda: self.tab_clicked.emit(button.tab))
        button.close_clicked.connect(lambda: self.close_clicked.emit(button.tab))
        button.menu_asked.connect(lambda at: self.menu_asked.emit(button.tab, at))
        button.dragged.connect(lambda at: self.dragged.emit(button.tab, at))
        button.dropped.connect(lambda at: self.dropped.emit(button.tab, at))
        return button

    def add(self, tabs: Sequence[tuple[str, TabLook]], at: int | None = None) -> None:
        """Take in tabs, all at once, before the one at place ``at`` or after all."""
        order = list(self._looks.items())
        place = len(order) if at is None else at
        self._looks = dict([*order[:place], *tabs, *order[place:]])
        self._arrange()

    def remove(self, tab: str) -> None:
        del self._looks[tab]
        if (button := self._buttons.pop(tab, None)) is not None:
            button.hide()
            button.deleteLater()
        if tab == self._current:
            self._current = ""
        self._arrange()

    def put(self, tab: str, place: int) -> None:
        """Put a tab at another place of the order, counted without it."""
        look = self._looks.pop(tab)
        self.add([(tab, look)], place)

    def set_look(self, tab: str, look: TabLook) -> None:
        self._looks[tab] = look
        if (button := self._buttons.get(tab)) is not None:
            button.set_look(look)
        if tab not in self._shown:
            self._tell_hidden()
        self._keep_time()

    def set_current(self, tab: str) -> None:
        self._current = tab
        self.button(tab).setChecked(True)
        self._arrange()

    def set_leading(self, leading: bool) -> None:
        """Whether this is the pane that the keyboard's acts are for: its tab in front says so."""
        if leading != self._leading:
            self._leading = leading
            for button in self._buttons.values():
                button.set_leading(leading)

    def place_at(self, at: QPoint) -> tuple[int, int]:
        """Before which tab something dropped at a point would stand, and the x where that is shown."""
        for number, tab in enumerate(self._looks):
            if tab in self._shown:
                rect = self._buttons[tab].geometry()
                if (at.x() > rect.center().x()) if self.isRightToLeft() else (at.x() < rect.center().x()):
                    return number, rect.right() if self.isRightToLeft() else rect.left()
        last = self._buttons[self._shown[-1]].geometry() if self._shown else QRect()
        return len(self._looks), last.left() if self.isRightToLeft() else last.right()

    def sizeHint(self) -> QSize:
        return QSize(320, self.fontMetrics().height() * 2 + 14)

    def resizeEvent(self, _event: object) -> None:
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self.updateGeometry()
            self._arrange()
        elif event.type() == QEvent.Type.LanguageChange:
            for button in self._buttons.values():
                button.set_look(button.look)
            self._tell_hidden()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(
            QRect(0, self.height() - 1, self.width(), 1), self._kit.theme.color("divider")
        )

    def _arrange(self) -> None:
        shown, width = self._fitting()
        room = width, self.size(), self.layoutDirection()
        order = shown, len(self._looks), room
        if order == self._arranged:  # another one is in front, and nothing has to move
            return
        stay = _alike(self._shown, shown) if room == self._arranged[2] else 0
        self._arranged = order
        for tab in self._shown:
            if tab not in shown and tab in self._buttons:
                self._put_out_of_sight(tab)
        self._shown = shown
        for number in range(stay, len(shown)):
            self._place(number, width)
        self._more.setVisible(len(shown) < len(self._looks))
        self._tell_hidden()
        self._keep_time()

    def _place(self, number: int, width: int) -> None:
        button = self.button(self._shown[number])
        rect = QRect(number * width, 0, width, self.height() - 1)
        button.setGeometry(placed(self.layoutDirection(), self.rect(), rect))
        button.show()
        button.raise_()  # screen readers walk from the lowest up
        if number:
            QWidget.setTabOrder(self._buttons[self._shown[number - 1]], button)

    def _put_out_of_sight(self, tab: str) -> None:
        """Its button serves the tab that comes in its place, unless it is held by the pointer."""
        button = self._buttons[tab]
        button.hide()
        if not button.held:
            self._spare.append(self._buttons.pop(tab))

    def _tell_hidden(self) -> None:
        """How many tabs are out of sight, and in how many of them something new stands."""
        hidden = len(self._looks) - len(self._shown)
        if not hidden:
            return
        unread = sum(1 for tab, look in self._looks.items() if look.unread and tab not in self._shown)
        told = fill(self.tr("+%1, %2 new ▾"), hidden, unread) if unread else fill("+%1 ▾", hidden)
        words = self.tr("%n more tab(s)", "", hidden)
        if unread:
            words = fill("%1, %2", words, self.tr("%n with new messages", "", unread))
        telling = told, words, self.size(), self.layoutDirection(), self.font()
        if telling != self._telling:
            self._telling = telling
            self._tell_more(told, words)

    def _tell_more(self, told: str, words: str) -> None:
        self._more.setText(told)
        self._more.setAccessibleName(words)
        self._more.setToolTip(tooltip(words))
        size = self._more.sizeHint()
        corner = QRect(self.width() - size.width() - 4, (self.height() - size.height()) // 2, 0, 0)
        corner.setSize(size)
        self._more.setGeometry(placed(self.layoutDirection(), self.rect(), corner))

    def _fitting(self) -> tuple[list[str], int]:
        """The tabs that fit, in order, the current one always among them; and the width of each."""
        if not self._looks:
            return [], 0
        unit = self.fontMetrics().averageCharWidth()
        least, most = unit * 18, unit * 30
        room = self.width()
        if len(self._looks) * least <= room:
            return list(self._looks), min(most, room // len(self._looks))
        room -= unit * 14  # the button for the rest
        count = max(1, room // least)
        shown = list(self._looks)[:count]
        if self._current and self._current not in shown:
            shown[-1] = self._current
        return shown, max(least, room // count) if room > least else max(unit, room)

    def _keep_time(self) -> None:
        waits = any(self._looks[tab].waiting_since is not None for tab in self._shown)
        if waits != self._tick.isActive():
            self._tick.start() if waits else self._tick.stop()

    def _repaint_clocks(self) -> None:
        for tab in self._shown:
            if self._looks[tab].waiting_since is not None:
                self._buttons[tab].update()


def _alike(before: list[str], now: list[str]) -> int:
    """How many of the first are the same."""
    pairs = zip(before, now, strict=False)
    return next((n for n, (old, new) in enumerate(pairs) if old != new), min(len(before), len(now)))
