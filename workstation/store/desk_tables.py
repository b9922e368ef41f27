"""The tables of desk.db as SQLModel sees them; the numbered migrations make them, a test holds them equal."""

from sqlmodel import Field, SQLModel


class _Written(SQLModel):
    """What outbox, sent log and tray keep of an operation."""

    ord: int
    kind: str
    conversation_id: str
    base_version: int | None
    arguments: str  # JSON
    created_at: int


class OutboxRow(SQLModel, table=True):
    __tablename__ = "outbox"

    ord: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    kind: str
    conversation_id: str
    base_version: int | None
    arguments: str  # JSON
    created_at: int
    state: str
    number: int | None = None
    answered_seq: int | None = None
    answered_in: str | None = None  # the incarnation that answered
    receipt: str | None = None  # of the first time, where it is offered again
    not_before: int = 0
    found: str | None = None  # JSON: what the server will flag in it


class LaneRow(SQLModel, table=True):
    __tablename__ = "lane"

    conversation_id: str = Field(primary_key=True)
    next_number: int


class DraftRow(SQLModel, table=True):
    __tablename__ = "draft"

    conversation_id: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    body: str
    cursor: int
    saved_at: int


class DraftQuoteRow(SQLModel, table=True):
    __tablename__ = "draft_quote"

    conversation_id: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    message_id: str


class DraftCannedRow(SQLModel, table=True):
    __tablename__ = "draft_canned"

    place: int | None = Field(default=None, primary_key=True)
    conversation_id: str
    kind: str
    canned_id: str
    version: int


class DraftMacroRow(SQLModel, table=True):
    __tablename__ = "draft_macro"

    conversation_id: str = Field(primary_key=True)
    macro_id: str


class AttachmentRow(SQLModel, table=True):
    __tablename__ = "attachment"

    id: str = Field(primary_key=True)
    file: str = Field(unique=True)
    key: bytes
    sha256: str
    name: str
    size: int
    mime: str
    place: int
    conversation_id: str | None = Field(default=None, index=True)
    kind: str | None = None
    operation_id: str | None = Field(default=None, index=True)
    settled_at: int | None = None


class TrayRow(_Written, table=True):
    __tablename__ = "tray"

    id: str = Field(primary_key=True)
    refusal: str
    by_user_id: str | None
    by_name: str | None
    happened_at: int | None
    refused_at: int
    customer_name: str = ""
    place: int | None = None


class SentRow(_Written, table=True):
    __tablename__ = "sent"

    id: str = Field(primary_key=True)
    receipt: str | None
    settled_at: int


class TabRow(SQLModel, table=True):
    __tablename__ = "tab"

    conversation_id: str = Field(primary_key=True)
    place: int
    current: bool
    mode: str
    anchor: int | None
    customer_name: str = ""
    pane: int = 0


class OwnWordRow(SQLModel, table=True):
    __tablename__ = "own_word"

    word: str = Field(primary_key=True)


class PaneLayoutRow(SQLModel, table=True):
    __tablename__ = "pane_layout"

    name: str = Field(primary_key=True)
    columns: str  # JSON: [[width, [height of each of its panes]], …]
    focused: int


class SavedViewRow(SQLModel, table=True):
    __tablename__ = "saved_view"

    id: str = Field(primary_key=True)
    place: int
    name: str
    condition: str  # JSON


class InboxChoiceRow(SQLModel, table=True):
    __tablename__ = "inbox_choice"

    name: str = Field(primary_key=True)
    value: str


class ReadmarkRow(SQLModel, table=True):
    __tablename__ = "readmark"

    conversation_id: str = Field(primary_key=True)
    position: int
    told: int  # the position that the server has confirmed


class DeviceRow(SQLModel, table=True):
    __tablename__ = "device"

    one: int = Field(default=1, primary_key=True)
    id: str
    replaces: str  # JSON: the ids that this one replaced
    server: str
    me: str  # JSON
    high_water: str
    incarnation: str
    verified_at: int | None
