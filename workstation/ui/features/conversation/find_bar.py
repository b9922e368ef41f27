"""The bar in which one looks for words in a conversation: what, how many, the next and the one before."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from workstation.ui.kit.announcing import announce
from workstation.ui.kit.icons import Icons
from workstation.ui.kit.key_hint import KeyHint
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.line_edit import LineEdit
from workstation.ui.kit.safe_text import fill, tooltip

LONGEST = 200  # characters that are looked for


class FindBar(QFrame):
    """Enter and F3 go on, with Shift back; Escape closes it. ``place`` is where its identifiers begin."""

    place = "conversation.find"

    sought = Signal(str)
    stepped = Signal(int)  # 1: to the next one, towards newer messages; -1: to the one before
    closed = Signal()

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        icons, self._words = kit.icons, kit.words
        self.setProperty("panel", "raised")
        self.setAccessibleIdentifier(self.place)
        self.line = LineEdit(parent=self)
        self.line.setMaxLength(LONGEST)
        self.line.setClearButtonEnabled(True)
        self.line.setAccessibleIdentifier(f"{self.place}.line")
        self.line.setMinimumWidth(self.fontMetrics().averageCharWidth() * 24)
        self.line.textChanged.connect(self.sought)
        self._count = PlainLabel("", self, tone="muted")
        self._count.setAccessibleIdentifier(f"{self.place}.count")
        self._previous = self._button(icons, "up", "previous")
        self._previous.clicked.connect(lambda: self.stepped.emit(-1))
        self._next = self._button(icons, "down", "next")
        self._next.clicked.connect(lambda: self.stepped.emit(1))
        self._close = self._button(icons, "close", "close")
        self._close.clicked.connect(self.closed)
        self._again: Callable[[], None] = self.show_nothing
        self._lay_out()
        self._retranslate()
        for button, act in ((self._previous, "find_previous"), (self._next, "find_next")):
            KeyHint(button, kit.actions, f"conversation.{act}", button.accessibleName)

    def _button(self, icons: Icons, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icons.icon(icon))
        button.setProperty("role", "quiet")
        button.setAccessibleIdentifier(f"{self.place}.{name}")
        return button

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        row = self._row()
        row.setContentsMargins(em, em // 4, em // 2, em // 4)
        self.setLayout(row)

    def _row(self) -> QHBoxLayout:
        """What is looked for, how many there are, and the way through them."""
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(self._count)
        for button in (self._previous, self._next, self._close):
            row.addWidget(button)
        return row

    def _title(self) -> str:
        return self.tr("Find in this conversation")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._again()

    def _retranslate(self) -> None:
        self.line.setAccessibleName(self._title())
        self.line.setPlaceholderText(self._title())
        for button, words in (
            (self._previous, self.tr("The one before")),
            (self._next, self.tr("The next one")),
            (self._close, self.tr("Close")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(tooltip(words))

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return self.line, self._previous, self._next, self._close

    def ask(self) -> None:
        """Let the person type, over what they typed last."""
        self.show()
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_count(self, place: int, total: int, *, more: bool, whole: bool) -> None:
        """``place`` of ``total``, from 1; ``more``: there are older ones; ``whole``: all was looked at."""
        if not self.line.text().strip():
            self.show_nothing()
            return
        self._again = lambda: self.show_count(place, total, more=more, whole=whole)
        told, number = self.tr("not found"), self._words.number
        if total:
            template = self.tr("%1 of %2 and more") if more else self.tr("%1 of %2")
            told = fill(template, number(place), number(total))
        if not whole:
            told = fill(self.tr("%1 · older messages are not on this machine yet"), told)
        self._count.set_tone("muted" if total else "warn")
        self._tell(told)

    def show_nothing(self) -> None:
        """Nothing is looked for."""
        self._again = self.show_nothing
        self._tell("")

    def _tell(self, told: str) -> None:
        if told and told != self._count.text():
            announce(self, told)
        self._count.setText(told)
        self.line.setAccessibleDescription(told)
        for button in (self._previous, self._next):
            button.setEnabled(bool(told))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.stepped.emit(-1 if back else 1)
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case _:
                super().keyPressEvent(event)
