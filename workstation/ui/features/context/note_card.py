"""A note about a customer: who wrote it and when, and all of its words."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from workstation.domain.people import CustomerNote
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier, iso, reveal


class NoteCard(QFrame):
    """Made once and used again: ``show_note`` as often as there is another one to show."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self.note: CustomerNote | None = None
        self.setProperty("panel", "note")
        self.setAccessibleIdentifier("context.note")
        self._head = PlainLabel(parent=self, tone="muted")
        self._body = PlainLabel(parent=self, wrap=True)
        self._copy = QToolButton(self)
        self._copy.setProperty("role", "quiet")
        self._copy.setAccessibleIdentifier("context.note.copy")
        self._copy.clicked.connect(self._on_copy)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._head, 1)
        head.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 4, 8)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._body)

    def show_note(self, note: CustomerNote) -> None:
        self.note = note
        words = self._kit.words
        when = f"{words.short_day(note.created_at)} {words.time(note.created_at)}"
        author = identifier(note.author_name) or "?"
        standing = when if note.sent else self.tr("saved here, not sent yet")
        self._head.setText(f"{iso(author)} · {standing}")
        self._body.setText(reveal(note.body))
        self._copy.setIcon(self._kit.icons.icon("copy", "text"))
        self._copy.setToolTip(self.tr("Copy"))
        self._copy.setAccessibleName(fill(self.tr("Copy the note of %1"), author))
        self.setAccessibleName(fill(self.tr("Note of %1: %2"), author, reveal(note.body)))

    def take_focus(self) -> None:
        self._copy.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.note is not None:
            self.show_note(self.note)

    def _on_copy(self) -> None:
        if self.note is not None:
            QApplication.clipboard().setText(self.note.body)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.tr("Note copied")))
