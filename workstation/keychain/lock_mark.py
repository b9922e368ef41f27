"""Remembers on the disk that a profile was locked, so that a kill while it is does not open it."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from workstation import durable

FILE = "locked.json"


@dataclass(frozen=True, slots=True)
class Locked:
    """Nothing in it is secret: numbers, and no words."""

    at: int  # ms since the epoch
    drafts: int = 0
    signed_out: bool = False  # not only the password, the server has to say who sits here


class LockMark:
    """What opens a profile by itself must look here first. ``folder``: the profile."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def read(self) -> Locked | None:
        """None where it is not locked; a mark that cannot be read is a lock all the same."""
        try:
            held = json.loads(self._path.read_bytes())
            return Locked(int(held["at"]), int(held["drafts"]), held["signed_out"] is True)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
            return Locked(0)

    def put(self, locked: Locked) -> None:
        """On the disk when it answers. Raises WorkstationError when the disk refuses."""
        durable.replace(self._path, json.dumps(asdict(locked)).encode())

    def remove(self) -> None:
        self._path.unlink(missing_ok=True)
