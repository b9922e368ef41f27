"""The engine with the real server and the real store: words come and go once and in order."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.patience import eventually
from tests.serving import Server
from tests.sync.desks import at_work
from workstation.domain.account_acts import LASTS_MS
from workstation.domain.operation import Operation, OperationKind, Outcome, Refusal
from workstation.runtime.ids import now_ms
from workstation.store import outbox, replica, sent


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path / "server.db") as running:
        yield running


def test_a_first_sync_brings_conversations_and_says_when(server: Server, tmp_path: Path) -> None:
    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            await eventually(lambda: ana.engine.state.in_sync_as_of)
            assert await ana.texts("c1") == ["Where is my deposit?"]
            assert ana.engine.state.unsent == 0

    asyncio.run(main())


def test_a_claim_and_a_reply_settle_once_each(server: Server, tmp_path: Path) -> None:
    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            await ana.act("c1", OperationKind.CLAIM)
            await ana.reply("c1", "It is on its way.")
            await ana.settled()
            assert (await ana.texts("c1")).count("It is on its way.") == 1
            assert await ana.tray() == []

    asyncio.run(main())


def test_a_refused_reply_goes_whole_to_the_tray_with_who_was_first(server: Server, tmp_path: Path) -> None:
    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            await asyncio.to_thread(lambda: server.agent("ben").do("c1", "claim"))
            await ana.reply("c1", "I take care of it.")
            await ana.settled()
            (item,) = await ana.tray()
            assert item.operation.text == "I take care of it."
            assert (item.refusal, item.by_user_id) == (Refusal.NOT_ASSIGNEE, "ben")

    asyncio.run(main())


def test_an_account_act_that_waited_for_the_line_goes_to_the_tray(server: Server, tmp_path: Path) -> None:
    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            version = await ana.store.replica.read(lambda s: replica.version(s, "c1"))
            wanted = {"deed": "freeze_withdrawals", "reason": "A thief"}
            kind, before = OperationKind.ACCOUNT_REQUEST, now_ms() - LASTS_MS - 1
            act = Operation("late", 0, kind, "c1", version, wanted, before)
            await ana.store.desk.write(lambda s: outbox.append(s, [act], None))
            await ana.act("c1", kind, **wanted | {"deed": "end_sessions"})
            await ana.settled()
            (item,) = await ana.tray()
            assert (item.operation.id, item.refusal) == ("late", Refusal.TOO_LATE)

    asyncio.run(main())


def test_of_several_acts_that_go_together_the_refused_one_is_known(server: Server, tmp_path: Path) -> None:
    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            await ana.act("c1", OperationKind.CLAIM)
            label = {"kind": "labels.change", "arguments": {"add": ["solved"], "remove": []}}
            away = {"kind": "transfer", "arguments": {"to_user": "nobody", "to_team": None}}
            await ana.act("c1", OperationKind.MESSAGE_APPEND, body="Done.", then=[label, away])
            await ana.settled()
            (item,) = await ana.tray()
            assert (item.refusal, item.place) == (Refusal.INVALID, 2)
            assert "Done." not in await ana.texts("c1")

    asyncio.run(main())


def test_a_customers_words_arrive_by_the_doorbell(server: Server, tmp_path: Path) -> None:
    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            await asyncio.to_thread(lambda: server.shopper("k1").write("c1", "Are you there?"))
            await ana.shows("c1", "Are you there?")

    asyncio.run(main())


def test_a_line_on_which_only_others_write_has_no_use_for_sqlmodel(server: Server, tmp_path: Path) -> None:
    """It takes 22 MiB, and comes with the first act of the person."""
    tokens: list[str] = []

    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url, keep=tokens.append) as ana:
            await ana.online()
        async with at_work(tmp_path / "ana", server.url, token=tokens[-1]) as ana:
            await ana.online()
            await asyncio.to_thread(lambda: server.shopper("k1").write("c1", "Are you there?"))
            await ana.shows("c1", "Are you there?")
            since = now_ms()
            await ana.engine.retry_now()
            await eventually(lambda: (ana.engine.state.in_sync_as_of or 0) >= since)
            threads = [t for d in (ana.store.desk, ana.store.replica) for t in (d._writer, d._reader)]
            assert [thread._engine for thread in threads] == [None] * 4
            await ana.act("c1", OperationKind.CLAIM)
            await ana.settled()
            assert ana.store.desk._writer._engine is not None

    asyncio.run(main())


def test_what_was_sent_long_ago_is_forgotten_at_a_start(server: Server, tmp_path: Path) -> None:
    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url) as ana:
            for body, settled_at in (("long ago", 0), ("lately", now_ms())):
                act = Operation(body, 0, OperationKind.NOTE_APPEND, "c9", None, {"body": body}, 0)
                await ana.store.desk.write(lambda s, act=act: outbox.append(s, [act]))
                await ana.store.desk.write(
                    lambda s, id_=act.id, at=settled_at: outbox.settle(s, Outcome(id_, None), at)
                )
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            assert [act.text for act, _ in await ana.store.desk.read(sent.everything)] == ["lately"]

    asyncio.run(main())


def test_a_replica_that_is_found_damaged_is_fetched_again_while_the_work_goes_on(
    server: Server, tmp_path: Path
) -> None:
    async def story() -> None:
        async with at_work(tmp_path, server.url) as ana:
            await ana.online()
            await ana.reply("c1", "typed before")
            content = bytearray(ana.store.replica.path.read_bytes())
            content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
            ana.store.replica.path.write_bytes(content)
            await ana.store.replica.checked()
            await ana.engine.retry_now()
            await asyncio.to_thread(lambda: server.shopper("k1").write("c1", "after the damage"))
            await eventually(lambda: list(tmp_path.glob("replica.db.bad-*")))
            await ana.shows("c1", "after the damage")
            await ana.settled()
            assert "Where is my deposit?" in await ana.texts("c1")

    asyncio.run(story())
