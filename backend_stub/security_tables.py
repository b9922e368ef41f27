"""The server's tables of what security looks at: what ties conversations together, customers' accounts."""

from sqlmodel import Field, SQLModel


class SightingRow(SQLModel, table=True):
    """An address, domain or device that was seen in a conversation; once for each of them, and anew once a
    customer speaks of it later than a campaign takes."""

    __tablename__ = "sightings"
    id: str = Field(primary_key=True)
    conversation_id: str = Field(index=True)
    kind: str
    what: str = Field(index=True)
    at: int
    message_id: str | None = None
    warned_at: int | None = None  # when a safety reply went to the customer for the first time since
    first_at: int | None = None  # of one that is seen anew: when it was seen there for the first time


class CampaignRow(SQLModel, table=True):
    """What several customers were talked into, as one case; its id follows from what it is about."""

    __tablename__ = "campaigns"
    id: str = Field(primary_key=True)
    kind: str
    what: str
    opened_at: int  # for the first time
    version: int = 1
    leader_id: str | None = None
    state: str = "open"
    closed_at: int | None = None
    closed_by: str | None = None
    reason: str | None = None


class CampaignActRow(SQLModel, table=True):
    """What was done to a campaign: kept for ever."""

    __tablename__ = "campaign_acts"
    number: int | None = Field(None, primary_key=True)
    campaign_id: str = Field(index=True)
    version: int  # that the campaign has since
    act: str  # opened, led or closed
    by_id: str | None  # None: the server itself
    by_name: str | None
    at: int
    because: str | None
    reason: str | None


class AccountActRow(SQLModel, table=True):
    """An act on a customer's account that somebody asked for; it is kept whatever was said."""

    __tablename__ = "account_acts"
    id: str = Field(primary_key=True)  # of the operation that asked
    conversation_id: str = Field(index=True)
    customer_id: str = Field(index=True)
    deed: str
    reason: str
    asked_by: str
    asked_name: str
    asked_at: int
    state: str = "asked"  # done, or declined
    answered_by: str | None = None
    answered_name: str | None = None
    answered_at: int | None = None
    answer: str | None = None


class AccountEventRow(SQLModel, table=True):
    """What a customer did with their account, or what was done to it."""

    __tablename__ = "account_events"
    number: int | None = Field(None, primary_key=True)  # in the order in which we heard of it
    customer_id: str = Field(index=True)
    at: int
    kind: str
    detail: str
    device: str = ""
