"""A campaign is one case: opened once, led by a senior, closed with a reason, opened again if it goes on."""

from pathlib import Path
from typing import Any

import pytest

from backend_stub import audit, opening, people
from tests.server.test_campaigns import STORY, WALLET, campaigns
from tests.server_client import Agent
from tests.serving import USERS, Server, add_conversation
from workstation.domain.people import Role, User

SIA = User("sia", "Sia", "sia@test.example", Role.SENIOR_SECURITY, ("security",), ("en",))


@pytest.fixture
def begun(server: Server) -> Server:
    """Three customers speak of one wallet; there are two seniors."""
    server.write(lambda tx: people.put_user(tx, SIA))
    for number in (1, 2, 3):
        server.shopper(f"k{number}").write(f"c{number}", STORY + WALLET)
    return server


def cases(server: Server, who: str = "sen") -> list[dict[str, Any]]:
    """As a first sync brings them."""
    found: list[dict[str, Any]] = server.agent(who).bootstrap()[0]["campaigns"]
    return found


def told(agent: Agent) -> list[dict[str, Any]]:
    return [row.data for row in agent.changes().rows if row.kind == "campaign"]


def lead(agent: Agent, case: dict[str, Any], **why: str) -> Any:
    return agent.do(f"campaign:{case['id']}", "campaign.lead", why, base_version=case["version"])


def close(agent: Agent, case: dict[str, Any], reason: str = "the site is gone") -> Any:
    arguments = {"reason": reason}
    return agent.do(f"campaign:{case['id']}", "campaign.close", arguments, base_version=case["version"])


def joins(server: Server, number: int) -> None:
    server.write(lambda tx: add_conversation(tx, f"c{number}", f"k{number}"))
    server.shopper(f"k{number}").write(f"c{number}", f"Is {WALLET} yours?")


def test_a_campaign_becomes_one_case_however_often_it_is_seen(begun: Server) -> None:
    [case] = cases(begun)
    assert (case["kind"], case["what"], case["state"]) == ("address", WALLET, "open")
    assert (case["leader_id"], case["closed_at"]) == (None, None)
    joins(begun, 4)
    begun.shopper("k1").write("c1", f"Once more: {WALLET}")
    assert cases(begun) == [case]


def test_seniors_and_leads_have_it_and_nobody_else(begun: Server) -> None:
    assert [len(cases(begun, who)) for who in ("sen", "lea", "ana", "qin", "adm")] == [1, 1, 0, 0, 0]
    everybody = {who: begun.agent(who) for who in ("sen", "lea", "ana", "qin", "adm")}
    for one in everybody.values():
        one.bootstrap()
    [case] = cases(begun)
    assert lead(begun.agent("sen"), case).status == "applied"
    assert {who: len(told(one)) for who, one in everybody.items()} == {
        "sen": 1, "lea": 1, "ana": 0, "qin": 0, "adm": 0,
    }  # fmt: skip


def test_whoever_becomes_a_senior_is_told_of_it(begun: Server) -> None:
    cem = begun.agent("cem")
    cem.bootstrap()
    user = USERS["cem"]
    promoted = User(user.id, user.name, user.email, Role.SENIOR_SECURITY, user.teams, user.languages)
    begun.write(lambda tx: people.put_user(tx, promoted))
    assert [one["what"] for one in told(cem)] == [WALLET]
    begun.write(lambda tx: people.put_user(tx, promoted))
    assert told(cem) == []


def test_one_leads_it_and_a_colleague_takes_it_over_only_knowing_and_with_a_reason(begun: Server) -> None:
    sen, sia = begun.agent("sen"), begun.agent("sia")
    [case] = cases(begun)
    assert lead(sen, case).status == "applied"
    assert lead(sen, case).status == "applied"
    refused = lead(sia, case, because="away")
    assert (refused.code, refused.by_name) == ("already_claimed", "Sen"), "she did not know of him"
    [case] = cases(begun)
    assert (case["leader_id"], case["version"]) == ("sen", 2), "once more is nothing"
    assert lead(sia, case).code == "already_claimed"
    assert lead(sia, case, because="queue").code == "already_claimed"
    assert lead(sia, case, because="other").code == "invalid"
    assert lead(sia, case, because="away", reason="Night shift").status == "applied"
    assert cases(begun)[0]["leader_id"] == "sia"


def test_who_is_no_senior_does_nothing_to_it(begun: Server) -> None:
    [case] = cases(begun)
    for who, code in (("lea", "forbidden"), ("ana", "not_found"), ("qin", "not_found"), ("adm", "not_found")):
        assert lead(begun.agent(who), case).code == code
        assert close(begun.agent(who), case).code == code
    sen = begun.agent("sen")
    assert lead(sen, {"id": "none", "version": 1}).code == "not_found"
    assert sen.do("c1", "campaign.lead", {}).code == "not_found"
    assert cases(begun) == [case]


