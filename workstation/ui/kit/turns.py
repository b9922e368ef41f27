"""Keeps an act from overtaking the letters that were typed before it.

While a screen reader listens on Linux, Qt holds every key back until the reader has had a look at it, but
asks for a shortcut as soon as the key goes down. On a busy machine Ctrl+Return would so send the half of a
sentence that had come, and the other half would go to whatever stands in front then.
"""

from collections import deque

from PySide6.QtGui import QAccessible, QKeyEvent

_Key = tuple[int, int, bool]  # Qt's number, the scan code, and whether it waits for its turn


class Turns:
    """Of one window's keys: those that went down, and have not come yet, in their order."""

    def __init__(self) -> None:
        self._down: deque[_Key] = deque()

    @property
    def pending(self) -> bool:
        """Whether some are still to come. One that ran a shortcut never comes: a later key ends its wait."""
        return bool(self._down)

    def pressed(self, event: QKeyEvent, *, waits: bool) -> None:
        """A key went down; without a screen reader it comes at once."""
        if QAccessible.isActive():
            self._down.append((event.key(), event.nativeScanCode(), waits))

    def arrived(self, event: QKeyEvent) -> bool:
        """It has come, and so have all before it; whether it has waited."""
        mine = event.key(), event.nativeScanCode()
        if any(one[:2] == mine for one in self._down):
            while (one := self._down.popleft())[:2] != mine:
                pass
            return one[2]
        return False
