"""Keeps libraries from loading what nobody here uses, and from doing at each start what can be done once.

PySide6 puts a hook round ``import`` for those who write ``from __feature__ import snake_case``: it reads and
tokenises each module's source to see whether "PySide6" stands in it, and keeps all those lines in memory.
That feature costs a third of the time in which we start, and 30 MB in the end. httpx brings its command line
along where click and rich happen to be installed: 0.1 s and 5 MB. And PySide6 carries the modules that
describe its functions inside a library, as sources for every Python, and compiles them at each start: 15 ms.
"""

import builtins
import importlib.util
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from workstation.runtime.kept_code import KeptCode


def quicken() -> None:
    """Call it once, before PySide6 and httpx are imported. Where one is built otherwise, nothing changes."""
    sys.modules["httpx._main"] = None  # type: ignore[assignment] # it cannot be imported
    found = importlib.util.find_spec("shiboken6")
    keeping = (
        compiled_once(Path(found.origin), "shibokensupport") if found and found.origin else nullcontext()
    )
    with keeping:
        importlib.import_module("shiboken6")
    # Python's own, which the hook has kept, comes back
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


@contextmanager
def compiled_once(package: Path, sources: str) -> Iterator[None]:
    """While it lasts, sources whose names begin with ``sources`` are compiled once for all starts.

    The result is kept beside the bytecode of ``package``, which is an ``__init__.py``.
    """
    kept = KeptCode(package.with_name(f"{sources}.py"))
    real = builtins.compile

    def compile_(source: Any, filename: Any, *rest: Any, **options: Any) -> Any:
        if not (isinstance(source, bytes) and str(filename).startswith(f"{sources}/")):
            return real(source, filename, *rest, **options)
        return kept.code((filename, source), lambda: real(source, filename, *rest, **options))

    _put(compile_)
    try:
        yield
    finally:
        _put(real)
    kept.close()


def _put(function: Callable[..., Any]) -> None:
    builtins.compile = function
