"""Rows, pages and bundles as the server would send them, for the tests of the store."""

import json
from typing import Any

START = 1_700_000_000_000  # ms


def conversation(id_: str = "c1", **facts: Any) -> dict[str, Any]:
    return {
        "id": id_, "customer_id": f"p-{id_}", "team_id": "t1", "subject": "Withdrawal", "language": "en",
        "status": "open", "priority": "normal", "assignee_id": None, "labels": [], "participants": [],
        "version": 1, "waiting_since": START, "created_at": START, "updated_at": START, "snoozed_until": None,
        "last_position": 0, "last_words": "", "last_kind": None, "delivered_position": 0, "read_position": 0,
        "flag": None, "waited": None, "working_since": START, "worked": None, "first_answer_at": None,
        "answer_within": 60_000, "resolve_within": 86_400_000, "mentioned": {}, **facts,
    }  # fmt: skip


def customer(conversation_id: str = "c1", **facts: Any) -> dict[str, Any]:
    return {
        "id": f"p-{conversation_id}", "name": "Customer", "email": "c…@example.test", "language": "en",
        "country": "DE", "timezone": "Europe/Berlin", "tier": "regular", "verification": "verified",
        "risk": "low", "since": START, **facts,
    }  # fmt: skip


def message(conversation_id: str, position: int, body: str = "hello", **facts: Any) -> dict[str, Any]:
    return {
        "id": f"{conversation_id}-m{position}", "conversation_id": conversation_id, "position": position,
        "kind": "incoming", "author_id": f"p-{conversation_id}", "author_name": "Customer", "body": body,
        "language": "en", "created_at": START + position * 1000, **facts,
    }  # fmt: skip


def flag(conversation_id: str, position: int, **facts: Any) -> dict[str, Any]:
    return {
        "id": f"{conversation_id}-f{position}", "conversation_id": conversation_id,
        "message_id": f"{conversation_id}-m{position}", "kind": "link", "severity": "warning", "start": 0,
        "end": 5, "rule": "listed", "version": 1, "why": "Listed", "advice": "Warn", "state": "open",
        "decided_by": None, "reason": None, **facts,
    }  # fmt: skip


def account_act(conversation_id: str, number: int, **facts: Any) -> dict[str, Any]:
    return {
        "id": f"{conversation_id}-a{number}", "conversation_id": conversation_id,
        "deed": "freeze_withdrawals", "reason": "A safe wallet", "by_id": "u2", "by_name": "Sen Two",
        "at": START + number, "state": "asked", "answered_by": None, "answer": None, **facts,
    }  # fmt: skip


def sighting(conversation_id: str, what: str, kind: str = "address", **facts: Any) -> dict[str, Any]:
    return {
        "id": f"{conversation_id}-{what}"[:64], "conversation_id": conversation_id, "kind": kind,
        "what": what, "at": START, "message_id": f"{conversation_id}-m1", **facts,
    }  # fmt: skip


def campaign(what: str, **facts: Any) -> dict[str, Any]:
    """As a case."""
    return {
        "id": f"case-{what}"[:64], "kind": "address", "what": what, "opened_at": START, "version": 1,
        "leader_id": None, "state": "open", "closed_at": None, "closed_by": None, "reason": None, **facts,
    }  # fmt: skip


def row(
    seq: int, kind: str, data: dict[str, Any], conversation_id: str | None = None, **facts: Any
) -> dict[str, Any]:
    """A row of a page; its id is the entity's, or the conversation's where the entity has none."""
    own = {"seq": seq, "kind": kind, "id": data.get("id", conversation_id), "conversation": conversation_id}
    return {**own, "critical": kind in {"grant", "revoke"}, "data": data, **facts}


def page(*rows: dict[str, Any], after: int | None = None, has_more: bool = False) -> str:
    """A page whose cursor stands after its last row, or at ``after``."""
    seq = after if after is not None else max((row["seq"] for row in rows), default=0)
    return json.dumps(
        {"rows": rows, "cursor": f"{seq}.x", "cursor_seq": seq, "head": f"{seq}.x", "head_seq": seq,
         "has_more": has_more, "incarnation": "i1", "server_time": START}
    )  # fmt: skip


def bundle(id_: str = "c1", *messages: dict[str, Any], read: int = 0, **facts: Any) -> dict[str, Any]:
    last = messages[-1] if messages else {"position": 0, "body": "", "kind": None}
    state = {
        "last_position": last["position"],
        "last_words": last["body"][:120],
        "last_kind": last["kind"],
        **facts,
    }
    return {
        "conversation": conversation(id_, **state), "customer": customer(id_), "messages": messages,
        "flags": [], "read_position": read,
    }  # fmt: skip


def snapshot(content: dict[str, Any] | None, as_of: int) -> str:
    return json.dumps(
        {"bundle": content, "as_of": as_of, "head": f"{as_of}.x", "head_seq": as_of, "incarnation": "i1"}
    )


def start(seq: int = 1, **facts: Any) -> str:
    """The first line of a first sync."""
    return json.dumps(
        {"head": f"{seq}.x", "head_seq": seq, "incarnation": "i1", "history_lost": False, "outcomes": [],
         "users": [{"id": "u1", "name": "Agent One", "email": "u1@example.test", "role": "agent",
                    "teams": ["t1"], "languages": ["en"]}],
         "teams": [{"id": "t1", "name": "Cards"}],
         "canned": [{"id": "k1", "short_code": "hi", "title": "Greeting", "variants": {"en": "Hello"},
                     "version": 1, "deleted": False}],
         "conversations": 1, "server_time": START, **facts}
    )  # fmt: skip
