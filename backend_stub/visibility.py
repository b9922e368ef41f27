"""Who may see which conversation: one rule, in SQL, evaluated for now whenever something is read."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum

from sqlcipher3.dbapi2 import Connection

from backend_stub.transaction import Transaction

_MEMBER = "EXISTS (SELECT 1 FROM memberships mb WHERE mb.user_id = u.id AND mb.team_id = c.team_id)"
_PARTICIPANT = "EXISTS (SELECT 1 FROM participants pt WHERE pt.conversation_id = c.id AND pt.user_id = u.id)"
_MENTIONED = """EXISTS (SELECT 1 FROM mentions mn WHERE mn.conversation_id = c.id AND (mn.mentioned_id = u.id
    OR EXISTS (SELECT 1 FROM memberships mt WHERE mt.user_id = u.id AND mt.team_id = mn.mentioned_id)))"""
_SAME_CUSTOMER = (
    "EXISTS (SELECT 1 FROM conversations oc WHERE oc.customer_id = c.customer_id AND oc.assignee_id = u.id)"
)

# whether user u may work with conversation c, as far as the role allows work at all
FULLY = f"""(u.role <> 'admin' AND (
    c.assignee_id = u.id
    OR (c.assignee_id IS NULL AND {_MEMBER})
    OR {_PARTICIPANT}
    OR {_MENTIONED}
    OR (u.role IN ('senior_security', 'lead', 'quality') AND {_MEMBER})
    OR (u.role = 'senior_security' AND c.flagged)))"""

# whether user u may see conversation c; beside those above: what else the customer whom I serve has with us
VISIBLE = f"({FULLY} OR (u.role <> 'admin' AND {_SAME_CUSTOMER}))"

# whether user u counts flag f of conversation c: where it was raised tells, wherever c has gone since
COUNTS = """(u.role = 'senior_security' OR (u.role = 'lead' AND EXISTS (SELECT 1 FROM memberships mf
    WHERE mf.user_id = u.id AND mf.team_id = coalesce(f.team_id, c.team_id))))"""


class Sight(IntEnum):
    NONE = 0
    READ = 1
    FULL = 2


_SIGHT = f"""SELECT CASE WHEN {FULLY} THEN 2 WHEN {VISIBLE} THEN 1 ELSE 0 END
    FROM users u, conversations c WHERE u.id = ? AND c.id = ?"""
_KNEW = "SELECT 1 FROM feed WHERE kind = 'revoke' AND addressee = ? AND conversation_id = ? LIMIT 1"


def sight(connection: Connection, user_id: str, conversation_id: str) -> Sight:
    """How far a user sees a conversation; an unknown one nobody sees."""
    row = connection.execute(_SIGHT, (user_id, conversation_id)).fetchone()
    return Sight(row[0]) if row else Sight.NONE


def once_seen(connection: Connection, user_id: str, conversation_id: str) -> bool:
    """Whether the user saw it before it left their view; they may be told who took it."""
    return connection.execute(_KNEW, (user_id, conversation_id)).fetchone() is not None


def viewers(connection: Connection, conversation_id: str) -> set[str]:
    """The ids of all users who see a conversation."""
    query = f"SELECT u.id FROM conversations c, users u WHERE c.id = ? AND {VISIBLE}"
    return {user_id for (user_id,) in connection.execute(query, (conversation_id,))}


_TEAMMATES = """SELECT b.user_id FROM memberships a JOIN memberships b ON b.team_id = a.team_id
    WHERE a.user_id = ?"""


def teammates(connection: Connection, user_id: str) -> set[str]:
    """The ids of the members of a user's teams, without their own."""
    return {mate for (mate,) in connection.execute(_TEAMMATES, (user_id,))} - {user_id}


def colleagues(connection: Connection, conversation_id: str, user_id: str) -> set[str]:
    """The ids of a user's teammates who see a conversation."""
    return viewers(connection, conversation_id) & teammates(connection, user_id)


_Pairs = set[tuple[str, str]]


def _pairs(connection: Connection, condition: str, value: str) -> _Pairs:
    query = f"SELECT u.id, c.id FROM conversations c, users u WHERE {condition} = ? AND {VISIBLE}"
    return set(connection.execute(query, (value,)))


@contextmanager
def sight_changes(tx: Transaction, *, customer_id: str = "", user_id: str = "") -> Iterator[None]:
    """Tell everybody whose view of a customer's conversations changes inside the block; or one user alone.

    A conversation is bound to its customer's others, so that they are compared together.
    """
    condition, value = ("c.customer_id", customer_id) if customer_id else ("u.id", user_id)
    before = _pairs(tx.connection, condition, value)
    yield
    after = _pairs(tx.connection, condition, value)
    for viewer, conversation_id in sorted(before - after):
        tx.feed.add("revoke", conversation_id, conversation_id=conversation_id, addressee=viewer)
    for viewer, conversation_id in sorted(after - before):
        tx.feed.add("grant", conversation_id, conversation_id=conversation_id, addressee=viewer)
