"""The server's tables of what two people decide together, and of what the company wants it to be like."""

from sqlmodel import Field, SQLModel


class ApprovalRow(SQLModel, table=True):
    """Somebody asked for a second person's word before a flag is dismissed; it is kept whatever was said."""

    __tablename__ = "approvals"
    id: str = Field(primary_key=True)  # of the operation that asked
    flag_id: str = Field(index=True)
    asked_by: str
    asked_name: str
    asked_at: int
    because: str
    reason: str
    state: str = "open"  # agreed, declined, or overtaken by another decision on the flag
    answered_by: str | None = None
    answered_at: int | None = None
    answer_because: str | None = None
    answer: str | None = None


class PolicyRow(SQLModel, table=True):
    """What an administrator set; what is not here stands as ``policy.py`` has it."""

    __tablename__ = "policy"
    name: str = Field(primary_key=True)
    value: int
