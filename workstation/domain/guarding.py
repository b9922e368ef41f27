"""What the send guard found in something that is about to leave, and what mends it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity

WRONG_EDITOR = "wrong_editor"  # a kind of its own: only what is not sent yet can stand in the wrong editor
OTHER_CUSTOMER = "other_customer"
DISCLOSED = "secret_disclosed"  # which the server masks, whatever reason is given


class Mend(StrEnum):
    """What one press puts right."""

    REMOVE = "remove"  # the evidence, or the file that bears it in its name
    TO_NOTE = "to_note"  # the whole text
    TO_REPLY = "to_reply"
    OPEN = "open"  # the conversation that it belongs to


@dataclass(frozen=True, slots=True)
class Finding:
    """``indicator`` counts in the text that was checked, or in the name of the file ``file_id``."""

    indicator: Indicator
    mends: tuple[Mend, ...]
    file_id: str = ""
    file_name: str = ""
    other_id: str = ""  # of the conversation to which it belongs

    @property
    def stops(self) -> bool:
        """Whether it is only sent with a reason."""
        return self.indicator.severity is Severity.BLOCK

    @property
    def warns(self) -> bool:
        """Whether it is sent only once the person has seen this."""
        return self.indicator.severity is Severity.WARNING

    @property
    def rule(self) -> str:
        """Which rule found it, as the audit keeps it."""
        return f"{self.indicator.rule}:{self.indicator.version}"


@dataclass(frozen=True, slots=True)
class Override:
    """Somebody sends it in spite of the ``rules`` that would have stopped it, and says why; or keeps a canned
    response that they will stop, which is told by their kinds."""

    reason: str
    rules: tuple[str, ...]


def holds(found: Iterable[Finding], seen: Collection[Finding]) -> bool:
    """Whether it is not sent yet: something stops it, or warns of what the person has not ``seen``."""
    return any(finding.stops or (finding.warns and finding not in seen) for finding in found)


def override(reason: str, findings: Iterable[Finding]) -> Override:
    """What is told of ``findings`` that stopped something, each rule once."""
    return Override(reason, tuple(dict.fromkeys(finding.rule for finding in findings if finding.stops)))
