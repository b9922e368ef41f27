"""Plain reads for the send guard: whom a conversation is with, and whose stand open beside it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from workstation.domain.people import Role
from workstation.store.connection import Connection
from workstation.store.hot_inbox import ACTIVE
from workstation.store.hot_window import MESSAGES, attributes

MOST = 60  # conversations that are open beside one
_SAID = 200  # messages of a conversation that are looked at, the newest
_LENGTH = 4000  # characters of each
_PERSON = "c.id, c.last_position, p.id, p.name, p.email, p.attributes"


@dataclass(frozen=True, slots=True)
class Person:
    """The customer of a conversation, and how far that conversation has got."""

    conversation_id: str
    last_position: int
    customer_id: str
    name: str
    email: str
    attributes: tuple[tuple[str, str], ...]


def people(c: Connection, conversation_id: str, open_ids: Iterable[str], me_id: str) -> list[Person]:
    """The customer of a conversation first, then those of others: of ``open_ids``, and of what I work on."""
    joined = "FROM conversation c JOIN customer p ON p.id = c.customer_id"
    own = c.execute(f"SELECT {_PERSON} {joined} WHERE c.id = ?", (conversation_id,)).fetchall()
    if not own:
        return []
    others = c.execute(
        f"SELECT {_PERSON} {joined} WHERE c.id IN (SELECT value FROM json_each(?1)) AND p.id <> ?2"
        f" UNION SELECT {_PERSON} {joined} WHERE c.assignee_id = ?3"
        f" AND {ACTIVE} AND p.id <> ?2 LIMIT ?4",
        (json.dumps(sorted(open_ids)), own[0][2], me_id, MOST),
    )
    return [_person(row) for row in (*own, *others)]


def said(c: Connection, conversation_id: str) -> list[str]:
    """What was written to and fro with the customer lately, the newest first."""
    found = c.execute(
        f"SELECT substr(m.body, 1, {_LENGTH}) FROM conversation c {MESSAGES}"
        " WHERE c.id = ? AND m.kind IN ('incoming', 'outgoing') ORDER BY m.key DESC LIMIT ?",
        (conversation_id, _SAID),
    )
    return [body for (body,) in found]


def colleagues(c: Connection, me_id: str) -> list[str]:
    """The names of all others of the department, and of its teams."""
    found = c.execute(
        "SELECT name FROM user WHERE id <> ? AND role <> ? UNION SELECT name FROM team",
        (me_id, Role.ADMIN.value),
    )
    return [name for (name,) in found]


def approved(c: Connection, words: str) -> bool:
    """Whether a canned response of a team or of everyone says just these words, in any of its languages."""
    found = c.execute(
        "SELECT 1 FROM canned_variant v JOIN canned ON canned.id = v.canned_id"
        " WHERE canned.scope <> 'personal' AND instr(v.body, ?) LIMIT 1",
        (words,),
    )
    return found.fetchone() is not None


def _person(row: tuple[str, int, str, str, str, str]) -> Person:
    conversation_id, last, customer_id, name, email, told = row
    return Person(conversation_id, last, customer_id, name, email, attributes(told))
