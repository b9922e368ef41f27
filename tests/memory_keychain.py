"""A keychain in memory for tests, which can be locked, forgetful, or dead at a chosen call."""

from collections.abc import Callable

from workstation.keychain import KeychainLocked


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
