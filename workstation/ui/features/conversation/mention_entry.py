"""Names in a note: asked for by an @ as one types, or by an act."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from workstation.domain.drafts import DraftKind
from workstation.domain.mentions import Namable, asks_for_name
from workstation.ui.features.conversation.editor import Editor
from workstation.ui.features.conversation.editors import EditorPair
from workstation.ui.features.conversation.typed import on_typed
from workstation.ui.kit.kit import Kit

if TYPE_CHECKING:
    from workstation.ui.features.conversation.mention_chooser import MentionChooser


class MentionEntry(QObject):
    """``names_wanted`` is answered by ``show_names``; what is typed meanwhile is looked for."""

    names_wanted = Signal()

    def __init__(self, kit: Kit, editors: EditorPair, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._editors, self._parent = kit, editors, parent
        self.chooser: MentionChooser | None = None
        self._asked: QTextCursor | None = None  # the @ and what was typed since, which the name replaces
        self._meant = -1  # the place of an @ that the person means as it stands
        editors.made.connect(self._on_made)

    def ask(self) -> None:
        """Type the @ at the caret of the note, with a space before it where words touch."""
        editor = self._editors.of(DraftKind.NOTE)
        caret = editor.textCursor()
        before = caret.block().text()[: caret.positionInBlock()]
        self._meant = -1
        editor.insertPlainText("@" if not before or before[-1].isspace() else " @")

    def show_names(self, names: Sequence[Namable]) -> None:
        """Those who can be named."""
        place, note = self._asked, self._editors.of(DraftKind.NOTE)
        if not note.hasFocus():
            self._asked = None  # one writes elsewhere by now
            return
        if place is None or self.chooser is not None or not place.selectedText().startswith("@"):
            return  # it was taken away meanwhile
        from workstation.ui.features.conversation.mention_chooser import MentionChooser  # noqa: PLC0415 rare

        chooser = self.chooser = MentionChooser(self._kit, names, self._parent)
        chooser.chosen.connect(self._on_chosen)
        chooser.finished.connect(self._on_finished)
        chooser.list.field.setText(place.selectedText()[1:])
        chooser.open()

    def _on_made(self, editor: Editor) -> None:
        if editor.property("mode") == DraftKind.NOTE.value:
            on_typed(editor, self._on_typed)

    def _on_typed(self, before: str, caret: QTextCursor) -> None:
        if self.chooser is not None or not asks_for_name(before):
            return
        caret.setPosition(caret.position() - 1)
        caret.setPosition(caret.position() + 1, QTextCursor.MoveMode.KeepAnchor)
        if caret.anchor() != self._meant:
            self._meant, self._asked = caret.anchor(), caret
            self.names_wanted.emit()

    def _on_chosen(self, name: str) -> None:
        if self._asked is not None:
            self._meant = -1
            self._asked.insertText(f"@{name} ")

    def _on_finished(self, result: int) -> None:
        """The keyboard is back where it was; what was typed and is no name stays as it was typed."""
        assert self.chooser is not None
        typed, place = self.chooser.list.field.text(), self._asked
        self.chooser = self._asked = None
        if not result and place is not None and typed and place.selectedText().startswith("@"):
            place.insertText(f"@{typed}")
