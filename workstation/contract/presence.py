"""Being there: who types and who looks. Told at once or not at all, lost without harm, stored nowhere."""

from typing import Annotated

from pydantic import Field

from workstation.contract.wire import Id, Wire

SAID_AGAIN_SECONDS = 20  # a workstation says so often what it has in front


class Typing(Wire):
    """``POST /v1/typing``: forgotten after 6 s. Of a note only colleagues hear."""

    conversation_id: Id
    typing: bool
    note: bool = False


class Viewing(Wire):
    """``PUT /v1/viewing``: the conversations that I have in front, all of them; forgotten after 60 s."""

    conversations: Annotated[list[Id], Field(max_length=8)]


class Colleagues(Wire):
    """``GET /v1/colleagues``: the members of my teams without me, by whether their event stream is open."""

    online: list[Id]
    offline: list[Id]
