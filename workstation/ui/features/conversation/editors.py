"""The two editors of a conversation, a reply's and a note's: each made when it is first needed."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from workstation.domain.drafts import DraftKind
from workstation.domain.languages import LANGUAGES
from workstation.domain.message import LONGEST_BODY
from workstation.ui.features.conversation.editor import Editor
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import fill, identifier

_NEAR = 9_000  # characters from which on the room that is left is told
_FAR = 40_000  # … and beyond which nobody needs it exactly: a key does not pay for what it counts


class EditorPair(QObject):
    """A reply and a note never share a text. Most conversations never see a note."""

    made = Signal(object)  # an Editor, which wants to be heard
    edited = Signal(object)  # DraftKind; not what was shown from the disk

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._parent = kit, parent
        self._editors: dict[DraftKind, Editor] = {}
        self._showing = self._tight = False
        self._customer = self.language = ""
        self.stack = QStackedLayout()

    def of(self, kind: DraftKind) -> Editor:
        if kind not in self._editors:
            editor = Editor(self._kit.habits, self._parent)
            editor.setAccessibleIdentifier(f"conversation.editor.{kind.value}")
            editor.setProperty("mode", kind.value)
            editor.set_tight(self._tight)
            editor.textChanged.connect(lambda: self._on_changed(kind))
            self._editors[kind] = editor
            self.stack.addWidget(editor)
            for other in self._editors.values():
                QWidget.setTabOrder(other, editor)
            self.made.emit(editor)
            self.dress()
        return self._editors[kind]

    def set_tight(self, tight: bool) -> None:
        """Whether they are to take little height."""
        self._tight = tight
        for editor in self._editors.values():
            editor.set_tight(tight)

    @property
    def focused(self) -> bool:
        return any(editor.hasFocus() for editor in self._editors.values())

    def draft(self, kind: DraftKind) -> tuple[str, int]:
        """What stands in an editor, and its caret in UTF-16 units."""
        editor = self._editors.get(kind)
        return (editor.body(), editor.textCursor().position()) if editor else ("", 0)

    def room(self, kind: DraftKind) -> int | None:
        """Characters that still fit, negative where there are too many; None while there is plenty."""
        editor = self.of(kind)
        about = editor.document().characterCount() - 1
        if about <= _NEAR:
            return None
        return LONGEST_BODY - (about if about > _FAR else len(editor.body()))

    def show_draft(self, kind: DraftKind, body: str, cursor: int) -> None:
        """Show a text from the disk; this is not an edit."""
        if not (body or self.draft(kind)[0]):
            return
        self._showing = True
        broken = self.of(kind).put(body, cursor)
        self._showing = False
        if broken:  # the disk is to hold it so, too
            self.edited.emit(kind)
            self.of(kind).lines_broken.emit()

    def append(self, kind: DraftKind, text: str) -> None:
        """Add a text that came from elsewhere after what stands there; the caret stays."""
        caret = self.of(kind).textCursor()
        caret.movePosition(caret.MoveOperation.End)
        caret.insertText(text)

    def name_customer(self, name: str, language: str) -> None:
        """Say whom they write to, and in which language."""
        if (name, language) != (self._customer, self.language):
            self._customer, self.language = name, language
            self.dress()

    def dress(self) -> None:
        """Letters, direction and words as they are now."""
        language = LANGUAGES.get(self.language)
        from_right = language is not None and language.rtl
        for kind, editor in self._editors.items():
            editor.write_in(self._kit.theme.font_for(self.language), from_right=from_right)
            words = self._invitation(kind)
            editor.setPlaceholderText(words)
            editor.setAccessibleName(words)

    def _on_changed(self, kind: DraftKind) -> None:
        if not self._showing:
            self.edited.emit(kind)

    def _invitation(self, kind: DraftKind) -> str:
        if kind is DraftKind.NOTE:
            return self.tr("Internal note – the customer cannot see this")
        return fill(self.tr("Reply to %1…"), identifier(self._customer))
