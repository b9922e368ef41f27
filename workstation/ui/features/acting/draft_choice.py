"""Whether the half-written reply goes along with a conversation: only where the person says so."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from workstation.domain.left_draft import HalfWritten
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier, reveal

_BEGINNING = 120  # characters of it that are shown


class DraftChoice(QWidget):
    """Hidden where nothing is half written; what is more than a message holds is told, and cannot go."""

    def __init__(self, name: str, draft: HalfWritten, parent: QWidget) -> None:
        """``draft``: what stands in the reply and beside it; ``name`` identifies the box to a driver."""
        super().__init__(parent)
        self.box = QCheckBox(self.tr("Send what I have written along"), self)
        self.box.setAccessibleIdentifier(name)
        self.box.setAccessibleDescription(
            self.tr("Whoever gets it can take your half-written reply; the customer never sees it")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.box)
        words = " ".join(draft.words.split())
        shown = words if len(words) <= _BEGINNING else f"{words[:_BEGINNING]}…"
        column.addWidget(PlainLabel(reveal(shown), self, wrap=True, tone="muted"))
        if draft.files:
            names = ", ".join(identifier(name) for name in draft.files)
            told = fill(self.tr("with %n file(s): %1", "", len(draft.files)), names)
            column.addWidget(PlainLabel(told, self, tone="muted"))
        if not draft.fits:
            self.box.setEnabled(False)
            told = self.tr("It is more than a message holds. Shorten it first, and it can go along.")
            self.box.setAccessibleDescription(told)
            column.addWidget(PlainLabel(told, self, wrap=True, tone="warn"))
        self.setVisible(bool(draft))

    @property
    def chosen(self) -> bool:
        return self.box.isChecked()
