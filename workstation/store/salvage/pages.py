"""What can still be read of an encrypted desk: the newest whole state of each page."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from workstation.store.connection import DESK, PAGE
from workstation.store.salvage import log
from workstation.store.salvage.sealed import Sealed

_MOST_PAGES = 1 << 20  # 4 GiB: a size above it is itself damage
_SIZE_AT, _VERSION_AT = 28, 60  # in the head of the first page


@dataclass(frozen=True, slots=True)
class Remains:
    """``pages`` by number, opened. ``log_torn``: commits were found that SQLite would have passed over."""

    pages: Mapping[int, bytes]
    size: int  # of the database in pages, as far as it can be told
    log_torn: bool = False

    @property
    def version(self) -> int:
        """Which migration it had seen; 0 where its head is gone or it is empty."""
        return self._number(_VERSION_AT)

    def _number(self, at: int) -> int:
        return int.from_bytes(self.pages[1][at : at + 4]) if 1 in self.pages else 0


def remains(path: Path, key: bytes) -> Remains:
    """What is left of a desk and its log at ``path``; no pages where nothing there is of this key."""
    sealed = Sealed(key, DESK)
    content = path.read_bytes() if path.is_file() else b""
    found = {
        number: page
        for number in range(1, len(content) // PAGE + 1)
        if sealed.holds(page := content[(number - 1) * PAGE : number * PAGE], number)
    }
    written = log.read(path.with_name(f"{path.name}-wal"), sealed)
    found |= {frame.number: frame.page for frame in written.frames if sealed.holds(frame.page, frame.number)}
    pages = {number: sealed.opened(page, number) for number, page in found.items()}
    told = written.frames[-1].size if written.frames else _told_size(pages)
    size = told if 0 < told <= _MOST_PAGES else max(len(content) // PAGE, *pages, 0)
    kept = {number: page for number, page in pages.items() if number <= size}
    return Remains(kept, size, written.torn)


def _told_size(pages: Mapping[int, bytes]) -> int:
    return int.from_bytes(pages[1][_SIZE_AT : _SIZE_AT + 4]) if 1 in pages else 0


def log_torn(path: Path, key: bytes) -> bool:
    """Whether the log of the desk at ``path`` is broken in a way that no power cut breaks it."""
    return log.read(path.with_name(f"{path.name}-wal"), Sealed(key, DESK)).torn


def any_of(path: Path, key: bytes) -> bool:
    """Whether anything at ``path`` was written under this key: then what else is there is damage."""
    return bool(remains(path, key).pages)
