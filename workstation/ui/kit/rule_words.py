"""What the rules that raise fraud flags are called, in the language of the interface."""

from PySide6.QtCore import QObject

from workstation.ui.kit.kind_words import KindWords


class RuleWords(QObject):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._kinds = KindWords(self)

    def word(self, rule: str) -> str:
        """A few words for a rule: its own, or those of its kind where it is the only one; one that is newer
        than this program stays as it is written."""
        return self._known().get(rule) or self._kinds.word(rule)

    def _known(self) -> dict[str, str]:
        return {
            "lookalike_letters": self.tr("Domain in letters that look alike"),
            "lookalike_spelling": self.tr("Domain nearly spelled like a known one"),
            "lookalike_name": self.tr("Known name on a domain of others"),
            "mixed_scripts": self.tr("Domain of two alphabets"),
            "lying_link": self.tr("Link that leads elsewhere than it shows"),
            "invisible_characters": self.tr("Invisible characters in a word"),
            "masked_address": self.tr("Address that only looks like one"),
            "mixed_letters": self.tr("Word of two alphabets"),
            "drawn_letters": self.tr("Known name in signs for letters"),
            "network_of_address": self.tr("Address of another network"),
            "network_of_transaction": self.tr("Transaction of another network"),
            "checksum_of_address": self.tr("Mistyped address"),
            "format_only": self.tr("Address without a checksum"),
            "length_of_transaction": self.tr("Transaction of a wrong length"),
            "sort_of_object": self.tr("Address and transaction mixed up"),
            "sanctioned_address": self.tr("Address under sanctions"),
            "seed_phrase": self.tr("Recovery phrase told"),
            "private_key": self.tr("Private key told"),
            "password_told": self.tr("Password or PIN told"),
            "code_told": self.tr("One-time code told"),
            "card_told": self.tr("Payment card told"),
            "other_name": self.tr("Another customer's name"),
            "other_title": self.tr("Another customer's name with a title"),
            "other_email": self.tr("Another customer's e-mail address"),
            "other_id": self.tr("Another customer's id"),
            "other_address": self.tr("Another customer's wallet"),
            "other_amount": self.tr("Another customer's amount"),
        }
