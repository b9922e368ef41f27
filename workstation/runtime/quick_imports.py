"""Keeps PySide6 from reading the source of every module that is imported after it.

PySide6 puts a hook round ``import`` for those who write ``from __feature__ import snake_case``: it reads and
tokenises each module's source to see whether "PySide6" stands in it, and keeps all those lines in memory.
Nobody here uses that feature. It costs a third of the time in which we start, and 10 MB.
"""

import importlib
from typing import Any


def quicken() -> None:
    """Call it once, before the first import of PySide6. Where PySide6 is built otherwise, nothing changes."""
    importlib.import_module("shiboken6")
    try:
        feature: Any = importlib.import_module("shibokensupport.feature")
    except ImportError:
        return
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = _uses_no_feature  # noqa: SLF001 the hook has no switch


def _uses_no_feature(_module: object) -> bool:
    return False
