"""A keychain in memory for tests, which can be locked or forgetful, and a data key that is cheap to open."""

from collections.abc import Callable
from pathlib import Path

from workstation.keychain.keys import Keys
from workstation.keychain.sealing import Cost
from workstation.keychain.trouble import KeychainLocked

CHEAP = Cost(memory_kib=8 * 1024, passes=1, lanes=1)


class MemoryKeychain:
    """``before`` is called with the name of each act; it may raise as a real keychain would."""

    def __init__(self, before: Callable[[str], None] = lambda _act: None) -> None:
        self.secrets: dict[str, str] = {}
        self.forgetful = False
        self.before = before

    def read(self, name: str) -> str | None:
        self.before("read")
        return self.secrets.get(name)

    def write(self, name: str, secret: str) -> None:
        self.before("write")
        if not self.forgetful:
            self.secrets[name] = secret

    def remove(self, name: str) -> None:
        self.before("remove")
        self.secrets.pop(name, None)


def locked(_act: str) -> None:
    """For ``before``: the person closed the question."""
    raise KeychainLocked


class Clock:
    """Milliseconds that pass only when told."""

    def __init__(self) -> None:
        self.ms = 1_000_000

    def __call__(self) -> int:
        return self.ms


def cheap_keys(folder: Path, clock: Clock | None = None) -> Keys:
    return Keys(folder, clock or Clock(), CHEAP)
