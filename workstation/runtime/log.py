"""The log: JSON lines in the profile that hold what happened and where, and never what anybody wrote.

Nothing is searched for secrets and hoped to be clean: a line is put together from parts that are allowed.
Our own messages are literals (a house rule holds us to it), their arguments pass ``redaction``, errors show
their types and places but not their texts, and of other packages only the place that spoke is kept.
"""

import datetime as dt
import json
import logging
import os
import sys
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType

from workstation import durable
from workstation.runtime import redaction
from workstation.runtime.recent import Recent

FOLDER = "log"
FILE = "groundcrew.jsonl"
_BYTES, _OLDER = 1_900_000, 4  # of a full file, and how many stay; a line has some kilobytes at most
_OURS = ("workstation", "backend_stub")
_FRAMES = 40


class _Lines(logging.FileHandler):
    """Begins a new file when one is full, and keeps some older ones.

    ``logging.handlers`` has the same, with sockets, pickles and queues, which would cost the start 5 ms.
    """

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return os.fdopen(descriptor, "a", encoding="utf-8")

    def emit(self, record: logging.LogRecord) -> None:
        try:
            if self.stream is not None and os.fstat(self.stream.fileno()).st_size >= _BYTES:
                self._begin_anew()
        except OSError:
            self.handleError(record)
        super().emit(record)

    def _begin_anew(self) -> None:
        self.close()
        for number in range(_OLDER, 0, -1):
            older = Path(self.baseFilename if number == 1 else f"{self.baseFilename}.{number - 1}")
            if older.exists():
                older.replace(f"{self.baseFilename}.{number}")

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (logging's name)
        """A full disk must not take down what only wanted to tell about it."""


class JsonLine(logging.Formatter):
    """One record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        at = dt.datetime.fromtimestamp(record.created, dt.UTC)
        line: dict[str, object] = {
            "at": at.isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "room": record.name,
            "thread": record.threadName,
            "place": f"{record.filename}:{record.lineno}",
        }
        if record.name.split(".", 1)[0] in _OURS:
            line["say"] = _said(record)
        if record.exc_info and record.exc_info[1] is not None:
            line["errors"] = list(chain(record.exc_info[1]))
        return json.dumps(line, ensure_ascii=False)


def open_log(folder: Path, *, debug: bool = False) -> Path:
    """Send all logging of this process to the profile ``folder``; answers the file. Call once, at the start.

    ``debug`` keeps our own chatter too, and shows the lines on the terminal as well.
    """
    durable.private_folder(folder / FOLDER)
    path = folder / FOLDER / FILE
    handlers: list[logging.Handler] = [_Lines(path, delay=True)]
    if debug:
        handlers.append(logging.StreamHandler())
    root = logging.getLogger()
    for handler in handlers:
        handler.setFormatter(JsonLine())
        root.addHandler(handler)
    root.addHandler(Recent())
    root.setLevel(logging.WARNING)  # other packages
    for name in _OURS:
        logging.getLogger(name).setLevel(logging.DEBUG if debug else logging.INFO)
    return path


def chain(error: BaseException) -> Iterator[dict[str, object]]:
    """An error and what led to it: type and frames of each, innermost error last, no texts."""
    seen: set[int] = set()
    held: BaseException | None = error
    while held is not None and id(held) not in seen:
        seen.add(id(held))
        kind = type(held)
        yield {"type": f"{kind.__module__}.{kind.__qualname__}", "frames": _frames(held.__traceback__)}
        held = held.__cause__ or (None if held.__suppress_context__ else held.__context__)


def _said(record: logging.LogRecord) -> str:
    arguments = record.args
    if isinstance(arguments, dict):
        return _filled(record.msg, {name: redaction.value(one) for name, one in arguments.items()})
    return _filled(record.msg, tuple(redaction.value(one) for one in arguments or ()))


def _filled(message: object, arguments: dict[str, object] | tuple[object, ...]) -> str:
    if not isinstance(message, str):
        return f"‹{type(message).__name__}›"
    try:
        return message % arguments if arguments else message
    except (TypeError, ValueError, KeyError):
        return message  # its placeholders did not fit what was left of its arguments


def _frames(trace: TracebackType | None) -> list[str]:
    frames: list[str] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        frames.append(f"{_short(code.co_filename)}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return frames[-_FRAMES:]


def _short(path: str) -> str:
    """A path without the part that names the person or the machine."""
    for root in sorted((root for root in sys.path if root), key=len, reverse=True):
        if path.startswith(root + os.sep):
            return path[len(root) + 1 :]
    return Path(path).name
