"""The feed: pages as the contract has them, in commit order, and positions that must be known."""

from typing import Any

import httpx

from backend_stub import account, campaign_cases, customers, messages, rules
from backend_stub.states import BY_KIND
from tests.server_client import Agent
from tests.serving import Server, add_conversation
from workstation.contract import PAGE_BYTES, PROTOCOL_HEADER
from workstation.contract.sync import STATES, Page, Snapshot
from workstation.domain.account import AccountEvent
from workstation.domain.message_kind import MessageKind
from workstation.domain.sighting import SightingKind


def _all_kinds(server: Server) -> Agent:
    """A reader for whom something of every kind has happened since their cursor."""
    lea, ana = server.agent("lea"), server.agent("ana")
    lea.bootstrap()
    ana.do("c1", "claim")
    ana.do("c1", "flag.raise", {"message_id": "c1-1", "why": "suspicious"})
    server.write(lambda tx: rules.count(tx, "list", 1))
    server.write(lambda tx: campaign_cases.open_(tx, SightingKind.DOMAIN, "evil.example"))
    ana.do("c1", "account.request", {"deed": "end_sessions", "reason": "taken over"})
    lea.do("c2", "claim")
    lea.do("c2", "message.append", {"body": "Hello!", "canned": [{"id": "hello", "version": 1}]})
    lea.client.put("/v1/read-markers/c2", json={"position": 1}).raise_for_status()

    def more(tx: Any) -> None:
        add_conversation(tx, "new", "new-customer")
        account.report(tx, "k1", [AccountEvent(1, "login", "Hanoi", "Pixel 9")])
        for kind, entity in (("user", "ana"), ("team", "payments"), ("canned", "hello"), ("customer", "k1")):
            tx.feed.add(kind, entity)
        for kind in ("revoke", "grant"):
            tx.feed.add(kind, "c3", conversation_id="c3", addressee="lea")

    server.write(more)
    return lea


def test_a_page_fits_the_contract_in_every_kind_of_row(server: Server) -> None:
    lea = _all_kinds(server)
    page = lea.changes()
    for row in page.rows:
        STATES[row.kind].model_validate(row.data)
    assert {row.kind for row in page.rows} == set(STATES) == set(BY_KIND)
    assert [row.seq for row in page.rows] == sorted({row.seq for row in page.rows})
    assert not page.has_more
    assert page.cursor == page.head


def test_pages_of_any_size_end_at_the_same_place(server: Server) -> None:
    lea = _all_kinds(server)
    start = lea.cursor
    whole = lea.changes()
    lea.cursor = start
    seen, more, last = [], True, -1
    while more:
        page = lea.changes(limit=2)
        assert page.cursor_seq > last
        seen += page.rows
        more, last = page.has_more, page.cursor_seq
    assert {(r.kind, r.id): r.data for r in seen} == {(r.kind, r.id): r.data for r in whole.rows}


def test_of_several_rows_about_a_conversation_a_page_sends_the_newest(server: Server) -> None:
    ana = server.agent("ana")
    ana.bootstrap()
    ana.do("c1", "claim")
    ana.reply("c1", "one")
    ana.reply("c1", "two")
    rows = ana.changes().rows
    [row] = [row for row in rows if row.kind == "conversation"]
    assert row.data["last_words"] == "two"
    assert row.seq == max(r.seq for r in rows if r.kind != "operation")


def test_what_is_settled_stands_in_the_same_page_as_its_effect(server: Server) -> None:
    ana = server.agent("ana")
    ana.bootstrap()
    ana.do("c1", "claim")
    ana.reply("c1", "one")
    held: dict[tuple[str, str], dict[str, Any]] = {}
    more = True
    while more:
        page = ana.changes(limit=3)
        for row in page.rows:
            held[row.kind, row.id] = row.data
        for row in page.rows:
            if row.kind == "operation" and row.data["kind"] == "claim":
                assert held["conversation", "c1"]["assignee_id"] == "ana"
        more = page.has_more


