"""The list of all that stands open, found by a few letters: also what does not fit into the strips."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListView, QVBoxLayout

from workstation.ui.kit.ranking import rank
from workstation.ui.kit.safe_text import fill, identifier
from workstation.ui.kit.two_parts import END, TwoParts
from workstation.ui.shell.pane import Pane
from workstation.ui.shell.tab_words import TabWords
from workstation.ui.shell.tabs import Tabs

_TAB = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class TabFinder(QDialog):
    """Enter or a click goes to a tab, in whichever pane it stands. Esc or a click elsewhere leaves."""

    def __init__(self, tabs: Tabs) -> None:
        super().__init__(tabs, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tabs = tabs
        self._told = TabWords(tabs.kit.words, self)
        self._lines = [(pane, tab) for pane in tabs.grid.panes() for tab in pane.ids()]
        self.setProperty("sheet", "true")
        self.setAccessibleIdentifier("tab_finder")
        self.setAccessibleName(self.tr("Open conversations"))
        self.setWindowTitle(self.accessibleName())
        self.field = QLineEdit(self)
        self.field.setAccessibleIdentifier("tab_finder.field")
        self.field.setPlaceholderText(self.tr("Find an open conversation…"))
        self.field.setAccessibleName(self.tr("Find an open conversation"))
        self.field.textChanged.connect(self._refresh)
        self.field.returnPressed.connect(self._go_to_current)
        self.field.installEventFilter(self)
        self.list = QListView(self)
        self.list.setAccessibleIdentifier("tab_finder.list")
        self.list.setAccessibleName(self.accessibleName())
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setItemDelegate(TwoParts(tabs.kit.theme, self.list))
        self.list.clicked.connect(self._go)
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list)

    def appear(self) -> None:
        """Open at the top of the conversations, on the one in front."""
        line = self.fontMetrics().height()
        self.resize(min(30 * line, self._tabs.window().width() - 80), min(22 * line, self._tabs.height()))
        start = QPoint((self._tabs.width() - self.width()) // 2, 2 * line)
        self.move(self._tabs.mapToGlobal(start))
        self._refresh("")
        order = [tab for _pane, tab in self._lines]
        if (front := self._tabs.current()) in order:
            self.list.setCurrentIndex(self._model.index(order.index(front), 0))
        self.show()
        self.activateWindow()
        self.field.setFocus()

    def _refresh(self, typed: str) -> None:
        scored = [
            (cost, place) for place, (pane, tab) in enumerate(self._lines)
            if (cost := rank(typed, self._told.whole(pane.strip.look(tab)))) is not None
        ]  # fmt: skip
        self._model.clear()
        for _cost, place in sorted(scored):
            self._model.appendRow(self._item(*self._lines[place]))
        self.list.setCurrentIndex(self._model.index(0, 0))

    def _item(self, pane: Pane, tab: str) -> QStandardItem:
        look, panes = pane.strip.look(tab), self._tabs.grid.panes()
        marks = self._told.marks(look)
        if len(panes) > 1:
            marks.insert(0, fill(self.tr("pane %1"), panes.index(pane) + 1))
        item = QStandardItem(identifier(look.name))
        item.setData(tab, _TAB)
        item.setData(", ".join(marks), END)
        spoken = ", ".join((item.text(), *marks))
        item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
        return item

    def _go_to_current(self) -> None:
        self._go(self.list.currentIndex())

    def _go(self, index: QModelIndex) -> None:
        tab = index.data(_TAB)
        self.accept()
        if tab is not None and self._tabs.holds(tab):
            self._tabs.select(tab)
            self._tabs.focus_page()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isVisible() and not self.isActiveWindow():
            self.reject()
