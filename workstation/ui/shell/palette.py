"""Ctrl+K: everything one can do, found by a few letters, and taught with its keys; and whom one looks for."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget

from workstation.services.searching import Named
from workstation.ui.kit.actions import Actions
from workstation.ui.kit.announcing import announce, tell_lines
from workstation.ui.kit.composing import Composing
from workstation.ui.kit.in_front import InFront
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.theme import Theme
from workstation.ui.kit.two_parts import END, TwoParts
from workstation.ui.shell.palette_lines import Line, PaletteLines
from workstation.ui.shell.palette_ways import Way, asked

ID = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_TOP = 44  # pixels: below what leads to it, too


class Palette(InFront):
    """Esc or a click elsewhere leaves. What is looked up comes below what is there: no line moves."""

    names_wanted = Signal(str)  # of customers and conversations: see show_named; "": of nobody any more

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent, _TOP)
        self._parts = PaletteLines(actions, self)
        self.search_wanted, self.opened = self._parts.search_wanted, self._parts.opened
        self._shown: list[Line] = []
        self._looking = self._eager = False  # names are looked up, and Enter waits for them
        self.setAccessibleIdentifier("palette")
        self.field = QLineEdit(self)
        self.field.setAccessibleIdentifier("palette.field")
        self.field.textChanged.connect(self._refresh)
        self._parts.way_chosen.connect(self.field.setText)
        self.field.returnPressed.connect(self._run_current)
        self.field.installEventFilter(self)
        self.setFocusProxy(self.field)
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
        self.hint = PlainLabel("", self, wrap=True, tone="muted")
        self.hint.setAccessibleIdentifier("palette.hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        for widget in (self.field, self.list, self.hint):
            column.addWidget(widget)

    def appear(self, typed: str = "") -> None:
        """Open at the top of the window with an empty field."""
        self._retranslate()
        window, line = self.window(), self.fontMetrics().height()
        self.resize(QSize(34 * line, 24 * line).boundedTo(window.size() - QSize(80, 160)))
        self.field.setText(typed)
        self._refresh(typed)
        self.open()

    def show_named(self, words: str, named: Named) -> None:
        """Who was found by ``words``, unless somebody else is meant by now."""
        meant = asked(self.field.text())
        if not self._looking or words != meant.words:
            return
        self._looking = False
        self._add(self._parts.named(meant.way, named))
        if not self._shown:
            self._tell(self._parts.nothing(meant.way))
        elif self._eager:
            self._run_current()

    def show_trouble(self, sentence: str) -> None:
        """Names could not be looked up."""
        self._looking = False
        self._tell(sentence)

    def _tell(self, sentence: str) -> None:
        """Below the field, and to who listens to it."""
        self.hint.setText(sentence)
        self.hint.show()
        self.field.setAccessibleDescription(sentence)
        announce(self.field, sentence)

    def _retranslate(self) -> None:
        name = self.tr("Command palette")
        self.setWindowTitle(name)
        self.setAccessibleName(name)
        self.field.setPlaceholderText(self.tr("Search or run a command…"))
        self.field.setAccessibleName(self.tr("Search or run a command"))
        self.list.setAccessibleName(self.tr("Commands"))

    def _refresh(self, typed: str) -> None:
        meant = asked(typed)
        self._model.clear()
        self._shown.clear()
        self._add(self._parts.at_once(meant))
        hint = self._parts.hint(meant)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.field.setAccessibleDescription(hint)
        named = meant.words if meant.way in {Way.ALL, Way.PEOPLE, Way.CONVERSATIONS} else ""
        self._looking, self._eager = bool(named), False
        self.names_wanted.emit(named)

    def _add(self, lines: Iterable[Line]) -> None:
        for line in lines:
            item = QStandardItem(line.text)
            item.setData(line.id or None, ID)
            item.setData(line.end, END)
            item.setData(line.spoken or line.text, Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
            self._shown.append(line)
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self._model.index(0, 0))

    def _run_current(self) -> None:
        index = self.list.currentIndex()
        self._eager = self._looking and not index.isValid()
        self._run(index)

    def _run(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        line = self._shown[index.row()]
        if line.leaves:
            self.accept()
        line.does()

    def done(self, result: int) -> None:
        self._looking = False
        self.names_wanted.emit("")
        super().done(result)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress and not self._composing.now
        if pressed and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self._retranslate()
            QTimer.singleShot(
                0, self, lambda: self._refresh(self.field.text())
            )  # when the actions have heard
