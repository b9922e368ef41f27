"""The server's tables of files: what is attached to messages, what is here, and who has sent it."""

from sqlmodel import Field, SQLModel


class AttachmentRow(SQLModel, table=True):
    """A file of a message; several messages may name the same content."""

    __tablename__ = "attachments"
    __table_args__ = ({"sqlite_with_rowid": False},)
    message_id: str = Field(primary_key=True)
    number: int = Field(primary_key=True)  # from 1, in the author's order
    sha256: str
    name: str
    size: int
    mime: str


class BlobRow(SQLModel, table=True):
    """A content that is here whole, as a file beside the database."""

    __tablename__ = "blobs"
    sha256: str = Field(primary_key=True)
    size: int
    types: str  # JSON: those that its beginning agrees with


class UploadRow(SQLModel, table=True):
    """Who has sent a content, or is sending it; ``owner`` is a user's or a customer's id with its kind."""

    __tablename__ = "uploads"
    __table_args__ = ({"sqlite_with_rowid": False},)
    owner: str = Field(primary_key=True)
    sha256: str = Field(primary_key=True)
    size: int
    mime: str
    done: bool = False
    at: int
