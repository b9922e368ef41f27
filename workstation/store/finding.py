"""Customers and conversations found by name, masked address or id."""

import re

from workstation.domain.conversation import Status
from workstation.domain.search import ConversationHit, CustomerHit
from workstation.store.connection import Connection
from workstation.store.segment import folded

_ID = re.compile(r"[A-Za-z0-9_.:-]{3,64}")
_MOST_WORDS = 8
_LAST = "\x7f"  # after everything that an id may hold

_CUSTOMERS = """
SELECT p.id, p.name, p.email, p.language,
    (SELECT count(*) FROM conversation WHERE customer_id = p.id),
    (SELECT id FROM conversation WHERE customer_id = p.id ORDER BY updated_at DESC LIMIT 1)
FROM customer p WHERE p.id IN (SELECT id FROM customer WHERE {only} LIMIT 500)
ORDER BY p.id <> ?, instr(p.words, ?) <> 1, p.name LIMIT ?"""


def customers(c: Connection, query: str, limit: int) -> tuple[CustomerHit, ...]:
    """Those whose name, masked address or id holds every word; whose name begins so stand first."""
    words = folded(query[:1000]).split()[:_MOST_WORDS]
    if not words or (len(words[0]) < 2 and words[0].isascii()):
        return ()
    only = " AND ".join(["instr(words, ?)"] * len(words))
    found = c.execute(_CUSTOMERS.format(only=only), (*words, query.strip(), words[0], limit))
    return tuple(
        CustomerHit(id_, name, email, language, count, last or "")
        for id_, name, email, language, count, last in found
    )


def conversations(c: Connection, query: str, limit: int) -> tuple[ConversationHit, ...]:
    """Those whose id begins with ``query``, where it may be the beginning of one."""
    wanted = query.strip()
    if not _ID.fullmatch(wanted):
        return ()
    found = c.execute(
        "SELECT c.id, c.subject, coalesce(p.name, ''), c.language, c.status, c.updated_at FROM conversation c"
        " LEFT JOIN customer p ON p.id = c.customer_id WHERE c.id >= ? AND c.id < ? ORDER BY c.id LIMIT ?",
        (wanted, wanted + _LAST, limit),
    )
    return tuple(
        ConversationHit(id_, subject, name, language, Status(status), updated_at)
        for id_, subject, name, language, status, updated_at in found
    )
