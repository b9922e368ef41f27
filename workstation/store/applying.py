"""Turns the rows that wait in ``incoming`` into the replica's own: one statement a kind, inside SQLite."""

import secrets

from workstation.store import canned_rows, indexing, scrubbing, staging
from workstation.store.connection import Connection
from workstation.store.places import places
from workstation.store.security_rows import ACCOUNT_ACT, CAMPAIGN, FLAG, SIGHTING

_CONVERSATION = """
INSERT INTO conversation (
    id, as_of, customer_id, team_id, subject, language, status, priority, assignee_id, labels, participants,
    version, waiting_since, created_at, updated_at, snoozed_until, last_position, last_words, last_kind,
    delivered_position, read_position, flag, waited, working_since, worked, first_answer_at, answer_within,
    resolve_within, mentioned, left_draft, marker, place, due, rank
)
SELECT
    i.id, {as_of}, data ->> 'customer_id', data ->> 'team_id', data ->> 'subject', data ->> 'language',
    data ->> 'status', data ->> 'priority', data ->> 'assignee_id', data -> 'labels', data -> 'participants',
    data ->> 'version', data ->> 'waiting_since', data ->> 'created_at', data ->> 'updated_at',
    data ->> 'snoozed_until', data ->> 'last_position', data ->> 'last_words', data ->> 'last_kind',
    data ->> 'delivered_position', data ->> 'read_position', data ->> 'flag', data ->> 'waited',
    data ->> 'working_since', data ->> 'worked', data ->> 'first_answer_at', data ->> 'answer_within',
    data ->> 'resolve_within', data -> 'mentioned',
    iif(data ->> 'left_draft' IS NULL, NULL, data -> 'left_draft'), 0, {places}
FROM temp.incoming i
WHERE i.kind = 'conversation'{held} ORDER BY i.at
ON CONFLICT (id) DO UPDATE SET
    as_of = max(as_of, excluded.as_of), customer_id = excluded.customer_id, team_id = excluded.team_id,
    subject = excluded.subject, language = excluded.language, status = excluded.status,
    priority = excluded.priority, assignee_id = excluded.assignee_id, labels = excluded.labels,
    participants = excluded.participants, version = excluded.version, waiting_since = excluded.waiting_since,
    created_at = excluded.created_at, updated_at = excluded.updated_at,
    snoozed_until = excluded.snoozed_until, last_position = excluded.last_position,
    last_words = excluded.last_words, last_kind = excluded.last_kind,
    delivered_position = excluded.delivered_position, read_position = excluded.read_position,
    flag = excluded.flag, waited = excluded.waited, working_since = excluded.working_since,
    worked = excluded.worked, first_answer_at = excluded.first_answer_at,
    answer_within = excluded.answer_within, resolve_within = excluded.resolve_within,
    mentioned = excluded.mentioned, left_draft = excluded.left_draft, place = excluded.place,
    due = excluded.due, rank = excluded.rank
WHERE excluded.version >= conversation.version"""
_PLACES = places("data ->> '")
_CHANGED = _CONVERSATION.format(as_of="0", held=" AND i.number IS NOT NULL", places=_PLACES)
_BUNDLED = _CONVERSATION.format(as_of="i.seq", held="", places=_PLACES)

# rows of a held conversation get its number; those that its snapshot knew already get none
_NUMBER = """
UPDATE temp.incoming SET number = c.number FROM conversation c
WHERE c.id = incoming.conversation AND incoming.seq >= c.as_of"""

# of a message that comes twice the last counts; an impossible place breaks a constraint: the page is refused
_PLACED = """
UPDATE temp.incoming SET
    key = CASE WHEN typeof(data ->> 'position') = 'integer' AND data ->> 'position' BETWEEN 1 AND 16777215
        THEN number << 24 | (data ->> 'position') ELSE 0 END,
    moment = (data ->> 'created_at') << 21 | (:spread + at & 2097151)
WHERE kind = 'message' AND number IS NOT NULL"""
_LAST_COUNTS = """
DELETE FROM temp.incoming WHERE kind = 'message' AND at NOT IN (
    SELECT max(at) FROM temp.incoming WHERE kind = 'message' GROUP BY coalesce(key, -at)
)"""

