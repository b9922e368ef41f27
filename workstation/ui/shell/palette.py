"""Ctrl+K: everything one can do, found by a few letters, and taught with its keys."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListView, QVBoxLayout, QWidget

from workstation.ui.kit.actions import Action, Actions
from workstation.ui.kit.announcing import tell_lines
from workstation.ui.kit.composing import Composing
from workstation.ui.kit.ranking import rank
from workstation.ui.kit.safe_text import fill, iso_ltr
from workstation.ui.kit.theme import Theme
from workstation.ui.kit.two_parts import END, TwoParts

ID = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(QDialog):
    """A frameless dialog and no popup: screen readers do not see popups. Esc or a click elsewhere leaves."""

    search_wanted = Signal(str)  # nothing to run was meant: the words are to be searched

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._actions = actions
        self._over = parent
        self._recent: list[str] = []
        self.setProperty("sheet", "true")
        self.setAccessibleIdentifier("palette")
        self.field = QLineEdit(self)
        self.field.setAccessibleIdentifier("palette.field")
        self.field.textChanged.connect(self._refresh)
        self.field.returnPressed.connect(self._run_current)
        self.field.installEventFilter(self)
        self._composing = Composing(self.field)
        self.list = QListView(self)
        self.list.setAccessibleIdentifier("palette.list")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(TwoParts(theme, self.list))
        self.list.clicked.connect(self._run)
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        tell_lines(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list)

    def appear(self, typed: str = "") -> None:
        """Open at the top of the window with an empty field."""
        self._retranslate()
        window = self._over.window()
        line = self.fontMetrics().height()
        width = min(34 * line, window.width() - 80)
        self.resize(width, min(24 * line, window.height() - 160))
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, 72)))
        self.field.setText(typed)
        self._refresh(typed)
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.setFocus()

    def _retranslate(self) -> None:
        name = self.tr("Command palette")
        self.setWindowTitle(name)
        self.setAccessibleName(name)
        self.field.setPlaceholderText(self.tr("Search or run a command…"))
        self.field.setAccessibleName(self.tr("Search or run a command"))
        self.list.setAccessibleName(self.tr("Commands"))

    def _refresh(self, typed: str) -> None:
        self._model.clear()
        for action in self._ranked(typed):
            item = QStandardItem(action.text)
            keys = action.keys[0] if action.keys else ""
            item.setData(action.id, ID)
            item.setData(iso_ltr(keys) if keys else "", END)
            spoken = fill(self.tr("%1, keys %2"), action.text, keys) if keys else action.text
            item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        if typed.strip():
            self._model.appendRow(QStandardItem(fill(self.tr("Search messages for %1"), typed.strip())))
        self.list.setCurrentIndex(self._model.index(0, 0))

    def _ranked(self, typed: str) -> list[Action]:
        runnable = [action for action in self._actions.all() if action.listed and action.qaction.isEnabled()]
        recent = {action: place for place, action in enumerate(reversed(self._recent))}
        scored = [
            (cost, recent.get(action.id, len(recent)), place, action)
            for place, action in enumerate(runnable)
            if (cost := rank(typed, action.text)) is not None
        ]
        return [action for *_, action in sorted(scored, key=lambda entry: entry[:3])]

    def _run_current(self) -> None:
        self._run(self.list.currentIndex())

    def _run(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        chosen, typed = index.data(ID), self.field.text().strip()
        self.accept()
        if chosen is None:
            self.search_wanted.emit(typed)
            return
        self._recent = [*(known for known in self._recent if known != chosen), chosen]
        self._actions.run(chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress and not self._composing.now
        if pressed and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isVisible() and not self.isActiveWindow():
            self.reject()
        elif event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self._retranslate()
            QTimer.singleShot(
                0, self, lambda: self._refresh(self.field.text())
            )  # when the actions have heard
