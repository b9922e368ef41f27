"""What one of several acts that go together is, in words."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from workstation.domain.conversation import Priority, Status
from workstation.domain.operation import Arguments, Operation, OperationKind
from workstation.ui.kit.safe_text import fill, identifier, reveal
from workstation.ui.kit.words import Words


class ActWords(QObject):
    """``names``: of colleagues and teams, by id."""

    def __init__(self, words: Words, names: Mapping[str, str]) -> None:
        super().__init__()
        self._words, self._names = words, names

    def sentence(self, act: Operation) -> str:
        """With what was written."""
        match act.kind:
            case OperationKind.NOTE_APPEND:
                return fill(self.tr("Internal note: %1"), reveal(act.text))
            case OperationKind.FLAG_RAISE:
                return fill(self.tr("Flag on a message: %1"), reveal(act.arguments["why"]))
            case _:
                return self.name(act)

    def name(self, act: Operation) -> str:
        """Shortly: which one of them it is."""
        wanted = act.arguments
        match act.kind:
            case OperationKind.STATUS_SET:
                return fill(self.tr("Status: %1"), self._words.status(Status(wanted["status"])))
            case OperationKind.PRIORITY_SET:
                return fill(self.tr("Priority: %1"), self._words.priority(Priority(wanted["priority"])))
            case OperationKind.SNOOZE_SET:
                return fill(self.tr("Snooze until %1"), self._words.moment(wanted["until"]))
            case OperationKind.LABELS_CHANGE:
                return fill(self.tr("Labels: %1"), ", ".join(map(identifier, _signed(wanted))))
            case OperationKind.TRANSFER:
                return self._transfer(wanted)
            case kind:
                return self._plain().get(kind) or self.tr("A change")

    def _transfer(self, wanted: Arguments) -> str:
        if person := self._names.get(wanted.get("to_user") or ""):
            return fill(self.tr("Assign to %1"), identifier(person))
        if team := self._names.get(wanted.get("to_team") or ""):
            return fill(self.tr("Hand on to %1"), identifier(team))
        return self.tr("Handing it on")

    def _plain(self) -> dict[OperationKind, str]:
        return {
            OperationKind.MESSAGE_APPEND: self.tr("Reply"),
            OperationKind.NOTE_APPEND: self.tr("Internal note"),
            OperationKind.FLAG_RAISE: self.tr("Flag on a message"),
            OperationKind.CLAIM: self.tr("Claim"),
            OperationKind.RELEASE: self.tr("Giving it back to the queue"),
            OperationKind.PARTICIPANTS_CHANGE: self.tr("Change of who is on it"),
        }


def _signed(wanted: Arguments) -> list[str]:
    return [f"+{label}" for label in wanted["add"]] + [f"−{label}" for label in wanted["remove"]]
