"""Emoji for the draft in front: asked for by a key, or by a colon and two letters as one types."""

import re

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from workstation.ui.features.conversation.editor import Editor
from workstation.ui.features.conversation.emoji_chooser import EmojiChooser
from workstation.ui.features.conversation.guarded import Editors
from workstation.ui.features.conversation.typed import on_typed
from workstation.ui.kit.kit import Kit

# not in 10:30, https://… or "Note:it"; the names are English
_ASKED = re.compile(r"(?:^|(?<=\s)):([A-Za-z]{2})$")


class EmojiEntry(QObject):
    """``editors`` has the draft."""

    def __init__(self, kit: Kit, editors: Editors, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._editors, self._parent = kit, editors, parent
        self.chooser: EmojiChooser | None = None
        self._asked: QTextCursor | None = None  # the colon and the letters in whose place it is put
        self._meant = -1  # the place of a colon that the person means as it stands

    def watch(self, editor: Editor) -> None:
        """Open by what is typed in ``editor``; what stays is typed on as if nothing had been."""
        on_typed(editor, self._on_typed)

    def ask(self, typed: str = "", place: QTextCursor | None = None) -> None:
        """Let the person choose one, beginning with what they have ``typed``, to stand in ``place``."""
        self._asked = place
        from workstation.domain.emoji import emoji  # noqa: PLC0415 nobody needs their names before

        chooser = self.chooser = EmojiChooser(self._kit, emoji(), self._kit.habits.emoji, self._parent)
        chooser.chosen.connect(self._on_chosen)
        chooser.finished.connect(self._on_finished)
        chooser.list.field.setText(typed)
        chooser.open()

    def _on_typed(self, before: str, caret: QTextCursor) -> None:
        found = _ASKED.search(before[-4:]) if self.chooser is None else None
        if found is None:
            return
        caret.setPosition(caret.position() - len(found[0]), QTextCursor.MoveMode.KeepAnchor)
        if caret.position() != self._meant:
            self._meant = caret.position()
            self.ask(found[1], caret)

    def _on_chosen(self, sign: str) -> None:
        self._kit.habits.note_emoji(sign)
        if self._asked is not None:
            self._meant = -1
            self._asked.insertText(sign)
        else:
            self._editors.editor.insertPlainText(sign)

    def _on_finished(self, result: int) -> None:
        """Whoever left it for another place writes there."""
        self.chooser = None
        if result and self._editors.editor.isVisible():
            self._editors.take_focus()
