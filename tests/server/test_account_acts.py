"""Acts on customers' accounts: a second person's word, once, audited, and answered by a note."""

import json
from dataclasses import replace
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest

from backend_stub import audit, passwords, people, policy
from backend_stub.anti_fraud import Answer, Order
from backend_stub.policy import Rule
from tests.patience import PATIENCE
from tests.serving import PASSWORD, USERS, Server
from workstation.contract.sync import ConversationBundle
from workstation.domain.account_acts import LASTS_MS

FREEZE = {"deed": "freeze_withdrawals", "reason": "They move money to a thief"}


@pytest.fixture
def seniors(server: Server) -> Server:
    """c1 is flagged, so that two senior security agents see it; Ana has it."""
    other = replace(USERS["sen"], id="sen2", name="Sen Two", email="sen2@test.example")
    server.write(lambda tx: people.put_user(tx, other, passwords.hashed(PASSWORD)))
    ana = server.agent("ana")
    ana.do("c1", "claim")
    ana.do("c1", "flag.raise", {"message_id": "c1-1", "why": "a safe wallet"})
    return server


def bundle(server: Server, who: str = "sen") -> dict[str, Any]:
    """Once nothing is on its way."""
    deadline = monotonic() + PATIENCE
    while any(map(on_its_way, now(server, who)["account_acts"])):
        assert monotonic() < deadline, "it stays on its way"
        sleep(0.02)
    return now(server, who)


def now(server: Server, who: str = "sen") -> dict[str, Any]:
    found = server.agent(who).conversation("c1")
    assert found is not None
    return found


def on_its_way(act: dict[str, Any]) -> bool:
    return act["state"] == "asked" and act["answered_by"] is not None


def act(server: Server) -> dict[str, Any]:
    return dict(bundle(server)["account_acts"][-1])


def answer(server: Server, request: str, *, agreed: bool = True, who: str = "sen2") -> Any:
    wanted = {"request_id": request, "agreed": agreed, "reason": "I looked at it"}
    return server.agent(who).do("c1", "account.decide", wanted)


def test_a_freeze_waits_for_the_second_senior_and_is_then_carried_out_and_answered(seniors: Server) -> None:
    asked = seniors.agent("sen").do("c1", "account.request", FREEZE)
    assert asked.status == "applied"
    assert (act(seniors)["state"], act(seniors)["by_id"]) == ("asked", "sen")
    assert not bundle(seniors)["customer"]["account"]
    assert answer(seniors, asked.id, who="sen").code == "forbidden", "nobody approves their own"
    assert answer(seniors, asked.id).status == "applied"
    assert (act(seniors)["state"], act(seniors)["answered_by"]) == ("done", "Sen Two")
    assert [one["kind"] for one in bundle(seniors)["customer"]["account"]] == ["withdrawals_frozen"]
    note = [one for one in bundle(seniors)["messages"] if one["kind"] == "note"][-1]
    assert note["author_name"] == "Anti-fraud department"
    assert "frozen" in note["body"]
    [said] = note["said"]
    assert (said["template"], said["values"]) == (note["body"], [])
    assert audit.verify(seniors.path).broken is None
    seniors.write(lambda tx: tx.connection.execute("UPDATE account_acts SET answered_by = 'sen'"))
    assert audit.verify(seniors.path).broken is not None, "who agreed is in the chain"


def test_the_answer_to_a_request_of_any_id_is_a_message_that_workstations_take(seniors: Server) -> None:
    asked = seniors.agent("sen").do("c1", "account.request", FREEZE, id="r" * 64)
    assert answer(seniors, asked.id).status == "applied"
    ConversationBundle.model_validate_json(json.dumps(bundle(seniors)))


@pytest.mark.parametrize("clock", [5, 1_800_000_000_000])
def test_an_act_that_waited_for_a_line_is_not_carried_out(seniors: Server, clock: int) -> None:
    """Whatever the clock of the workstation shows."""
    sen, sen2 = seniors.agent("sen"), seniors.agent("sen2")
    asked = sen.operation("c1", "account.request", FREEZE, created_at=clock)
    sen.sent_at = clock + LASTS_MS + 1
    [late] = sen.pushed(asked).results
    assert (late.status, late.code) == ("rejected", "too_late")
    assert not bundle(seniors)["account_acts"]
    sen.sent_at = clock + LASTS_MS
    [soon] = sen.pushed(sen.operation("c1", "account.request", FREEZE, created_at=clock)).results
    assert soon.status == "applied"
    wanted = {"request_id": soon.id, "agreed": True, "reason": "yes"}
    agreed = sen2.operation("c1", "account.decide", wanted, created_at=clock)
    sen2.sent_at = clock + LASTS_MS + 1
    assert [one.code for one in sen2.pushed(agreed).results] == ["too_late"]
    assert act(seniors)["state"] == "asked"
    sen2.sent_at = clock
    first = sen2.pushed(sen2.operation("c1", "account.decide", wanted, created_at=clock)).results
    assert [one.status for one in first] == ["applied"]
    sen.sent_at = clock + 10 * LASTS_MS
    noted = sen.operation("c1", "note.append", {"body": "Later"}, created_at=clock)
    assert [one.status for one in sen.pushed(noted).results] == ["applied"], "words are never too late"


