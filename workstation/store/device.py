"""Who this installation is to the server, who sits here, and what the last verified sync said."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from workstation.domain.people import Role, User
from workstation.store import tables
from workstation.store.connection import Connection

if TYPE_CHECKING:
    from sqlmodel import Session


@dataclass(frozen=True, slots=True)
class Device:
    """This computer to the server, and who works at it."""

    id: str
    replaces: tuple[str, ...]  # ids of this installation that the server must no longer listen to
    server: str  # its URL
    me: User | None  # who signed in last
    high_water: str  # of the newest verified answer; it outlives the replica
    incarnation: str
    verified_at: int | None  # ms since the epoch, this machine's clock: the last verified sync


def unpacked(row: Sequence[Any]) -> Device:
    """A device from its columns, in the order of the dataclass."""
    return Device(row[0], tuple(json.loads(row[1])), row[2], _person(row[3]), *row[4:])


def _person(me: str) -> User | None:
    facts = json.loads(me)
    if facts is None:
        return None
    return User(
        facts["id"], facts["name"], facts["email"], Role(facts["role"]),
        tuple(facts["teams"]), tuple(facts["languages"]),
    )  # fmt: skip


def load(s: "Session", new_id: Callable[[], str]) -> Device:
    """This device; its id is made at the first call."""
    row = s.get(tables.DeviceRow, 1)
    if row is None:
        row = tables.DeviceRow(
            id=new_id(), replaces="[]", server="", me="null",
            high_water="", incarnation="", verified_at=None,
        )  # fmt: skip
        s.add(row)
    return unpacked(
        (row.id, row.replaces, row.server, row.me, row.high_water, row.incarnation,
         row.verified_at)
    )  # fmt: skip


def sign_in(s: "Session", new_id: Callable[[], str], server: str, me: User) -> Device:
    """Remember who signed in, and where, so that the next start needs no network."""
    load(s, new_id)
    row = s.get_one(tables.DeviceRow, 1)
    row.server, row.me = server, json.dumps(asdict(me), ensure_ascii=False)
    s.flush()
    return load(s, new_id)


def verified(c: Connection, high_water: str, incarnation: str, at: int | None) -> None:
    """Keep what a verified answer said. ``at``: when nothing was left to pull, ms; None: there was more.

    Plain, like all that a line runs on which nothing happens.
    """
    c.execute(
        "UPDATE device SET high_water = ?, incarnation = ?, verified_at = coalesce(?, verified_at)",
        (high_water, incarnation, at),
    )


def forget_history(s: "Session") -> None:
    """What the verified answers vouched for is no longer the server's: the next one is believed anew."""
    row = s.get_one(tables.DeviceRow, 1)
    row.high_water = row.incarnation = ""


def renew(s: "Session", new_id: str) -> Device:
    """Become a new device that names the old ones; every unsettled operation gets its number anew."""
    row = s.get_one(tables.DeviceRow, 1)
    row.replaces = json.dumps([*json.loads(row.replaces), row.id])
    row.id = new_id
    s.exec(tables.update(tables.OutboxRow).values(number=None, answered_seq=None, answered_in=None))
    s.exec(tables.delete(tables.LaneRow))
    s.flush()
    return load(s, lambda: new_id)
