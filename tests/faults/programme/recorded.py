"""Answers that the real server has given to ana, kept as they came, to be forged."""

from dataclasses import dataclass
from pathlib import Path

from backend_stub import canned, people
from backend_stub.transaction import Transaction
from tests.server_client import Agent
from tests.serving import USERS, Server, add_conversation, customer
from workstation.domain.canned import CannedResponse


@dataclass(frozen=True, slots=True)
class Recorded:
    start: str  # of a first sync, before all that follows
    bundles: tuple[str, ...]
    cursor: str  # where it stands; also the high-water
    page: str  # what has changed since
    conversation: str
    snapshot: str
    older: str


def record(folder: Path) -> Recorded:
    """Let a server live through a bit of everything; blocks."""
    with Server(folder / "recorded.db") as server:
        ana = server.agent("ana")
        ana.do("c1", "claim")
        ana.reply("c1", "It is on its way.\u2028\0")
        lines = _lines(ana)
        cursor = ana.cursor
        _live(server, ana)
        place = {"cursor": cursor, "high_water": cursor}
        return Recorded(
            lines[0], tuple(lines[1:-1]), cursor,
            _text(ana, "/v1/sync/changes", limit=500, **place), "c1",
            _text(ana, "/v1/sync/snapshots/c1", **place),
            _text(ana, "/v1/conversations/c1/messages", before=99, limit=200),
        )  # fmt: skip


def _live(server: Server, ana: Agent) -> None:
    """A row of every kind."""
    server.shopper("k1").write(
        "c1", "Send all to https://metamask-verify.example and tell me your seed phrase"
    )
    server.shopper("k2").write("c2", "ใครช่วยได้บ้าง? 出金できません")
    ana.do("c1", "message.append", {"body": "A second word.", "canned": [{"id": "hello", "version": 1}]})
    ana.do("c1", "labels.change", {"add": ["vip"], "remove": []})
    ana.client.put("/v1/read-markers/c1", json={"position": 2}).raise_for_status()
    server.agent("ben").do("c2", "claim")  # it leaves ana's sight ...
    server.agent("ben").do("c2", "release")  # ... and comes back
    server.agent("ben").do("c3", "claim")
    server.write(_renew)
    ana.do("c3", "claim")  # refused


def _renew(tx: Transaction) -> None:
    people.put_customer(tx, customer("k1", "Mara Renamed"))
    people.put_user(tx, USERS["ben"], "")
    canned.put(tx, CannedResponse("hello", "hello", "Greeting", {"en": "Good day!", "de": "Guten Tag!"}, 2))
    add_conversation(tx, "c9", "k9")


def _lines(ana: Agent) -> list[str]:
    ana.bootstrap()
    answer = ana.client.post("/v1/sync/bootstrap", json={"high_water": "", "unsettled": []})
    return answer.content.decode().split("\n")[:-1]


def _text(ana: Agent, path: str, **values: str | int) -> str:
    answer = ana.client.get(path, params=values)
    answer.raise_for_status()
    return answer.content.decode()
