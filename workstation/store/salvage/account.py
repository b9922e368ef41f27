"""What a salvage brought, table by table: in a sentence for the person, and in numbers for support."""

import time
from dataclasses import dataclass
from typing import Any

from workstation.store.salvage.cause import Cause


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
    def sentence(self) -> str:
        """For the person at the desk."""
        unsent, drafts, tray = (self._total(name) for name in ("outbox", "draft", "tray"))
        told = (
            f"The file with what you typed on this computer {self.cause} and was put together anew:"
            f" {_many(unsent, 'unsent message or act', 'unsent messages and acts')},"
            f" {_many(drafts, 'draft', 'drafts')} and {_many(tray, 'item', 'items')} of the tray are here"
        )
        return f"{told}{self._from_copy()}. {self._missing()} The old file was kept."

    def _from_copy(self) -> str:
        copied = sum(t.from_copy for t in self.tables if t.name in {"outbox", "draft", "tray"})
        if not copied or self.copied_at is None:
            return ""
        return f", {copied} of them from the copy of {time.strftime('%H:%M', time.localtime(self.copied_at))}"

    def _missing(self) -> str:
        if not self.lost:
            return "Nothing is missing."
        places = sum(table.lost_pages + table.lost_rows for table in self.tables)
        unread = f"{_many(places, 'place', 'places')} could not be read. " if places else ""
        return f"{unread}Look through your newest conversations; if you miss words, call support."

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
            "at": self.at, "cause": self.cause.name, "sentence": self.sentence, "copied_at": self.copied_at,
            "tables": tables,
        }  # fmt: skip


def _many(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"
