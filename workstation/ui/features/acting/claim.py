"""Why do I claim it? From the queue one key answers; whoever takes it over from a colleague says why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from workstation.domain.claiming import Claim, ClaimCause
from workstation.ui.features.acting.because import BecauseInquiry
from workstation.ui.kit.claim_words import ClaimWords
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier


class ClaimInquiry(BecauseInquiry[Claim, ClaimCause]):
    def __init__(
        self, parent: QWidget, about: str, reasons: Sequence[ClaimCause], holder: str, do: str = ""
    ) -> None:
        """``holder``: who has it, by name; "" where nobody has it, or several people have several. ``do``:
        what it is called, where it is no conversation that is claimed."""
        do = do or self.tr("Claim")
        super().__init__(parent, "claim", do, about)
        if holder:
            told = fill(self.tr("It goes from %1 to you. Its history keeps why."), identifier(holder))
            self.column.addWidget(PlainLabel(told, self, wrap=True))
        words = ClaimWords(self)
        self.ask("claim", {one: words.cause(one) for one in reasons})
        self.add_do(do, "primary", enter=True).clicked.connect(self._claim)
        if reasons[0] is ClaimCause.QUEUE:
            self._reasons[ClaimCause.QUEUE].setChecked(True)
        self._own.textChanged.connect(self._on_written)

    def _on_written(self) -> None:
        """Words alone are another reason."""
        if self.because is None and self.words:
            self._reasons[ClaimCause.OTHER].setChecked(True)

    def _claim(self) -> None:
        assert self.because is not None, "the button is only then enabled"
        self.answered(Claim(self.because, self.words))
