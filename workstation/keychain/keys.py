"""The one data key of a profile: made once, opened through the keychain or the password, never remade."""

import os
from collections.abc import Callable
from pathlib import Path

from workstation import durable
from workstation.errors import WorkstationError
from workstation.keychain import sealing, slots
from workstation.keychain.attempts import Attempts
from workstation.keychain.sealing import Cost
from workstation.keychain.set_up import FILE, set_up
from workstation.keychain.slots import Kind, Slot, Slots
from workstation.keychain.system import Keychain, keep
from workstation.keychain.trouble import (
    KeychainRefused,
    KeyNotInKeychain,
    KeysDamaged,
    KeysMissing,
    NoPasswordSlot,
    TooSoon,
    WrongPassword,
)


class Keys:
    """The slots of ``folder``. Calls block (a keychain may ask its person; argon2id takes 0.1 s)."""

    def __init__(self, folder: Path, now: Callable[[], int], cost: Cost | None = None) -> None:
        self._folder = folder
        self._attempts = Attempts(folder, now)
        self._cost = cost or Cost()

    def has(self, kind: Kind) -> bool:
        """Whether the profile has a slot of that kind; a keychain may have refused when it was made."""
        return bool(self._held().of(kind))

    def create(self, keychain: Keychain | None, password: str | None) -> bytes:
        """Make the data key (32 bytes) with a slot for each of the two that is given; at least one.

        A keychain that refuses is no reason to stop where there is a password.
        """
        if set_up(self._folder):
            raise WorkstationError("%1 exists already; open it instead.", self._folder / FILE)
        if keychain is None and password is None:
            raise WorkstationError("Neither the keychain nor a password may be used: nothing could open it.")
        durable.private_folder(self._folder)
        key = os.urandom(sealing.KEY_BYTES)
        held = Slots(os.urandom(16).hex(), ())
        if password is not None:
            held = held.plus(self._password_slot(held.profile, key, password))
        if keychain is not None:
            try:
                held = held.plus(_keychain_slot(held.profile, key, keychain))
            except WorkstationError:
                if password is None:
                    raise
        slots.save(self._folder, held)
        return key

    def open_by_keychain(self, keychain: Keychain) -> bytes:
        """The data key. Raises KeyNotInKeychain, or what the keychain raises."""
        held = self._held()
        for slot in held.of(Kind.KEYCHAIN):
            key = _by_keychain(held.profile, slot, keychain)
            if key is not None:
                return key
        raise KeyNotInKeychain

    def open_by_password(self, password: str) -> bytes:
        """The data key. Raises WrongPassword with the wait before the next attempt, TooSoon within it."""
        held = self._held()
        if not held.of(Kind.PASSWORD):
            raise NoPasswordSlot
        if wait := self._attempts.wait_ms():
            raise TooSoon(wait)
        self._attempts.begin()
        for slot in held.of(Kind.PASSWORD):
            key = _by_password(held.profile, slot, password)
            if key is not None:
                self._attempts.succeeded()
                self._finish_change(held, slot)
                return key
        raise WrongPassword(self._attempts.wait_ms())

    def change_password(self, old: str, new: str) -> None:
        """From ``old`` to ``new``; raises as :meth:`open_by_password` does."""
        self.put_password(self.open_by_password(old), new)

    def put_password(self, key: bytes, password: str) -> None:
        """Let ``password`` open the profile from now on, and no older one. ``key``: the opened data key."""
        held = self._held()
        self._swap(key, held, self._password_slot(held.profile, key, password))

    def put_keychain(self, key: bytes, keychain: Keychain) -> None:
        """Let the keychain open the profile, by a fresh secret; older ones are forgotten afterwards."""
        held = self._held()
        self._swap(key, held, _keychain_slot(held.profile, key, keychain))
        for slot in held.of(Kind.KEYCHAIN):
            keychain.remove(slot.entry)

    def change_key(self, key: bytes, keychain: Keychain | None, password: str | None) -> None:
        """Let slots of the fresh data key ``key`` take the place of all others, at once and for good.

        They are written beside the old ones, read back from the disk and opened before they count.
        """
        before = self._held()
        fresh = Slots(before.profile, ())
        if password is not None:
            fresh = fresh.plus(self._password_slot(fresh.profile, key, password))
        if keychain is not None:
            fresh = fresh.plus(_keychain_slot(fresh.profile, key, keychain))
        slots.save(self._folder, fresh, slots.NEXT)
        written = slots.load(self._folder, slots.NEXT)
        if written != fresh or not written.slots or not _all_open(written, key, keychain, password):
            raise KeysDamaged(str(self._folder / slots.NEXT))
        slots.save(self._folder, written)
        (self._folder / slots.NEXT).unlink()
        for slot in before.of(Kind.KEYCHAIN):
            if keychain is not None:
                keychain.remove(slot.entry)

    def _swap(self, key: bytes, held: Slots, fresh: Slot) -> None:
        """The new slot beside the old, read back from the disk, and only then the old one away."""
        slots.save(self._folder, held.plus(fresh))
        written = self._held().slots[-1]
        if written != fresh:
            raise KeysDamaged(str(self._folder / FILE))
        slots.save(self._folder, held.without(fresh.kind).plus(written))

    def _finish_change(self, held: Slots, opened: Slot) -> None:
        """A change of password that was cut short is finished by the first use of the new one."""
        newest, *older = held.of(Kind.PASSWORD)
        if older and opened == newest:
            slots.save(self._folder, held.without(Kind.PASSWORD).plus(newest))

    def _password_slot(self, profile: str, key: bytes, password: str) -> Slot:
        salt = os.urandom(sealing.SALT_BYTES)
        wrapping = sealing.from_password(password, salt, self._cost)
        sealed = sealing.seal(wrapping, key, _purpose(profile, Kind.PASSWORD))
        return Slot(Kind.PASSWORD, salt, sealed, cost=self._cost)

    def _held(self) -> Slots:
        held = slots.load(self._folder)
        if held is None:
            raise KeysMissing(str(self._folder / FILE))
        return held


