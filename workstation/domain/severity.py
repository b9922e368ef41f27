"""How grave a fraud indicator is. A row of the inbox shows it, and waits for nothing else of a flag."""

from enum import StrEnum


class Severity(StrEnum):
    NOTICE = "notice"
    WARNING = "warning"
    BLOCK = "block"

    @property
    def rank(self) -> int:
        return list(Severity).index(self)
