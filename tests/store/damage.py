"""A desk with something in every table, and the ways in which its files may be harmed."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tests.store.acts import reply
from tests.store.profile import opened
from workstation.domain.drafts import Draft, DraftKind
from workstation.domain.operation import Outcome, Refusal
from workstation.domain.people import Role, User
from workstation.domain.tabs import OpenTab
from workstation.store import device, drafts, outbox, readmarks, tabs
from workstation.store.connection import PAGE, Connection
from workstation.store.store import Store

if TYPE_CHECKING:
    from sqlmodel import Session

TABLES = ("outbox", "draft", "tray", "sent", "tab", "readmark")
Contents = dict[str, dict[tuple[object, ...], str]]  # by table and key: what was written
_ANA = User("ana", "Ana", "ana@test.example", Role.AGENT, ("payments",), ("en",))
_KEYS = {"draft": "conversation_id, kind", "tab": "conversation_id", "readmark": "conversation_id"}
_WORDS = {"draft": "body", "tab": "mode", "readmark": "position"}


async def write_day(store: Store, name: str, acts: int = 60) -> None:
    """Acts of which a third is settled, some refused, the rest unsent; drafts, tabs and read markers."""
    await store.desk.write(lambda s: device.sign_in(s, lambda: f"device {name}", "http://x", _ANA))
    for n in range(acts):
        await _act(store, name, n)
    places = [OpenTab(f"c{n}", current=n == 0, mode=DraftKind.REPLY, anchor=None) for n in range(3)]
    await store.desk.write(lambda s: tabs.replace(s, places))


async def _act(store: Store, name: str, n: int) -> None:
    id_, place = f"{name}-{n}", f"c{n % 7}"
    body = f"{id_} " + "words " * (n * 37 % (2500 if n % 9 == 0 else 90))

    def write(s: "Session") -> None:
        outbox.append(s, [reply(body, place, id_)])
        drafts.save(s, Draft(f"{name}-c{n % 11}", DraftKind.REPLY, f"draft {n}", 0, n))
        readmarks.move(s, place, n)

    await store.desk.write(write)
    if n % 3 == 0:
        outcome = Outcome(id_, Refusal.NOT_ASSIGNEE if n % 6 else None, receipt=f"receipt {n}")
        await store.desk.write(lambda s: outbox.settle(s, outcome, n))


async def crashed(
    folder: Path, elsewhere: Path, *, copied: bool = False, before: int = 0, now: int = 60
) -> Contents:
    """A profile as a kill leaves it, at ``elsewhere``; answers what was in it.

    ``before`` and ``now``: acts of an earlier sitting, which are in the file proper, and of this one.
    ``copied``: with a copy of it all.
    """
    if before:
        async with opened(folder) as store:
            await write_day(store, "before", before)
    async with opened(folder) as store:
        await write_day(store, "now", now)
        if copied:
            await store.copy_desk()
        shutil.copytree(folder, elsewhere, ignore=None if copied else shutil.ignore_patterns("desk.bak*"))
        return await contents(store)


async def contents(store: Store) -> Contents:
    """What a desk holds."""
    return await store.desk.read_plain(lambda c: {table: _rows(c, table) for table in TABLES})


def _rows(c: Connection, table: str) -> dict[tuple[object, ...], str]:
    keys, words = _KEYS.get(table, "id"), _WORDS.get(table, "arguments")
    return {row[:-1]: row[-1] for row in c.execute(f"SELECT {keys}, {words} FROM {table}")}


def flip(path: Path, dice: random.Random) -> None:
    content = bytearray(path.read_bytes())
    for _ in range(dice.choice((1, 1, 1, 3, 20))):
        content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
    path.write_bytes(content)


def zero(path: Path, dice: random.Random) -> None:
    content = bytearray(path.read_bytes())
    at = dice.randrange(len(content) // PAGE) * PAGE
    length = min(dice.randrange(1, 5) * PAGE, len(content) - at)
    content[at : at + length] = bytes(length)
    path.write_bytes(content)


def cut(path: Path, dice: random.Random) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: dice.randrange(1, len(content))])


def behead(path: Path, dice: random.Random) -> None:
    content = path.read_bytes()
    path.write_bytes(dice.randbytes(PAGE) + content[PAGE:])


HARMS: dict[str, Callable[[Path, random.Random], None]] = {
    "flip": flip, "zero": zero, "cut": cut, "behead": behead,
}  # fmt: skip
