"""One operation carries several acts: the server carries out all of them, in order, or nothing."""

from typing import Any

import pytest

from backend_stub import opening
from tests.server_client import Agent
from tests.serving import Server
from tests.sync.copies import Copies
from workstation.domain.operation import Refusal
from workstation.domain.whole import MOST, part_id

NOTE = {"kind": "note.append", "arguments": {"body": "Look at this", "language": "", "mentions": []}}
LABEL = {"kind": "labels.change", "arguments": {"add": ["solved"], "remove": []}}
PENDING = {"kind": "status.set", "arguments": {"status": "pending"}}
AWAY = {"kind": "transfer", "arguments": {"to_user": None, "to_team": "security"}}


def facts(server: Server) -> dict[str, Any]:
    bundle = server.agent("lea").conversation("c1")
    assert bundle is not None
    one = bundle["conversation"]
    said = [m["body"] for m in bundle["messages"] if m["kind"] in ("outgoing", "note")]
    return {name: one[name] for name in ("assignee_id", "status", "labels", "priority")} | {"said": said}


def rows(server: Server) -> int:
    return int(server.write(lambda tx: tx.connection.execute("SELECT count(*) FROM feed").fetchone()[0]))


def place_of(agent: Agent, operation_id: str) -> int | None:
    """Of the refused act, as the feed and a first sync tell it."""
    [told] = agent.bootstrap([operation_id])[0]["outcomes"]
    place: int | None = told["place"]
    return place


