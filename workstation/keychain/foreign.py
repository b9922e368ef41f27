"""macOS and Windows: their keychains through keyring's own drivers, without keyring's search for plugins."""

import sys
from typing import TYPE_CHECKING

from keyring.errors import KeyringError, KeyringLocked, PasswordDeleteError

from workstation.keychain.trouble import KeychainAbsent, KeychainLocked, KeychainRefused

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "groundcrew"


class Foreign:
    def __init__(self) -> None:
        self._driver = _driver()

    def read(self, name: str) -> str | None:
        try:
            return self._driver.get_password(_service(name), name)
        except KeyringLocked as error:
            raise KeychainLocked from error
        except (KeyringError, OSError) as error:
            raise KeychainRefused from error

    def write(self, name: str, secret: str) -> None:
        try:
            self._driver.set_password(_service(name), name, secret)
        except KeyringLocked as error:
            raise KeychainLocked from error
        except (KeyringError, OSError) as error:
            raise KeychainRefused from error

    def remove(self, name: str) -> None:
        try:
            self._driver.delete_password(_service(name), name)
        except PasswordDeleteError:
            if self.read(name) is not None:
                raise KeychainRefused from None
        except (KeyringError, OSError) as error:
            raise KeychainRefused from error


def _service(name: str) -> str:
    # Windows knows a secret by its service alone: each of ours has one of its own
    return f"{_SERVICE}:{name}"


def _driver() -> "KeyringBackend":
    platform: str = sys.platform
    if platform == "darwin":
        from keyring.backends.macOS import Keyring  # noqa: PLC0415 (exists on one system only)

        driver = Keyring()  # type: ignore[no-untyped-call]
        driver.keychain = None  # it would take another file from the environment
        return driver
    if platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring  # noqa: PLC0415 (exists on one system only)

        return WinVaultKeyring()  # type: ignore[no-untyped-call]
    raise KeychainAbsent
