"""Records every write, fsync and rename of a program by a library that is compiled here and preloaded."""

import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.faults.programme.playing import TOP

_HEAD = struct.Struct("=cHHIQQ")
_SOURCE = Path(__file__).with_name("recorder.c")


class NoCompiler(Exception):
    """This machine cannot compile the recorder."""

    def __init__(self) -> None:
        super().__init__("needs Linux with a C compiler: apt-get install gcc libc6-dev")


@dataclass(frozen=True, slots=True)
class Entry:
    """One call. ``file`` is the number of a file for as long as it exists."""

    op: str  # C create, W write, T truncate, S fsync, D fsync of the folder, R rename, U unlink, M mark
    file: int
    offset: int
    one: str  # a file's name, or what a mark says
    two: str
    data: bytes


def compiled(into: Path) -> Path:
    """The recorder as a library in the folder ``into``. Raises NoCompiler."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if sys.platform != "linux" or compiler is None:
        raise NoCompiler
    made = into / "recorder.so"
    command = [compiler, "-shared", "-fPIC", "-O2", "-o", str(made), str(_SOURCE), "-ldl", "-lpthread"]
    if subprocess.run(command, check=False).returncode:
        raise NoCompiler
    return made


def record(recorder: Path, module: str, folder: Path, *arguments: str) -> list[Entry]:
    """Run ``python -m module folder arguments…`` on a folder that is not there yet; what it did there."""
    folder.mkdir()
    told = folder.with_name(f"{folder.name}.record")
    surroundings = os.environ | {
        "LD_PRELOAD": str(recorder), "RECORD_FOLDER": str(folder), "RECORD_TO": str(told),
    }  # fmt: skip
    command = [sys.executable, "-m", module, str(folder), *arguments]
    subprocess.run(command, cwd=TOP, env=surroundings, check=True, timeout=300)
    return list(_entries(told.read_bytes(), len(str(folder)) + 1))


def _entries(content: bytes, prefix: int) -> Iterator[Entry]:
    at = 0
    while at < len(content):
        op, one, two, length, file, offset = _HEAD.unpack_from(content, at)
        at += _HEAD.size
        texts = content[at : at + one].decode(), content[at + one : at + one + two].decode()
        names = texts if op == b"M" else (texts[0][prefix:], texts[1][prefix:])
        at += one + two
        yield Entry(op.decode(), file, offset, *names, content[at : at + length])
        at += length
