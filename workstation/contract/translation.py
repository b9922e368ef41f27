"""A message in another language: the server has its words already, and asks whom the company chose."""

from typing import Annotated

from pydantic import Field

from workstation.contract.wire import Wire

Code = Annotated[str, Field(max_length=35, pattern=r"^[A-Za-z0-9-]*$")]


class Wanted(Wire):
    """``POST /v1/messages/{id}/translation``: no words travel, only which language is wanted."""

    target: Annotated[Code, Field(min_length=2)]


class Translated(Wire):
    """The answer. Kept nowhere: whoever may no longer see the message is not told it either."""

    text: Annotated[str, Field(max_length=262_144)]
    source: Code
    target: Code
    by: Annotated[str, Field(min_length=1, max_length=100)]