def test_all_that_it_carries_is_done_in_order_and_has_ids_that_both_sides_know(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    operation = ana.operation(
        "c1", "message.append", {"body": "Done.", "then": [NOTE, LABEL, PENDING], "macro": "m1"}
    )
    [result] = ana.pushed(operation).results
    assert result.status == "applied"
    bundle = ana.conversation("c1")
    assert bundle is not None
    said = [m["id"] for m in bundle["messages"] if m["kind"] in ("outgoing", "note")]
    assert said == [operation["id"], part_id(operation["id"], 1)]
    now = facts(server)
    assert (now["labels"], now["status"], now["said"]) == (["solved"], "pending", ["Done.", "Look at this"])
    again = ana.pushed(operation | {"number": 3}).results[0]
    assert (again.status, again.seq) == ("applied", result.seq)
    assert facts(server) == now, "offered twice, done once"


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_one_refused_act_refuses_all_with_its_reason_and_leaves_no_trace(server: Server, place: int) -> None:
    ana, lea = server.agent("ana"), server.agent("lea")
    ana.do("c1", "claim")
    version = ana.version("c1")
    lea.do("c1", "priority.set", {"priority": "urgent"}, base_version=version)
    before, count = facts(server), rows(server)
    refused = {"kind": "priority.set", "arguments": {"priority": "high"}}
    then = [NOTE, LABEL, PENDING]
    then.insert(place, refused)
    whole = ana.operation("c1", "message.append", {"body": "Done.", "then": then}, base_version=version)
    result, after = ana.pushed(
        whole, ana.operation("c1", "message.append", {"body": "And this?"}, base_version=version)
    ).results
    assert (result.code, result.by_user) == (Refusal.VERSION_CONFLICT, "lea")
    assert place_of(ana, whole["id"]) == place + 1, "its row tells which act it was"
    assert after.status == "applied", "the lane goes on"
    assert facts(server) == before | {"said": ["And this?"]}
    kinds = server.write(
        lambda tx: tx.connection.execute(
            "SELECT kind FROM feed WHERE seq > ? ORDER BY seq", (count,)
        ).fetchall()
    )
    assert kinds[0][0] == "operation", "its result is all that the feed tells of it"
    assert ana.pushed(whole | {"number": 4}).results[0].code is Refusal.VERSION_CONFLICT


def test_a_refused_reply_leaves_nothing_of_its_macro(server: Server) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    ben.do("c1", "claim")
    before = facts(server)
    result = ana.do("c1", "message.append", {"body": "Done.", "then": [NOTE, LABEL]})
    assert (result.code, result.by_user) == (Refusal.NOT_ASSIGNEE, "ben")
    assert place_of(ana, result.id) == 0, "its own act"
    assert facts(server) == before


def test_of_what_is_done_or_carries_nothing_no_row_tells_which_act_it_was(server: Server) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    ben.do("c1", "claim")
    for arguments in ({"body": "Done."}, {"body": "Done.", "then": []}):
        assert place_of(ana, ana.do("c1", "message.append", arguments).id) is None
    assert place_of(ben, ben.do("c1", "note.append", {"body": "Done.", "then": [NOTE]}).id) is None


def test_an_answer_to_a_push_holds_nothing_that_older_workstations_do_not_know(server: Server) -> None:
    """They refuse what they cannot read whole, and would offer the same for ever."""
    ana, ben = server.agent("ana"), server.agent("ben")
    ben.do("c1", "claim")
    result = ana.do("c1", "message.append", {"body": "Done.", "then": [LABEL]})
    known = {"id", "status", "seq", "receipt", "code", "by_user", "by_name", "at"}
    assert result.model_dump().keys() == known


def test_the_file_of_an_older_server_tells_which_act_was_refused_from_then_on(server: Server) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    ben.do("c1", "claim")
    old = ana.do("c1", "message.append", {"body": "Done.", "then": [LABEL]}).id
    server.stop()
    connection = opening.connect(server.path, writing=True)
    connection.execute("ALTER TABLE operations DROP COLUMN place")
    connection.execute("PRAGMA user_version = 14")
    connection.close()
    server.start()
    ana.bootstrap()
    new = ana.do("c1", "message.append", {"body": "Done.", "then": [LABEL]}).id
    assert [place_of(ana, id_) for id_ in (old, new)] == [None, 0]


def test_who_has_handed_it_on_does_nothing_in_it_more(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    before = facts(server)
    assert ana.do("c1", "labels.change", LABEL["arguments"] | {"then": [AWAY, PENDING]}).status == "rejected"
    assert facts(server) == before
    assert ana.do("c1", "labels.change", LABEL["arguments"] | {"then": [PENDING, AWAY]}).status == "applied"


@pytest.mark.parametrize(
    "then",
    [
        [],
        [{"kind": "message.append", "arguments": {"body": "a second reply"}}],
        [{"kind": "merge", "arguments": {"into": "c2"}}],
        [{"kind": "status.set", "arguments": {"status": "gone"}}],
        [{"kind": "snooze.set", "arguments": {"until": 1 << 60}}],
        [NOTE | {"arguments": {"body": "x", "then": [LABEL]}}],
        [LABEL] * (MOST + 1),
        "status.set",
    ],
)
def test_what_it_cannot_carry_is_invalid_and_nothing_of_it_is_done(server: Server, then: object) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    before = facts(server)
    assert ana.do("c1", "message.append", {"body": "Done.", "then": then}).code is Refusal.INVALID
    assert facts(server) == before


def test_a_number_that_no_file_takes_spoils_nothing_that_comes_with_it(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    note = {"body": "From an older machine", "canned_id": "r1", "canned_version": -(1 << 70)}
    answer = ana.pushed(
        ana.operation("c1", "note.append", note),
        ana.operation("c1", "status.set", {"status": "pending"}, base_version=-(1 << 70)),
        ana.operation("c1", "message.append", {"body": "Done."}),
    )
    codes = [result.code for result in answer.results]
    assert codes[0] is Refusal.INVALID
    assert codes[2] is None
    assert facts(server)["said"] == ["Done."]


def test_no_secret_of_a_note_that_is_carried_is_kept(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    told = "legal winner thank year wave sausage worth useful legal winner thank yellow"
    note = NOTE | {"arguments": {"body": f"Words: {told}", "language": "", "mentions": []}}
    assert ana.do("c1", "message.append", {"body": "Done.", "then": [note]}).status == "applied"
    assert not any(told in words for words in facts(server)["said"])


def test_a_restored_server_is_given_back_what_was_said_and_people_decide_the_rest_anew(
    server: Server,
) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    before = Copies(server).keep()
    ana.do("c1", "claim")
    whole = ana.operation("c1", "message.append", {"body": "Done.", "then": [NOTE, PENDING, LABEL]})
    receipt = ana.pushed(whole).results[0].receipt
    server.restart(before)
    ben.bootstrap()
    assert ben.do("c1", "claim").status == "applied"
    ana.device = "after-the-restore"
    ana.bootstrap()
    assert ana.pushed(whole | {"number": 1, "receipt": receipt}).results[0].status == "applied"
    now = facts(server)
    assert now["said"] == ["Done.", "Look at this"]
    assert (now["assignee_id"], now["status"], now["labels"]) == ("ben", "open", [])
