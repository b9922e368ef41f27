"""Fraud indicators found in a text, and the flags raised on them."""

import unicodedata
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from workstation.domain.rules import SANCTIONED, RuleRecord, rule_id
from workstation.domain.severity import Severity


class FlagState(StrEnum):
    OPEN = "open"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


class Because(StrEnum):
    """Why a person decided so; what else there is to say stands beside it in words of their own."""

    HARMLESS = "harmless"  # the rule sees what is not there
    OURS = "ours"  # an address or a site of our own
    EXPLAINED = "explained"  # the customer told us, and it fits
    QUOTED = "quoted"  # a warning or an example that they repeat
    ATTEMPT = "attempt"  # a fraud that was seen in time
    PAID = "paid"  # a fraud, and money has gone
    TAKEN_OVER = "taken_over"  # somebody else speaks for the customer
    OTHER = "other"  # only with words
    MISTAKEN = "mistaken"  # it was decided wrongly
    LEARNED = "learned"  # more is known than when it was decided
    TAKEN_BACK = "taken_back"  # whoever dismissed it thought better of it, and it is open again
    MISLISTED = "mislisted"  # the list is wrong: with the dismissal its entry is lifted; only with words


DISMISSING = (Because.HARMLESS, Because.OURS, Because.EXPLAINED, Because.QUOTED, Because.OTHER)
CONFIRMING = (Because.ATTEMPT, Because.PAID, Because.TAKEN_OVER, Because.OTHER)
REOPENING = (Because.MISTAKEN, Because.LEARNED, Because.OTHER)
DISPUTING = (Because.MISLISTED,)
IN_WORDS = frozenset({Because.OTHER, Because.MISLISTED})  # of which nobody learns enough without words
LONGEST_REASON = 500  # characters
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
LISTS_LAST_MS = 7 * 86_400_000  # after which a list of thieves says little of who steals by now
TAKE_BACK_MS = 600_000  # after a dismissal; until then whoever dismissed may open the flag again


def says_why(reason: str) -> bool:
    """Whether a reason has words: blanks are none, nor are letters that nobody sees."""
    return any(unicodedata.category(one)[0] in "LNPS" and one not in _BLANK_LETTERS for one in reason)


@dataclass(frozen=True, slots=True)
class Indicator:
    """What a rule found: ``text[start:end]`` is the evidence, offsets in code points."""

    kind: str
    severity: Severity
    start: int
    end: int
    rule: str
    version: int
    why: str
    advice: str


def is_disputable(kind: str, rule: str, *, shown: bool) -> bool:
    """Whether a list says so, and it shows of what: sanctions are law, about which nobody here decides; which
    wallet stands in a subject or in a file's name, its message does not tell, and none is ``shown``."""
    if rule == SANCTIONED:
        return False
    return kind == "phishing_link" or (kind == "flagged_address" and shown)


@dataclass(frozen=True, slots=True)
class Asked:
    """What waits for a second person: a dismissal, or that what was confirmed is opened again."""

    id: str  # of the request
    by_id: str
    by_name: str
    at: int  # ms since the epoch, server's clock
    because: Because
    reason: str


@dataclass(frozen=True, slots=True)
class FraudFlag:
    """An indicator on a stored message, and what people decided about it."""

    id: str
    conversation_id: str
    message_id: str
    indicator: Indicator
    state: FlagState
    decided_by: str | None = None
    reason: str | None = None
    because: Because | None = None
    needs_second: bool = False  # the company lets nobody alone dismiss it, or open it again once confirmed
    asked: Asked | None = None
    decided_at: int | None = None  # ms since the epoch, server's clock; this machine's while it is on its way
    record: RuleRecord | None = None  # of its rule; None: nobody has decided about a flag of it yet
    by_security: bool = False  # whoever decided is a senior security agent

    @property
    def undecided(self) -> bool:
        """Whether somebody has yet to decide about it: for the first time, or as somebody else has asked."""
        return self.state is FlagState.OPEN or self.asked is not None

    @property
    def awaited(self) -> bool:
        """Whether it is confirmed, and security has yet to look: no fraud leaves a list by being one."""
        return self.state is FlagState.CONFIRMED and not self.by_security

    @property
    def standing(self) -> bool:
        """Whether it shows on its conversation."""
        return self.undecided or self.awaited


def heard(found: Iterable[Indicator], demoted: Container[str]) -> list[Indicator]:
    """What flags are raised of what was ``found``: notices where the id of the rule is ``demoted``."""
    return [
        replace(one, severity=Severity.NOTICE) if rule_id(one.rule, one.version) in demoted else one
        for one in found
    ]


def in_order(flags: Iterable[FraudFlag]) -> tuple[FraudFlag, ...]:
    """Open ones first, gravest first, then as they stand in their message."""
    return tuple(
        sorted(
            flags,
            key=lambda f: (
                f.state is not FlagState.OPEN,
                -f.indicator.severity.rank,
                f.indicator.start,
                f.id,
            ),
        )
    )


_FLAGS = "6b0c2f0e-3d6f-5d2c-9d64-8f0a0f6c1e11"


def flag_id(message_id: str, indicator: Indicator) -> str:
    """The id that server and workstation both give to the same finding in the same message."""
    import uuid  # noqa: PLC0415 a slow import, and the first window needs no flag

    span = f"{indicator.start}:{indicator.end}"
    return str(uuid.uuid5(uuid.UUID(_FLAGS), f"{message_id}|{indicator.rule}|{indicator.version}|{span}"))