def test_an_act_in_time_whose_answer_was_lost_stays_done(seniors: Server) -> None:
    sen = seniors.agent("sen")
    asked = sen.operation("c1", "account.request", FREEZE, created_at=5)
    sen.sent_at = 6
    first = sen.pushed(asked).results
    sen.sent_at = 10 * LASTS_MS
    assert sen.pushed(asked).results == first


def test_an_act_that_is_sent_twice_acts_once(seniors: Server) -> None:
    sen, sen2 = seniors.agent("sen"), seniors.agent("sen2")
    operation = sen.operation("c1", "account.request", FREEZE)
    first, again = sen.pushed(operation), sen.pushed(operation)
    assert first.results == again.results
    assert sen.do("c1", "account.request", FREEZE).status == "applied", "to ask twice is to ask once"
    assert len(bundle(seniors)["account_acts"]) == 1
    wanted = {"request_id": operation["id"], "agreed": True, "reason": "yes"}
    agreed = sen2.operation("c1", "account.decide", wanted)
    assert sen2.pushed(agreed).results == sen2.pushed(agreed).results
    late = sen2.do("c1", "account.decide", wanted)
    assert (late.code, late.by_user) == ("version_conflict", "sen2")
    assert sen.do("c1", "account.request", FREEZE).status == "applied", "what is frozen stays so"
    assert len(bundle(seniors)["customer"]["account"]) == 1


def test_a_declined_one_is_not_carried_out_and_can_be_asked_for_again(seniors: Server) -> None:
    asked = seniors.agent("sen").do("c1", "account.request", FREEZE)
    assert answer(seniors, asked.id, agreed=False).status == "applied"
    assert (act(seniors)["state"], act(seniors)["answer"]) == ("declined", "I looked at it")
    assert bundle(seniors)["customer"]["account"] == []
    assert seniors.agent("sen2").do("c1", "account.request", FREEZE).status == "applied"


def test_an_agent_asks_and_any_senior_answers_and_nobody_else_does(seniors: Server) -> None:
    asked = seniors.agent("ana").do("c1", "account.request", FREEZE)
    assert asked.status == "applied"
    second = seniors.agent("sen").do("c1", "account.request", FREEZE)
    assert (second.code, second.by_user) == ("version_conflict", "ana")
    for who in ("ana", "lea"):
        assert answer(seniors, asked.id, who=who).code == "forbidden"
    assert answer(seniors, asked.id, who="sen").status == "applied"
    assert act(seniors)["state"] == "done"


def test_what_touches_no_money_a_senior_does_at_once_and_a_company_may_let_them_freeze(
    seniors: Server,
) -> None:
    sen = seniors.agent("sen")
    for deed in ("end_sessions", "request_documents"):
        assert sen.do("c1", "account.request", {"deed": deed, "reason": "taken over"}).status == "applied"
        assert act(seniors)["state"] == "done"
    seniors.write(lambda tx: policy.put(tx.connection, Rule.ACCOUNT_NEEDS_SECOND, 0))
    sen.do("c1", "account.request", FREEZE)
    assert act(seniors)["state"] == "done"
    sen.do("c1", "account.request", {"deed": "unfreeze_withdrawals", "reason": "It was a mistake"})
    kinds = [one["kind"] for one in bundle(seniors)["customer"]["account"]]
    assert kinds[:2] == ["withdrawals_unfrozen", "withdrawals_frozen"]


def test_none_goes_without_a_reason_and_none_by_whoever_only_reads(seniors: Server) -> None:
    for reason in ("", "  "):
        wanted = {"deed": "end_sessions", "reason": reason}
        assert seniors.agent("sen").do("c1", "account.request", wanted).code == "invalid"
    assert seniors.agent("qin").do("c1", "account.request", FREEZE).code == "forbidden"
    assert seniors.agent("adm").do("c1", "account.request", FREEZE).code == "not_found"


class Talkative:
    """A department that answers in words of its own."""

    def carry_out(self, order: Order) -> Answer:
        return Answer(f"Done, says Kim: {order.reason}")


def test_what_a_department_says_in_words_of_its_own_stays_as_it_is_written(tmp_path: Path) -> None:
    with Server(tmp_path / "server.db", options={"anti_fraud": Talkative()}) as server:
        server.agent("ana").do("c1", "flag.raise", {"message_id": "c1-1", "why": "taken over"})
        wanted = {"deed": "end_sessions", "reason": "taken over"}
        assert server.agent("sen").do("c1", "account.request", wanted).status == "applied"
        note = [one for one in bundle(server)["messages"] if one["kind"] == "note"][-1]
        assert (note["body"], note["said"]) == ("Done, says Kim: taken over", None)


def test_what_an_agent_asks_for_every_senior_sees_though_nothing_was_flagged(server: Server) -> None:
    ana, sen = server.agent("ana"), server.agent("sen")
    assert sen.conversation("c1") is None, "another team's"
    sen.bootstrap()
    asked = ana.do("c1", "account.request", FREEZE)
    assert asked.status == "applied"
    assert [(row.kind, row.conversation) for row in sen.changes().rows if row.kind == "grant"] == [
        ("grant", "c1")
    ]
    assert answer(server, asked.id, who="sen").status == "applied"
    assert act(server)["state"] == "done"
