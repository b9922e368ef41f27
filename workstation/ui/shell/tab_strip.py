"""The row of tabs: shrinks them while it can, then puts the rest behind a button."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QStyle, QToolButton, QWidget

from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import fill
from workstation.ui.shell.tab_button import TabButton
from workstation.ui.shell.tab_look import TabLook


class TabStrip(QWidget):
    """Knows the order of the tabs and which is in front; pages are somebody else's."""

    tab_clicked = Signal(str)
    close_clicked = Signal(str)

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._buttons: dict[str, TabButton] = {}
        self._current = ""
        self._more = QToolButton(self)
        self._more.setAccessibleIdentifier("tabs.more")
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._more.clicked.connect(self._show_hidden)
        self._more.hide()
        self._hidden: list[str] = []
        self._arranged: tuple[object, ...] = ()
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._repaint_clocks)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        kit.theme.changed.connect(self._arrange)

    def ids(self) -> list[str]:
        return list(self._buttons)

    def current(self) -> str:
        return self._current

    def button(self, tab: str) -> TabButton:
        return self._buttons[tab]

    def add(self, tab: str, look: TabLook, at: int | None = None, *, current: bool = False) -> None:
        button = TabButton(self._kit, look, self)
        button.setAccessibleIdentifier(f"tab.{tab}")
        button.clicked.connect(lambda: self.tab_clicked.emit(tab))
        button.close_clicked.connect(lambda: self.close_clicked.emit(tab))
        order = list(self._buttons.items())
        order.insert(len(order) if at is None else at, (tab, button))
        self._buttons = dict(order)
        if current:
            self.set_current(tab)
        else:
            self._arrange()

    def remove(self, tab: str) -> None:
        button = self._buttons.pop(tab)
        button.hide()
        button.deleteLater()
        if tab == self._current:
            self._current = ""
        self._arrange()

    def set_look(self, tab: str, look: TabLook) -> None:
        self._buttons[tab].set_look(look)
        self._keep_time()

    def set_current(self, tab: str) -> None:
        self._current = tab
        self._buttons[tab].setChecked(True)
        self._arrange()

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

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(
            QRect(0, self.height() - 1, self.width(), 1), self._kit.theme.color("divider")
        )

    def _arrange(self) -> None:
        shown, width = self._fitting()
        order = shown, width, list(self._buttons), self.size(), self.layoutDirection()
        if order == self._arranged:  # another one is in front, and nothing has to move
            return
        self._arranged = order
        self._hidden = [tab for tab in self._buttons if tab not in shown]
        previous: QWidget | None = None
        for tab, button in self._buttons.items():
            button.setVisible(tab in shown)
            if tab in shown:
                rect = QRect(shown.index(tab) * width, 0, width, self.height() - 1)
                button.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), rect))
                if previous is not None:
                    QWidget.setTabOrder(previous, button)
                previous = button
        self._more.setVisible(bool(self._hidden))
        if self._hidden:
            self._more.setText(fill("+%1 ▾", len(self._hidden)))
            self._more.setAccessibleName(self.tr("%n more tab(s)", "", len(self._hidden)))
            size = self._more.sizeHint()
            corner = QRect(self.width() - size.width() - 4, (self.height() - size.height()) // 2, 0, 0)
            corner.setSize(size)
            self._more.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), corner))
        self._keep_time()

    def _fitting(self) -> tuple[list[str], int]:
        """The tabs that fit, in order, the current one always among them; and the width of each."""
        tabs = list(self._buttons)
        if not tabs:
            return [], 0
        unit = self.fontMetrics().averageCharWidth()
        least, most = unit * 18, unit * 30
        room = self.width()
        if len(tabs) * least <= room:
            return tabs, min(most, room // len(tabs))
        room -= self._more.sizeHint().width() + 12
        count = max(1, room // least)
        shown = tabs[:count]
        if self._current and self._current not in shown:
            shown[-1] = self._current
        return shown, max(least, room // count) if room > least else max(unit, room)

    def _show_hidden(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for tab in self._hidden:
            words = self._buttons[tab].accessibleName().replace("&", "&&")
            menu.addAction(words).triggered.connect(lambda _on=False, tab=tab: self.tab_clicked.emit(tab))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _keep_time(self) -> None:
        waits = any(button.look.waiting_since is not None for button in self._buttons.values())
        if waits != self._tick.isActive():
            self._tick.start() if waits else self._tick.stop()

    def _repaint_clocks(self) -> None:
        for button in self._buttons.values():
            if button.look.waiting_since is not None and button.isVisible():
                button.update()
