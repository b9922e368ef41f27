"""A server and a workstation as processes that may be killed at any moment and begin again."""

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from backend_stub.demo.driving import PATIENCE, Driver
from backend_stub.demo.processes import DemoTrouble, Workstation
from tests.kept_port import KeptPort

REPLY = "conversation.editor.reply"


class Server:
    """The stub on one port for all its lives."""

    def __init__(self, database: Path, *options: str) -> None:
        self._database = database
        self._options = options
        self._kept = KeptPort()
        self._port = self._kept.number
        self.said = database.with_suffix(".said")
        self.start()

    def start(self) -> None:
        command = [sys.executable, "-m", "backend_stub", "serve", "--port", str(self._port)]
        with self.said.open("a") as said:
            self._process = subprocess.Popen(
                [*command, "--database", str(self._database), *self._options],
                stdout=subprocess.PIPE, stderr=said, text=True,
            )  # fmt: skip
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.startswith("listening on"):
                self.url = line.split()[2]
                self._port = int(self.url.rpartition(":")[2])
                return
        raise DemoTrouble(f"the server did not start: {self.said.read_text()[-500:]}")

    def kill(self) -> None:
        self._process.kill()
        self._process.wait(PATIENCE)
        if self._process.stdout is not None:
            self._process.stdout.close()

    def end(self) -> None:
        """For good."""
        self.kill()
        self._kept.close()


class Seat:
    """The workstation on ``profile``, and the hands of whoever sits there."""

    def __init__(self, profile: Path, url: str, *options: str) -> None:
        self._profile, self._url, self._options = profile, url, options
        self.sit_down()

    def sit_down(self) -> None:
        """Start it; it asks for its password."""
        self.workstation = Workstation(self._profile, self._url, driven=True, options=self._options)
        self.hands = Driver(self.workstation.socket)

    def enter(self) -> None:
        """Sign in, or unlock, and wait for the list."""
        self.hands.await_text("sign_in.button")
        self.hands.click("sign_in.button")
        self.hands.await_text("inbox.section.mine")
        self.hands.await_gone("sign_in.button")

    def open(self, name: str, section: str = "mine") -> None:
        """Open the conversation of the customer who bears ``name``."""
        self.hands.click(f"inbox.section.{section}")
        self.hands.await_text("inbox.list", name)
        self.hands.click("inbox.list", self._row(name))
        self.hands.await_text("conversation.customer", name)

    def _row(self, name: str) -> int | None:
        rows = self.hands.read("inbox.list")["rows"]
        return next((number for number, row in enumerate(rows) if name in row), None)

    def shows(self, widget: str) -> bool:
        return widget in self.hands.do(do="list")["ids"]

    def editor(self) -> str:
        return str(self.hands.read(REPLY)["text"])

    def until(self, condition: Any, what: str) -> None:
        """Wait until it has come true; raises DemoTrouble."""
        deadline = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > deadline:
                seen = ", ".join(self.hands.do(do="list")["ids"])
                raise DemoTrouble(f"not within {PATIENCE:g} s: {what}; in sight: {seen}; {self.errors()}")
            time.sleep(0.03)

    def die(self) -> None:
        self.workstation.kill()
        self.hands.close()

    def leave(self) -> None:
        self.workstation.stop()
        self.hands.close()

    def errors(self) -> list[str]:
        """What the log holds of failures."""
        log = self._profile / "log" / "groundcrew.jsonl"
        lines = log.read_text("utf-8").splitlines() if log.exists() else []
        return [line for line in lines if '"level": "error"' in line or '"level": "critical"' in line]
