"""What a macro does beside its words: steps, each a kind and a value, in the order that can be done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Self


class StepKind(StrEnum):
    """In the order in which they are done: whoever has handed a conversation on does nothing in it more."""

    SAY = "say"  # the words of another response, by its short code
    NOTE = "note"  # a private note
    LABEL = "label"
    UNLABEL = "unlabel"
    PRIORITY = "priority"
    STATUS = "status"
    SNOOZE = "snooze"  # for so many minutes
    ESCALATE = "escalate"  # to security, for this reason
    ASSIGN = "assign"  # to a colleague, by id
    TEAM = "team"  # to a team's queue, by id
    NEXT = "next"  # on to the next conversation
    UNKNOWN = "unknown"  # of a newer program: its line


NOTED = frozenset({StepKind.NOTE, StepKind.ESCALATE})  # what is written in them becomes a private note
HANDS_ON = frozenset({StepKind.ESCALATE, StepKind.ASSIGN, StepKind.TEAM})
_ORDER = tuple(StepKind)


@dataclass(frozen=True, slots=True)
class Step:
    kind: StepKind
    value: str = ""

    @property
    def line(self) -> str:
        """As it travels and is kept: the kind, and behind a blank the value."""
        if self.kind is StepKind.UNKNOWN:
            return self.value
        return f"{self.kind.value} {self.value}".strip()

    @classmethod
    def of(cls, line: str) -> Self:
        """The step that a line stands for."""
        kind, _, value = line.partition(" ")
        if kind not in set(StepKind) - {StepKind.UNKNOWN}:
            return cls(StepKind.UNKNOWN, line)
        return cls(StepKind(kind), value.strip())


def steps(lines: Iterable[str]) -> tuple[Step, ...]:
    """The steps of those lines, in the order in which they can be done."""
    return in_order([Step.of(line) for line in lines])


def in_order(found: Sequence[Step]) -> tuple[Step, ...]:
    """Steps as they are done; those of one kind stay as they stand."""
    return tuple(sorted(found, key=lambda step: _ORDER.index(step.kind)))


def written(found: Iterable[Step]) -> str:
    """Steps as one text, a line each, for people to compare; :func:`read` is its opposite."""
    return "\n".join(step.line.replace("\\", "\\\\").replace("\n", "\\n") for step in found)


def read(text: str) -> tuple[Step, ...]:
    """The steps of such a text."""
    return steps(_unescaped(line) for line in text.split("\n") if line)


def _unescaped(line: str) -> str:
    parts = line.split("\\\\")
    return "\\".join(part.replace("\\n", "\n") for part in parts)
