"""The server's tables of the rules that raise flags: how they did, and what leads decided about them."""

from sqlmodel import Field, SQLModel


class RuleRow(SQLModel, table=True):
    """What people decided about its flags; a rule of which nothing was decided yet has no row."""

    __tablename__ = "rules"
    id: str = Field(primary_key=True)  # its name and its version
    rule: str
    version: int
    confirmed: int
    dismissed: int
    demoted_by: str | None = None
    demoted_at: int | None = None
    reason: str | None = None


class RuleActRow(SQLModel, table=True):
    """A lead demoted a rule or restored it: kept for ever, with how it had done until then."""

    __tablename__ = "rule_acts"
    number: int | None = Field(None, primary_key=True)
    rule_id: str = Field(index=True)
    demoted: bool
    by_id: str
    by_name: str
    at: int
    reason: str
    confirmed: int
    dismissed: int
