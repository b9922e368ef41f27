"""What is said of linked conversations, in their list and in their graph alike."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from workstation.domain.cases import Linked
from workstation.domain.sighting import SightingKind
from workstation.ui.kit.safe_text import fill, identifier, iso, joined
from workstation.ui.kit.words import Words


class LinkedWords(QObject):
    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def name(self, customer: str) -> str:
        return identifier(customer)

    def what(self, what: str) -> str:
        return identifier(what)

    def kind(self, kind: SightingKind) -> str:
        return {
            SightingKind.ADDRESS: self.tr("Address"),
            SightingKind.DOMAIN: self.tr("Domain"),
            SightingKind.DEVICE: self.tr("Device"),
        }[kind]

    def same(self, one: Linked) -> str:
        words = {
            SightingKind.ADDRESS: self.tr("same address: %1"),
            SightingKind.DOMAIN: self.tr("same domain: %1"),
            SightingKind.DEVICE: self.tr("same device: %1"),
        }
        return fill(words[one.kind], identifier(one.what))

    def standing(self, one: Linked) -> str:
        """How grave it is, and its status."""
        facts = [self._words.severity(one.flag)] if one.flag is not None else []
        return joined(*facts, self._words.status(one.status))

    def whole(self, ones: Sequence[Linked]) -> str:
        """One conversation, with all that it shares, as a sentence."""
        facts = [iso(identifier(ones[0].customer_name)), self.standing(ones[0]), *map(self.same, ones)]
        return ", ".join(facts)

    def shared_by(self, thing: tuple[SightingKind, str], sharing: int) -> str:
        kind, what = thing
        told = fill(self.tr("%1: %2"), self.kind(kind), identifier(what))
        return fill(self.tr("%1, in %2"), told, self.tr("%n other conversation(s)", "", sharing))

    def this_case(self) -> str:
        return self.tr("Case")

    def whole_case(self, customer: str) -> str:
        return fill(self.tr("This case: %1"), identifier(customer))
