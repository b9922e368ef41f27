"""A library's patterns that hardly anybody uses are compiled when somebody does."""

import re
import subprocess
import sys
from re import _compiler  # type: ignore[attr-defined] # where each pattern passes
from types import ModuleType

import pytest

from workstation.runtime.quick_imports import patterns_later

_SOURCE = r"""
import re
class Words:
    spaces = re.compile(r"[ ]+  # between words", flags=re.VERBOSE)
    split = re.compile("[,;]").split
"""
_TOLD = """
from workstation.runtime.quick_imports import quicken
quicken()
from PySide6.QtCore import QObject
try:
    QObject().startTimer("a", "b")
except TypeError as error:
    print(error)
"""


def _loaded(name: str) -> type:
    module = ModuleType(name)
    with patterns_later("library"):
        exec(_SOURCE, module.__dict__)
    words: type = module.Words
    return words


def test_a_pattern_of_the_library_is_compiled_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    real = _compiler.compile
    monkeypatch.setattr(
        _compiler, "compile", lambda text, flags=0: compiled.append(text) or real(text, flags)
    )
    re.purge()
    words = _loaded("library.words")
    assert compiled == []
    assert words().split("a,b;c") == words().split("a,b;c") == ["a", "b", "c"]
    assert compiled == ["[,;]"]
    assert words.spaces.sub("_", "a  b") == "a_b"


def test_others_compile_theirs_at_once_and_afterwards_everybody() -> None:
    assert isinstance(_loaded("another").spaces, re.Pattern)
    assert isinstance(re.compile("a"), re.Pattern)


def test_a_mistaken_call_is_explained_as_ever() -> None:
    told = subprocess.run([sys.executable, "-c", _TOLD], capture_output=True, text=True, check=True)
    assert "QObject.startTimer(interval: int" in told.stdout
