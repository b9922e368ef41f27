"""Orders to the anti-fraud department: nobody waits for it, and whatever it does is told and done once."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from time import monotonic, sleep
from typing import Any

import pytest

from backend_stub import audit, policy
from backend_stub.anti_fraud import Answer, Order, StubDepartment
from backend_stub.policy import Rule
from tests.patience import PATIENCE
from tests.server.test_account_acts import FREEZE, answer, bundle, now, on_its_way
from tests.serving import Server
from workstation.domain.account_acts import FAILED, LATE, AccountDeed


def notes(found: dict[str, Any]) -> list[str]:
    return [one["body"] for one in found["messages"] if one["kind"] == "note"]


class Awaited(StubDepartment):
    """Does what it is told once it may, and raises while it is out of reach."""

    def __init__(self) -> None:
        self.may, self.out_of_reach, self.heard = Event(), False, list[str]()

    def carry_out(self, order: Order) -> Answer:
        self.heard.append(order.id)
        assert self.may.wait(PATIENCE)
        if self.out_of_reach:
            raise ConnectionError("nobody there")
        return super().carry_out(order)


ENDING = {"deed": "end_sessions", "reason": "taken over"}


@pytest.fixture
def department() -> Awaited:
    return Awaited()


@pytest.fixture
def ordering(tmp_path: Path, department: Awaited) -> Iterator[Server]:
    """A server whose department does not answer yet; c1 is flagged."""
    options = {"anti_fraud": department, "order_patience": 0.2}
    with Server(tmp_path / "server.db", options=options) as server:
        server.agent("ana").do("c1", "flag.raise", {"message_id": "c1-1", "why": "taken over"})
        yield server
        department.may.set()


def until_heard(department: Awaited, times: int = 1) -> None:
    deadline = monotonic() + PATIENCE
    while len(department.heard) < times:
        assert monotonic() < deadline
        sleep(0.02)


def test_while_the_department_takes_its_time_everybody_goes_on(ordering: Server, department: Awaited) -> None:
    sen = ordering.agent("sen")
    asked = sen.operation("c1", "account.request", ENDING)
    behind = sen.operation("c1", "note.append", {"body": "a note behind it"})
    assert [one.status for one in sen.pushed(asked, behind).results] == ["applied", "applied"]
    until_heard(department)
    assert ordering.shopper("k2").write("c2", "hello, anybody?").is_success
    [act] = now(ordering)["account_acts"]
    assert on_its_way(act)
    assert notes(now(ordering))[0] == "a note behind it"
    department.may.set()
    found = bundle(ordering)
    assert [one["state"] for one in found["account_acts"]] == ["done"]
    assert [one["kind"] for one in found["customer"]["account"]] == ["sessions_ended"]
    assert department.heard == [asked["id"]]


def test_an_answer_that_is_late_is_told_of_and_taken_when_it_comes(
    ordering: Server, department: Awaited
) -> None:
    ordering.agent("sen").do("c1", "account.request", ENDING)
    deadline = monotonic() + PATIENCE
    while LATE not in notes(now(ordering)):
        assert monotonic() < deadline
        sleep(0.02)
    assert on_its_way(now(ordering)["account_acts"][-1])
    assert ordering.agent("sen").do("c1", "account.request", ENDING).status == "applied", "asked once more"
    department.may.set()
    assert bundle(ordering)["account_acts"][-1]["state"] == "done"
    assert len(department.heard) == 1, "what is on its way does not go out again"
    assert "ended" in notes(now(ordering))[-1]


def test_what_fails_says_so_and_is_carried_out_when_it_is_asked_for_again(
    ordering: Server, department: Awaited
) -> None:
    department.out_of_reach = True
    department.may.set()
    asked = ordering.agent("sen").do("c1", "account.request", ENDING)
    assert asked.status == "applied"
    found = bundle_after(ordering, department, 1)
    assert [(one["state"], one["answered_by"]) for one in found["account_acts"]] == [("asked", None)]
    assert notes(found) == [FAILED[AccountDeed.END_SESSIONS]]
    assert found["customer"]["account"] == []
    department.out_of_reach = False
    assert ordering.agent("sen").do("c1", "account.request", ENDING).status == "applied"
    found = bundle_after(ordering, department, 2)
    assert [one["state"] for one in found["account_acts"]] == ["done"]
    assert department.heard == [asked.id, asked.id], "under the same id, so that it is done once"
    assert audit.verify(ordering.path).broken is None


def test_a_freeze_that_fails_waits_for_the_second_persons_word_again(
    ordering: Server, department: Awaited
) -> None:
    department.out_of_reach = True
    department.may.set()
    asked = ordering.agent("ana").do("c1", "account.request", FREEZE)
    assert answer(ordering, asked.id, who="sen").status == "applied"
    found = bundle_after(ordering, department, 1)
    assert [(one["state"], one["answered_by"]) for one in found["account_acts"]] == [("asked", None)]
    department.out_of_reach = False
    assert answer(ordering, asked.id, who="sen").status == "applied"
    assert bundle_after(ordering, department, 2)["account_acts"][-1]["state"] == "done"


def test_on_its_way_it_is_agreed_to_by_nobody_else_and_not_declined(
    ordering: Server, department: Awaited
) -> None:
    asked = ordering.agent("ana").do("c1", "account.request", FREEZE)
    assert answer(ordering, asked.id, who="sen").status == "applied"
    until_heard(department)
    late = answer(ordering, asked.id, who="sen", agreed=False)
    assert (late.code, late.by_user) == ("version_conflict", "sen")


def test_a_freeze_that_is_wanted_while_its_lifting_is_on_its_way_is_not_taken_for_done(
    ordering: Server, department: Awaited
) -> None:
    unfreeze = {"deed": "unfreeze_withdrawals", "reason": "It was a mistake"}
    department.may.set()
    ordering.write(lambda tx: policy.put(tx.connection, Rule.ACCOUNT_NEEDS_SECOND, 0))
    sen = ordering.agent("sen")
    sen.do("c1", "account.request", FREEZE)
    bundle_after(ordering, department, 1)
    department.may.clear()
    for wanted, opposite, frozen in ((unfreeze, FREEZE, False), (FREEZE, unfreeze, True)):
        heard = len(department.heard)
        assert sen.do("c1", "account.request", wanted).status == "applied"
        until_heard(department, heard + 1)
        refused = ordering.agent("ana").do("c1", "account.request", opposite)
        assert (refused.code, refused.by_user) == ("version_conflict", "sen")
        department.may.set()
        kinds = [one["kind"] for one in bundle(ordering)["customer"]["account"]]
        assert kinds[0] == ("withdrawals_frozen" if frozen else "withdrawals_unfrozen")
        department.may.clear()


def test_a_server_that_starts_anew_carries_out_what_was_on_its_way(
    ordering: Server, department: Awaited
) -> None:
    asked = ordering.agent("sen").do("c1", "account.request", ENDING)
    until_heard(department)
    ordering.stop()
    assert department.heard == [asked.id]
    ordering.start()
    department.may.set()
    assert bundle(ordering)["account_acts"][-1]["state"] == "done"
    assert department.heard == [asked.id, asked.id]
    assert len(bundle(ordering)["customer"]["account"]) == 1


def bundle_after(server: Server, department: Awaited, times: int) -> dict[str, Any]:
    until_heard(department, times)
    return bundle(server)
