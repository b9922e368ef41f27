"""The networks that coins move over: how addresses and transactions look, how people speak of them."""

import re
import tomllib
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from workstation.detection.networks.checks import Form, Verdict, verdict

__all__ = ["Form", "Network", "Networks", "Verdict", "networks"]

_TABLE = Path(__file__).parents[3] / "resources" / "fraud" / "networks.toml"
_HEX = re.compile(r"(?:0[xX])?([0-9a-fA-F]{64})")
_DIGITS = re.compile("[0-9a-fA-F]+")  # of a hash; an address that is mistyped has other letters, too


@dataclass(frozen=True, slots=True)
class Network:
    """``speaks``: lower-case words that mean it, ``beside``: those that do right beside an address only,
    ``doubtful``: those that do so, as they are written, with words beside them that leave no doubt;
    ``home``: of what has addresses of its forms, too, and says no more than that: tokens, wrapped coins and
    networks like it; ``explorers``: whose links show what is of it; ``symbols``: of its coins; ``forms``: of
    its addresses."""

    id: str
    name: str
    speaks: tuple[str, ...]
    beside: tuple[str, ...]
    doubtful: tuple[str, ...]
    home: tuple[str, ...]
    explorers: tuple[str, ...]
    symbols: tuple[str, ...]
    forms: tuple[Form, ...]
    transaction: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Networks:
    """All networks, in the order of their table."""

    all: tuple[Network, ...]
    forms: tuple[Form, ...]

    def of_address(self, text: str) -> dict[str, Verdict]:
        """The ids of the networks on which ``text`` is an address, with what is proved: SOUND or SHAPED."""
        verdicts = {form.id: verdict(text, form) for form in self.forms if form.looks.fullmatch(text)}
        return {
            network.id: found
            for network in self.all
            for form in network.forms
            if (found := verdicts.get(form.id, Verdict.BROKEN)) is not Verdict.BROKEN
        }

    def of_transaction(self, text: str) -> set[str]:
        """The ids of the networks on which ``text`` may be a transaction; 0x may be left out where it
        belongs, and belongs nowhere else."""
        match = _HEX.fullmatch(text)
        spellings = (text, f"0x{match[1]}") if match else (text,)
        return {n.id for n in self.all if any(n.transaction.fullmatch(spelling) for spelling in spellings)}

    def names(self, ids: AbstractSet[str]) -> str:
        """The names of networks, by their ids; where they are many, of the first two."""
        names = [network.name for network in self.all if network.id in ids]
        return ", ".join(names) if len(names) <= 2 else f"{names[0]}, {names[1]} …"

    def meant(self, text: str) -> list[Form]:
        """The forms of which ``text`` looks like a whole or a mistyped address."""
        if _DIGITS.fullmatch(text):
            return []
        return [form for form in self.forms if form.looks.fullmatch(text) or form.meant.fullmatch(text)]

    def surely_meant(self, text: str) -> bool:
        """Whether ``text`` looks like an address that hardly anything else looks like."""
        return any(form.certain for form in self.meant(text))

    def maybe_meant(self, text: str) -> list[Form]:
        """The forms of which ``text`` may be an address if words call it one: too short or too long."""
        if _DIGITS.fullmatch(text):
            return []
        return [form for form in self.forms if form.wider.fullmatch(text)]


@cache
def networks() -> Networks:
    """The table that comes along, read at the first question and kept."""
    with _TABLE.open("rb") as file:
        held = tomllib.load(file)
    forms = {name: _form(name, values) for name, values in held["form"].items()}
    return Networks(tuple(_network(values, forms) for values in held["network"]), tuple(forms.values()))


def _form(name: str, values: dict[str, Any]) -> Form:
    return Form(
        id=name,
        looks=re.compile(values["looks"]),
        meant=re.compile(values["meant"]),
        nearly=re.compile(values.get("nearly", "$.")),
        wider=re.compile(values.get("wider", values["meant"])),
        certain=values.get("certain", False),
        check=values["check"],
        prefix=tuple(values.get("prefix", ())),
        size=values.get("size", 0),
    )


def _network(values: dict[str, Any], forms: dict[str, Form]) -> Network:
    return Network(
        id=values["id"],
        name=values["name"],
        speaks=tuple(values["speaks"]),
        beside=tuple(values.get("beside", ())),
        doubtful=tuple(values.get("doubtful", ())),
        home=tuple(values.get("home", ())),
        explorers=tuple(values.get("explorers", ())),
        symbols=tuple(values["symbols"]),
        forms=tuple(forms[name] for name in values["addresses"]),
        transaction=re.compile(values["transaction"]),
    )
