"""What stands in place of the editor where a conversation may only be read: one sentence that says why."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from workstation.domain.drafts import EDITORS
from workstation.ui.features.conversation.composer import Composer
from workstation.ui.kit.labels import PlainLabel


class Reading(PlainLabel):
    """``messages`` gets the keyboard that the editor would have had."""

    def __init__(self, composer: Composer, messages: QWidget, parent: QWidget) -> None:
        super().__init__(parent=parent, wrap=True, tone="muted")
        self._composer, self._messages, self._whole = composer, messages, parent
        self.setAccessibleIdentifier("conversation.read_only")
        em = self.fontMetrics().height()
        self.setContentsMargins(em, em // 2, em, em // 2)
        self._translate()
        self._gone = False
        self.hide()

    def show_only(self, only: bool) -> None:
        """Who may only read writes nothing; what they have written here already stays before their eyes."""
        self._gone = False
        self.setVisible(only)
        self.look_again()

    def show_gone(self) -> None:
        """Nobody writes where nothing can be read any more, either; why, others have said."""
        self._gone = True
        self.hide()
        self.look_again()

    def look_again(self) -> None:
        """A draft may have been read since."""
        may_write = self.isHidden() and not self._gone
        writes = may_write or any(self._composer.draft(kind)[0] for kind in EDITORS)
        if writes != self._composer.isHidden():
            return
        focused = self._whole.focusWidget()
        self._whole.setFocusProxy(self._composer if writes else self._messages)
        if not writes and focused is not None and self._composer.isAncestorOf(focused):
            self._messages.setFocus()  # before Qt looks for a place for it
        self._composer.setVisible(writes)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        self.setText(
            self.tr(
                "You can read this conversation because its customer is yours in another one. "
                "Only those who work on it write here."
            )
        )