def test_a_page_holds_a_quarter_of_a_mebibyte_but_at_least_one_row(server: Server) -> None:
    ana = server.agent("ana")
    ana.bootstrap()

    def write(tx: Any) -> None:
        for number in range(30):
            messages.append(
                tx,
                conversation_id="c1",
                message_id=f"big-{number}",
                kind=MessageKind.INCOMING,
                author_id="k1",
                body="界" * (10_000 if number else 200_000),
            )

    server.write(write)
    sizes, bodies, more = [], 0, True
    while more:
        values = {"cursor": ana.cursor, "high_water": ana.high_water}
        answer = ana.client.get("/v1/sync/changes", params=values)
        page = Page.model_validate_json(answer.content)
        sizes.append(len(answer.content))
        bodies += sum(row.kind == "message" for row in page.rows)
        ana.cursor, ana.high_water, more = page.cursor, page.head, page.has_more
    assert bodies == 30
    assert sizes[0] > PAGE_BYTES
    assert all(size < PAGE_BYTES + 1000 for size in sizes[1:])


def test_a_reader_who_sees_nothing_still_gets_on(server: Server) -> None:
    cem = server.agent("cem")
    cem.bootstrap()

    def write(tx: Any) -> None:
        for number in range(60):
            for part in range(100):
                customers.write(tx, "k1", "c1", f"m-{number}-{part}", "hello")

    server.write(write)
    first = cem.changes()
    assert (first.rows, first.has_more) == ([], True)
    rest = cem.changes()
    assert (rest.rows, rest.has_more) == ([], False)


def test_an_unknown_place_in_history_is_answered_with_reset(server: Server) -> None:
    ana = server.agent("ana")
    ana.bootstrap()
    seq, _, short = ana.cursor.partition(".")
    flipped = short[:-1] + ("0" if short[-1] != "0" else "1")
    strange = [
        "",
        "x",
        f"{seq}.{flipped}",
        f"{int(seq) + 1}.{short}",
        f"0{ana.cursor}",
        f"{'9' * 40}.{short}",
    ]
    for place in strange:
        for name in ("cursor", "high_water"):
            values = {"cursor": ana.cursor, "high_water": ana.cursor} | {name: place}
            for path in ("/v1/sync/changes", "/v1/sync/snapshots/c1"):
                answer = ana.client.get(path, params=values)
                assert (answer.status_code, answer.json()["code"]) == (409, "reset"), place


def test_a_snapshot_fits_the_contract(server: Server) -> None:
    lea = _all_kinds(server)
    values = {"cursor": lea.cursor, "high_water": lea.high_water}
    answer = lea.client.get("/v1/sync/snapshots/c1", params=values)
    snapshot = Snapshot.model_validate_json(answer.content)
    assert snapshot.bundle is not None
    assert [m.position for m in snapshot.bundle.messages] == [1, 2, 3, 4]
    assert snapshot.as_of == snapshot.head_seq
    unseen = lea.client.get("/v1/sync/snapshots/nothing", params=values)
    assert Snapshot.model_validate_json(unseen.content).bundle is None


def test_hostile_text_arrives_as_it_was_written(server: Server) -> None:
    ana = server.agent("ana")
    ana.bootstrap()
    body = 'nul\x00 sep\u2028\u2029\x85 "quote" \\ \u202eevil\u202c ' + "\u200b" * 1000 + " 😀 </script>"
    assert server.shopper("k1").write("c1", body).status_code == 200
    [row] = [row for row in ana.changes().rows if row.kind == "message"]
    assert row.data["body"] == body
    assert body in [m["body"] for m in server.shopper("k1").history("c1")]
    bundle = ana.conversation("c1")
    assert bundle is not None
    assert bundle["messages"][-1]["body"] == body


def test_older_messages_come_in_pages(server: Server) -> None:
    shopper = server.shopper("k1")
    for number in range(2, 8):
        shopper.write("c1", f"message {number}")
    ana, cem = server.agent("ana"), server.agent("cem")

    def positions(answer: httpx.Response) -> list[int]:
        return [m["position"] for m in answer.json()["messages"]]

    path = "/v1/conversations/c1/messages"
    assert positions(ana.client.get(path, params={"before": 7, "limit": 3})) == [4, 5, 6]
    assert positions(ana.client.get(path, params={"before": 4, "limit": 3})) == [1, 2, 3]
    assert positions(ana.client.get(path, params={"before": 1})) == []
    assert cem.client.get(path, params={"before": 7}).status_code == 404


def test_a_workstation_of_another_protocol_is_asked_to_update(server: Server) -> None:
    ana = server.agent("ana")
    ana.bootstrap()
    values = {"cursor": ana.cursor, "high_water": ana.high_water}
    answer = ana.client.get("/v1/sync/changes", params=values, headers={PROTOCOL_HEADER: "99"})
    assert (answer.status_code, answer.json()["code"]) == (426, "too_old")
