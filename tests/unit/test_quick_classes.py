"""Dataclasses made the quick way are what Python makes itself."""

import subprocess
import sys
from pathlib import Path

_TOLD = '''
import dataclasses, pickle, sys
from dataclasses import dataclass, field
from workstation.runtime.quick_classes import quicken_classes


def made():
    @dataclass(frozen=True, slots=True)
    class None_: ...

    @dataclass(frozen=True, slots=True)
    class One:
        """One."""
        only: object

    @dataclass(frozen=True, slots=True, order=True)
    class Many:
        first: int
        second: str = "b"
        aside: list = field(default_factory=list, compare=False)
        hidden: int = field(default=0, repr=False)

    @dataclass(frozen=True)
    class More(One):
        other: int = 0

    @dataclass
    class Open:
        within: object = None

    return None_, One, Many, More, Open


def outcome(do):
    try:
        return do()
    except Exception as error:
        return type(error).__name__, str(error)


def told(none, one, many, more, open_):
    round_ = open_()
    round_.within = round_
    wholes = [
        none(), one(1), one((1, 2)), one([]), many(1), many(1, "c"), many(1, "b", [3]), many(1, hidden=4),
        more(1), more(1, 2), open_(1), round_,
    ]
    for a in wholes:
        yield repr(a).replace("quick.", ""), outcome(lambda: hash(a) == hash(dataclasses.replace(a)))
        yield [outcome(lambda: a == b) for b in wholes if round_ not in (a, b)]
        yield outcome(lambda: setattr(a, "only", 2)), outcome(lambda: delattr(a, "first"))
        yield outcome(lambda: setattr(a, "unknown", 2))
        yield type(a).__eq__.__qualname__, type(a).__repr__.__name__, type(a).__doc__
        yield sorted(name for name in vars(type(a)) if name != "__weakref__"), hasattr(a, "__dict__")
    yield hash(many(1, "b")) == hash((1, "b", 0)), hash(one(1)) == hash((1,)), hash(none()) == hash(())
    yield many(1) < many(2), many(2) <= many(1), outcome(lambda: many(1) < one(1)), many(1).__eq__(3)


before = list(told(*made()))
quicken_classes()
quick = made()
print(quick[2].__repr__.__module__ if sys.version_info < (3, 13) else "workstation.runtime.quick_classes")
for usual, now in zip(before, told(*quick), strict=True):
    assert usual == now, (usual, now)
print(len(before))
'''


def test_a_class_made_the_quick_way_is_what_python_makes_itself() -> None:
    root = Path(__file__).parents[2]
    told = subprocess.run(
        [sys.executable, "-c", _TOLD], capture_output=True, text=True, check=False, cwd=root
    )
    assert told.returncode == 0, told.stderr
    module, looked_at = told.stdout.split()
    assert module == "workstation.runtime.quick_classes"
    assert int(looked_at) > 50
