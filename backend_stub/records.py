"""What the hash chain covers of each kind of entity: whole rows of the tables, not only what travels."""

from dataclasses import dataclass
from typing import Any

from sqlcipher3.dbapi2 import Connection

from backend_stub import canned_tables, rule_tables, security_tables, tables


@dataclass(frozen=True, slots=True)
class Record:
    """Where the rows of a kind lie: ``entity`` (and ``addressee``) are the columns that name one of them."""

    table: str
    text: str  # SQL of its JSON; ``t`` is the row
    entity: str = "id"
    addressee: str | None = None

    @property
    def where(self) -> str:
        named = f"t.{self.entity} = :entity"
        return f"{named} AND t.{self.addressee} = :addressee" if self.addressee else named


def _record(
    model: Any, *, entity: str = "id", addressee: str | None = None, beside: dict[str, str] | None = None
) -> Record:
    """A row as JSON without what is NULL, so that a later column changes no hash, and lists ``beside`` it."""
    parts = [f"'{column.name}', t.\"{column.name}\"" for column in model.__table__.columns]
    parts += [f"'{name}', ({query})" for name, query in (beside or {}).items()]
    return Record(
        model.__tablename__, f"json_patch('{{}}', json_object({', '.join(parts)}))", entity, addressee
    )


_TEAMS = "SELECT json_group_array(b.team_id ORDER BY b.team_id) FROM memberships b WHERE b.user_id = t.id"
_FILES = """SELECT nullif(json_group_array(
        json_array(a.number, a.sha256, a.name, a.size, a.mime) ORDER BY a.number), '[]')
    FROM attachments a WHERE a.message_id = t.id"""
_MADE_WITH = """SELECT nullif(json_group_array(json_array(w.canned_id, w.version)
        ORDER BY w.canned_id, w.version), '[]') FROM message_canned w WHERE w.message_id = t.id"""
_KNOWN = "SELECT a.attributes FROM customer_attributes a WHERE a.customer_id = t.id"
_NOTED = """SELECT nullif(json_group_array(
        json_array(n.number, n.id, n.author_id, n.author_name, n.body, n.created_at) ORDER BY n.number), '[]')
    FROM customer_notes n WHERE n.customer_id = t.id"""
_ACCOUNT = """SELECT nullif(json_group_array(
        json_array(e.number, e.at, e.kind, e.detail, e.device) ORDER BY e.number), '[]')
    FROM account_events e WHERE e.customer_id = t.id"""
_APPROVED = """SELECT nullif(json_group_array(json_array(a.id, a.asked_by, a.asked_name, a.asked_at,
        a.because, a.reason, a.state, a.answered_by, a.answered_at, a.answer_because, a.answer)
        ORDER BY a.asked_at, a.id), '[]') FROM approvals a WHERE a.flag_id = t.id"""
_DEMOTED = """SELECT nullif(json_group_array(json_array(a.number, a.demoted, a.by_id, a.by_name, a.at,
        a.reason, a.confirmed, a.dismissed) ORDER BY a.number), '[]')
    FROM rule_acts a WHERE a.rule_id = t.id"""
_TOOK_PART = """SELECT json_group_array(p.user_id ORDER BY p.user_id) FROM participants p
    WHERE p.conversation_id = t.id"""
_MENTIONED = """SELECT nullif(json_group_array(json_array(n.mentioned_id, n.position)
        ORDER BY n.mentioned_id), '[]') FROM mentions n WHERE n.conversation_id = t.id"""
_LEFT = """SELECT CASE
        WHEN l.canned IS NOT NULL
            THEN json_array(l.id, l.author_id, l.author_name, l.body, l.at, l.files, l.quotes, l.canned)
        WHEN l.files IS NOT NULL OR l.quotes IS NOT NULL
            THEN json_array(l.id, l.author_id, l.author_name, l.body, l.at, l.files, l.quotes)
        ELSE json_array(l.id, l.author_id, l.author_name, l.body, l.at) END FROM left_drafts l
    WHERE l.conversation_id = t.id"""

_LED = """SELECT json_group_array(json_array(
        a.number, a.version, a.act, a.by_id, a.by_name, a.at, a.because, a.reason) ORDER BY a.number)
    FROM campaign_acts a WHERE a.campaign_id = t.id"""

RECORDS = {
    "message": _record(tables.MessageRow, beside={"attachments": _FILES, "canned": _MADE_WITH}),
    "conversation": _record(
        tables.ConversationRow,
        beside={"participants": _TOOK_PART, "mentioned": _MENTIONED, "left": _LEFT},
    ),
    "flag": _record(tables.FlagRow, beside={"approvals": _APPROVED}),
    "rule": _record(rule_tables.RuleRow, beside={"acts": _DEMOTED}),
    "customer": _record(
        tables.CustomerRow, beside={"attributes": _KNOWN, "notes": _NOTED, "account": _ACCOUNT}
    ),
    "sighting": _record(security_tables.SightingRow),
    "account_act": _record(security_tables.AccountActRow),
    "campaign": _record(security_tables.CampaignRow, beside={"acts": _LED}),
    "user": _record(tables.UserRow, beside={"teams": _TEAMS}),
    "team": _record(tables.TeamRow),
    "canned": _record(canned_tables.CannedRow),
    "canned_use": _record(canned_tables.CannedUseRow, entity="canned_id", addressee="user_id"),
    "read_marker": _record(tables.ReadMarkerRow, entity="conversation_id", addressee="user_id"),
    "operation": _record(tables.OperationRow, addressee="user_id"),
    "sign_in": _record(tables.SignInRow, addressee="user_id"),
}
_STATELESS = ("grant", "revoke")  # the row itself says it all


def record(connection: Connection, kind: str, entity_id: str, addressee: str | None) -> str | None:
    """The entity as it stands now, as the chain covers it; None where there is none."""
    if kind in _STATELESS:
        return "{}"
    wanted = RECORDS[kind]
    query = f"SELECT {wanted.text} FROM {wanted.table} t WHERE {wanted.where}"
    row = connection.execute(query, {"entity": entity_id, "addressee": addressee}).fetchone()
    return str(row[0]) if row else None
