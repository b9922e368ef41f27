"""Who sees which conversation, by the matrix of roles, in every answer alike."""

from dataclasses import replace
from typing import Any

import pytest

from backend_stub import flags, people
from backend_stub.visibility import Sight, sight, viewers
from tests.server_client import Agent
from tests.serving import USERS, Server, add_conversation
from workstation.contract.sync import Page
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity


def _seen(server: Server, conversation_id: str) -> set[str]:
    with server.database.looking() as reading:
        found = viewers(reading.connection, conversation_id)
        for user_id in USERS:
            sees = sight(reading.connection, user_id, conversation_id) is not Sight.NONE
            assert sees == (user_id in found)
    return found


def test_an_unassigned_conversation_is_seen_by_its_team(server: Server) -> None:
    assert _seen(server, "c1") == {"ana", "ben", "lea", "qin"}


def test_an_assigned_one_is_seen_by_its_assignee_and_by_those_who_watch_over_the_team(server: Server) -> None:
    server.agent("ana").do("c1", "claim")
    assert _seen(server, "c1") == {"ana", "lea", "qin"}


def test_who_took_part_goes_on_seeing_it(server: Server) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    ben.do("c1", "note.append", {"body": "I know this customer"})
    ana.do("c1", "claim")
    assert _seen(server, "c1") == {"ana", "ben", "lea", "qin"}


def test_a_flag_brings_it_to_every_senior_security_agent_and_stays_so(server: Server) -> None:
    ana, sen = server.agent("ana"), server.agent("sen")
    ana.do("c1", "claim")
    ana.do("c1", "flag.raise", {"message_id": "c1-1", "why": "a story I know"})
    assert "sen" in _seen(server, "c1")
    bundle = sen.conversation("c1")
    assert bundle is not None
    decision = {"flag_id": bundle["flags"][0]["id"], "state": "dismissed", "reason": "no"}
    sen.do("c1", "flag.decide", decision, base_version=bundle["conversation"]["version"])
    assert "sen" in _seen(server, "c1")


def test_the_other_conversations_of_the_customer_whom_i_serve_can_be_read(server: Server) -> None:
    server.write(lambda tx: add_conversation(tx, "other", "k1", "security"))
    ana = server.agent("ana")
    assert "ana" not in _seen(server, "other")
    ana.do("c1", "claim")
    assert "ana" in _seen(server, "other")
    assert ana.do("other", "note.append", {"body": "read only"}).code == "forbidden"
    assert ana.do("other", "claim").code == "forbidden"
    ana.do("c1", "release")
    assert "ana" not in _seen(server, "other")


def test_an_administrator_sees_no_customer_at_all(server: Server) -> None:
    adm = server.agent("adm")
    start, *bundles, _ = adm.bootstrap()
    assert bundles == []
    assert start["conversations"] == 0
    assert adm.conversation("c1") is None
    server.shopper("k1").write("c1", "hello?")
    assert {row.kind for row in adm.changes().rows} == set()


def test_no_page_holds_a_row_of_what_its_reader_may_not_see(server: Server) -> None:
    cem = server.agent("cem")
    cem.bootstrap()
    ana = server.agent("ana")
    ana.do("c1", "claim")
    ana.reply("c1", "not for the other team")
    page = cem.changes()
    assert page.rows == []
    assert page.cursor_seq == page.head_seq


@pytest.mark.parametrize(
    ("user_id", "kind", "allowed_on"),
    [
        ("ana", "claim", {"c1"}),
        ("cem", "claim", {"s1"}),
        ("sen", "claim", {"s1", "mine"}),
        ("lea", "claim", {"c1", "mine"}),
        ("qin", "claim", set()),
        ("adm", "claim", set()),
        ("ben", "note.append", {"c1", "mine"}),
        ("ana", "note.append", {"c1"}),
        ("qin", "note.append", {"c1", "mine"}),
        ("adm", "note.append", set()),
        ("ben", "labels.change", {"c1", "mine"}),
        ("qin", "labels.change", set()),
        ("ben", "status.set", {"mine"}),
        ("ana", "status.set", set()),
        ("lea", "status.set", {"c1", "mine"}),
        ("sen", "status.set", {"s1", "mine"}),
        ("qin", "status.set", set()),
        ("ben", "message.append", {"mine"}),
        ("lea", "message.append", set()),
    ],
)
def test_each_role_does_what_it_may(server: Server, user_id: str, kind: str, allowed_on: set[str]) -> None:
    """``mine`` is Ben's and carries a flag, so that Sen of another team sees it; ``s1`` is Security's."""

    server.write(lambda tx: add_conversation(tx, "s1", "k8", "security"))
    server.write(lambda tx: add_conversation(tx, "mine", "k9", "payments", assignee_id="ben"))
    server.agent("ben").do("mine", "flag.raise", {"message_id": "mine-1", "why": "suspicious"})
    arguments: dict[str, dict[str, Any]] = {
        "claim": {"because": "away"},
        "note.append": {"body": "a note"},
        "message.append": {"body": "a reply"},
        "labels.change": {"add": ["label"]},
        "status.set": {"status": "pending"},
    }
    user: Agent = server.agent(user_id)
    done = set()
    for conversation_id in ("c1", "s1", "mine"):
        with server.database.looking() as reading:
            [version] = reading.connection.execute(
                "SELECT version FROM conversations WHERE id = ?", (conversation_id,)
            ).fetchone()
        operation = user.operation(conversation_id, kind, arguments.get(kind, {}), base_version=version)
        if user.pushed(operation).results[0].status == "applied":
            done.add(conversation_id)
    assert done == allowed_on


