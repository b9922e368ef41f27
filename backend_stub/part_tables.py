"""The server's tables of who takes part in a conversation, whom its notes name, and what is left for them."""

from sqlmodel import Field, SQLModel


class ParticipantRow(SQLModel, table=True):
    __tablename__ = "participants"
    __table_args__ = ({"sqlite_with_rowid": False},)
    conversation_id: str = Field(primary_key=True)
    user_id: str = Field(primary_key=True)


class MentionRow(SQLModel, table=True):
    """A user or a team that a note named, with the newest note that did."""

    __tablename__ = "mentions"
    __table_args__ = ({"sqlite_with_rowid": False},)
    conversation_id: str = Field(primary_key=True)
    mentioned_id: str = Field(primary_key=True)
    position: int


class LeftDraftRow(SQLModel, table=True):
    """A half-written reply that waits for whoever is assigned next."""

    __tablename__ = "left_drafts"
    __table_args__ = ({"sqlite_with_rowid": False},)
    conversation_id: str = Field(primary_key=True)
    id: str
    author_id: str
    author_name: str
    body: str
    at: int
    files: str | None = None  # JSON, as they travel
    quotes: str | None = None
    canned: str | None = None  # JSON, as they travel