# the place or the id of another message breaks a constraint, too
_MESSAGE = """
INSERT INTO message (key, id, moment, kind, author_id, author_name, body, language, created_at, quote, said)
SELECT
    key, id, moment, data ->> 'kind', data ->> 'author_id', data ->> 'author_name', data ->> 'body',
    data ->> 'language', data ->> 'created_at', iif(data ->> 'quote' IS NULL, NULL, data -> 'quote'),
    iif(data ->> 'said' IS NULL, NULL, data -> 'said')
FROM temp.incoming WHERE kind = 'message' AND number IS NOT NULL ORDER BY key
ON CONFLICT (key) DO UPDATE SET
    id = CASE WHEN message.id = excluded.id THEN excluded.id END,
    author_name = excluded.author_name, body = excluded.body, language = excluded.language,
    quote = excluded.quote, said = excluded.said"""

# the files of a message never change: others in their place break a constraint
_RECEIVED = """
INSERT INTO received (key, number, sha256, name, size, mime)
SELECT
    i.key, a.key + 1, a.value ->> 'sha256', a.value ->> 'name', a.value ->> 'size', a.value ->> 'mime'
FROM temp.incoming i, jsonb_each(i.data, '$.attachments') a
WHERE i.kind = 'message' AND i.number IS NOT NULL
ON CONFLICT (key, number) DO UPDATE SET
    sha256 = CASE WHEN received.sha256 = excluded.sha256 THEN excluded.sha256 END"""

_READ_MARKER = """
UPDATE conversation SET marker = max(marker, told.position)
FROM (
    SELECT number, max(data ->> 'position') AS position FROM temp.incoming
    WHERE kind = 'read_marker' AND number IS NOT NULL GROUP BY number
) AS told
WHERE conversation.number = told.number"""

_CUSTOMER = """
INSERT INTO customer (
    id, name, email, language, country, timezone, tier, verification, risk, since, attributes, notes,
    account, words
)
SELECT
    i.id, data ->> 'name', data ->> 'email', data ->> 'language', data ->> 'country', data ->> 'timezone',
    data ->> 'tier', data ->> 'verification', data ->> 'risk', data ->> 'since',
    coalesce(data -> 'attributes', '{}'), coalesce(data -> 'notes', '[]'),
    coalesce(data -> 'account', '[]'), folded(concat_ws(' ', data ->> 'name', data ->> 'email', i.id))
FROM temp.incoming i
WHERE i.kind = 'customer' AND EXISTS (SELECT 1 FROM conversation WHERE customer_id = i.id) ORDER BY i.at
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name, email = excluded.email, language = excluded.language, country = excluded.country,
    timezone = excluded.timezone, tier = excluded.tier, verification = excluded.verification,
    risk = excluded.risk, since = excluded.since, attributes = excluded.attributes, notes = excluded.notes,
    account = excluded.account, words = excluded.words"""

_USER = """
INSERT INTO user (id, name, email, role, teams, languages)
SELECT
    id, data ->> 'name', data ->> 'email', data ->> 'role', data -> 'teams', data -> 'languages'
FROM temp.incoming WHERE kind = 'user' ORDER BY at
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name, email = excluded.email, role = excluded.role, teams = excluded.teams,
    languages = excluded.languages"""

_TEAM = """
INSERT INTO team (id, name) SELECT id, data ->> 'name' FROM temp.incoming WHERE kind = 'team' ORDER BY at
ON CONFLICT (id) DO UPDATE SET name = excluded.name"""

_RULE = """
INSERT INTO rule (id, confirmed, dismissed, below, demoted)
SELECT id, data ->> 'confirmed', data ->> 'dismissed', data ->> 'below', data ->> 'demoted'
FROM temp.incoming WHERE kind = 'rule' ORDER BY at
ON CONFLICT (id) DO UPDATE SET
    confirmed = excluded.confirmed, dismissed = excluded.dismissed, below = excluded.below,
    demoted = excluded.demoted"""

