"""What the steps of a macro must be, so that it can be kept and be done as a whole."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from workstation.domain.conversation import Priority, Status
from workstation.domain.fraud import LONGEST_REASON, says_why
from workstation.domain.macro import HANDS_ON, Step, StepKind
from workstation.errors import Sentence

MOST_STEPS: Final = 20
LONGEST_VALUE: Final = 2_000  # characters
LONGEST_LABEL: Final = 60
LONGEST_SNOOZE: Final = 366 * 24 * 60  # minutes
_MOST_DIGITS: Final = 9  # of a number: Python reads none of thousands
STATUSES: Final = (Status.OPEN, Status.PENDING, Status.ON_HOLD, Status.RESOLVED)
_MANY = frozenset({StepKind.LABEL, StepKind.UNLABEL})


def step_faults(steps: Sequence[Step], *, has_words: bool) -> list[Sentence]:
    """Everything for which ``steps`` cannot be kept; ``has_words``: the response has words of its own."""
    found = [sentence for step in steps for sentence in _step(step)]
    if len(steps) > MOST_STEPS:
        found.append(Sentence("A macro does 20 things at most."))
    kinds = Counter(step.kind for step in steps)
    if any(count > 1 for kind, count in kinds.items() if kind not in _MANY):
        found.append(Sentence("A macro does each thing once; only labels may be several."))
    if has_words and StepKind.SAY in kinds:
        found.append(Sentence("A macro has words of its own, or those of another response; not both."))
    found += _clashes(steps, kinds)
    return found


def _clashes(steps: Sequence[Step], kinds: Iterable[StepKind]) -> list[Sentence]:
    found, held = [], set(kinds)
    hands_on = held & HANDS_ON
    if len(hands_on) > 1:
        found.append(Sentence("A macro hands a conversation on once."))
    if {StepKind.STATUS, StepKind.SNOOZE} <= held:
        found.append(Sentence("A macro sets a status, or it snoozes; not both."))
    resolves = Step(StepKind.STATUS, Status.RESOLVED.value) in steps
    sleeps = StepKind.SNOOZE in held
    if hands_on and (resolves or sleeps):
        found.append(Sentence("What is handed on is neither resolved nor snoozed."))
    if StepKind.ESCALATE in held and StepKind.STATUS in held:
        found.append(Sentence("What is escalated is open: a macro that escalates sets no status."))
    return found


def _step(step: Step) -> list[Sentence]:
    value = step.value
    match step.kind:
        case StepKind.UNKNOWN:
            return [Sentence("%1 is nothing that a macro does.", value[:40])]
        case StepKind.PRIORITY:
            fits = value in set(Priority)
        case StepKind.STATUS:
            fits = value in {status.value for status in STATUSES}
        case StepKind.SNOOZE:
            number = value.isascii() and value.isdigit() and len(value) <= _MOST_DIGITS
            fits = number and 1 <= int(value) <= LONGEST_SNOOZE
        case StepKind.LABEL | StepKind.UNLABEL:
            fits = _line(value, LONGEST_LABEL)
        case StepKind.NEXT:
            fits = not value
        case StepKind.NOTE:
            fits = bool(value) and len(value) <= LONGEST_VALUE
        case StepKind.ESCALATE:
            fits = says_why(value) and len(value) <= LONGEST_REASON
        case _:
            fits = _line(value, 64)
    if not value and step.kind is not StepKind.NEXT:
        return [Sentence("A step of the macro is still empty.")]
    return [] if fits else [Sentence("%1: this does not fit: %2", step.kind.value, value[:40])]


def _line(text: str, longest: int) -> bool:
    return 0 < len(text) <= longest and text == text.strip() and text.isprintable()
