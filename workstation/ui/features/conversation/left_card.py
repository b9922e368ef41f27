"""What a colleague left half written, above the editor: who, when, how it begins, take it or dismiss it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workstation.domain.left_draft import LeftDraft
from workstation.ui.kit.announcing import announce
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.push import push_button
from workstation.ui.kit.safe_text import fill, identifier, reveal, tooltip

_BEGINNING = 240  # characters of it that are shown


class _Parts(QWidget):
    """What stands in the card, made when there is first something to show."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        em = self.fontMetrics().height()
        shape = QLabel(self)
        shape.setPixmap(kit.icons.icon("pencil", "accent").pixmap(em, em))
        self.head = PlainLabel("", self, weight="strong")
        self.body = PlainLabel("", self, tone="muted")
        self.take = push_button(self, "conversation.left.take", "")
        self.dismiss = push_button(self, "conversation.left.dismiss", "")
        self.dismiss.setProperty("role", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(em // 2, em // 4, em // 4, em // 4)
        row.setSpacing(em // 3)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.head)
        words.addWidget(self.body)
        row.addWidget(shape)
        row.addLayout(words, 1)
        row.addWidget(self.take)
        row.addWidget(self.dismiss)


class LeftCard(QFrame):
    """Hidden while nothing is left."""

    taken = Signal(object)  # LeftDraft
    dismissed = Signal(object)  # LeftDraft
    left = Signal()  # it is gone, and the keyboard was in it

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._shown: tuple[LeftDraft, bool] | None = None
        self._parts: _Parts | None = None
        self.before: QWidget = self  # where Tab comes from
        self.setProperty("panel", "card")
        self.setAccessibleIdentifier("conversation.left")
        self.hide()

    def show_left(self, left: LeftDraft | None, *, mine: bool = False) -> None:
        """``mine``: the person left it, and has the conversation again."""
        shown = (left, mine) if left is not None else None
        if shown == self._shown:
            return
        self._shown = shown
        self._show()
        if shown:
            announce(self, self.accessibleName())

    def take(self) -> None:
        if self._shown:
            self.taken.emit(self._shown[0])

    def dismiss(self) -> None:
        if self._shown:
            self.dismissed.emit(self._shown[0])

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return (self._parts.take, self._parts.dismiss) if self._parts else ()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def _show(self) -> None:
        if self._shown is None:
            focused = self.isAncestorOf(self.window().focusWidget())
            self.hide()
            if focused:
                self.left.emit()
            return
        left, mine = self._shown
        parts = self._made()
        when, name = self._kit.words.moment(left.at), identifier(left.author_name) or self.tr("A colleague")
        theirs = fill(self.tr("%1 left a draft for you, %2"), name, when)
        head = fill(self.tr("You left a draft here, %1"), when) if mine else theirs
        words = " ".join(left.body.split())
        shown = reveal(words if len(words) <= _BEGINNING else f"{words[:_BEGINNING]}…")
        parts.head.setText(head)
        parts.body.setText(shown)
        self.setAccessibleName(f"{head}: {shown}")
        self._name(parts.take, self.tr("Take it"), self.tr("Put the draft into your reply"))
        self._name(parts.dismiss, self.tr("Dismiss"), self.tr("Throw the draft away"))
        self.show()

    def _name(self, button: QPushButton, text: str, words: str) -> None:
        button.setText(text)
        button.setAccessibleDescription(words)
        button.setToolTip(tooltip(words))

    def _made(self) -> _Parts:
        if self._parts is None:
            parts = self._parts = _Parts(self._kit, self)
            parts.take.clicked.connect(self.take)
            parts.dismiss.clicked.connect(self.dismiss)
            column = QVBoxLayout(self)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(parts)
            QWidget.setTabOrder(self.before, parts.take)
            QWidget.setTabOrder(parts.take, parts.dismiss)
        return self._parts
