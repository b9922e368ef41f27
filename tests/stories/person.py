"""Somebody at the desk with a keyboard and a screen reader, and with neither a mouse nor eyes."""

import shutil
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tests.patience import PATIENCE
from tests.stories.at_spi import FOCUSED, Node, Reader
from tests.stories.real_screen import until

PICTURES = Path(__file__).parents[2] / "build" / "journeys"
# The places of keys, whatever is written on them: X's numbers for a keyboard of 105 keys.
_KEYS: dict[str, int | str] = {
    "escape": "Escape", "tab": 23, "return": 36, "space": 65, "home": 110, "end": 115, "delete": 119,
    "up": 111, "down": 116, "left": 113, "right": 114, "pageup": 112, "pagedown": 117, "comma": 59,
}  # fmt: skip
_KEYS |= {f"f{number}": 66 + number for number in range(1, 11)}
_KEYS |= {str(number): 9 + number for number in range(1, 10)}
_KEYS |= {letter: 24 + place for place, letter in enumerate("qwertyuiop")}
_KEYS |= {letter: 38 + place for place, letter in enumerate("asdfghjkl")}
_KEYS |= {letter: 52 + place for place, letter in enumerate("zxcvbnm")}
_MARKS = str.maketrans(
    "", "", "\u200f\u2066\u2067\u2068\u2069⟦⟧"
)  # of isolated parts, and of a made-up language
_ITEMS = {"list item", "page tab", "table cell", "tree item"}  # they claim the keyboard that their list has


class Person:
    """``program`` as the accessibility bus tells it; keys go to the X server of ``environment``."""

    def __init__(self, reader: Reader, environment: dict[str, str], story: str) -> None:
        self._reader = reader
        self._environment = environment
        self._story = story
        self.program: Node = self.awaits_program()

    def awaits_program(self) -> Node:
        """Until it is there; also once more, after it was started again."""
        until(lambda: self._reader.application("Groundcrew"))
        program = self._reader.application("Groundcrew")
        assert program is not None
        self.program = program
        return program

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
        with suppress(LookupError):
            node = self.focused()
            return node.identifier if node else ""
        return ""

    def focused(self) -> Node | None:
        """What has the keyboard; None also while that goes away."""
        with suppress(LookupError):
            held = [node for node in self.program.all_that_are(FOCUSED) if node.role not in _ITEMS]
            named = [node for node in held if not node.identifier.startswith("QApplication.")]
            return named[-1] if named else None
        return None

    def asked(self) -> list[tuple[str, str]]:
        """The dialogs that are to be answered before anything else is reached: name and description."""
        found = (node for node, states in self.program.walk() if states.modal and node.role == "dialog")
        return [(plain(node.name), plain(node.description)) for node in found]

    def awaits_focus(self, identifier: str) -> None:
        until(lambda: self.focus() == identifier)

    def goes_to(self, identifier: str, key: str = "tab", most: int = 40) -> None:
        """Press ``key`` until it is reached; the keyboard never stands still on the way."""
        passed = [self.focus()]
        while passed[-1] != identifier:
            assert len(passed) < most, f"{key} never reaches {identifier}, but {passed}"
            self.press(key)
            until(lambda: self.focus() not in {"", passed[-1]})
            passed.append(self.focus())

    def hears(self, words: str) -> None:
        """Somewhere on the screen a name says ``words``."""
        until(lambda: any(words in plain(node.name) for node, _states in self.program.walk()))

    def said_by(self, identifier: str) -> list[str]:
        """What those are called whose identifier begins so, as they are read."""

        def said() -> list[str]:
            shown = (node for node, _states in self.program.walk())
            return [plain(node.name) for node in shown if node.identifier.startswith(identifier)]

        return _whole(said)

    def hears_now(self) -> list[str]:
        """All that is in sight, by identifier; less where it goes away meanwhile."""
        heard: list[str] = []
        with suppress(LookupError, TimeoutError):
            for node, _states in self.program.walk():
                heard.append(f"{node.identifier}: {plain(node.name)}")
        return heard

    def items_of(self, identifier: str) -> list[str]:
        """What the lines of a list say that are in sight."""

        def items() -> list[str]:
            found = self.finds(identifier)
            return [plain(node.name) for node, _states in found.walk()] if found else []

        return _whole(items)

    def runs(self, words: str) -> None:
        """Have the first command of the palette that fits ``words``."""
        self.press("ctrl+k")
        self.awaits_focus("palette.field")
        self.write(words)
        until(lambda: (lines := self.items_of("palette.list")) and words in lines[0])
        self.press("return")

    def hears_announced(self, words: str) -> None:
        """Said without being looked at."""
        until(lambda: self.was_announced(words))

    def forgets_announcements(self) -> None:
        """What was said so far is not what is waited for."""
        self.program.states  # noqa: B018 what is told meanwhile is heard with an answer
        self._reader.forget()

    def awaits_text(self, words: str) -> None:
        """Until exactly that stands in what has the keyboard: keys may still be on their way."""
        until(lambda: (node := self.focused()) and node.text == words)

    def was_announced(self, words: str) -> bool:
        """Whether that was said so far; one question brings what was said until it is answered."""
        self.program.states  # noqa: B018 what is told meanwhile is heard with an answer
        return any(words in plain(one) for one in self._reader.announced())

    def stands_on(self) -> str:
        """What a screen reader said last that the keyboard has come to, a menu's lines among them."""
        self.program.states  # noqa: B018 what is told meanwhile is heard with an answer
        node = self._reader.last_focused()
        return plain(node.name) if node else ""

    def picks(self, words: str, most: int = 30) -> None:
        """Go down an open menu to the line that says ``words``, and take it."""
        for _ in range(most):
            before = self._reader.last_focused()
            self.press("down")
            until(lambda before=before: self.stands_on() and self._reader.last_focused() != before)
            if words in self.stands_on():
                self.press("return")
                return
        raise AssertionError(f"no line of the menu says {words}")

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
        subprocess.run(command, env=self._environment, check=True, timeout=PATIENCE)
        time.sleep(0.02)


def _whole(reading: Callable[[], list[str]]) -> list[str]:
    """What is read; once more where a part of it went away meanwhile."""
    read: list[list[str]] = []
    until(lambda: read.append(reading()) or True)
    return read[0]


def plain(name: str) -> str:
    """A name without the marks that keep its parts apart, and without those of a made-up language."""
    return name.translate(_MARKS)
