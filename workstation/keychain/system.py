"""The operating system's keychain, from a short list of those we trust to keep a secret.

The choice is made by platform alone. Plugins, environment variables and keyringrc.cfg, through which
another program could slip us a keychain that forgets or tells, are never asked; and finding them would
cost the start more than reading the key does.
"""

import sys
from typing import Protocol

from workstation.keychain.trouble import KeychainAbsent, KeychainRefused


class Keychain(Protocol):
    """Named secrets. Every call may block for as long as a person looks at a question: never on the screen.

    All raise KeychainAbsent, KeychainLocked or KeychainRefused.
    """

    def read(self, name: str) -> str | None: ...

    def write(self, name: str, secret: str) -> None: ...

    def remove(self, name: str) -> None:
        """Forget it; an absent one is forgotten already."""


def system_keychain() -> Keychain:
    """This machine's keychain, unasked as yet. Raises KeychainAbsent where the platform has none for us."""
    platform: str = sys.platform
    if platform == "linux":
        from workstation.keychain.secret_service import SecretService  # noqa: PLC0415 (other systems lack it)

        return SecretService()
    if platform in ("darwin", "win32"):
        from workstation.keychain.foreign import Foreign  # noqa: PLC0415 (Linux starts without keyring)

        return Foreign()
    raise KeychainAbsent


def keep(keychain: Keychain, name: str, secret: str) -> None:
    """Write, and believe it only when it reads back the same."""
    keychain.write(name, secret)
    held = keychain.read(name)
    from hmac import compare_digest  # noqa: PLC0415 no start that reads its key needs it

    if held is None or not compare_digest(held.encode(), secret.encode()):
        raise KeychainRefused
