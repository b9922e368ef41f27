"""Secrets: the data key in its slots, the system's keychain, and the session's token."""

from workstation.keychain.keys import Keys
from workstation.keychain.lock_mark import Locked, LockMark
from workstation.keychain.session import Session
from workstation.keychain.slots import Kind
from workstation.keychain.system import Keychain, system_keychain
from workstation.keychain.trouble import (
    KeychainAbsent,
    KeychainLocked,
    KeychainRefused,
    KeyNotInKeychain,
    KeysDamaged,
    KeysMissing,
    NoPasswordSlot,
    TooSoon,
    WrongPassword,
)

__all__ = [
    "KeyNotInKeychain",
    "Keychain",
    "KeychainAbsent",
    "KeychainLocked",
    "KeychainRefused",
    "Keys",
    "KeysDamaged",
    "KeysMissing",
    "Kind",
    "LockMark",
    "Locked",
    "NoPasswordSlot",
    "Session",
    "TooSoon",
    "WrongPassword",
    "system_keychain",
]
