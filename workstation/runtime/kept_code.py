"""Keeps what Python compiles at each start though it is always the same, as it keeps the bytecode of modules.

A text is compiled once for all starts and kept beside the bytecode, by version of Python; the text itself
tells whether what is kept is valid. Where one may not write, or Python is told to, nothing is kept.
"""

import dataclasses
import marshal
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType
from typing import Any

_DATACLASSES = Path(__file__).with_name("dataclasses.py")
_MOST = 5_000  # texts; if there are more, most of them are of former versions

_Text = tuple[str, str | bytes]  # where it is from, and it


class KeptCode:
    """What is kept for ``source``, the file of a module whose name it has."""

    def __init__(self, source: Path) -> None:
        self._file = Path(cache_from_source(os.fspath(source))).with_suffix(".kept")
        self._known = _read(self._file)
        self._met: dict[_Text, bytes] = {}

    def code(self, text: _Text, compiled: Callable[[], CodeType]) -> CodeType:
        """The code of ``text``, which ``compiled`` makes where it is not kept."""
        kept = self._known.get(text) or self._met.get(text)
        if kept is not None:
            found: CodeType = marshal.loads(kept)  # noqa: S302 trusted as the bytecode beside it is
            return found
        code = compiled()
        self._met[text] = marshal.dumps(code)
        return code

    def close(self) -> None:
        """Keep what is new."""
        if not self._met or sys.dont_write_bytecode:
            return
        both = self._known | self._met
        fresh = self._file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):  # one may not write there
            fresh.write_bytes(marshal.dumps(both if len(both) <= _MOST else self._met))
            fresh.replace(self._file)


def _read(file: Path) -> dict[_Text, bytes]:
    with suppress(OSError, ValueError, EOFError, TypeError):  # none, or torn: made anew
        found = marshal.loads(file.read_bytes())  # noqa: S302 see above
        if isinstance(found, dict):
            return found
    return {}


@contextmanager
def dataclasses_kept(source: Path = _DATACLASSES) -> Iterator[None]:
    """While it lasts, the methods that ``dataclasses`` writes as text for each class are compiled once.

    There are some 400 of them before the first rows are painted: 22 ms.
    """
    kept = KeptCode(source)

    def exec_(text: str, *names: Any) -> None:
        exec(kept.code(("", text), lambda: compile(text, "<string>", "exec")), *names)  # noqa: S102 as it does

    dataclasses.__dict__["exec"] = exec_  # it finds this one before Python's own
    try:
        yield
    finally:
        del dataclasses.__dict__["exec"]
        kept.close()
