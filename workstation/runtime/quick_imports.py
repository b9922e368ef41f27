"""Keeps libraries from loading what nobody here uses.

PySide6 puts a hook round ``import`` for those who write ``from __feature__ import snake_case``: it reads and
tokenises each module's source to see whether "PySide6" stands in it, and keeps all those lines in memory.
That feature costs a third of the time in which we start, and 30 MB in the end. httpx brings its command line
along where click and rich happen to be installed: 0.1 s and 5 MB.
"""

import importlib
import sys
from typing import Any


def quicken() -> None:
    """Call it once, before PySide6 and httpx are imported. Where one is built otherwise, nothing changes."""
    sys.modules["httpx._main"] = None  # type: ignore[assignment] # it cannot be imported
    importlib.import_module("shiboken6")
    try:
        feature: Any = importlib.import_module("shibokensupport.feature")
    except ImportError:
        return
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = _uses_no_feature  # noqa: SLF001 the hook has no switch


def _uses_no_feature(_module: object) -> bool:
    return False
