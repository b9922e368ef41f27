"""Keeps libraries from loading what nobody here uses, and from doing at each start what can be done once.

PySide6 puts a hook round ``import`` for those who write ``from __feature__ import snake_case``: it reads and
tokenises each module's source to see whether "PySide6" stands in it, and keeps all those lines in memory.
That feature costs a third of the time in which we start, and 30 MB in the end. httpx brings its command line
along where click and rich happen to be installed: 0.1 s and 5 MB. And PySide6 carries the modules that
describe its functions inside a library, as sources for every Python, and compiles them at each start: 15 ms;
and their patterns, of which a mistaken call alone makes use: 11 ms.
"""

import builtins
import importlib.util
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import cached_property
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
    with keeping, patterns_later("shibokensupport"):
        importlib.import_module("shiboken6")
    # Python's own, which the hook has kept, comes back
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def plain_asyncio() -> None:
    """asyncio without its TLS: httpx comes with another, and the first rows wait for neither (6 ms)."""
    if "ssl" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment] # as in a Python that was built without it
    try:
        importlib.import_module("asyncio")
    finally:
        del sys.modules["ssl"]


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


@contextmanager
def patterns_later(modules: str) -> Iterator[None]:
    """What modules whose names begin with ``modules`` compile while it lasts is compiled when it is used."""
    real = re.compile

    def compile_(pattern: Any, flags: int = 0) -> Any:
        asking = sys._getframe(1).f_globals.get("__name__", "")  # noqa: SLF001 nobody else tells who asks
        return _Later(lambda: real(pattern, flags)) if asking.startswith(modules) else real(pattern, flags)

    re.compile = compile_
    try:
        yield
    finally:
        re.compile = real


class _Later:
    """Stands for what ``made`` gives, and for its methods, until one of them is called."""

    def __init__(self, made: Callable[[], Any]) -> None:
        self._made = made

    def __getattr__(self, name: str) -> "_Later":
        return _Later(lambda: getattr(self._value, name))

    def __call__(self, *args: Any, **options: Any) -> Any:
        return self._value(*args, **options)

    @cached_property
    def _value(self) -> Any:
        return self._made()


def _put(function: Callable[..., Any]) -> None:
    builtins.compile = function
