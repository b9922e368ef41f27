"""The methods that dataclasses writes for a class are compiled once, and are those that it would compile."""

import builtins
import dataclasses
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

import pytest

from workstation.runtime.kept_code import dataclasses_kept

_ROOT = Path(__file__).parents[2]


def _forbidden(*_: Any) -> NoReturn:
    raise AssertionError("compiled anew")


def _made() -> Any:
    @dataclass(frozen=True, slots=True, order=True)
    class Sum:
        amount: int
        currency: str = "EUR"
        notes: list[str] = field(default_factory=list, compare=False)

    return Sum


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "__pycache__").mkdir()
    yield tmp_path / "dataclasses.py"
    assert "exec" not in vars(dataclasses), "what was changed for the start is as it was"


def test_a_class_of_an_earlier_start_is_whole_and_not_compiled(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with dataclasses_kept(source):
        first = _made()
    monkeypatch.setattr(builtins, "compile", _forbidden)
    with dataclasses_kept(source):
        again = _made()
        with pytest.raises(AssertionError, match="compiled anew"):
            dataclasses.make_dataclass("Another", ["of", "other", "fields"])
    plain = _made()
    for made in (first, again, plain):
        assert repr(made(1)) == f"{made.__qualname__}(amount=1, currency='EUR', notes=[])"
        assert made(1) == made(1, "EUR", ["not compared"]) < made(2)
        assert made(1).notes is not made(1).notes
        assert hash(made(1)) == hash(made(1))
        with pytest.raises(dataclasses.FrozenInstanceError):
            made(1).amount = 2


def test_nothing_new_is_nothing_written(source: Path) -> None:
    written = []
    for _ in range(2):
        with dataclasses_kept(source):
            _made()
            _made()
        (kept,) = (source.parent / "__pycache__").iterdir()
        written.append(kept.stat().st_mtime_ns)
    assert written[0] == written[1]


def test_once_the_start_is_over_it_is_kept_and_what_comes_later_is_compiled_as_ever(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with dataclasses_kept(source) as over:
        _made()
        over()
        assert "exec" not in vars(dataclasses)
        (kept,) = (source.parent / "__pycache__").iterdir()
        written = kept.read_bytes()
        dataclasses.make_dataclass("Later", ["of", "other", "fields"])
    assert kept.read_bytes() == written
    monkeypatch.setattr(builtins, "compile", _forbidden)
    with dataclasses_kept(source):
        _made()


def test_what_no_start_asks_for_any_more_goes(source: Path) -> None:
    with dataclasses_kept(source):
        _made()
    (kept,) = (source.parent / "__pycache__").iterdir()
    with dataclasses_kept(source):
        dataclasses.make_dataclass("Newer", ["of", "other", "fields"])
    assert b"currency" not in kept.read_bytes()


@pytest.mark.parametrize("torn", [b"", b"nonsense", b"\x00", b"i\x01\x00\x00\x00"])
def test_a_torn_file_counts_as_none(source: Path, torn: bytes) -> None:
    with dataclasses_kept(source):
        _made()
    (kept,) = (source.parent / "__pycache__").iterdir()
    kept.write_bytes(torn)
    with dataclasses_kept(source):
        assert _made()(1).amount == 1
    assert kept.read_bytes() != torn


def test_where_nothing_can_be_kept_all_works(tmp_path: Path) -> None:
    with dataclasses_kept(tmp_path / "absent" / "dataclasses.py"):
        assert _made()(1).amount == 1


def test_a_start_uses_what_the_one_before_it_kept(tmp_path: Path) -> None:
    told = """
import sys
from pathlib import Path
from workstation.runtime import kept_code
anew = []
code = kept_code.KeptCode.code
def watched(self, text, compiled):
    return code(self, text, lambda: anew.append(text) or compiled())
kept_code.KeptCode.code = watched
with kept_code.dataclasses_kept(Path(sys.argv[1])):
    import workstation.domain.changes
print(len(anew))
"""
    (tmp_path / "__pycache__").mkdir()
    command = [sys.executable, "-c", "import sys; sys.dont_write_bytecode = False\n" + told]
    starts = [
        subprocess.run([*command, str(tmp_path / "d.py")], capture_output=True, check=True, cwd=_ROOT).stdout
        for _ in range(2)
    ]
    assert int(starts[0]) > 50
    assert int(starts[1]) == 0
