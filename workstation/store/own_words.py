"""Words that the person has taught the spelling, each as it is folded."""

from typing import TYPE_CHECKING

from workstation.store import tables
from workstation.store.connection import Connection
from workstation.store.written import storable

if TYPE_CHECKING:
    from sqlmodel import Session


def everything(c: Connection) -> frozenset[str]:
    return frozenset(word for (word,) in c.execute("SELECT word FROM own_word"))


def add(s: "Session", word: str) -> None:
    """Once; the same word again adds nothing."""
    s.merge(tables.OwnWordRow(word=storable(word)))
