"""How grave a fraud indicator is. A row of the inbox shows it, and waits for nothing else of a flag."""

from collections.abc import Iterable
from enum import StrEnum


class Severity(StrEnum):
    NOTICE = "notice"
    WARNING = "warning"
    BLOCK = "block"

    @property
    def rank(self) -> int:
        return list(Severity).index(self)


def gravest(some: Iterable[Severity]) -> Severity | None:
    """None where there is none."""
    return max(some, key=lambda severity: severity.rank, default=None)
