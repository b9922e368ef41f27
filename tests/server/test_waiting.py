"""The agent's clock: it starts with the first unanswered message and stands still where it should."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_stub.database import Database
from backend_stub.transaction import Transaction
from backend_stub.waking import wake_for_ever
from tests.patience import eventually
from tests.serving import Server
from workstation.domain.clocks import NOT_NEEDED, Clock, after_incoming, after_status
from workstation.domain.conversation import Status

_STATUSES = st.sampled_from(list(Status))
_STEPS = st.lists(st.tuples(st.integers(0, 10_000), st.one_of(st.just("incoming"), _STATUSES)), max_size=30)


@given(_STEPS)
def test_it_counts_the_time_that_the_conversation_was_open_and_unanswered(
    steps: list[tuple[int, Status | str]],
) -> None:
    clock, status, now, waiting, waited = NOT_NEEDED, Status.OPEN, 1_000_000, False, 0
    for pause, step in steps:
        now += pause
        waited += pause if waiting and status is Status.OPEN else 0
        if isinstance(step, Status):
            clock, status = after_status(clock, step, now), step
        else:
            clock, waiting = after_incoming(clock, status, now), True
        running, stopped = clock.since is not None, clock.passed is not None
        assert (running, stopped) == (
            waiting and status is Status.OPEN,
            waiting and status is not Status.OPEN,
        )
        if waiting:
            assert waited == (now - clock.since if clock.since is not None else clock.passed)


def test_a_second_message_does_not_start_it_anew() -> None:
    assert after_incoming(Clock(5, None), Status.OPEN, 50) == Clock(5, None)


def _waiting_since(server: Server, conversation_id: str) -> int | None:
    bundle = server.agent("lea").conversation(conversation_id)
    assert bundle is not None
    since: int | None = bundle["conversation"]["waiting_since"]
    return since


def test_a_reply_stops_it_and_a_note_does_not(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    ana.do("c1", "note.append", {"body": "looking"})
    assert _waiting_since(server, "c1") is not None
    ana.reply("c1")
    assert _waiting_since(server, "c1") is None


def test_a_snoozed_conversation_wakes_when_its_time_has_come(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    until = server.now() + 3_600_000
    assert ana.do("c1", "snooze.set", {"until": until}).status == "applied"
    bundle = ana.conversation("c1")
    assert bundle is not None
    assert (bundle["conversation"]["status"], bundle["conversation"]["snoozed_until"]) == ("snoozed", until)
    assert _waiting_since(server, "c1") is None
    server.now.ahead += 3_600_000
    fresh = server.agent("ana")

    def awake() -> bool:
        found = fresh.conversation("c1")
        return found is not None and found["conversation"]["status"] == "open"

    asyncio.run(eventually(awake))
    assert _waiting_since(server, "c1") is not None


def test_a_database_that_fails_for_a_while_puts_nobody_to_sleep_for_good(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def rename(old: str, new: str) -> Callable[[Transaction], object]:
        return lambda tx: tx.connection.execute(f"ALTER TABLE {old} RENAME TO {new}")

    async def scene() -> None:
        database = Database(tmp_path / "server.db")
        await database.write(rename("conversations", "away"))
        waking = asyncio.create_task(wake_for_ever(database))
        await eventually(lambda: "nothing could be woken" in caplog.text)
        await database.write(rename("away", "conversations"))
        assert not waking.done()
        waking.cancel()
        await asyncio.wait({waking})
        database.close()

    asyncio.run(scene())


def _case(server: Server, conversation_id: str) -> dict[str, Any]:
    bundle = server.agent("lea").conversation(conversation_id)
    assert bundle is not None
    return dict(bundle["conversation"])


def test_the_case_has_a_clock_of_its_own_that_rests_where_the_customers_does(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    began = _case(server, "c1")
    assert (began["working_since"], began["worked"]) == (began["created_at"], None)
    assert (began["first_answer_at"], began["resolve_within"]) == (None, 24 * 3_600_000)
    ana.reply("c1")
    ana.do("c1", "status.set", {"status": "pending"})
    resting = _case(server, "c1")
    assert resting["first_answer_at"] is not None
    assert resting["working_since"] is None
    server.now.ahead += 3_600_000
    ana = server.agent("ana")
    ana.do("c1", "status.set", {"status": "open"})
    again = _case(server, "c1")
    assert again["working_since"] >= began["created_at"] + 3_600_000  # the hour does not count
    ana.do("c1", "status.set", {"status": "resolved"})
    assert _case(server, "c1")["worked"] < 3_600_000