# a conversation that came into view, or whose rows reach us though we do not hold it, is fetched whole
_NEEDED = """
INSERT INTO needed_snapshot (conversation_id)
SELECT DISTINCT i.conversation FROM temp.incoming i
WHERE i.conversation IS NOT NULL AND i.kind IN ('grant', 'conversation', 'message', 'flag')
    AND (i.number IS NULL OR i.kind = 'grant')
    AND NOT EXISTS (
        SELECT 1 FROM conversation c WHERE c.id = i.conversation AND (i.kind <> 'grant' OR c.as_of >= i.seq)
    )
    AND NOT EXISTS (
        SELECT 1 FROM temp.incoming r
        WHERE r.kind = 'revoke' AND r.conversation = i.conversation AND r.seq > i.seq
    )
ON CONFLICT DO NOTHING"""

# a bundle carries all of these that its conversation has
_OF_CONVERSATIONS = ("flag", "sighting", "account_act")
_ANEW = """
DELETE FROM {table} WHERE conversation IN (
    SELECT c.number FROM conversation c JOIN temp.incoming i ON i.kind = 'conversation' AND i.id = c.id
)"""

_BY_KIND = {
    "conversation": (_CHANGED,),
    "flag": (FLAG,),
    "sighting": (SIGHTING,),
    "account_act": (ACCOUNT_ACT,),
    "campaign": (CAMPAIGN,),
    "read_marker": (_READ_MARKER,),
    "customer": (_CUSTOMER,),
    "user": (_USER,),
    "team": (_TEAM,),
    "rule": (_RULE,),
    "canned": canned_rows.RESPONSES,
    "canned_use": (canned_rows.USES,),
}
KNOWN = frozenset({*_BY_KIND, "message", "operation", "grant", "revoke"})


def apply_rows(c: Connection, *, bundled: bool) -> frozenset[str]:
    """Bring what is staged into the replica; answers its kinds.

    ``bundled``: the rows are whole conversations as of their ``seq``, rather than changes of held ones.
    """
    kinds = staging.kinds(c)
    if bundled:
        c.execute(_BUNDLED)
        for table in _OF_CONVERSATIONS:
            c.execute(_ANEW.format(table=table))
    else:
        _purge_revoked(c, kinds)
    c.execute(_NUMBER)
    if "message" in kinds:
        _apply_messages(c)
    for kind, statements in _BY_KIND.items():
        if kind in kinds and not (bundled and kind == "conversation"):
            for statement in statements:
                c.execute(statement)
    if not bundled:
        c.execute(_NEEDED)
    return kinds


def _apply_messages(c: Connection) -> None:
    spread = secrets.randbelow(1 << 21)  # so that a collision inside a millisecond does not outlive a retry
    c.execute(_PLACED, {"spread": spread})
    c.execute(_LAST_COUNTS)
    c.execute(_MESSAGE)
    c.execute(_RECEIVED)
    indexing.index_new(c)


def _purge_revoked(c: Connection, kinds: frozenset[str]) -> None:
    if "revoke" not in kinds:
        return
    revoked = "SELECT conversation FROM temp.incoming WHERE kind = 'revoke'"
    for number, customer in c.execute(
        "SELECT c.number, c.customer_id FROM conversation c JOIN temp.incoming i"
        " ON i.kind = 'revoke' AND i.conversation = c.id AND i.seq > c.as_of GROUP BY c.number"
    ).fetchall():
        purge(c, number, customer)
    c.execute(f"DELETE FROM needed_snapshot WHERE conversation_id IN ({revoked})")


def purge(c: Connection, number: int, customer_id: str) -> None:
    """Forget a conversation: messages, their words in the index, files, flags, its customer."""
    for table in ("message", "received"):
        c.execute(f"DELETE FROM {table} WHERE key BETWEEN ?1 << 24 AND (?1 << 24 | 16777215)", (number,))
    for table in _OF_CONVERSATIONS:
        c.execute(f"DELETE FROM {table} WHERE conversation = ?", (number,))
    c.execute("DELETE FROM conversation WHERE number = ?", (number,))
    c.execute(
        "DELETE FROM customer WHERE id = ?1"
        " AND NOT EXISTS (SELECT 1 FROM conversation WHERE customer_id = ?1)",
        (customer_id,),
    )
    scrubbing.mark(c)
