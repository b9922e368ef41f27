"""Keeps what Python compiles at each start though it is always the same, as it keeps the bytecode of modules.

A text is compiled once for all starts and kept beside the bytecode, by version of Python; the text itself
tells whether what is kept is valid. Where one may not write, or Python is told to, nothing is kept.
"""

import dataclasses
import marshal
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType
from typing import Any

_DATACLASSES = Path(__file__).with_name("dataclasses.py")

_Text = tuple[str, str | bytes]  # where it is from, and it


class KeptCode:
    """What is kept for ``source``, the file of a module whose name it has."""

    def __init__(self, source: Path) -> None:
        self._file = Path(cache_from_source(os.fspath(source))).with_suffix(".kept")
        self._known = _read(self._file)
        self._used: dict[_Text, bytes] = {}
        self._new = False

    def code(self, text: _Text, compiled: Callable[[], CodeType]) -> CodeType:
        """The code of ``text``, which ``compiled`` makes where it is not kept."""
        kept = self._known.get(text) or self._used.get(text)
        if kept is not None:
            self._used[text] = kept
            found: CodeType = marshal.loads(kept)  # noqa: S302 trusted as the bytecode beside it is
            return found
        code = compiled()
        self._used[text] = marshal.dumps(code)
        self._new = True
        return code

    def close(self) -> None:
        """Keep what was asked for, if any of it is new, and let go of it all."""
        if self._new and not sys.dont_write_bytecode:
            fresh = self._file.with_suffix(f".{os.getpid()}")
            with suppress(OSError):  # one may not write there
                fresh.write_bytes(marshal.dumps(self._used))
                fresh.replace(self._file)
        self._known, self._used, self._new = {}, {}, False


def _read(file: Path) -> dict[_Text, bytes]:
    with suppress(OSError, ValueError, EOFError, TypeError):  # none, or torn: made anew
        found = marshal.loads(file.read_bytes())  # noqa: S302 see above
        if isinstance(found, dict):
            return found
    return {}


@contextmanager
def dataclasses_kept(source: Path = _DATACLASSES) -> Iterator[Callable[[], None]]:
    """While it lasts, the methods that ``dataclasses`` writes as text for each class are compiled once.

    There are some 400 of them before the first rows are painted: 22 ms. It gives what ends it sooner: once
    those are loaded, so that no start reads what they do not need.
    """
    kept = KeptCode(source)

    def exec_(text: str, *names: Any) -> None:
        exec(kept.code(("", text), lambda: compile(text, "<string>", "exec")), *names)  # noqa: S102 as it does

    with ExitStack() as lasting:
        lasting.callback(kept.close)
        lasting.callback(dataclasses.__dict__.pop, "exec")
        dataclasses.__dict__["exec"] = exec_  # it finds this one before Python's own
        yield lasting.close
