"""Where a note about a customer is written: bound for life to the conversation it is written in."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workstation.contract import MAX_CUSTOMER_NOTE
from workstation.domain.drafts import DraftKind
from workstation.errors import Sentence
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.pasted import whole_characters
from workstation.ui.kit.words_only import WordsOnly

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LINES = 4


class _Field(WordsOnly):
    """Ctrl+Enter saves the note; it never reaches the editor that writes to the customer."""

    entered = Signal()
    left = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _enters(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _enters(event):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


def _enters(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.key() in _ENTER
        and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    )


class NoteEditor(QWidget):
    """As a draft's keeper sees it, an editor like those under a conversation."""

    edited = Signal()
    left = Signal()  # the focus went elsewhere
    submitted = Signal(str)

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._showing = False
        self.field = _Field(self)
        self.field.setTabChangesFocus(True)
        self.field.setProperty("mode", "note")
        self.field.setAccessibleIdentifier("context.note.editor")
        self.field.textChanged.connect(self._on_changed)
        self.field.entered.connect(self.submit)
        self.field.left.connect(self.left)
        self._said = PlainLabel(parent=self, wrap=True, tone="muted")
        self._save = QPushButton(self)
        self._save.setProperty("role", "primary")
        self._save.setAccessibleIdentifier("context.note.save")
        self._save.clicked.connect(self.submit)
        row = QHBoxLayout()
        row.addWidget(self._said, 1)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addLayout(row)
        kit.theme.changed.connect(self._dress)
        self._dress()
        self._translate()

    def submit(self) -> None:
        body = self._body()
        if len(body) > MAX_CUSTOMER_NOTE:
            self.show_editor_trouble(Sentence("A note has 2,000 characters at most. Nothing was saved."))
        elif body.strip():
            self.submitted.emit(body)

    def remove(self, body: str) -> None:
        """``body`` is on the disk: it leaves; what was typed since stays."""
        if self._body().startswith(body):
            caret = QTextCursor(self.field.document())
            length = len(body.encode("utf-16-le")) // 2
            caret.setPosition(length, QTextCursor.MoveMode.KeepAnchor)
            caret.removeSelectedText()

    def discard(self) -> None:
        """What it held is on the disk; nobody will write here any more."""
        self.deleteLater()

    # what the draft's keeper asks of it

    def draft(self, kind: DraftKind) -> tuple[str, int]:
        del kind
        return self._body(), self.field.textCursor().position()

    def show_draft(self, kind: DraftKind, body: str, cursor: int) -> None:
        del kind
        self._showing = True
        self.field.setPlainText(body)
        self._showing = False
        caret = self.field.textCursor()
        caret.setPosition(max(0, min(cursor, self.field.document().characterCount() - 1)))
        self.field.setTextCursor(caret)

    def append_to_draft(self, kind: DraftKind, text: str) -> None:
        del kind
        caret = self.field.textCursor()
        caret.movePosition(caret.MoveOperation.End)
        caret.insertText(text)

    def show_saved(self, kind: DraftKind, at: int | None) -> None:
        del kind
        self._say(Sentence("draft saved %1", self._kit.words.time(at)) if at else "")

    def show_unsaved(self, kind: DraftKind, why: str) -> None:
        del kind
        self.show_editor_trouble(why)

    def show_editor_trouble(self, text: str) -> None:
        self._say(text, "danger")

    # inside

    def _say(self, words: str, tone: str = "muted") -> None:
        self._said.set_tone(tone)
        self._said.setText(words)

    def _body(self) -> str:
        return whole_characters(self.field.toPlainText())

    def _on_changed(self) -> None:
        self._save.setEnabled(bool(self._body().strip()))
        if not self._showing:
            self.edited.emit()

    def _dress(self) -> None:
        self.field.setFixedHeight(self.field.fontMetrics().lineSpacing() * _LINES + 12)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        words = self.tr("Note about the customer – they never see it")
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self._save.setText(self.tr("Save note"))
        self._save.setEnabled(bool(self._body().strip()))
