"""The tables of replica.db as SQLModel sees them; replica.sql makes them, a test holds them equal."""

from sqlalchemy import Index
from sqlmodel import Field, SQLModel


class FeedPositionRow(SQLModel, table=True):
    __tablename__ = "feed_position"

    id: int = Field(default=1, primary_key=True)
    cursor: str
    cursor_seq: int
    high_water: str
    incarnation: str


class ConversationRow(SQLModel, table=True):
    __tablename__ = "conversation"

    number: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    as_of: int
    customer_id: str = Field(index=True)
    team_id: str
    subject: str
    language: str
    status: str
    priority: str
    assignee_id: str | None
    labels: str  # JSON
    participants: str  # JSON
    version: int
    waiting_since: int | None
    created_at: int
    updated_at: int
    snoozed_until: int | None
    last_position: int
    last_words: str
    last_kind: str | None
    delivered_position: int
    read_position: int
    flag: str | None
    marker: int
    waited: int | None
    working_since: int | None
    worked: int | None
    first_answer_at: int | None
    answer_within: int
    resolve_within: int
    mentioned: str  # JSON
    left_draft: str | None  # JSON
    place: int
    due: int
    rank: int


class MessageRow(SQLModel, table=True):
    __tablename__ = "message"

    key: int = Field(primary_key=True)
    id: str = Field(unique=True)
    moment: int = Field(unique=True)
    kind: str
    author_id: str
    author_name: str
    body: str
    language: str
    created_at: int
    quote: str | None  # JSON
    said: str | None  # JSON


class ReceivedRow(SQLModel, table=True):
    __tablename__ = "received"
    __table_args__ = ({"sqlite_with_rowid": False},)

    key: int = Field(primary_key=True)
    number: int = Field(primary_key=True)
    sha256: str
    name: str
    size: int
    mime: str
    file: str | None = None
    file_key: bytes | None = None
    preview: str | None = None
    preview_key: bytes | None = None
    preview_size: int | None = None


class FlagRow(SQLModel, table=True):
    __tablename__ = "flag"

    id: str = Field(primary_key=True)
    conversation: int = Field(index=True)
    message_id: str = Field(index=True)
    kind: str
    severity: str
    start: int
    end: int
    rule: str
    version: int
    why: str
    advice: str
    why_said: str  # JSON
    advice_said: str  # JSON
    state: str
    decided_by: str | None
    decided_at: int | None
    reason: str | None
    because: str | None
    needs_second: int
    asked: str | None  # JSON


class SightingRow(SQLModel, table=True):
    __tablename__ = "sighting"
    __table_args__ = (Index("sighting_what", "what", "conversation"),)

    id: str = Field(primary_key=True)
    conversation: int = Field(index=True)
    kind: str
    what: str
    at: int
    message_id: str | None
    warned_at: int | None


class CampaignRow(SQLModel, table=True):
    __tablename__ = "campaign"

    id: str = Field(primary_key=True)
    kind: str
    what: str = Field(index=True)
    version: int
    leader_id: str | None
    state: str
    closed_at: int | None
    closed_by: str | None
    reason: str | None


class AccountActRow(SQLModel, table=True):
    __tablename__ = "account_act"

    id: str = Field(primary_key=True)
    conversation: int = Field(index=True)
    deed: str
    reason: str
    by_id: str
    by_name: str
    at: int
    state: str
    answered_by: str | None
    answer: str | None


class CustomerRow(SQLModel, table=True):
    __tablename__ = "customer"
    __table_args__ = (Index("customer_words", "words", "id"),)

    id: str = Field(primary_key=True)
    name: str
    email: str
    language: str
    country: str
    timezone: str
    tier: str
    verification: str
    risk: str
    since: int
    attributes: str  # JSON
    notes: str  # JSON
    account: str  # JSON
    words: str


class UserRow(SQLModel, table=True):
    __tablename__ = "user"

    id: str = Field(primary_key=True)
    name: str
    email: str
    role: str
    teams: str  # JSON
    languages: str  # JSON


class TeamRow(SQLModel, table=True):
    __tablename__ = "team"

    id: str = Field(primary_key=True)
    name: str


class CannedRow(SQLModel, table=True):
    __tablename__ = "canned"

    id: str = Field(primary_key=True)
    short_code: str
    title: str
    folder: str
    scope: str
    owner_id: str
    version: int
    by_name: str
    changed_at: int
    code_words: str
    title_words: str
    steps: str


class CannedVariantRow(SQLModel, table=True):
    __tablename__ = "canned_variant"
    __table_args__ = (Index("canned_variant_response", "canned_id"), {"sqlite_with_rowid": False})

    language: str = Field(primary_key=True)
    canned_id: str = Field(primary_key=True)
    body: str
    words: str


class CannedUseRow(SQLModel, table=True):
    __tablename__ = "canned_use"

    canned_id: str = Field(primary_key=True)
    count: int


class RuleRow(SQLModel, table=True):
    __tablename__ = "rule"

    id: str = Field(primary_key=True)
    confirmed: int
    dismissed: int
    below: int
    demoted: int


class FiguresRow(SQLModel, table=True):
    __tablename__ = "figures"

    id: int = Field(default=1, primary_key=True)
    at: int
    told: str  # JSON


class NeededSnapshotRow(SQLModel, table=True):
    __tablename__ = "needed_snapshot"

    conversation_id: str = Field(primary_key=True)
