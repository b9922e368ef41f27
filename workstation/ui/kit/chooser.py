"""A field and a list below it: a few letters find a line, the arrows walk, Enter chooses."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QListView, QVBoxLayout, QWidget

from workstation.ui.kit.announcing import tell_lines
from workstation.ui.kit.composing import Composing
from workstation.ui.kit.line_edit import LineEdit
from workstation.ui.kit.ranking import rank
from workstation.ui.kit.safe_text import fill
from workstation.ui.kit.theme import Theme
from workstation.ui.kit.two_parts import END, TwoParts

_ID = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True, slots=True)
class Line:
    """``text`` and ``end`` are ready for the screen; ``marked`` shows a check mark and says so.

    ``shape``: one sign before the text that repeats what ``end`` says. ``spoken``: what is said of it where
    that is not just both.
    """

    id: str
    text: str
    end: str = ""
    marked: bool = False
    shape: str = ""
    spoken: str = ""


class Chooser(QWidget):
    """``lines(typed)`` answers what is offered, in its order."""

    chosen = Signal(str)  # a line's id
    missed = Signal()  # Enter, where nothing fits what was typed
    done = Signal()  # Ctrl+Enter

    def __init__(
        self, theme: Theme, name: str, lines: Callable[[str], Sequence[Line]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        self._rows = 0
        self.field = LineEdit(parent=self)
        self.field.setAccessibleIdentifier(f"{name}.field")
        self.field.textChanged.connect(self._list)  # the best is current, whatever was before
        self.field.installEventFilter(self)
        self._composing = Composing(self.field)
        self.list = QListView(self)
        self.list.setAccessibleIdentifier(f"{name}.list")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(TwoParts(theme, self.list))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.clicked.connect(self._choose)
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        tell_lines(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.field)
        self.refresh()

    def name(self, field: str, lines: str) -> None:
        """What the field asks for and what the list holds."""
        self.field.setPlaceholderText(field)
        self.field.setAccessibleName(field)
        self.list.setAccessibleName(lines)

    def set_rows(self, count: int) -> None:
        """As high as so many lines."""
        self._rows = count
        self._fit()

    @property
    def current(self) -> str:
        """The id of the line that is current; "" where nothing fits what was typed."""
        return str(self.list.currentIndex().data(_ID) or "")

    def lines_shown(self) -> list[str]:
        return [self._model.index(row, 0).data() for row in range(self._model.rowCount())]

    def select(self, line_id: str) -> bool:
        """Whether there is such a line."""
        for row in range(self._model.rowCount()):
            if self._model.index(row, 0).data(_ID) == line_id:
                self.list.setCurrentIndex(self._model.index(row, 0))
                return True
        return False

    def begin(self, typed: str) -> None:
        """Anew, with this in the field; the best is current."""
        self.field.setText(typed)
        self._list()

    def refresh(self) -> None:
        """Ask for the lines again. The current one stays current, or what stands in its place where it has
        gone; what is in sight stays in sight."""
        before, place = self.current, self.list.currentIndex().row()
        top = self.list.verticalScrollBar().value()
        self._list()
        if not self.select(before) and place > 0:
            self.list.setCurrentIndex(self._model.index(min(place, self._model.rowCount() - 1), 0))
        self.list.verticalScrollBar().setValue(top)

    def _list(self) -> None:
        self._model.clear()
        for line in self._lines(self.field.text()):
            item = QStandardItem(f"{'✓' if line.marked else line.shape} {line.text}".strip())
            item.setData(line.id, _ID)
            item.setData(line.end, END)
            words = line.spoken or (fill("%1, %2", line.text, line.end) if line.end else line.text)
            spoken = fill(self.tr("%1, chosen"), words) if line.marked else words
            item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        self.list.setCurrentIndex(self._model.index(0, 0))

    def _fit(self) -> None:
        height = self.list.sizeHintForRow(0) if self._model.rowCount() else self.fontMetrics().height() + 14
        self.list.setMinimumHeight(self._rows * height + 2 * self.list.frameWidth() + 4)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()  # with the letters that it is painted with

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress and not self._composing.now
        if pressed and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                QApplication.sendEvent(self.list, event)
                return True
            if event.key() in _ENTER:
                if event.modifiers() & _CONTROL:
                    self.done.emit()
                elif self.current:
                    self.chosen.emit(self.current)
                else:
                    self.missed.emit()
                return True
        return super().eventFilter(watched, event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(str(index.data(_ID)))


def ranked(typed: str, lines: Sequence[Line]) -> list[Line]:
    """Those that fit what was typed, the best first; by what stands at their end only after the others."""
    scored = []
    for place, line in enumerate(lines):
        by_text, by_all = rank(typed, line.text), rank(typed, f"{line.text} {line.end}")
        if by_text is not None:
            scored.append((0, by_text, place, line))
        elif by_all is not None:
            scored.append((1, by_all, place, line))
    return [line for *_, line in sorted(scored, key=lambda entry: entry[:3])]