def test_it_is_closed_with_a_reason_and_not_over_a_colleague_s_head(begun: Server) -> None:
    sen, sia = begun.agent("sen"), begun.agent("sia")
    [case] = cases(begun)
    for nothing in ("", "   "):
        assert close(sen, case, nothing).code == "invalid"
    assert lead(sia, case).status == "applied"
    refused = close(sen, case)
    assert (refused.code, refused.by_name) == ("version_conflict", "Sia")
    [case] = cases(begun)
    assert close(sen, case).status == "applied"
    assert close(sen, case).status == "applied"
    [closed] = cases(begun)
    assert (closed["state"], closed["closed_by"], closed["reason"]) == ("closed", "sen", "the site is gone")
    assert closed["version"] == case["version"] + 1
    assert close(sia, case).code == "version_conflict"
    assert lead(sia, closed, because="away").code == "illegal_transition"
    assert close(sia, closed).code == "illegal_transition"


def test_an_operation_that_comes_twice_is_done_once(begun: Server) -> None:
    sen = begun.agent("sen")
    [case] = cases(begun)
    operation = sen.operation(f"campaign:{case['id']}", "campaign.lead", {}, base_version=1)
    first, second = sen.pushed(operation).results[0], sen.pushed(operation).results[0]
    assert first == second
    assert cases(begun)[0]["version"] == 2


def test_a_secret_in_the_reason_is_not_kept(begun: Server) -> None:
    [case] = cases(begun)
    close(begun.agent("sen"), case, "They gave the password hunter2secret to them: password: hunter2secret")
    assert "hunter2secret" not in cases(begun)[0]["reason"]


def test_a_closed_one_opens_again_with_another_customer_alone(begun: Server) -> None:
    sen = begun.agent("sen")
    [case] = cases(begun)
    lead(sen, case)
    close(sen, cases(begun)[0])
    begun.now.ahead = 1000
    begun.shopper("k1").write("c1", f"Once more: {WALLET}")
    begun.write(lambda tx: add_conversation(tx, "c9", "k2"))
    begun.shopper("k2").write("c9", f"Is {WALLET} yours?")
    assert cases(begun)[0]["state"] == "closed", "they were known"
    begun.now.ahead = 48 * 3_600_000
    joins(begun, 4)
    [again] = cases(begun)
    assert (again["id"], again["state"], again["leader_id"]) == (case["id"], "open", None)
    assert (again["closed_at"], again["closed_by"], again["reason"]) == (None, None, None)
    assert again["opened_at"] == case["opened_at"]
    assert len(campaigns(begun, "c4")) == 1, "whoever has the conversation is told"
    late = again | {"version": case["version"]}
    assert close(begun.agent("sen"), late).code == "version_conflict"


def test_what_turned_out_harmless_everywhere_stays_closed(begun: Server) -> None:
    sen = begun.agent("sen")
    [case] = cases(begun)
    for number in (1, 2, 3):
        bundle = sen.conversation(f"c{number}")
        assert bundle is not None
        for flag in bundle["flags"]:
            why = {"flag_id": flag["id"], "state": "dismissed", "because": "ours", "reason": ""}
            done = sen.do(f"c{number}", "flag.decide", why, base_version=sen.version(f"c{number}"))
            assert done.status == "applied"
    close(sen, case, "our own wallet")
    begun.now.ahead = 1000
    joins(begun, 4)
    assert cases(begun)[0]["state"] == "closed"


def test_all_that_was_done_is_in_the_chain(begun: Server) -> None:
    sen = begun.agent("sen")
    [case] = cases(begun)
    lead(sen, case)
    close(sen, cases(begun)[0])
    assert audit.verify(begun.path).broken is None
    begun.write(
        lambda tx: tx.connection.execute("UPDATE campaign_acts SET by_id = 'lea' WHERE act = 'led'").rowcount
    )
    assert "campaign" in (audit.verify(begun.path).broken or "")


def test_a_file_of_an_older_server_learns_of_cases(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    opening.prepare(path)
    connection = opening.connect(path, writing=True)
    connection.executescript("DROP TABLE campaigns; DROP TABLE campaign_acts")
    connection.execute("PRAGMA user_version = 17")
    connection.close()
    with Server(path, seeding=None) as server:
        names = "SELECT name FROM sqlite_schema WHERE name IN ('campaigns', 'campaign_acts')"
        assert len(server.write(lambda tx: tx.connection.execute(names).fetchall())) == 2
