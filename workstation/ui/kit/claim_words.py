"""Why somebody claims a conversation, in the language of the interface."""

from PySide6.QtCore import QObject

from workstation.domain.claiming import ClaimCause
from workstation.ui.kit.safe_text import identifier


class ClaimWords(QObject):
    def cause(self, cause: ClaimCause) -> str:
        return {
            ClaimCause.QUEUE: self.tr("From the queue: nobody had it"),
            ClaimCause.ASKED: self.tr("Agreed with whoever had it, or with a lead"),
            ClaimCause.AWAY: self.tr("Whoever had it cannot answer now"),
            ClaimCause.URGENT: self.tr("It cannot wait"),
            ClaimCause.KNOWN: self.tr("Knows the customer or the case"),
            ClaimCause.OTHER: self.tr("Another reason"),
        }[cause]

    def reason(self, cause: ClaimCause, own: str) -> str:
        """What they chose, and what they wrote."""
        chosen = "" if own and cause is ClaimCause.OTHER else self.cause(cause)
        return " – ".join(part for part in (chosen, identifier(own)) if part)
