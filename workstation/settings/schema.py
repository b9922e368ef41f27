"""What a settings file may hold: each key with its standard, what fits, and what it means."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any

from workstation.settings.toml_file import Check


@dataclass(frozen=True, slots=True)
class Key:
    """``field`` is the dataclass's, ``name`` the key in the file, with its table."""

    field: str
    name: str
    standard: object
    check: Check
    meaning: str  # for PREFERENCES.md

    @property
    def fits(self) -> str:
        """What may stand there, in words: "a whole number from 0 to 10"."""
        return (self.check(None) or "").removeprefix("must be ")


def key(check: Check, meaning: str, name: str = "") -> Mapping[str, Any]:
    """The metadata of a dataclass's field that is a key; ``name`` where the key is called otherwise."""
    return {"check": check, "meaning": meaning, "name": name}


def keys_of(settings: type) -> Mapping[str, Key]:
    """All keys of a dataclass by their names in the file, in its order."""
    found = (
        Key(
            one.name,
            one.metadata["name"] or one.name,
            one.default,
            one.metadata["check"],
            one.metadata["meaning"],
        )
        for one in fields(settings)
    )
    return MappingProxyType({one.name: one for one in found})
