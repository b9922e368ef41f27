"""What customers did with their accounts, said in the interface's language."""

from PySide6.QtCore import QObject

from workstation.domain.account import AccountEvent
from workstation.ui.kit.safe_text import fill, identifier


class AccountWords(QObject):
    def sentence(self, event: AccountEvent) -> str:
        """What happened, and its details; a kind that is newer than this program stays as it is written."""
        told = self._known().get(event.kind) or identifier(event.kind)
        details = ", ".join(filter(None, map(identifier, (event.detail, event.device))))
        return fill(self.tr("%1: %2"), told, details) if details else told

    def _known(self) -> dict[str, str]:
        return {
            "login": self.tr("Customer signed in"),
            "new_device": self.tr("New device"),
            "password_changed": self.tr("Password changed"),
            "two_factor_reset": self.tr("Second factor reset"),
            "address_added": self.tr("Withdrawal address added"),
            "deposit": self.tr("Deposit"),
            "withdrawal": self.tr("Withdrawal"),
            "withdrawals_frozen": self.tr("Withdrawals frozen"),
            "withdrawals_unfrozen": self.tr("Withdrawals opened again"),
            "sessions_ended": self.tr("All sessions ended"),
            "documents_requested": self.tr("Documents requested"),
        }
