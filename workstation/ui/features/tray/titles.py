"""What a refused act was, in words that name the customer and what was wanted."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from workstation.domain.conversation import Priority, Status
from workstation.domain.operation import OperationKind, TrayItem
from workstation.domain.whole import following
from workstation.ui.kit.act_words import ActWords
from workstation.ui.kit.safe_text import fill, identifier
from workstation.ui.kit.words import Words


class Titles(QObject):
    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def of(self, item: TrayItem, name: str) -> str:
        """``name`` is the customer's, ready for the screen."""
        wanted = item.operation.arguments
        match item.operation.kind:
            case OperationKind.STATUS_SET:
                status = self._words.status(Status(wanted["status"]))
                return fill(self.tr("Change of status of %1: %2"), name, status)
            case OperationKind.PRIORITY_SET:
                priority = self._words.priority(Priority(wanted["priority"]))
                return fill(self.tr("Change of priority of %1: %2"), name, priority)
            case OperationKind.SNOOZE_SET:
                return fill(self.tr("Snooze of %1 until %2"), name, self._words.moment(wanted["until"]))
            case OperationKind.LABELS_CHANGE:
                labels = ", ".join(map(identifier, (*wanted["add"], *wanted["remove"])))
                return fill(self.tr("Change of labels of %1: %2"), name, labels)
            case OperationKind.CANNED_PUT:
                return fill(self.tr("Canned response %1"), identifier(wanted["short_code"]))
            case kind:
                return fill(self._plain().get(kind) or self.tr("Change: %1"), name)

    def with_it(self, item: TrayItem, names: Mapping[str, str]) -> str:
        """What else was to be done in the same breath, and was not; "" where it was all.

        ``names``: of colleagues and teams, by id.
        """
        words = ActWords(self._words, names)
        told = [
            f"• {words.sentence(act)}"
            for place, act in enumerate(following(item.operation), 1)
            if place != item.place  # why it was refused says which that is
        ]
        return "\n".join([self.tr("Not done either, because it goes together:"), *told]) if told else ""

    def _plain(self) -> dict[OperationKind, str]:
        return {
            OperationKind.MESSAGE_APPEND: self.tr("Reply to %1"),
            OperationKind.NOTE_APPEND: self.tr("Note on %1"),
            OperationKind.CUSTOMER_NOTE: self.tr("Note about the customer %1"),
            OperationKind.DRAFT_SHARE: self.tr("Draft about %1, handed over"),
            OperationKind.CLAIM: self.tr("Claim of %1"),
            OperationKind.RELEASE: self.tr("Giving %1 back to the queue"),
            OperationKind.TRANSFER: self.tr("Transfer of %1"),
            OperationKind.FLAG_RAISE: self.tr("Flag on a message of %1"),
            OperationKind.FLAG_DECIDE: self.tr("Decision about a warning about %1"),
            OperationKind.MONEY_RECORD: self.tr("Record of money kept from leaving, about %1"),
            OperationKind.APPROVAL_REQUEST: self.tr("Request to a second person about a warning about %1"),
            OperationKind.APPROVAL_DECIDE: self.tr("Answer about a warning about %1"),
            OperationKind.PARTICIPANTS_CHANGE: self.tr("Change of who is on the conversation with %1"),
            OperationKind.MERGE: self.tr("Merge of conversations of %1"),
            OperationKind.CANNED_DELETE: self.tr("Deletion of a canned response"),
            OperationKind.CAMPAIGN_LEAD: self.tr("Lead of a campaign"),
            OperationKind.CAMPAIGN_CLOSE: self.tr("End of a campaign"),
            OperationKind.SPLIT: self.tr("New conversation of messages of %1"),
        }
