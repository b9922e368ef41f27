"""Speaks to the workstation's demo driver: one JSON object a line over a socket in the profile's folder."""

import json
import socket
import time
from pathlib import Path
from typing import Any

from backend_stub.demo.processes import STARTING, DemoTrouble

PATIENCE = 60.0  # seconds for something to be seen that comes true by itself


class Driver:
    """What a person's hands and eyes would do; every call raises DemoTrouble when it cannot be done."""

    def __init__(self, path: Path) -> None:
        self._socket = _connected(path)
        self._lines = self._socket.makefile("rb")

    def close(self) -> None:
        self._lines.close()
        self._socket.close()

    def do(self, **command: Any) -> dict[str, Any]:
        self._socket.sendall(json.dumps(command, ensure_ascii=False).encode() + b"\n")
        line = self._lines.readline()
        if not line:
            raise DemoTrouble(f"the workstation went away at {command}")
        answer: dict[str, Any] = json.loads(line)
        if not answer.pop("ok"):
            raise DemoTrouble(f"{command}: {answer.get('error')}")
        return answer

    def click(self, widget: str, row: int | None = None) -> None:
        self.do(do="click", id=widget, row=row)

    def write(self, text: str, widget: str | None = None) -> None:
        self.do(do="type", text=text, id=widget)

    def press(self, keys: str) -> None:
        self.do(do="key", keys=keys)

    def paste(self, image: Path, widget: str) -> None:
        """Paste an image of PNG, as after a screenshot."""
        self.do(do="paste", file=str(image), id=widget)

    def read(self, widget: str) -> dict[str, Any]:
        return self.do(do="read", id=widget)

    def texts(self, widget: str) -> str:
        """All that a widget says: its name, text, rows and what it paints, a line each."""
        found = self.read(widget)
        return "\n".join([found["name"], found["text"], *found.get("rows", ()), *found.get("shown", ())])

    def await_text(self, widget: str, text: str = "", seconds: float = PATIENCE) -> None:
        """Until the widget is there and says ``text`` somewhere."""
        self.do(do="wait", id=widget, text=text, ms=int(seconds * 1000))

    def await_gone(self, widget: str, text: str = "", seconds: float = PATIENCE) -> None:
        self.do(do="wait", id=widget, text=text, gone=True, ms=int(seconds * 1000))

    def grab(self, file: Path) -> None:
        self.do(do="grab", file=str(file))


def _connected(path: Path) -> socket.socket:
    deadline = time.monotonic() + STARTING
    while True:
        line = socket.socket(socket.AF_UNIX)
        line.settimeout(2 * PATIENCE)
        try:
            line.connect(str(path))
        except OSError as error:
            line.close()
            if time.monotonic() > deadline:
                raise DemoTrouble(f"the workstation's driver did not answer: {error}") from error
            time.sleep(0.05)
        else:
            return line
