"""The data key without anybody's help: what a start asks for first."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workstation.keychain.lock_mark import LockMark
from workstation.keychain.set_up import set_up
from workstation.keychain.trouble import (
    KeychainAbsent,
    KeychainLocked,
    KeychainRefused,
    KeyNotInKeychain,
)

if TYPE_CHECKING:
    from workstation.keychain.keys import Keys
    from workstation.keychain.system import Keychain

NOTHING: Final = b""  # a person has to help
FORGOT: Final = b"forgot"  # the same, since the keychain answers, but our secret is not in it


def unhelped(folder: Path, keys: "Callable[[], Keys]", keychain: "Callable[[], Keychain]") -> bytes:
    """The key (32 bytes) of a profile that was set up and is not locked, by the keychain; or NOTHING, FORGOT.

    Blocks for as long as a person looks at the keychain's question. Raises KeysMissing, KeysDamaged.
    """
    if not set_up(folder) or LockMark(folder).read() is not None:
        return NOTHING
    try:
        return keys().open_by_keychain(keychain())
    except KeyNotInKeychain:
        return FORGOT
    except (KeychainAbsent, KeychainLocked, KeychainRefused):
        return NOTHING