def _keychain_slot(profile: str, key: bytes, keychain: Keychain) -> Slot:
    secret, salt = os.urandom(sealing.KEY_BYTES), os.urandom(sealing.SALT_BYTES)
    entry = f"{profile}-{os.urandom(4).hex()}"
    keep(keychain, entry, secret.hex())
    purpose = _purpose(profile, Kind.KEYCHAIN)
    slot = Slot(
        Kind.KEYCHAIN, salt, sealing.seal(sealing.from_secret(secret, salt, purpose), key, purpose), entry
    )
    if _by_keychain(profile, slot, keychain) != key:
        raise KeychainRefused
    return slot


def _all_open(held: Slots, key: bytes, keychain: Keychain | None, password: str | None) -> bool:
    """Whether each slot gives ``key``."""
    return all(
        (_by_keychain(held.profile, slot, keychain) if keychain else None) == key
        if slot.kind is Kind.KEYCHAIN
        else _by_password(held.profile, slot, password or "") == key
        for slot in held.slots
    )


def _by_keychain(profile: str, slot: Slot, keychain: Keychain) -> bytes | None:
    told = keychain.read(slot.entry)
    try:
        secret = bytes.fromhex(told or "")
    except ValueError:
        return None
    purpose = _purpose(profile, Kind.KEYCHAIN)
    return sealing.unseal(sealing.from_secret(secret, slot.salt, purpose), slot.sealed, purpose)


def _by_password(profile: str, slot: Slot, password: str) -> bytes | None:
    purpose = _purpose(profile, Kind.PASSWORD)
    return sealing.unseal(sealing.from_password(password, slot.salt, slot.cost), slot.sealed, purpose)


def _purpose(profile: str, kind: Kind) -> str:
    return f"{kind} slot of {profile}"
