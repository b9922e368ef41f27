"""Keeps libraries from loading what nobody here uses, and from doing at each start what can be done once.

PySide6 puts a hook round ``import`` for those who write ``from __feature__ import snake_case``: it reads and
tokenises each module's source to see whether "PySide6" stands in it, and keeps all those lines in memory.
That feature costs a third of the time in which we start, and 30 MB in the end. httpx brings its command line
along where click and rich happen to be installed: 0.1 s and 5 MB. And PySide6 carries the modules that
describe its functions inside a library, as sources for every Python, and compiles them at each start: 15 ms.
"""

import builtins
import importlib.util
import marshal
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

_Compiled = dict[str, tuple[bytes, Any]]  # by a source's name: its text, and the code


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

    The result is kept as Python itself keeps that of a file: beside the bytecode of ``package``, which is an
    ``__init__.py``, by version, and valid for just that source. Where one may not write, nothing is kept.
    """
    kept = Path(cache_from_source(os.fspath(package.with_name(f"{sources}.py")))).with_suffix(".kept")
    known, met = _read(kept), _Compiled()
    real = builtins.compile

    def compile_(source: Any, filename: Any, *rest: Any, **options: Any) -> Any:
        if not (isinstance(source, bytes) and str(filename).startswith(f"{sources}/")):
            return real(source, filename, *rest, **options)
        before, code = known.get(filename, (b"", None))
        met[filename] = source, code if before == source else real(source, filename, *rest, **options)
        return met[filename][1]

    _put(compile_)
    try:
        yield
    finally:
        _put(real)
    if not sys.dont_write_bytecode and any(
        known.get(name, (b"",))[0] != source for name, (source, _) in met.items()
    ):
        _write(kept, met)


def _put(function: Callable[..., Any]) -> None:
    builtins.compile = function


def _read(kept: Path) -> _Compiled:
    with suppress(OSError, ValueError, EOFError, TypeError):  # none, or torn: made anew
        found: _Compiled = marshal.loads(kept.read_bytes())  # noqa: S302 trusted as the bytecode beside it is
        return found
    return {}


def _write(kept: Path, met: _Compiled) -> None:
    fresh = kept.with_suffix(f".{os.getpid()}")
    with suppress(OSError):  # one may not write there
        fresh.write_bytes(marshal.dumps(met))
        fresh.replace(kept)
