"""What a macro does, step by step, in words."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from workstation.domain.conversation import Priority
from workstation.domain.macro import Step, StepKind
from workstation.domain.macro_rules import LONGEST_SNOOZE, STATUSES
from workstation.ui.kit.safe_text import fill, identifier, reveal
from workstation.ui.kit.words import Words

_LONGEST = len(str(LONGEST_SNOOZE))  # digits


class StepWords(QObject):
    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def kind(self, kind: StepKind) -> str:
        """What one chooses to let a macro do."""
        return {
            StepKind.SAY: self.tr("Say what a response says"),
            StepKind.NOTE: self.tr("Write an internal note"),
            StepKind.LABEL: self.tr("Put a label on it"),
            StepKind.UNLABEL: self.tr("Take a label off"),
            StepKind.PRIORITY: self.tr("Set the priority"),
            StepKind.STATUS: self.tr("Set the status"),
            StepKind.SNOOZE: self.tr("Snooze for minutes"),
            StepKind.ESCALATE: self.tr("Escalate to security, because"),
            StepKind.ASSIGN: self.tr("Hand it to a colleague"),
            StepKind.TEAM: self.tr("Hand it to a team"),
            StepKind.NEXT: self.tr("Go on to the next conversation"),
            StepKind.UNKNOWN: self.tr("Something that only a newer Groundcrew can do"),
        }[kind]

    def values(self, kind: StepKind) -> dict[str, str]:
        """The words of the values that there are to choose from; none where anything can be written."""
        if kind is StepKind.STATUS:
            return {status.value: self._words.status(status) for status in STATUSES}
        if kind is StepKind.PRIORITY:
            return {priority.value: self._words.priority(priority) for priority in Priority}
        return {}

    def sentence(self, step: Step, names: Mapping[str, str]) -> str:
        """What it will do; ``names``: of colleagues and teams, by id."""
        if step.kind in (StepKind.NEXT, StepKind.UNKNOWN):
            return self.kind(step.kind)
        if step.kind is StepKind.SNOOZE and step.value.isdecimal() and len(step.value) <= _LONGEST:
            return self._nap(int(step.value))
        known = self.values(step.kind) | dict(names)
        value = known.get(step.value, step.value)
        told = reveal(value) if step.kind is StepKind.NOTE else identifier(value)
        return fill(self.tr("%1: %2"), self.kind(step.kind), told)

    def _nap(self, minutes: int) -> str:
        """In the largest part of time that says it whole."""
        if minutes and minutes % (24 * 60) == 0:
            return self.tr("Snooze for %n day(s)", "", minutes // (24 * 60))
        if minutes and minutes % 60 == 0:
            return self.tr("Snooze for %n hour(s)", "", minutes // 60)
        return self.tr("Snooze for %n minute(s)", "", minutes)
