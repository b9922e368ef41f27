"""Where the journey takes place: a server, a cable, a workstation on it, and hands to use it with."""

import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from backend_stub.demo.driving import Driver
from backend_stub.demo.plug import Plug
from backend_stub.demo.processes import DemoTrouble, Stub, Workstation
from backend_stub.demo.world import World

Conversation = dict[str, Any]


class Stage:
    """Made for one journey; ``close`` ends its processes. ``pictures``: where screenshots go."""

    def __init__(self, pictures: Path, imports: Path | None) -> None:
        self.pictures = pictures
        self.imports = imports
        self._pictures_taken = 0
        with ExitStack() as last_first:  # what was started before something fails is ended
            folder = Path(last_first.enter_context(tempfile.TemporaryDirectory(prefix="gc-")))  # a short path
            options = ["--scenario"] + (["--import", str(imports)] if imports else [])
            self.stub = Stub(folder / "server.db", *options)
            last_first.callback(self.stub.stop)
            self.world = World(self.stub.url)
            self.plug = Plug(self.stub.url)
            last_first.callback(self.plug.close)
            self._profile = folder / "profile"
            self.workstation = Workstation(self._profile, self.plug.url, driven=True)
            last_first.callback(self._stop_workstation)
            self.hands = Driver(self.workstation.socket)
            last_first.callback(self._let_go)
            self._ending = last_first.pop_all()

    def close(self) -> None:
        """End everything that was started, the workstation in its own orderly way."""
        self._ending.close()

    def _stop_workstation(self) -> None:
        self.workstation.stop()  # the one that runs by then

    def _let_go(self) -> None:
        self.hands.close()

    def kill_and_start(self) -> None:
        """The workstation dies without a farewell and is started again on what it left."""
        self.hands.close()
        self.workstation.kill()
        self.workstation = Workstation(self._profile, self.plug.url, driven=True)
        self.hands = Driver(self.workstation.socket)

    def picture(self, name: str) -> None:
        self._pictures_taken += 1
        self.hands.grab(self.pictures / f"{self._pictures_taken}-{name}.png")

    def conversation(self, conversation_id: str) -> Conversation:
        """A conversation as the server has it now."""
        return next(one for one in self.world.conversations() if one["id"] == conversation_id)

    def open(self, conversation: Conversation, section: str = "mine") -> None:
        """Choose it in the queue list, as a person would, and wait until its tab is in front."""
        name = conversation["customer_name"]
        self.hands.click(f"inbox.section.{section}")
        self.until(f"{name} in the list", lambda: self._row(name) is not None)
        self.hands.click("inbox.list", self._row(name))
        self.hands.await_text(f"conversation:{conversation['id']}")
        self.hands.await_text("conversation.customer", name)

    def row(self, name: str) -> str:
        """What the queue list says of a customer's conversation; "" when it is not in the section shown."""
        return next((row for row in self._rows() if name in row), "")

    def _row(self, name: str) -> int | None:
        return next((number for number, row in enumerate(self._rows()) if name in row), None)

    def _rows(self) -> list[str]:
        if "inbox.list" not in self.hands.do(do="list")["ids"]:
            return []  # hidden while a section has nothing to show
        rows: list[str] = self.hands.read("inbox.list")["rows"]
        return rows

    def timeline(self) -> list[str]:
        """What the conversation in front shows, a sentence for each message in sight."""
        shown: list[str] = self.hands.read("conversation.timeline")["shown"]
        return shown

    def until(self, what: str, condition: Callable[[], object], seconds: float = 20.0) -> None:
        """Wait until it has come true; raises DemoTrouble saying what did not."""
        deadline = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > deadline:
                raise DemoTrouble(f"not within {seconds:g} s: {what}")
            time.sleep(0.03)
