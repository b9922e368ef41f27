"""Somebody at the desk with a keyboard and a screen reader, and with neither a mouse nor eyes."""

import shutil
import subprocess
import time
from pathlib import Path

from tests.stories.at_spi import Node, Reader
from tests.stories.real_screen import until

PICTURES = Path(__file__).parents[2] / "build" / "journeys"
# The places of keys, whatever is written on them: X's numbers for a keyboard of 105 keys.
_KEYS: dict[str, int | str] = {
    "escape": "Escape", "tab": 23, "return": 36, "space": 65, "home": 110, "end": 115, "f6": 72, "f9": 75,
    "up": 111, "down": 116, "left": 113, "right": 114,
}  # fmt: skip
_KEYS |= {letter: 24 + place for place, letter in enumerate("qwertyuiop")}
_KEYS |= {letter: 38 + place for place, letter in enumerate("asdfghjkl")}
_KEYS |= {letter: 52 + place for place, letter in enumerate("zxcvbnm")}
_ITEMS = {"list item", "page tab", "table cell", "tree item"}  # they claim the keyboard that their list has


class Person:
    """``program`` as the accessibility bus tells it; keys go to the X server of ``environment``."""

    def __init__(self, reader: Reader, environment: dict[str, str], story: str) -> None:
        self._reader = reader
        self._environment = environment
        self._story = story
        until(lambda: reader.application("Groundcrew"), 40)
        program = reader.application("Groundcrew")
        assert program is not None
        self.program: Node = program

    def press(self, *keys: str) -> None:
        """Keys by their place: "ctrl+k" is the key that has a K on it on a US keyboard."""
        for key in keys:
            *modifiers, last = key.split("+")
            self._run("xdotool", "key", "+".join([*modifiers, str(_KEYS[last])]))

    def write(self, text: str) -> None:
        """Characters, by whatever keys; a layout that lacks one is lent it."""
        self._run("xdotool", "type", "--delay", "8", text)

    def finds(self, identifier: str) -> Node | None:
        found = (node for node, _states in self.program.walk() if node.identifier == identifier)
        return next(found, None)

    def focus(self) -> str:
        """The identifier of what has the keyboard; its parts claim it, too, but have none of their own."""
        held = [
            node.identifier
            for node, states in self.program.walk()
            if states.focused and node.role not in _ITEMS
        ]
        return next((name for name in reversed(held) if not name.startswith("QApplication.")), "")

    def awaits_focus(self, identifier: str, seconds: float = 20.0) -> None:
        until(lambda: self.focus() == identifier, seconds)

    def goes_to(self, identifier: str, key: str = "tab", most: int = 40) -> None:
        """Press ``key`` until it is reached; the keyboard never stands still on the way."""
        passed = [self.focus()]
        while passed[-1] != identifier:
            assert len(passed) < most, f"{key} never reaches {identifier}, but {passed}"
            self.press(key)
            until(lambda: self.focus() not in {"", passed[-1]}, 5)
            passed.append(self.focus())

    def hears(self, words: str, seconds: float = 20.0) -> None:
        """Somewhere on the screen a name says ``words``."""
        until(lambda: any(words in node.name for node, _states in self.program.walk()), seconds)

    def hears_announced(self, words: str, seconds: float = 20.0) -> None:
        """Said without being looked at."""
        until(lambda: self.focus() and any(words in one for one in self._reader.announced()), seconds)

    def names(self) -> dict[str, str]:
        """What all that takes the keyboard is called, by its identifier and role."""
        return {
            f"{node.identifier} ({node.role})": node.name
            for node, states in self.program.walk()
            if states.focusable
        }

    def keeps_picture(self, name: str) -> None:
        """For whoever looks at a journey afterwards."""
        if shutil.which("import"):
            PICTURES.mkdir(parents=True, exist_ok=True)
            self._run("import", "-window", "root", str(PICTURES / f"{self._story}-{name}.png"))

    def _run(self, *command: str) -> None:
        subprocess.run(command, env=self._environment, check=True, timeout=20)
        time.sleep(0.02)
