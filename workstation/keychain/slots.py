"""keys.json: the data key in sealed copies, one for each way to open it."""

import base64
import binascii
import json
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from workstation import durable
from workstation.keychain.sealing import SALT_BYTES, Cost
from workstation.keychain.set_up import FILE
from workstation.keychain.trouble import KeysDamaged

NEXT = "keys.json.next"  # slots of another data key, before they count
_FORMAT = 1


class Kind(StrEnum):
    KEYCHAIN = "keychain"
    PASSWORD = "password"  # noqa: S105 (the name of a slot)


@dataclass(frozen=True, slots=True)
class Slot:
    """``sealed`` opens to the data key; ``entry`` names the keychain's secret, empty for a password."""

    kind: Kind
    salt: bytes
    sealed: bytes
    entry: str = ""
    cost: Cost = field(default_factory=Cost)


@dataclass(frozen=True, slots=True)
class Slots:
    """``profile``: a random id, so that two profiles never share a secret's name or each other's seals."""

    profile: str
    slots: tuple[Slot, ...]

    def of(self, kind: Kind) -> tuple[Slot, ...]:
        """Newest first; more than one only where a change was cut short."""
        return tuple(slot for slot in reversed(self.slots) if slot.kind is kind)

    def without(self, kind: Kind) -> "Slots":
        return Slots(self.profile, tuple(slot for slot in self.slots if slot.kind is not kind))

    def plus(self, slot: Slot) -> "Slots":
        return Slots(self.profile, (*self.slots, slot))


def load(folder: Path, name: str = FILE) -> Slots | None:
    """What keys.json holds; None without the file. Raises KeysDamaged."""
    path = folder / name
    try:
        return _slots(json.loads(path.read_bytes()))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise KeysDamaged(str(path)) from error


def save(folder: Path, slots: Slots, name: str = FILE) -> None:
    """Replace keys.json; on the disk when it answers."""
    held = {
        "format": _FORMAT,
        "profile": slots.profile,
        "slots": [
            asdict(slot) | {"salt": _told(slot.salt), "sealed": _told(slot.sealed)} for slot in slots.slots
        ],
    }
    durable.replace(folder / name, json.dumps(held, indent=1).encode())


def _slots(held: Any) -> Slots:
    if held["format"] != _FORMAT or not isinstance(held["profile"], str):
        raise ValueError("another format")
    return Slots(held["profile"], tuple(_slot(one) for one in held["slots"]))


def _slot(one: dict[str, Any]) -> Slot:
    slot = Slot(
        Kind(one["kind"]), _heard(one["salt"]), _heard(one["sealed"]), str(one["entry"]), Cost(**one["cost"])
    )
    if len(slot.salt) != SALT_BYTES or not slot.cost.sane():
        raise ValueError("not a slot of ours")
    return slot


def _told(value: bytes) -> str:
    return base64.b64encode(value).decode()


def _heard(value: str) -> bytes:
    try:
        return base64.b64decode(value, validate=True)
    except binascii.Error as error:
        raise ValueError("not base64") from error
