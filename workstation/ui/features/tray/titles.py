"""What a refused act was, in words that name the customer and what was wanted."""

from PySide6.QtCore import QObject

from workstation.domain.conversation import Priority, Status
from workstation.domain.operation import Arguments, Operation, OperationKind, TrayItem
from workstation.domain.whole import following
from workstation.ui.kit.safe_text import fill, identifier, reveal
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

    def with_it(self, item: TrayItem) -> str:
        """What else was to be done in the same breath, and was not; "" where it was all."""
        rest = following(item.operation)
        if not rest:
            return ""
        told = [f"• {self._act(part)}" for part in rest]
        return "\n".join([self.tr("Not done either, because it goes together:"), *told])

    def _act(self, part: Operation) -> str:  # noqa: PLR0911 one line a kind
        wanted = part.arguments
        match part.kind:
            case OperationKind.STATUS_SET:
                return fill(self.tr("Status: %1"), self._words.status(Status(wanted["status"])))
            case OperationKind.PRIORITY_SET:
                return fill(self.tr("Priority: %1"), self._words.priority(Priority(wanted["priority"])))
            case OperationKind.SNOOZE_SET:
                return fill(self.tr("Snooze until %1"), self._words.moment(wanted["until"]))
            case OperationKind.LABELS_CHANGE:
                return fill(self.tr("Labels: %1"), ", ".join(map(identifier, _signed(wanted))))
            case OperationKind.NOTE_APPEND:
                return fill(self.tr("Internal note: %1"), reveal(part.text))
            case OperationKind.FLAG_RAISE:
                return fill(self.tr("Flag on a message: %1"), reveal(wanted["why"]))
            case OperationKind.CLAIM:
                return self.tr("Claim")
            case _:
                return self.tr("Handing it on")

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
            OperationKind.SPLIT: self.tr("New conversation of messages of %1"),
        }


def _signed(wanted: Arguments) -> list[str]:
    return [f"+{label}" for label in wanted["add"]] + [f"−{label}" for label in wanted["remove"]]
