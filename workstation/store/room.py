"""The room that a profile keeps for a full disk: what is typed may use it up, the replica may not."""

import shutil
from collections.abc import Callable
from pathlib import Path

from workstation import durable
from workstation.errors import Sentence
from workstation.store.trouble import DiskFull

_LEAST = 2 * durable.BALLAST_BYTES
SENTENCE = Sentence(
    "The disk is full. What you write is still saved, in room that was kept for it, but nothing new is "
    "fetched until you free some space."
)


class Room:
    """Of one profile's ``folder``; its methods may be called on any thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.on_given_up: Callable[[], object] = lambda: None
        """Called on a store's thread when the reserve had to go: the person should hear of it."""

    def keep(self) -> bool:
        """Fill the reserve where it is missing and the disk has room; answers whether it is there."""
        return durable.reserve(self._folder)

    def give_up(self) -> bool:
        """Let the desk write into the reserve; False where it is gone already."""
        if not durable.release(self._folder):
            return False
        self.on_given_up()
        return True

    def must_suffice(self) -> None:
        """Raises DiskFull where what is left belongs to what is typed."""
        if self._is_short():
            raise DiskFull(SENTENCE)

    def _is_short(self) -> bool:
        if (self._folder / durable.BALLAST).exists() or not self._folder.exists():
            return False  # of a folder that is gone, whoever writes will speak
        return shutil.disk_usage(self._folder).free < _LEAST
