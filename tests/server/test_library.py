"""Canned responses on the server: who has and changes which, no words overwritten, every use counted."""

from typing import Any

import pytest

from backend_stub import audit, people
from tests.server_client import Agent
from tests.serving import USERS, Server
from workstation.contract.library import CannedRevisions
from workstation.domain.people import Role, User

TEXT = {"en": "Please wait, {{customer.first_name | friend}}."}


def put(agent: Agent, id_: str, *, base: int = 0, **facts: Any) -> Any:
    own = {"short_code": "wait", "title": "Wait", "scope": "personal", "owner_id": agent.id, "variants": TEXT}
    return agent.do(f"canned:{id_}", "canned.put", own | facts, base_version=base)


def delete(agent: Agent, id_: str, *, base: int) -> Any:
    return agent.do(f"canned:{id_}", "canned.delete", base_version=base)


def has(server: Server, user: str) -> dict[str, dict[str, Any]]:
    return {state["id"]: state for state in server.agent(user).bootstrap()[0]["canned"]}


def rows(agent: Agent, kind: str) -> list[dict[str, Any]]:
    return [row.data for row in agent.changes().rows if row.kind == kind]


def test_a_response_is_its_owners_its_teams_or_everyones(server: Server) -> None:
    watching = {user: server.agent(user) for user in ("ana", "ben", "cem", "adm")}
    for agent in watching.values():
        agent.bootstrap()
    assert put(server.agent("ana"), "p").status == "applied"
    lea, adm = server.agent("lea"), server.agent("adm")
    assert put(lea, "t", scope="team", owner_id="payments").status == "applied"
    assert put(adm, "e", scope="everyone", owner_id="").status == "applied"
    seen = {"ana": {"p", "t", "e"}, "ben": {"t", "e"}, "cem": {"e"}, "adm": {"p", "t", "e"}}
    for user, theirs in seen.items():
        assert has(server, user).keys() == {"hello", *theirs}
        assert {state["id"] for state in rows(watching[user], "canned")} == theirs


@pytest.mark.parametrize(
    ("user", "scope", "owner", "status"),
    [
        ("ana", "team", "payments", "rejected"), ("ana", "everyone", "", "rejected"),
        ("ana", "personal", "ben", "rejected"), ("qin", "personal", "qin", "rejected"),
        ("lea", "team", "payments", "applied"), ("lea", "team", "security", "rejected"),
        ("lea", "everyone", "", "rejected"), ("sen", "personal", "sen", "applied"),
        ("sen", "team", "security", "rejected"), ("adm", "everyone", "", "applied"),
        ("adm", "team", "payments", "applied"), ("adm", "personal", "ana", "applied"),
        ("adm", "personal", "nobody", "rejected"), ("adm", "everyone", "ana", "rejected"),
    ],
)  # fmt: skip
def test_who_may_change_what(server: Server, user: str, scope: str, owner: str, status: str) -> None:
    assert put(server.agent(user), "r", scope=scope, owner_id=owner).status == status


def test_a_short_code_is_given_once_in_its_scope(server: Server) -> None:
    ana, ben, lea = (server.agent(user) for user in ("ana", "ben", "lea"))
    assert put(ana, "a1").status == put(ben, "b1").status == "applied", "each has their own"
    assert put(lea, "t1", scope="team", owner_id="payments").status == "applied"
    second = put(ana, "a2")
    assert (second.code, second.by_user, second.by_name) == ("short_code_taken", "ana", "Ana")
    assert delete(ana, "a1", base=1).status == "applied"
    assert put(ana, "a2").status == "applied", "what is deleted has none"
    assert put(ana, "a1", base=2).code == "short_code_taken", "and does not come back with it"


def test_of_two_who_change_the_same_the_second_is_told_who_was_first(server: Server) -> None:
    lea, adm = server.agent("lea"), server.agent("adm")
    team = {"scope": "team", "owner_id": "payments"}
    put(lea, "t", **team)
    assert put(adm, "t", base=1, title="Hold on", **team).status == "applied"
    late = put(lea, "t", base=1, title="Patience", **team)
    assert (late.code, late.by_user, late.by_name) == ("version_conflict", "adm", "Adm")
    assert delete(lea, "t", base=1).code == "version_conflict"
    assert has(server, "lea")["t"]["title"] == "Hold on"
    assert put(lea, "t", base=2, title="Patience", **team).status == "applied"
    assert put(lea, "t", base=2, title="More patience", **team).status == "applied", "her own is no conflict"
    assert delete(lea, "t", base=4).status == "applied"
    assert "t" not in has(server, "lea")


@pytest.mark.parametrize(
    "facts",
    [
        {"variants": {"en": "Hi {{customer.surname}}"}}, {"variants": {"en": "\u202eHi"}}, {"variants": {}},
        {"variants": {"xx": "Hi"}}, {"variants": {"en": "x" * 10_001}}, {"short_code": "A B"}, {"title": " "},
        {"folder": "//"}, {"scope": "nobody"}, {"variants": {"en": 5}},
    ],
)  # fmt: skip
def test_what_is_no_response_is_refused(server: Server, facts: dict[str, Any]) -> None:
    assert put(server.agent("ana"), "r", **facts).code == "invalid"
    assert "r" not in has(server, "ana")


