"""The server's tables of what is known and noted about customers beside their profile."""

from sqlmodel import Field, SQLModel


class AttributesRow(SQLModel, table=True):
    """What the exchange's other systems say of a customer, as the import brought it."""

    __tablename__ = "customer_attributes"
    customer_id: str = Field(primary_key=True)
    attributes: str  # JSON, names and values


class CustomerNoteRow(SQLModel, table=True):
    """What somebody of the department noted about a customer; nobody changes it, and it goes with them."""

    __tablename__ = "customer_notes"
    number: int | None = Field(None, primary_key=True)  # in the order of writing
    id: str = Field(unique=True)  # of the operation
    customer_id: str = Field(index=True)
    author_id: str
    author_name: str
    body: str
    created_at: int
