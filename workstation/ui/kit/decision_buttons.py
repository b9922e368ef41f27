"""The buttons with which a fraud flag is decided: those that are offered, and what each is about."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from workstation.domain.deciding import Decision
from workstation.ui.kit.flow import FlowLayout
from workstation.ui.kit.icons import Icons
from workstation.ui.kit.short_button import ShortButton

_SHAPES = {
    Decision.DISMISS: "close",
    Decision.ASK: "people",
    Decision.ASK_REOPEN: "people",
    Decision.DISPUTE: "file",
    Decision.AGREE: "check-twice",
    Decision.AGREE_REOPEN: "check-twice",
    Decision.AGREE_DISPUTE: "check-twice",
    Decision.DECLINE: "undo",
    Decision.CONFIRM: "check",
    Decision.TAKE_BACK: "undo",
    Decision.REOPEN: "undo",
    Decision.RECORD: "shield",
}


class DecisionButtons(QWidget):
    """Each opens a dialog, and decides nothing by itself. ``place`` is the beginning of their identifiers."""

    chosen = Signal(object)  # Decision

    def __init__(self, icons: Icons, place: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._about = ""
        self._buttons = {
            decision: ShortButton(icons.icon(shape), self) for decision, shape in _SHAPES.items()
        }
        row = FlowLayout(self, self.fontMetrics().height() // 3)
        for decision, button in self._buttons.items():
            button.setAccessibleIdentifier(f"{place}.{decision.value}")
            button.clicked.connect(lambda _checked=False, decision=decision: self.chosen.emit(decision))
            button.hide()
            row.addWidget(button)
        self._retranslate()

    def offer(self, decisions: tuple[Decision, ...], about: str) -> None:
        """Show these and no others. ``about``: which flag, ready for the screen."""
        self._about = about
        for decision, button in self._buttons.items():
            button.setVisible(decision in decisions)
        self.setVisible(bool(decisions))
        self._describe()

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return tuple(self._buttons.values())

    def shorten(self, short: bool) -> None:
        for button in self._buttons.values():
            button.shorten(short)

    def whole(self) -> int:
        """How wide they are with their words, in pixels."""
        return sum(button.whole() for button in self._buttons.values() if not button.isHidden())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        words = {
            Decision.DISMISS: self.tr("Dismiss…"),
            Decision.ASK: self.tr("Ask for dismissal…"),
            Decision.AGREE: self.tr("Agree to dismiss…"),
            Decision.DECLINE: self.tr("Decline…"),
            Decision.CONFIRM: self.tr("Confirm…"),
            Decision.TAKE_BACK: self.tr("Open it again"),
            Decision.REOPEN: self.tr("Reopen…"),
            Decision.ASK_REOPEN: self.tr("Ask to reopen…"),
            Decision.AGREE_REOPEN: self.tr("Agree to reopen…"),
            Decision.DISPUTE: self.tr("Dispute the list's entry…"),
            Decision.AGREE_DISPUTE: self.tr("Agree to lift the entry…"),
            Decision.RECORD: self.tr("Money kept…"),
        }
        for decision, button in self._buttons.items():
            button.set_word(words[decision])
        self._describe()

    def _describe(self) -> None:
        for button in self._buttons.values():
            button.setAccessibleDescription(self._about)
