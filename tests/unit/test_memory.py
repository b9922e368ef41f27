"""What was freed goes back to the system, and what is loaded leaves no more behind than it holds."""

import subprocess
import sys
from pathlib import Path

import pytest

_TOP = Path(__file__).parents[2]
_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the C library of Linux")
_FREED = """
from workstation.runtime.memory import give_back, resident
pieces = [bytes(2000) for _ in range(30_000)]
kept = pieces[::1000]
full = resident()
del pieces
give_back()
print(full - resident())
"""
_LOADED = """
from workstation.detection.social.lexicon import lexicon
from workstation.runtime.memory import resident
before = resident()
held = lexicon()
print(resident() - before)
"""


def said_by(programme: str) -> int:
    """What a process of its own says, in MiB."""
    answer = subprocess.run([sys.executable, "-c", programme], cwd=_TOP, stdout=subprocess.PIPE, check=True)
    return int(answer.stdout) >> 20


@_LINUX
def test_memory_between_pieces_in_use_is_given_back() -> None:
    assert said_by(_FREED) >= 40


@_LINUX
def test_the_lexicon_is_built_within_the_memory_that_it_takes() -> None:
    assert said_by(_LOADED) <= 16
