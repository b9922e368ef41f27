"""The engine through outages, restarts and restored servers: nothing lost, nothing twice, in order."""

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.patience import PATIENCE, eventually
from tests.serving import Server
from tests.sync.desks import Workplace, at_work
from workstation.domain.operation import OperationKind, Refusal
from workstation.domain.sync_state import Connection


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path / "server.db") as running:
        yield running


def written(server: Server, conversation: str) -> list[str]:
    """The bodies of a conversation as the server has them, activities left out."""
    bundle = server.agent("lea").conversation(conversation)
    assert bundle is not None
    return [message["body"] for message in bundle["messages"] if message["kind"] != "activity"]


async def words(server: Server, conversation: str) -> list[str]:
    return await asyncio.to_thread(written, server, conversation)


def pull_levers(server: Server, **levers: Any) -> None:
    httpx.put(
        f"{server.url}/testers/levers", json=levers, trust_env=False, timeout=PATIENCE
    ).raise_for_status()


async def claims_and_writes(place: Workplace, conversation: str, *texts: str) -> None:
    await place.act(conversation, OperationKind.CLAIM)
    for text in texts:
        await place.reply(conversation, text)


def test_words_typed_offline_survive_a_restart_and_arrive_once_and_in_order(
    server: Server, tmp_path: Path
) -> None:
    tokens: list[str] = []

    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url, keep=tokens.append) as ana:
            await ana.online()
            await asyncio.to_thread(server.stop)
            await claims_and_writes(ana, "c1", "one", "two")
            await ana.act("c1", OperationKind.NOTE_APPEND, body="a note")
            await eventually(lambda: ana.engine.state.connection is Connection.OFFLINE)
            assert ana.engine.state.trouble.endswith(".")
        async with at_work(tmp_path / "ana", server.url, token=tokens[-1], keep=tokens.append) as ana:
            await eventually(lambda: ana.engine.state.connection is Connection.OFFLINE)
            assert await ana.texts("c1") == ["Where is my deposit?"]
            assert ana.engine.state.unsent == 4
            await ana.reply("c1", "three")
            await asyncio.to_thread(server.start)
            await ana.engine.retry_now()
            await ana.settled()
        assert await words(server, "c1") == ["Where is my deposit?", "one", "two", "a note", "three"]

    asyncio.run(main())


def test_a_server_that_restarts_is_verified_before_anything_is_pushed(server: Server, tmp_path: Path) -> None:
    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            await claims_and_writes(ana, "c1", "before")
            await ana.settled()
            await asyncio.to_thread(server.restart)
            await ana.reply("c1", "after")
            await ana.engine.retry_now()
            await ana.settled()
            assert await words(server, "c1") == ["Where is my deposit?", "before", "after"]

    asyncio.run(main())


def test_a_server_put_back_to_an_earlier_copy_is_noticed_and_synced_anew(
    server: Server, tmp_path: Path
) -> None:
    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            await asyncio.to_thread(server.stop)
            shutil.copy(tmp_path / "server.db", tmp_path / "backup.db")
            await asyncio.to_thread(server.start)
            await asyncio.to_thread(lambda: server.shopper("k2").write("c2", "forgotten by the server"))
            await ana.engine.retry_now()
            await ana.shows("c2", "forgotten by the server")
            await asyncio.to_thread(server.stop)
            await claims_and_writes(ana, "c1", "typed meanwhile")
            server.path = tmp_path / "backup.db"
            await asyncio.to_thread(server.start)
            await ana.engine.retry_now()
            await ana.settled()
            assert await words(server, "c1") == ["Where is my deposit?", "typed meanwhile"]
            assert await ana.texts("c2") == ["Where is my deposit?"]

    asyncio.run(main())


@pytest.mark.parametrize(
    "levers",
    [
        {"drop_after": 0.4},
        {"drop_before": 0.4},
        {"duplicate": 0.6},
        {"fail": 500, "fail_chance": 0.4},
        {"fail": 429, "fail_chance": 0.15},
        {"fail": 409, "fail_chance": 0.4},
        {"latency_ms": 30, "jitter_ms": 60},
    ],
    ids=str,
)
def test_no_lever_loses_doubles_or_reorders_a_word(
    server: Server, tmp_path: Path, levers: dict[str, Any]
) -> None:
    texts = [f"word {number}" for number in range(8)]

    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            await asyncio.to_thread(pull_levers, server, seed=4, **levers)
            for conversation in ("c1", "c2", "c3"):
                await claims_and_writes(ana, conversation, *texts[:4])
            for conversation in ("c1", "c2", "c3"):
                for text in texts[4:]:
                    await ana.reply(conversation, text)
                    await asyncio.sleep(0.01)
            for _ in range(4):  # a person who presses Retry
                await asyncio.sleep(0.3)
                await ana.engine.retry_now()
            await asyncio.to_thread(pull_levers, server)
            await ana.engine.retry_now()
            await ana.settled()
            for conversation in ("c1", "c2", "c3"):
                assert (await words(server, conversation))[1:] == texts
                assert [text for text in await ana.texts(conversation) if text in texts] == texts

    asyncio.run(main())


def test_of_two_who_claim_one_wins_and_the_other_finds_his_words_in_the_tray(
    server: Server, tmp_path: Path
) -> None:
    async def main() -> None:
        async with (
            at_work(tmp_path / "ana", server.url) as ana,
            at_work(tmp_path / "ben", server.url, "ben") as ben,
        ):
            await ana.online()
            await ben.online()
            await asyncio.gather(
                claims_and_writes(ana, "c1", "by Ana"), claims_and_writes(ben, "c1", "by Ben")
            )
            await ana.settled()
            await ben.settled()
            winner, loser = (ben, ana) if await ana.tray() else (ana, ben)
            assert await winner.tray() == []
            refused = await loser.tray()
            assert {item.refusal for item in refused} == {Refusal.ALREADY_CLAIMED, Refusal.NOT_ASSIGNEE}
            assert all(item.by_user_id and item.happened_at for item in refused)
            texts = {"by Ana", "by Ben"}
            (stands,) = texts & set(await words(server, "c1"))
            assert {item.operation.text for item in refused} - {""} == texts - {stands}

    asyncio.run(main())


def hand_back(server: Server) -> None:
    senior = server.agent("sen")
    back = {"to_team": "payments", "to_user": None}
    assert senior.do("c1", "transfer", back, base_version=senior.version("c1")).status == "applied"


def test_a_conversation_that_leaves_the_view_is_purged_and_comes_back_when_granted(
    server: Server, tmp_path: Path
) -> None:
    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            lead = await asyncio.to_thread(server.agent, "lea")
            await asyncio.to_thread(lead.do, "c1", "transfer", {"to_team": "security", "to_user": None})
            async with asyncio.timeout(PATIENCE):
                while await ana.texts("c1"):
                    await asyncio.sleep(0.01)
            await asyncio.to_thread(hand_back, server)
            await ana.shows("c1", "Where is my deposit?")

    asyncio.run(main())
