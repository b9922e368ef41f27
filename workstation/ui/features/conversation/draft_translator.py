"""A reply put into the customer's language where it is written: asked for, looked at, one step to undo."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from workstation.domain.drafts import DraftKind
from workstation.ui.features.conversation.editors import EditorPair
from workstation.ui.kit.kit import Kit

if TYPE_CHECKING:
    from workstation.domain.translated_draft import Altered
    from workstation.domain.translation import Translation
    from workstation.ui.features.conversation.draft_card import DraftCard


class DraftTranslator(QObject):
    """``editors`` hold the reply. While its card is open nothing else is done in the window."""

    wanted = Signal(str, str)  # what was written, and the code of the customer's language
    troubled = Signal(str)

    def __init__(self, kit: Kit, editors: EditorPair, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._editors, self._parent = kit, editors, parent
        self.card: DraftCard | None = None

    def ask(self, mode: DraftKind) -> None:
        """Have what stands in the reply translated; a note is for colleagues."""
        text, target = self._editors.draft(DraftKind.REPLY)[0], self._editors.language
        if mode is DraftKind.NOTE:
            self.troubled.emit(self.tr("Only a reply is translated: a note is for your colleagues."))
        elif not text.strip():
            self.troubled.emit(self.tr("There is nothing to translate: write first."))
        elif not target:
            self.troubled.emit(self.tr("Nobody knows yet which language the customer writes."))
        else:
            self.wanted.emit(text, target)

    def show_asked(self, text: str, target: str) -> None:
        """It is being translated."""
        from workstation.ui.features.conversation.draft_card import DraftCard  # noqa: PLC0415 once one is asked

        self.card = DraftCard(self._kit, text, target, self._parent)
        self.card.accepted_text.connect(lambda translated: self._put(text, translated))
        self.card.finished.connect(self._on_finished)
        self.card.open()

    def show_refused(self, text: str) -> None:
        """It cannot even be asked for."""
        self.troubled.emit(text)

    def show_translation(self, made: "Translation", altered: "Altered") -> None:
        if self.card is not None:
            self.card.show_translation(made, altered)

    def show_trouble(self, text: str) -> None:
        """Nothing came of it; whoever does not wait for it any more is not told."""
        if self.card is not None:
            self.card.show_trouble(text)

    def _put(self, text: str, translated: str) -> None:
        editor = self._editors.of(DraftKind.REPLY)
        if editor.body() != text:
            self.troubled.emit(self.tr("What you wrote has changed meanwhile. Nothing was replaced."))
            return
        caret = editor.textCursor()
        caret.select(QTextCursor.SelectionType.Document)
        caret.insertText(translated)  # as typed over a selection: one step to undo
        editor.setTextCursor(caret)

    def _on_finished(self) -> None:
        self.card = None
        self._editors.of(DraftKind.REPLY).setFocus()
