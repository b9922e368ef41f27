"""The first window of ours beside those of Debian's gajim, nheko, dino and konversation, where installed.

First is what stands on the screen first: of ours a bare window, whose frame ``start_window`` waits for.
Each starts with an empty home on an X server, with a window manager and a message bus of its own. Cold: after
its files were driven out of the system's cache, apart from what other processes hold.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.bench.figures import Bench, Figures, memory
from tests.stories.real_screen import real_screen

ROUNDS = 5
_PATIENCE = 30.0  # seconds for a window
_SAID = "said"  # the file with what a program tells
_ROOT = Path(__file__).parents[2]
_PYTHON = [Path("/usr/lib/python3"), Path("/usr/lib/python3.11")]  # whose modules are read, not mapped


class NoWindow(Exception):
    """It did not start; the text says why as far as it told."""


@dataclass(frozen=True, slots=True)
class Peer:
    name: str
    command: tuple[str, ...]
    modules: tuple[Path, ...] = ()  # folders of Python's

    @property
    def installed(self) -> bool:
        return shutil.which(self.command[0]) is not None


@dataclass(frozen=True, slots=True)
class Begun:
    """A start until its first window stood on the screen."""

    seconds: float
    cpu: float  # seconds
    memory: float  # MiB
    files: frozenset[Path]  # that it had mapped


OURS = Peer(
    "groundcrew", (sys.executable, "-m", "workstation", "--server", "http://127.0.0.1:9"),
    (_ROOT / "workstation", Path(sys.prefix) / "lib"),
)  # fmt: skip
PEERS = (
    Peer("gajim", ("gajim",), tuple(_PYTHON)),
    Peer("nheko", ("nheko",)),
    Peer("dino", ("dino-im",)),
    Peer("konversation", ("konversation",)),
)


def peers(figures: Figures) -> None:
    """The worst of our four ratios to the best of theirs: cold start, warm start, memory, CPU."""
    lacking = [tool for tool in ("Xvfb", "openbox", "xdotool", "dbus-daemon") if shutil.which(tool) is None]
    there = [peer for peer in PEERS if peer.installed]
    if lacking or not there:
        print(f"peers: not taken, for want of {', '.join(lacking) or 'any of them'}", flush=True)
        return
    ours, taken = _taken(OURS), {}
    for peer in there:
        try:
            taken[peer.name] = _taken(peer)
        except NoWindow as error:
            print(f"  {peer.name} is not measured: {error}", flush=True)
    if not taken:
        return
    ratios = {kind: value / min(theirs[kind] for theirs in taken.values()) for kind, value in ours.items()}
    for name, values in {OURS.name: ours, **taken}.items():
        print(f"  {name:14}" + "".join(f"{kind} {value:8.2f}   " for kind, value in values.items()))
    absent = [peer.name for peer in PEERS if not peer.installed]
    if absent:
        print(f"  not installed: {', '.join(absent)}")
    shown = {kind: round(ratio, 2) for kind, ratio in ratios.items()}
    figures.take("peers", max(ratios.values()), **shown, beside=", ".join(taken))


def _taken(peer: Peer) -> dict[str, float]:
    warm = [_start(peer) for _ in range(ROUNDS + 1)][1:]  # the first one makes what is made once
    _drive_out(peer, warm[-1].files)
    cold = _start(peer)
    return {
        "cold_s": cold.seconds,
        "warm_s": statistics.median(one.seconds for one in warm),
        "cpu_s": statistics.median(one.cpu for one in warm),
        "mib": statistics.median(one.memory for one in warm),
    }


def _start(peer: Peer) -> Begun:
    with tempfile.TemporaryDirectory(prefix="gc-") as folder:
        home = Path(folder) / "home"
        home.mkdir()
        with real_screen(Path(folder)) as environment, ExitStack() as ending:
            own = {"HOME": str(home), "QT_QPA_PLATFORM": "xcb", "GDK_BACKEND": "x11", "NO_AT_BRIDGE": "1"}
            own |= {name: str(home / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
            said = ending.enter_context(Path(environment["XDG_RUNTIME_DIR"], _SAID).open("w"))
            begun = time.monotonic()
            with subprocess.Popen(
                peer.command, env=environment | own, cwd=_ROOT, stdout=said, stderr=said,
            ) as process:  # fmt: skip
                try:
                    _await_window(environment, process, begun)
                    seconds = time.monotonic() - begun
                    return _taken_by(process.pid, seconds)
                finally:
                    process.kill()


def _await_window(environment: dict[str, str], process: "subprocess.Popen[bytes]", begun: float) -> None:
    while time.monotonic() < begun + _PATIENCE:
        asked = ["xdotool", "search", "--onlyvisible", "--name", "."]
        found = subprocess.run(asked, env=environment, capture_output=True, text=True, check=False)
        if found.stdout.strip():
            return
        if process.poll() is not None:
            break
    said = Path(environment["XDG_RUNTIME_DIR"], _SAID).read_text(errors="replace").strip().splitlines()
    raise NoWindow(f"no window within {_PATIENCE:g} s. {said[-1] if said else ''}")


def _taken_by(pid: int, seconds: float) -> Begun:
    cpu, held, files = 0.0, 0.0, set[Path]()
    for one in list(_family(pid)):
        with suppress(FileNotFoundError, ProcessLookupError):  # a helper of theirs may end
            cpu += _cpu(one)
            held += memory(one)
            files.update(_mapped(one))
    return Begun(seconds, cpu, held, frozenset(files))


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _mapped(pid: int) -> Iterator[Path]:
    for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
        path = line.split(maxsplit=5)[5:]
        if path and path[0].startswith("/") and Path(path[0]).is_file():
            yield Path(path[0])


def _drive_out(peer: Peer, mapped: Iterable[Path]) -> None:
    modules = (file for folder in peer.modules for file in folder.rglob("*.pyc"))
    for file in filter(Path.is_file, {*mapped, *modules}):
        descriptor = os.open(file, os.O_RDONLY)
        try:
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(descriptor)


BENCHES: dict[str, Bench] = {"peers": peers}
