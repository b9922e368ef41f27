"""What the kinds of fraud flags are called, in the language of the interface."""

from PySide6.QtCore import QObject

from workstation.ui.kit.safe_text import identifier


class KindWords(QObject):
    def word(self, kind: str) -> str:
        """A few words for a kind; one that is newer than this program stays as it is written."""
        return self._known().get(kind) or identifier(kind)

    def _known(self) -> dict[str, str]:
        return {
            "person": self.tr("Raised by a person"),
            "campaign": self.tr("Campaign"),
            "phishing_link": self.tr("Phishing link"),
            "lookalike_domain": self.tr("Look-alike domain"),
            "suspicious_domain": self.tr("Suspicious domain"),
            "flagged_address": self.tr("Listed address"),
            "malformed_address": self.tr("Malformed address"),
            "secret_disclosed": self.tr("Secret disclosed"),
            "hidden_text": self.tr("Hidden text"),
            "other_customer": self.tr("Another customer's data"),
            "credential_request": self.tr("Request for credentials"),
            "support_impersonation": self.tr("Impersonated support"),
            "safe_wallet_transfer": self.tr("“Safe wallet” transfer"),
            "remote_access": self.tr("Remote access"),
            "advance_fee": self.tr("Advance fee"),
            "investment_romance": self.tr("Investment or romance"),
            "account_takeover": self.tr("Account takeover"),
            "mule_recruitment": self.tr("Mule recruitment"),
        }
