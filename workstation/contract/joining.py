"""Making one conversation of two, and two of one."""

from typing import Annotated

from pydantic import Field

from workstation.contract.wire import Id, Wire


class Merge(Wire):
    """The conversation is closed; what it was about goes on in another of the same customer."""

    into: Id


class Split(Wire):
    """A new conversation, which bears the operation's id, refers to messages of this one."""

    message_ids: Annotated[list[Id], Field(min_length=1, max_length=200)]
    subject: Annotated[str, Field(min_length=1, max_length=200)]
