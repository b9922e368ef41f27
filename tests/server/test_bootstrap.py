"""The first sync: a stream of lines with an end mark, of what a workstation keeps, in the order of need."""

import asyncio
import hashlib
import os
from pathlib import Path
from typing import Any

import pytest

from backend_stub import messages
from tests.patience import eventually
from tests.server_client import Agent
from tests.serving import Server, add_conversation
from workstation.contract.sync import BootstrapEnd, BootstrapStart, ConversationBundle
from workstation.domain.message_kind import MessageKind

_DAY = 24 * 3_600_000


def _ids(agent: Agent) -> list[str]:
    return [line["conversation"]["id"] for line in agent.bootstrap()[1:-1]]


def test_the_stream_fits_the_contract_and_its_end_mark_its_lines(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    answer = ana.client.post("/v1/sync/bootstrap", json={"high_water": ""})
    assert answer.headers["content-type"].startswith("application/x-ndjson")
    *lines, last = answer.content.splitlines(keepends=True)
    assert all(line.endswith(b"\n") for line in (*lines, last))
    start = BootstrapStart.model_validate_json(lines[0])
    bundles = [ConversationBundle.model_validate_json(line) for line in lines[1:]]
    end = BootstrapEnd.model_validate_json(last)
    assert end.count == start.conversations == len(bundles) == 3
    assert end.sha256 == hashlib.sha256(b"".join(lines)).hexdigest()
    assert not start.history_lost
    assert {user.id for user in start.users} >= {"ana", "ben"}
    assert [response.short_code for response in start.canned] == ["hello"]


def test_its_head_is_where_the_pages_go_on(server: Server) -> None:
    ana = server.agent("ana")
    ana.bootstrap()
    page = ana.changes()
    assert (page.rows, page.has_more) == ([], False)
    server.shopper("k1").write("c1", "and now?")
    assert [row.kind for row in ana.changes().rows] == ["message", "conversation"]


def test_mine_come_first_then_nobodys_then_the_newest(server: Server) -> None:
    lea, ana = server.agent("lea"), server.agent("ana")
    server.write(lambda tx: add_conversation(tx, "c0", "k0"))
    ana.do("c3", "claim")
    lea.do("c1", "claim")
    assert _ids(lea) == ["c1", "c0", "c2", "c3"]


def test_closed_ones_stay_ninety_days_with_those_who_took_part(server: Server) -> None:
    ana, lea = server.agent("ana"), server.agent("lea")
    ana.do("c1", "claim")
    ana.reply("c1", "solved")
    for status in ("resolved", "closed"):
        ana.do("c1", "status.set", {"status": status})
    assert "c1" in _ids(ana)
    assert "c1" not in _ids(lea)
    server.now.ahead += 91 * _DAY
    assert "c1" not in _ids(server.agent("ana"))


def test_a_bundle_holds_the_newest_two_hundred_messages_oldest_first(server: Server) -> None:
    def write(tx: Any) -> None:
        for number in range(2, 302):
            messages.append(
                tx, conversation_id="c1", message_id=f"m{number}", kind=MessageKind.INCOMING,
                author_id="k1", body=f"message {number}",
            )  # fmt: skip

    server.write(write)
    ana = server.agent("ana")
    bundle = next(b for b in ana.bootstrap()[1:-1] if b["conversation"]["id"] == "c1")
    assert [m["position"] for m in bundle["messages"]] == list(range(102, 302))


def test_it_tells_the_fate_of_operations_whose_answer_got_lost(server: Server) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    applied = ana.operation("c1", "claim")
    ana.pushed(applied)
    refused = ben.operation("c1", "claim")
    ben.pushed(refused)
    [mine] = ana.bootstrap(unsettled=[applied["id"], refused["id"], "never-seen"])[0]["outcomes"]
    assert (mine["id"], mine["status"]) == (applied["id"], "applied")
    [other] = ben.bootstrap(unsettled=[refused["id"]])[0]["outcomes"]
    assert (other["code"], other["by_name"]) == ("already_claimed", "Ana")


def test_a_high_water_from_a_lost_history_is_noticed(server: Server) -> None:
    ana = server.agent("ana")
    head = ana.bootstrap()[0]["head"]
    assert ana.bootstrap(high_water=head)[0]["history_lost"] is False
    seq, _, short = head.partition(".")
    assert ana.bootstrap(high_water=f"{int(seq) + 5}.{short}")[0]["history_lost"] is True


def test_read_markers_are_mine_alone_and_never_go_back(server: Server) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    ben.bootstrap()

    def mark(agent: Agent, conversation_id: str, position: int) -> int:
        path = f"/v1/read-markers/{conversation_id}"
        return agent.client.put(path, json={"position": position}).status_code

    assert mark(ana, "c1", 1) == 204
    assert mark(ana, "c1", 0) == 204
    assert mark(ana, "c2", 99) == 204
    assert mark(ana, "unknown", 1) == 404
    assert mark(server.agent("cem"), "c1", 1) == 404
    positions = {b["conversation"]["id"]: b["read_position"] for b in ana.bootstrap()[1:-1]}
    assert positions == {"c1": 1, "c2": 1, "c3": 0}
    assert ben.changes().rows == []


def test_a_thousand_imported_conversations_stream_whole(server: Server) -> None:
    def write(tx: Any) -> None:
        for number in range(1_010):
            add_conversation(tx, f"n{number}", f"nk{number}")
            for part in range(13):
                messages.append(
                    tx, conversation_id=f"n{number}", message_id=f"n{number}-{part}-more",
                    kind=MessageKind.OUTGOING if part % 2 else MessageKind.INCOMING,
                    author_id="ben" if part % 2 else f"nk{number}", body="Where does my deposit stay?",
                )  # fmt: skip

    server.write(write)
    lea = server.agent("lea")
    lines = lea.bootstrap()
    assert len(lines) == 1_010 + 3 + 2
    assert lines[-1]["count"] == 1_013


def test_a_stream_that_nobody_reads_to_its_end_leaves_nothing_open(server: Server) -> None:
    def large(tx: Any) -> None:
        for number in range(300):
            add_conversation(tx, f"n{number}", f"nk{number}", subject="x" * 20_000)

    server.write(large)
    ana = server.agent("ana")
    ana.bootstrap()

    def open_files() -> int:
        paths = (os.path.realpath(entry) for entry in Path("/proc/self/fd").iterdir())
        return sum(path.startswith(str(server.path)) for path in paths)

    if not Path("/proc/self/fd").exists():
        pytest.skip("open files are counted by /proc, which this system does not have")
    few = open_files() + 8  # readers that may yet come, and what SQLite keeps for the next opening
    for _ in range(30):
        with ana.client.stream("POST", "/v1/sync/bootstrap", json={"high_water": ""}) as answer:
            next(answer.iter_bytes())
    asyncio.run(eventually(lambda: open_files() <= few))
