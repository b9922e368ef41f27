"""The server's tables of canned responses: what they are, what they were, who sends them, what they made."""

from sqlmodel import Field, SQLModel


class CannedRow(SQLModel, table=True):
    """What may be NULL came later: a response without a scope is everyone's."""

    __tablename__ = "canned_responses"
    id: str = Field(primary_key=True)
    short_code: str
    title: str
    variants: str
    version: int
    deleted: bool = False
    folder: str | None = None
    scope: str | None = None
    owner_id: str | None = None
    by_id: str | None = None
    by_name: str | None = None
    at: int | None = None
    steps: str | None = None  # JSON: the lines of what a macro does
    in_spite_of: str | None = (
        None  # kinds that the send guard stops it for, of which its author had been told
    )
    reason: str | None = None  # why they kept it all the same


class CannedRevisionRow(SQLModel, table=True):
    """A response as somebody left it."""

    __tablename__ = "canned_revisions"
    __table_args__ = ({"sqlite_with_rowid": False},)
    canned_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    short_code: str
    title: str
    folder: str
    variants: str
    deleted: bool
    by_id: str
    by_name: str
    at: int
    steps: str | None = None
    in_spite_of: str | None = None
    reason: str | None = None


class CannedUseRow(SQLModel, table=True):
    """How many messages a user has sent that were made with a response."""

    __tablename__ = "canned_uses"
    __table_args__ = ({"sqlite_with_rowid": False},)
    user_id: str = Field(primary_key=True)
    canned_id: str = Field(primary_key=True)
    count: int


class MessageCannedRow(SQLModel, table=True):
    """A response, and the revision of it, that a message was made with."""

    __tablename__ = "message_canned"
    __table_args__ = ({"sqlite_with_rowid": False},)
    message_id: str = Field(primary_key=True)
    canned_id: str = Field(primary_key=True, index=True)
    version: int = Field(primary_key=True)