def test_somebody_elses_response_looks_like_none(server: Server) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    put(ana, "mine")
    for id_ in ("mine", "nothing"):
        answer = delete(ben, id_, base=0)
        assert (answer.code, answer.by_user) == ("not_found", None)
        assert ben.client.get(f"/v1/canned/{id_}/revisions").status_code == 404
    assert put(ben, "mine", owner_id="ben").code == "not_found"
    assert ana.do("c1", "canned.delete").code == "not_found", "a conversation is no response"


def test_whose_it_is_it_stays(server: Server) -> None:
    adm = server.agent("adm")
    put(adm, "e", scope="everyone", owner_id="")
    assert put(adm, "e", base=1, scope="team", owner_id="payments").code == "invalid"


def test_who_joins_or_leaves_a_team_gains_and_loses_its_responses(server: Server) -> None:
    put(server.agent("lea"), "t", scope="team", owner_id="payments")
    cem, ana = server.agent("cem"), server.agent("ana")
    cem.bootstrap()
    ana.bootstrap()

    def move(tx: Any) -> None:
        people.put_user(tx, User("cem", "Cem", "cem@test.example", Role.AGENT, ("payments",)))
        people.put_user(tx, User("ana", "Ana", "ana@test.example", Role.AGENT, ("security",)))

    server.write(move)
    [gained] = rows(cem, "canned")
    assert (gained["id"], gained["short_code"], gained["deleted"]) == ("t", "wait", False)
    [lost] = rows(ana, "canned")
    assert (lost["id"], lost["short_code"], lost["variants"], lost["deleted"]) == ("t", "", {}, True)
    assert USERS["cem"].teams == ("security",)


def test_who_may_see_less_forgets_also_what_was_deleted_just_before(server: Server) -> None:
    ben, adm = server.agent("ben"), server.agent("adm")
    adm.bootstrap()
    put(ben, "b1")
    assert [row["id"] for row in rows(adm, "canned")] == ["b1"]
    delete(ben, "b1", base=1)
    less = User("adm", "Adm", "adm@test.example", Role.AGENT, ("payments",))
    server.write(lambda tx: people.put_user(tx, less))
    assert ("b1", True) in [(row["id"], row["deleted"]) for row in rows(adm, "canned")]


def test_every_use_is_counted_once_with_its_revision(server: Server) -> None:
    ana = server.agent("ana")
    ana.bootstrap()
    ana.do("c1", "claim")
    put(ana, "p")
    uses = [{"id": "hello", "version": 1}, {"id": "p", "version": 1}, {"id": "hello", "version": 1}]
    said = ana.operation("c1", "message.append", {"body": "Hello! Please wait.", "canned": uses})
    for _ in range(3):
        assert [result.status for result in ana.pushed(said).results] == ["applied"]
    put(ana, "p", base=1, title="Another")
    ana.do("c1", "message.append", {"body": "Wait.", "canned_id": "p", "canned_version": 2})
    assert {state["id"]: state["count"] for state in rows(ana, "canned_use")} == {"hello": 1, "p": 2}
    assert server.agent("ben").bootstrap()[0]["canned_uses"] == []
    start = ana.bootstrap()[0]
    assert {state["id"]: state["count"] for state in start["canned_uses"]} == {"hello": 1, "p": 2}
    answer = ana.client.get("/v1/canned/p/revisions")
    told = CannedRevisions.model_validate_json(answer.content).revisions
    assert [(one.version, one.title, one.uses, one.by_name) for one in told] == [
        (2, "Another", 1, "Ana"), (1, "Wait", 1, "Ana"),
    ]  # fmt: skip


def test_what_the_guard_stops_it_for_stands_on_record_with_who_kept_it_all_the_same_and_why(
    server: Server,
) -> None:
    ana = server.agent("ana")
    told = {"in_spite_of": ["credential_request", "phishing_link"], "reason": "It warns of thieves"}
    assert put(ana, "r1", **told).status == "applied"
    query = "SELECT by_id, in_spite_of, reason FROM {} WHERE {} = 'r1'"
    for table, name in (("canned_responses", "id"), ("canned_revisions", "canned_id")):
        asked = query.format(table, name)
        held = server.write(lambda tx, asked=asked: tx.connection.execute(asked).fetchone())
        assert tuple(held) == ("ana", "credential_request phishing_link", "It warns of thieves")
    assert audit.verify(server.path).broken is None
    server.write(lambda tx: tx.connection.execute("UPDATE canned_responses SET reason = 'None'").rowcount)
    assert audit.verify(server.path).broken is not None


def test_the_history_tells_why_a_revision_was_kept_all_the_same(server: Server) -> None:
    ana = server.agent("ana")
    kinds = {"in_spite_of": ["credential_request"]}
    assert put(ana, "r1", **kinds).status == "applied", "an older workstation asked for no reason"
    why = {"reason": "It warns of thieves"}
    assert put(ana, "r1", base=1, title="Warning", **kinds, **why).status == "applied"
    assert put(ana, "r1", base=2, title="No warning", **why).status == "applied"
    assert put(ana, "r1", base=3, title="Worse", **kinds, reason=" ").code == "invalid"
    assert delete(ana, "r1", base=3).status == "applied"
    assert put(ana, "r1", base=4, title="Back").status == "applied"
    answer = ana.client.get("/v1/canned/r1/revisions")
    told = CannedRevisions.model_validate_json(answer.content).revisions
    assert [(one.in_spite_of, one.reason) for one in told] == [
        ([], ""), ([], ""), ([], ""), (["credential_request"], "It warns of thieves"),
        (["credential_request"], ""),
    ]  # fmt: skip
