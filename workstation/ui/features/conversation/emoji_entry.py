"""Emoji for the draft in front; what was chosen last is remembered for as long as the program runs."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workstation.ui.features.conversation.emoji_chooser import EmojiChooser
from workstation.ui.features.conversation.guarded import Editors
from workstation.ui.kit.kit import Kit


class EmojiEntry(QObject):
    """``editors`` has the draft."""

    def __init__(self, kit: Kit, editors: Editors, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._editors, self._parent = kit, editors, parent
        self.chooser: EmojiChooser | None = None

    def ask(self) -> None:
        """Let the person choose one."""
        from workstation.domain.emoji import emoji  # noqa: PLC0415 nobody needs their names before

        chooser = self.chooser = EmojiChooser(self._kit, emoji(), self._kit.habits.emoji, self._parent)
        chooser.chosen.connect(self._on_chosen)
        chooser.finished.connect(self._on_finished)
        chooser.open()

    def _on_chosen(self, sign: str) -> None:
        self._kit.habits.note_emoji(sign)
        self._editors.editor.insertPlainText(sign)

    def _on_finished(self) -> None:
        self.chooser = None
        self._editors.take_focus()