def test_decisions_on_blocking_flags_are_the_seniors(server: Server) -> None:
    ana, sen = server.agent("ana"), server.agent("sen")
    ana.do("c1", "claim")
    grave = Indicator("test", Severity.BLOCK, 0, 5, "test", 1, "why", "advice")
    server.write(lambda tx: flags.raise_all(tx, "c1", "c1-1", [grave]))
    bundle = ana.conversation("c1")
    assert bundle is not None
    [flag] = bundle["flags"]
    assert flag["severity"] == bundle["conversation"]["flag"] == "block"
    decision = {"flag_id": flag["id"], "state": "confirmed", "reason": "listed"}
    assert ana.do("c1", "flag.decide", decision, base_version=ana.version("c1")).code == "forbidden"
    assert sen.do("c1", "flag.decide", decision, base_version=sen.version("c1")).status == "applied"


def _kinds(page: Page) -> list[tuple[str, str]]:
    return [(row.kind, row.id) for row in page.rows if row.kind in ("grant", "revoke")]


def test_a_claim_revokes_it_from_the_colleagues_and_a_release_grants_it_again(server: Server) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    ben.bootstrap()
    ana.do("c1", "claim")
    page = ben.changes()
    assert _kinds(page) == [("revoke", "c1")]
    assert ben.conversation("c1") is None
    ana.do("c1", "release")
    assert ("grant", "c1") in _kinds(ben.changes())
    assert ben.conversation("c1") is not None


def test_a_transfer_moves_it_from_one_team_to_the_other(server: Server) -> None:
    ana, cem, qin = server.agent("ana"), server.agent("cem"), server.agent("qin")
    ana.do("c1", "claim")
    for user in (ana, cem, qin):
        user.bootstrap()
    before = ana.conversation("c1")
    assert before is not None
    ana.do("c1", "transfer", {"to_team": "security"}, base_version=ana.version("c1"))
    assert _kinds(cem.changes()) == [("grant", "c1")]
    assert _kinds(qin.changes()) == [("revoke", "c1")]
    assert _kinds(ana.changes()) == [("revoke", "c1")]
    bundle = cem.conversation("c1")
    assert bundle is not None
    assert (
        bundle["messages"][-1]["body"] == f"transferred:security:Security:{before['conversation']['team_id']}"
    )


def test_a_grant_that_is_over_is_not_handed_out(server: Server) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    ana.do("c1", "claim")
    ben.bootstrap()
    ana.do("c1", "release")
    ana.do("c1", "claim")
    assert _kinds(ben.changes()) == [("revoke", "c1")]


def test_the_team_of_a_user_decides_anew_when_it_changes(server: Server) -> None:
    cem = server.agent("cem")
    cem.bootstrap()
    moved = replace(USERS["cem"], teams=("payments",))
    server.write(lambda tx: people.put_user(tx, moved))
    assert set(_kinds(cem.changes())) == {("grant", "c1"), ("grant", "c2"), ("grant", "c3")}


def test_what_a_session_began_with_gives_no_rights_that_were_taken_since(server: Server) -> None:
    lea = server.agent("lea")
    lea.do("c1", "note.append", {"body": "I look at this one"})
    server.write(lambda tx: people.put_user(tx, replace(USERS["lea"], teams=("security",))))
    assert lea.do("c1", "priority.set", {"priority": "high"}).code == "forbidden"
