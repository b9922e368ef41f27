"""What a library compiles at each start is compiled once, and anew where anything is not as it was."""

import builtins
import sys
from pathlib import Path
from typing import Any, NoReturn

import pytest

from workstation.runtime.quick_imports import compiled_once

_SOURCE, _NEWER = b"answer = 42", b"answer = 43"


def _forbidden(*_: Any) -> NoReturn:
    raise AssertionError("compiled anew")


def _answer(package: Path, source: bytes = _SOURCE, name: str = "lib/part.py") -> int:
    with compiled_once(package, "lib"):
        code = compile(source, name, "exec")
    told: dict[str, int] = {}
    exec(code, told)
    return told["answer"]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "__pycache__").mkdir()
    return tmp_path / "__init__.py"


def test_the_second_start_compiles_nothing(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _answer(package) == 42
    with monkeypatch.context() as forbidding:
        forbidding.setattr(builtins, "compile", _forbidden)
        assert _answer(package) == 42
        with pytest.raises(AssertionError, match="compiled anew"):
            _answer(package, name="another/part.py")


def test_another_source_of_that_name_is_compiled(package: Path) -> None:
    assert [_answer(package), _answer(package, _NEWER), _answer(package)] == [42, 43, 42]


@pytest.mark.parametrize("torn", [b"", b"nonsense", b"\x00"])
def test_a_torn_file_counts_as_none(package: Path, torn: bytes) -> None:
    _answer(package)
    (kept,) = (package.parent / "__pycache__").iterdir()
    kept.write_bytes(torn)
    assert _answer(package) == 42
    assert kept.read_bytes() != torn


def test_where_nothing_can_be_kept_all_works(tmp_path: Path) -> None:
    before = builtins.compile
    assert _answer(tmp_path / "absent" / "__init__.py") == 42
    assert builtins.compile is before


def test_nothing_is_kept_where_python_is_told_to_keep_nothing(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert _answer(package) == 42
    assert list((package.parent / "__pycache__").iterdir()) == []
