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
from workstation.detection import social
from workstation.detection.known import Known
from workstation.runtime.memory import resident
before = resident()
held = list(social.find("He told me to install AnyDesk and give him the number.", "customer", Known()))
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
def test_a_model_is_looked_up_in_its_file_and_little_of_it_is_loaded() -> None:
    assert said_by(_LOADED) <= 8
