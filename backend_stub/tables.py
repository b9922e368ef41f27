"""The server's tables: enums as their values, times as milliseconds since the epoch, lists as JSON."""

from sqlalchemy import Column, Index, LargeBinary, UniqueConstraint, text
from sqlmodel import Field, SQLModel


class Setting(SQLModel, table=True):
    """What the server itself must remember: its secrets and where its history began."""

    __tablename__ = "settings"
    name: str = Field(primary_key=True)
    value: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class UserRow(SQLModel, table=True):
    __tablename__ = "users"
    id: str = Field(primary_key=True)
    name: str
    email: str = Field(unique=True)
    role: str
    languages: str = "[]"
    password: str  # argon2id, PHC form


class TeamRow(SQLModel, table=True):
    __tablename__ = "teams"
    id: str = Field(primary_key=True)
    name: str


class MembershipRow(SQLModel, table=True):
    __tablename__ = "memberships"
    __table_args__ = ({"sqlite_with_rowid": False},)
    user_id: str = Field(primary_key=True)
    team_id: str = Field(primary_key=True)


class SignInRow(SQLModel, table=True):
    """A sign-in on one device, and all tokens that descend from it."""

    __tablename__ = "sign_ins"
    id: str = Field(primary_key=True)
    user_id: str = Field(index=True)
    device_name: str
    at: int
    ended_at: int | None = None


class RefreshTokenRow(SQLModel, table=True):
    __tablename__ = "refresh_tokens"
    hash: str = Field(primary_key=True)
    sign_in_id: str = Field(index=True)
    expires_at: int
    used_at: int | None = None
    used_by: str | None = None  # the refresh_id of its first use
    successor: str | None = None  # the hash of the token that replaced it


class AccessTokenRow(SQLModel, table=True):
    __tablename__ = "access_tokens"
    hash: str = Field(primary_key=True)
    sign_in_id: str = Field(index=True)
    user_id: str
    expires_at: int


class CustomerRow(SQLModel, table=True):
    __tablename__ = "customers"
    id: str = Field(primary_key=True)
    name: str
    email: str  # masked
    language: str
    country: str
    timezone: str
    tier: str
    verification: str
    risk: str
    since: int


class CustomerTokenRow(SQLModel, table=True):
    __tablename__ = "customer_tokens"
    hash: str = Field(primary_key=True)
    customer_id: str


class ConversationRow(SQLModel, table=True):
    __tablename__ = "conversations"
    __table_args__ = (
        Index("conversations_snoozed", "snoozed_until", sqlite_where=text("snoozed_until IS NOT NULL")),
    )
    id: str = Field(primary_key=True)
    customer_id: str = Field(index=True)
    team_id: str
    subject: str
    language: str
    status: str
    priority: str
    assignee_id: str | None = Field(None, index=True)
    labels: str = "[]"
    version: int
    waiting_since: int | None = None
    waited: int | None = None  # ms that had passed when the clock was stopped
    working_since: int | None = None  # the same of the clock of the case
    worked: int | None = None
    first_answer_at: int | None = None
    created_at: int
    updated_at: int
    snoozed_until: int | None = None
    last_position: int = 0
    last_words: str = ""
    last_kind: str | None = None
    delivered_position: int = 0
    read_position: int = 0
    flag: str | None = None  # the gravest open one
    flagged: bool = False  # ever


class FieldChangeRow(SQLModel, table=True):
    """Who set a field that people may fight over, and with which version of the conversation."""

    __tablename__ = "field_changes"
    __table_args__ = ({"sqlite_with_rowid": False},)
    conversation_id: str = Field(primary_key=True)
    field: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    user_id: str
    at: int


class MessageRow(SQLModel, table=True):
    __tablename__ = "messages"
    __table_args__ = (
        UniqueConstraint("conversation_id", "position"),
        Index(
            "messages_money",
            "conversation_id",
            "position",
            sqlite_where=text("kind = 'activity' AND body GLOB 'money_kept:*'"),
        ),
    )
    id: str = Field(primary_key=True)
    conversation_id: str
    position: int
    kind: str
    author_id: str
    author_name: str
    body: str
    language: str
    created_at: int
    seq: int  # of its row in the feed
    canned_id: str | None = None  # of older servers; by now they stand in message_canned
    canned_version: int | None = None
    quotes: str | None = None  # the id of the message that it answers
    said: str | None = None  # JSON: the sentences that ``body`` was made of; NULL: somebody's own words


class FlagRow(SQLModel, table=True):
    __tablename__ = "flags"
    __table_args__ = (
        Index("flags_decided", "rule", "version", "state", sqlite_where=text("state <> 'open'")),
    )
    id: str = Field(primary_key=True)
    conversation_id: str = Field(index=True)
    message_id: str
    kind: str
    severity: str
    start: int
    end: int
    rule: str
    version: int
    why: str
    advice: str
    state: str = "open"
    decided_by: str | None = None
    decided_at: int | None = None
    reason: str | None = None
    because: str | None = None
    why_said: str | None = None  # JSON: the sentences that ``why`` was made of
    advice_said: str | None = None
    team_id: str | None = None  # in whose queue it was raised; NULL: by an older server, which did not say
    raised_at: int | None = None  # NULL: by an older server; then its message's time is all that is known


class ReadMarkerRow(SQLModel, table=True):
    __tablename__ = "read_markers"
    __table_args__ = ({"sqlite_with_rowid": False},)
    user_id: str = Field(primary_key=True)
    conversation_id: str = Field(primary_key=True)
    position: int


class OperationRow(SQLModel, table=True):
    """What became of an operation, for ever: a second attempt gets the first one's answer."""

    __tablename__ = "operations"
    __table_args__ = ({"sqlite_with_rowid": False},)
    user_id: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    conversation_id: str
    kind: str
    device: str
    number: int
    sha256: str
    status: str
    code: str | None = None
    by_user: str | None = None
    by_name: str | None = None
    at: int | None = None
    receipt: str | None = None
    seq: int
    place: int | None = None  # rejected: which of several acts was refused


class LaneRow(SQLModel, table=True):
    __tablename__ = "lanes"
    __table_args__ = ({"sqlite_with_rowid": False},)
    user_id: str = Field(primary_key=True)
    device: str = Field(primary_key=True)
    conversation_id: str = Field(primary_key=True)
    number: int  # of the newest operation that was carried out


class FencedDeviceRow(SQLModel, table=True):
    """A device id that another replaced; a late packet of it must not be carried out."""

    __tablename__ = "fenced_devices"
    __table_args__ = ({"sqlite_with_rowid": False},)
    user_id: str = Field(primary_key=True)
    device: str = Field(primary_key=True)


class FeedRow(SQLModel, table=True):
    """One change, in the order of commits. The chain covers salted hashes, so that data can be erased."""

    __tablename__ = "feed"
    __table_args__ = (
        Index("feed_revokes", "addressee", "conversation_id", sqlite_where=text("kind = 'revoke'")),
    )
    seq: int | None = Field(None, primary_key=True)
    kind: str
    entity_id: str
    conversation_id: str | None = None
    addressee: str | None = None  # nobody else may see the row
    critical: bool
    salt: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    payload_hash: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    chain_hash: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
