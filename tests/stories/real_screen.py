"""A real X server, window manager and message bus of a test's own: nothing of the person's is touched."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest

from tests.patience import PATIENCE

_A11Y = next((p for p in map(Path, ("/usr/libexec/at-spi-bus-launcher",)) if p.exists()), None)
_BUS = """<busconfig><type>session</type><listen>unix:tmpdir={folder}</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>"""


def until(condition: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Look until it has come true; what went away while it was looked at is looked at again."""
    deadline = time.monotonic() + seconds
    while True:
        with suppress(LookupError):
            if condition():
                return
        assert time.monotonic() < deadline, "not in time"
        time.sleep(0.05)


def needs(*programs: str) -> None:
    """Skip aloud where this machine lacks one of them."""
    lacking = [program for program in programs if shutil.which(program) is None]
    if lacking:
        pytest.skip(f"this machine lacks {', '.join(lacking)}")


def needs_screen_reader() -> Path:
    """The program that runs the bus of screen readers; skips aloud where there is none."""
    if _A11Y is None:
        pytest.skip("this machine lacks at-spi2-core")
    return _A11Y


@contextmanager
def real_screen(
    folder: Path, *, screen_reader: bool = False, size: tuple[int, int] = (1600, 1000)
) -> Iterator[dict[str, str]]:
    """Yields the environment for what is to appear on it. On its bus nothing can be started, so that no
    keychain asks anybody; the bus of screen readers is there when it is wanted."""
    needs("Xvfb", "openbox", "dbus-daemon")
    with ExitStack() as ending:
        number = ending.enter_context(
            _told(["Xvfb", "-noreset", "-screen", "0", f"{size[0]}x{size[1]}x24", "-displayfd", "{fd}"])
        )
        config = folder / "bus.conf"
        config.write_text(_BUS.format(folder=folder))
        daemon = ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile", "--print-address={fd}"]
        address = ending.enter_context(_told(daemon))
        runtime = folder / "run"
        runtime.mkdir(mode=0o700)
        wanted = {"DISPLAY": f":{number}", "DBUS_SESSION_BUS_ADDRESS": address}
        own = {"XDG_RUNTIME_DIR": str(runtime), "QT_QPA_PLATFORM": "xcb", "QT_IM_MODULE": "compose"}
        environment = os.environ | wanted | own
        ending.enter_context(_running(["openbox", "--sm-disable"], environment))
        if screen_reader:
            launcher = [str(needs_screen_reader()), "--launch-immediately"]
            ending.enter_context(_running(launcher, environment))
            environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        yield environment


@contextmanager
def _told(command: Sequence[str]) -> Iterator[str]:
    """Run ``command``, which writes one line to the file that ``{fd}`` names; yields the line."""
    reading, writing = os.pipe()
    words = [word.format(fd=writing) for word in command]
    process = subprocess.Popen(words, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield told.readline().strip()
    finally:
        _end(process)


@contextmanager
def _running(command: Sequence[str], environment: dict[str, str]) -> Iterator[None]:
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
