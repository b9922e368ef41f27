"""Starts the stub and the workstation as processes of their own, and ends them by their ids."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from backend_stub import accounts

STARTING = 60.0  # seconds a process may take until it can be used
ENDING = 15.0


class DemoTrouble(Exception):
    """A process did not start or did not end as it should; the text says which and why."""


class Stub:
    """The server, on a free port; ``url`` once it listens. ``module``: what runs it."""

    def __init__(self, database: Path, *options: str, module: str = "backend_stub") -> None:
        command = [sys.executable, "-m", module, "serve", "--port", "0", "--database", str(database)]
        self._process = subprocess.Popen(  # noqa: S603 our own module
            [*command, *options], stdout=subprocess.PIPE, text=True
        )
        self.url = ""
        self._listening = threading.Event()
        self._ears = threading.Thread(target=self._listen, daemon=True)
        self._ears.start()
        if not self._listening.wait(STARTING) or not self.url:
            self.stop()
            raise DemoTrouble("The stub backend did not start; what it said stands above.")

    def _listen(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as told:
            for line in told:
                words = line.split()
                if words[:2] == ["listening", "on"]:
                    self.url = words[2]
                    self._listening.set()
        self._listening.set()

    def stop(self) -> None:
        _end(self._process)
        self._ears.join(ENDING)


class Workstation:
    """The application on a profile. ``driven``: it opens its driver's socket in the profile's folder, and
    is seen by nobody unless an ``environment`` says where it is to appear. ``email``: who signs in.
    ``module``: what runs it, with what that needs before the options."""

    def __init__(
        self,
        profile: Path,
        url: str,
        *,
        driven: bool,
        options: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
        email: str = accounts.USERS[0].email,
        module: Sequence[str] = ("workstation",),
    ) -> None:
        self.profile = profile
        account = f"{email}:{accounts.PASSWORD}"
        command = [sys.executable, "-m", *module, "--profile", str(profile), "--server", url]
        command += ["--demo-account", account, *options]
        if driven:
            command.append("--demo-driver")
        if driven and environment is None:
            environment = _hidden(profile.parent)
        self._process = subprocess.Popen(command, env=environment)  # noqa: S603 our own module

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


def _hidden(folder: Path) -> dict[str, str]:
    """An environment without a display, and without a keychain that might ask its person."""
    known = {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"}
    kept = {name: value for name, value in os.environ.items() if name not in known}
    screen = {"name": "offscreen", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1}
    file = folder / "screen.json"
    file.write_text(json.dumps({"screens": [screen]}))
    return kept | {"QT_QPA_PLATFORM": f"offscreen:configfile={file}"}


def _end(process: subprocess.Popen[str] | subprocess.Popen[bytes]) -> int:
    if process.poll() is None:
        process.terminate()
        try:
            return process.wait(ENDING)
        except subprocess.TimeoutExpired:
            process.kill()
    return process.wait()
