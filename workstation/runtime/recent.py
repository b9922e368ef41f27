"""Remembers the last warnings and errors of the log, as far as they are our own literals."""

import logging
from collections import deque
from dataclasses import dataclass

_KEPT = 50
_OURS = ("workstation", "backend_stub")


@dataclass(frozen=True, slots=True)
class Note:
    """``said`` is the message without what was filled in; "" for other packages, whose words are not ours."""

    at: int  # ms since the epoch
    level: str
    room: str
    place: str
    said: str
    errors: tuple[str, ...]  # the types of an error and of what led to it


class Recent(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.notes: deque[Note] = deque(maxlen=_KEPT)

    def emit(self, record: logging.LogRecord) -> None:
        ours = record.name.split(".", 1)[0] in _OURS and isinstance(record.msg, str)
        error = record.exc_info[1] if record.exc_info else None
        self.notes.append(
            Note(
                at=int(record.created * 1000),
                level=record.levelname.lower(),
                room=record.name,
                place=f"{record.filename}:{record.lineno}",
                said=record.msg if ours else "",
                errors=tuple(_types(error)),
            )
        )


def newest_first() -> tuple[Note, ...]:
    """What the log of this process remembers; nothing where none was opened."""
    handlers = logging.getLogger().handlers
    found = next((handler for handler in handlers if isinstance(handler, Recent)), None)
    return tuple(reversed(found.notes)) if found else ()


def _types(error: BaseException | None) -> list[str]:
    """Of an error and its causes, innermost last."""
    kinds: list[str] = []
    while error is not None and len(kinds) < 5:
        kinds.append(type(error).__qualname__)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return kinds
