"""What colleagues noted about the customer, and a place to note more."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workstation.domain.people import CustomerNote
from workstation.ui.features.context.note_card import NoteCard
from workstation.ui.features.context.note_editor import NoteEditor
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel

_FEW = 3  # so many are shown at once


class Notes(QWidget):
    editor_wanted = Signal()
    made = Signal(str, object)  # conversation id, NoteEditor

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._notes: tuple[CustomerNote, ...] = ()
        self._all = False
        self._cards: list[NoteCard] = []
        self._editors: dict[str, NoteEditor] = {}
        self._closed: set[str] = set()  # conversations whose editors are out of sight for now
        self._title = PlainLabel(parent=self, weight="strong")
        self._add = QPushButton(self)
        self._add.setProperty("role", "quiet")
        self._add.setAccessibleIdentifier("context.note.add")
        self._add.clicked.connect(self.editor_wanted)
        self._more = QPushButton(self)
        self._more.setProperty("role", "quiet")
        self._more.setAccessibleIdentifier("context.note.more")
        self._more.clicked.connect(self._on_more)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addLayout(head)
        self._written = QVBoxLayout()
        self._written.setSpacing(6)
        self._column.addLayout(self._written)
        self._column.addWidget(self._more)
        self._translate()

    def show_notes(self, notes: Sequence[CustomerNote]) -> None:
        """Newest first."""
        if tuple(notes) != self._notes:
            self._notes = tuple(notes)
            self._show()

    def begin(self) -> None:
        """Another customer's: few are shown at first."""
        self._all = False
        self.show_notes(())

    def editor(self, conversation_id: str) -> NoteEditor:
        """The editor of a conversation, in sight; ``made`` tells of a new one."""
        if conversation_id not in self._editors:
            editor = self._editors[conversation_id] = NoteEditor(self._kit, self)
            self._column.insertWidget(1, editor)
            QWidget.setTabOrder(self._add, editor.field)
            self.made.emit(conversation_id, editor)
        self._closed.discard(conversation_id)
        self.show_editor(conversation_id)
        return self._editors[conversation_id]

    def show_editor(self, conversation_id: str) -> None:
        """That of this conversation, if it has one that is wanted, and no other."""
        for of, editor in self._editors.items():
            editor.setVisible(of == conversation_id and of not in self._closed)
        self._add.setVisible(conversation_id not in self._editors or conversation_id in self._closed)

    def close_editor(self, conversation_id: str) -> None:
        """Out of sight; the keyboard goes on where it can be had again."""
        self._closed.add(conversation_id)
        editor = self._editors[conversation_id]
        if editor.isVisibleTo(self):
            focused = editor.field.hasFocus()
            self.show_editor(conversation_id)
            if focused:
                self._add.setFocus()

    def forget_editor(self, conversation_id: str) -> None:
        """Its keeper ends it; here it is out of sight already."""
        del self._editors[conversation_id]
        self._closed.discard(conversation_id)

    def take_focus(self) -> None:
        """Let the keyboard go on in the editor in sight."""
        for editor in self._editors.values():
            if editor.isVisibleTo(self):
                editor.field.setFocus()

    def _on_more(self) -> None:
        self._all = True
        self._show()
        if len(self._cards) > _FEW:
            self._cards[_FEW].take_focus()

    def _show(self) -> None:
        shown = self._notes if self._all else self._notes[:_FEW]
        holder = self.window().focusWidget()
        held = next((card.note for card in self._cards if card.isAncestorOf(holder)), None)
        while len(self._cards) < len(shown):
            self._cards.append(NoteCard(self._kit, self))
            self._written.addWidget(self._cards[-1])
        for number, card in enumerate(self._cards):
            card.setVisible(number < len(shown))
            if number < len(shown):
                card.show_note(shown[number])
                if held is not None and shown[number].id == held.id:
                    card.take_focus()  # one stays on the note that one stood on
        self._more.setVisible(len(shown) < len(self._notes))
        self._more.setText(self.tr("Show all %n note(s)", "", len(self._notes)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        self._title.setText(self.tr("Customer notes"))
        self._add.setText(self.tr("Add note"))
        self._show()
