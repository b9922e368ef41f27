"""What a salvage brought, table by table: in a sentence for the person, and in numbers for support."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workstation.errors import Sentence
from workstation.store.cause import Cause

_WHY = {
    Cause.DAMAGED: Sentence(
        "The file with what you typed on this computer was damaged and was put together anew."
    ),
    Cause.GONE: Sentence(
        "The file with what you typed on this computer was missing or empty and was put together anew."
    ),
    Cause.LOG: Sentence(
        "The file with what you typed on this computer had lost its newest part and was put together anew."
    ),
}
_KEPT = Sentence("The old file was kept.")


@dataclass(frozen=True, slots=True)
class TableAccount:
    name: str
    from_file: int  # rows
    from_copy: int
    lost_pages: int
    lost_rows: int


@dataclass(frozen=True, slots=True)
class Account:
    """Nobody's words are in it, only how many."""

    at: int  # s since the epoch; the old file's new name ends in it
    cause: Cause
    tables: tuple[TableAccount, ...]
    copied_at: int | None  # s, of the newest copy that was found

    @property
    def lost(self) -> bool:
        """Whether something may be missing."""
        unread = any(table.lost_pages or table.lost_rows for table in self.tables)
        return unread or self.cause is not Cause.DAMAGED

    @property
    def sentence(self) -> Sentence:
        """For the person at the desk."""
        unsent, drafts, tray = (self._total(name) for name in ("outbox", "draft", "tray"))
        here = Sentence(
            "Unsent messages and acts: %1. Drafts: %2. Items in the tray: %3.", unsent, drafts, tray
        )
        return _WHY[self.cause].then(here, *self._from_copy(), *self._missing(), _KEPT)

    def _from_copy(self) -> Iterator[Sentence]:
        copied = sum(t.from_copy for t in self.tables if t.name in {"outbox", "draft", "tray"})
        if copied and self.copied_at is not None:
            at = time.strftime("%H:%M", time.localtime(self.copied_at))
            yield Sentence("Of these, %1 came from the copy of %2.", copied, at)

    def _missing(self) -> Iterator[Sentence]:
        if not self.lost:
            yield Sentence("Nothing is missing.")
            return
        if places := sum(table.lost_pages + table.lost_rows for table in self.tables):
            yield Sentence("Places that could not be read: %1.", places)
        yield Sentence("Look through your newest conversations; if you miss words, call support.")

    def _total(self, name: str) -> int:
        return sum(table.from_file + table.from_copy for table in self.tables if table.name == name)

    def told(self) -> dict[str, Any]:
        """For the report; JSON."""
        tables = {
            table.name: {
                "from_file": table.from_file, "from_copy": table.from_copy,
                "lost_pages": table.lost_pages, "lost_rows": table.lost_rows,
            }
            for table in self.tables
        }  # fmt: skip
        return {
            "at": self.at, "cause": self.cause.name, "parts": self.sentence.parts,
            "copied_at": self.copied_at, "tables": tables,
        }  # fmt: skip
