"""Starts the stub and the workstation as processes of their own, and ends them by their ids."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from backend_stub import accounts

STARTING = 60.0  # seconds a process may take until it can be used
ENDING = 15.0


class DemoTrouble(Exception):
    """A process did not start or did not end as it should; the text says which and why."""


class Stub:
    """The server, on a free port; ``url`` once it listens."""

    def __init__(self, database: Path, *options: str) -> None:
        command = [sys.executable, "-m", "backend_stub", "serve", "--port", "0", "--database", str(database)]
        self._process = subprocess.Popen(  # noqa: S603 our own module
            [*command, *options], stdout=subprocess.PIPE, text=True
        )
        self.url = ""
        self._listening = threading.Event()
        threading.Thread(target=self._listen, daemon=True).start()
        if not self._listening.wait(STARTING) or not self.url:
            self.stop()
            raise DemoTrouble("The stub backend did not start; what it said stands above.")

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            words = line.split()
            if words[:2] == ["listening", "on"]:
                self.url = words[2]
                self._listening.set()
        self._listening.set()

    def stop(self) -> None:
        _end(self._process)


class Workstation:
    """The application on a profile. ``driven``: it opens its driver's socket in the profile's folder."""

    def __init__(self, profile: Path, url: str, *, driven: bool, options: Sequence[str] = ()) -> None:
        self.profile = profile
        account = f"{accounts.USERS[0].email}:{accounts.PASSWORD}"
        command = [sys.executable, "-m", "workstation", "--profile", str(profile), "--server", url]
        command += ["--demo-account", account, *options]
        if driven:
            command.append("--demo-driver")
        self._process = subprocess.Popen(command, env=_environment(driven))  # noqa: S603 our own module

    @property
    def socket(self) -> Path:
        return self.profile / "driver"

    def wait(self) -> int:
        """Until the person closes the window; answers the exit code."""
        return self._process.wait()

    def running(self) -> bool:
        return self._process.poll() is None

    def kill(self) -> None:
        """As a power cut would: no farewell."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait(ENDING)

    def stop(self) -> int:
        return _end(self._process)


def _environment(driven: bool) -> dict[str, str]:
    if not driven:
        return dict(os.environ)
    # without a display, and without a keychain that might ask its person
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"}
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    return kept | {"QT_QPA_PLATFORM": "offscreen"}


def _end(process: subprocess.Popen[str] | subprocess.Popen[bytes]) -> int:
    if process.poll() is None:
        process.terminate()
        try:
            return process.wait(ENDING)
        except subprocess.TimeoutExpired:
            process.kill()
    return process.wait()


def until(what: str, seconds: float, condition: Callable[[], object]) -> None:
    """Wait until ``condition()`` is true; raises DemoTrouble saying ``what`` did not come true."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise DemoTrouble(f"{what}: not within {seconds:g} s")
        time.sleep(0.05)
