"""The event stream, ``GET /v1/events``: a doorbell that carries numbers and ids, never text.

Named events with one JSON object as data: ``hint`` (Hint) when the feed has grown, ``typing`` (TypingNow),
``viewing`` (ViewingNow), ``heartbeat`` ({}) every 15 s, ``bye`` ({"reason"}) before the server closes the
stream. Any may be lost.
"""

from workstation.contract.wire import Id, Opaque, Wire


class Hint(Wire):
    head_seq: int
    incarnation: Opaque


class TypingNow(Wire):
    conversation_id: Id
    user_id: Id | None  # None: the customer
    typing: bool
    note: bool = False  # what is typed is a note


class ViewingNow(Wire):
    conversation_id: Id
    user_id: Id
    viewing: bool
