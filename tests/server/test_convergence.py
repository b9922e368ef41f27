"""A law: whoever applies the pages in order holds the same as whoever begins anew."""

from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend_stub.visibility import Sight, sight
from tests.server_client import Agent
from tests.serving import Server, add_conversation

_USERS = ("ana", "ben", "cem", "sen", "lea", "qin", "adm")
_CONVERSATIONS = ("c1", "c2", "s1", "s2")  # c1 and s1 are of one customer
_ACTS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("claim", {}),
    ("claim", {}),
    ("release", {}),
    ("message.append", {"body": "a reply"}),
    ("note.append", {"body": "a note"}),
    ("transfer", {"to_team": "security"}),
    ("transfer", {"to_team": "payments"}),
    ("transfer", {"to_user": "cem"}),
    ("status.set", {"status": "resolved"}),
    ("status.set", {"status": "pending"}),
    ("priority.set", {"priority": "urgent"}),
    ("labels.change", {"add": ["a"], "remove": ["b"]}),
    ("flag.raise", {"why": "suspicious"}),
)
_STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(_USERS), st.sampled_from(_CONVERSATIONS), st.sampled_from(_ACTS)),
        st.tuples(st.just("customer"), st.sampled_from(_CONVERSATIONS), st.just(("write", {}))),
        st.tuples(st.just("pull"), st.sampled_from(_USERS), st.integers(1, 6)),
    ),
    min_size=5,
    max_size=60,
)


class Holding:
    """What a reader holds: the plainest client there can be. ``as_of``: what a conversation is true for."""

    def __init__(self, server: Server, agent: Agent) -> None:
        self.server = server
        self.agent = agent
        self.conversations: dict[str, dict[str, Any]] = {}
        self.as_of: dict[str, int] = {}
        self.messages: dict[str, dict[str, Any]] = {}
        self.flags: dict[str, dict[str, Any]] = {}
        start, *bundles, _ = agent.bootstrap()
        for bundle in bundles:
            self._load(bundle, start["head_seq"])

    def pull(self, limit: int) -> bool:
        page = self.agent.changes(limit=limit)
        with self.server.database.looking() as reading:
            for row in page.rows:
                if row.kind in ("conversation", "message", "flag"):
                    assert row.conversation is not None
                    assert sight(reading.connection, self.agent.id, row.conversation) is not Sight.NONE
        for row in page.rows:
            self._apply(row.seq, row.kind, row.conversation or "", row.data)
        return page.has_more

    def _apply(self, seq: int, kind: str, conversation_id: str, data: dict[str, Any]) -> None:
        if kind == "revoke":
            self._drop(conversation_id)
        elif kind == "grant" or (
            kind in ("conversation", "message", "flag") and conversation_id not in self.as_of
        ):
            self._fetch(conversation_id)
        elif kind == "conversation" and seq > self.as_of[conversation_id]:
            self.conversations[conversation_id] = data
        elif kind == "message":
            self.messages[data["id"]] = data
        elif kind == "flag" and seq > self.as_of[conversation_id]:
            self.flags[data["id"]] = data

    def _fetch(self, conversation_id: str) -> None:
        values = {"cursor": self.agent.cursor, "high_water": self.agent.high_water}
        answer = self.agent.client.get(f"/v1/sync/snapshots/{conversation_id}", params=values)
        answer.raise_for_status()
        snapshot = answer.json()
        self._drop(conversation_id)
        if snapshot["bundle"] is not None:
            self._load(snapshot["bundle"], snapshot["as_of"])

    def _load(self, bundle: dict[str, Any], seq: int) -> None:
        conversation_id = bundle["conversation"]["id"]
        self.conversations[conversation_id] = bundle["conversation"]
        self.as_of[conversation_id] = seq
        self.messages |= {m["id"]: m for m in bundle["messages"]}
        self.flags |= {f["id"]: f for f in bundle["flags"]}

    def _drop(self, conversation_id: str) -> None:
        self.conversations.pop(conversation_id, None)
        self.as_of.pop(conversation_id, None)
        for held in (self.messages, self.flags):
            for key in [key for key, one in held.items() if one["conversation_id"] == conversation_id]:
                del held[key]

    def all(self) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
        return self.conversations, self.messages, self.flags


def _step(server: Server, holding: dict[str, Holding], step: tuple[str, str, Any]) -> None:
    who, where, what = step
    if who == "pull":
        holding[where].pull(what)
    elif who == "customer":
        server.shopper({"c1": "k1", "s1": "k1", "c2": "k2", "s2": "k9"}[where]).write(where, "and now?")
    else:
        kind, arguments = what
        if kind == "flag.raise":
            arguments = arguments | {"message_id": f"{where}-1"}
        holding[who].agent.do(where, kind, arguments, base_version=1_000_000)


def test_pages_in_order_end_where_a_first_sync_begins(tmp_path: Path) -> None:
    with Server(tmp_path / "server.db") as server:
        server.write(lambda tx: add_conversation(tx, "s1", "k1", "security"))
        server.write(lambda tx: add_conversation(tx, "s2", "k9", "security"))
        _law(server)


def _law(server: Server) -> None:
    """One server for all examples: each begins where the last one ended."""

    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
    @given(_STEPS)
    def law(steps: list[tuple[str, str, Any]]) -> None:
        holding = {user_id: Holding(server, server.agent(user_id)) for user_id in _USERS}
        for step in steps:
            _step(server, holding, step)
        for reader in holding.values():
            while reader.pull(3):
                pass
            assert reader.all() == Holding(server, reader.agent).all()
        while server.clients:
            server.clients.pop().close()

    law()
