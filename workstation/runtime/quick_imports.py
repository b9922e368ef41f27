"""Keeps libraries from loading what nobody here uses.

PySide6 puts a hook round ``import`` for those who write ``from __feature__ import snake_case``: it reads and
tokenises each module's source to see whether "PySide6" stands in it, and keeps all those lines in memory.
That feature costs a third of the time in which we start, and 30 MB in the end. httpx brings its command line
along where click and rich happen to be installed: 0.1 s and 5 MB.
"""

import builtins
import importlib
import sys


def quicken() -> None:
    """Call it once, before PySide6 and httpx are imported. Where one is built otherwise, nothing changes."""
    sys.modules["httpx._main"] = None  # type: ignore[assignment] # it cannot be imported
    importlib.import_module("shiboken6")
    # Python's own, which the hook has kept, comes back
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
