"""Messages in another language: the server has their words already, and asks whom the company chose."""

from typing import Annotated

from pydantic import Field

from workstation.contract.wire import Id, Wire
from workstation.domain.translation import LONGEST_DRAFT, MOST_AT_ONCE

Code = Annotated[str, Field(max_length=35, pattern=r"^[A-Za-z0-9-]*$")]


class Wanted(Wire):
    """``POST /v1/translations``: no words travel, only which messages and which language are wanted."""

    messages: Annotated[list[Id], Field(min_length=1, max_length=MOST_AT_ONCE)]
    target: Annotated[Code, Field(min_length=2)]


class DraftWanted(Wire):
    """``POST /v1/drafts/translation``: what I wrote and nobody has yet; of its language the server judges."""

    text: Annotated[str, Field(min_length=1, max_length=LONGEST_DRAFT)]
    target: Annotated[Code, Field(min_length=2)]


class Translated(Wire):
    """What something says in ``target``. Kept nowhere: who may no longer see it is not told it either."""

    text: Annotated[str, Field(max_length=262_144)]
    source: Code
    target: Code
    by: Annotated[str, Field(min_length=1, max_length=100)]


class Translations(Wire):
    """The answer, by the messages' ids; one that I may not see is left out like one that there is not."""

    messages: dict[Id, Translated]
