"""The event stream: hints, typing and signs of life, and when it ends."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from backend_stub.doorbell import Doorbell
from tests.patience import PATIENCE, eventually
from tests.server_client import Agent
from tests.serving import Server
from workstation.contract.events import Hint, TypingNow

Event = tuple[str, dict[str, Any]]


class Listening:
    """One open stream and what came over it."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.ended = False

    def of(self, name: str) -> list[dict[str, Any]]:
        return [data for event, data in self.events if event == name]


@asynccontextmanager
async def listening(agent: Agent) -> AsyncIterator[Listening]:
    """A stream of this agent, read in the background; open when the first hint is there."""
    heard = Listening()

    async def read(client: httpx.AsyncClient) -> None:
        async with client.stream("GET", "/v1/events") as answer:
            assert answer.headers["content-type"].startswith("text/event-stream")
            name = ""
            async for line in answer.aiter_lines():
                field, _, value = line.partition(": ")
                if field == "event":
                    name = value
                elif field == "data":
                    heard.events.append((name, json.loads(value)))
        heard.ended = True

    headers = {"Authorization": agent.client.headers["Authorization"]}
    async with httpx.AsyncClient(
        base_url=agent.client.base_url, headers=headers, timeout=PATIENCE, trust_env=False
    ) as client:
        task = asyncio.create_task(read(client))
        await eventually(lambda: heard.events or task.done())
        try:
            yield heard
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


def play(scene: Callable[[], Awaitable[None]]) -> None:
    asyncio.run(asyncio.wait_for(scene(), PATIENCE))


def test_a_stream_begins_with_a_hint_and_rings_after_each_commit(server: Server) -> None:
    ana, shopper = server.agent("ana"), server.shopper("k1")
    ana.bootstrap()

    async def scene() -> None:
        async with listening(ana) as heard:
            first = Hint.model_validate(heard.of("hint")[0])
            assert first.incarnation == ana.incarnation
            stored = await asyncio.to_thread(shopper.write, "c1", "Hello?")
            await eventually(lambda: heard.of("hint")[-1]["head_seq"] >= stored.json()["seq"])

    play(scene)


def test_a_flood_of_changes_rings_often_enough_to_be_up_to_date(server: Server) -> None:
    ana, shopper = server.agent("ana"), server.shopper("k1")

    async def scene() -> None:
        async with listening(ana) as heard:
            for number in range(50):
                await asyncio.to_thread(shopper.write, "c1", f"message {number}")
            ana.bootstrap()
            await eventually(lambda: heard.of("hint")[-1]["head_seq"] == int(ana.cursor.partition(".")[0]))
            seqs = [hint["head_seq"] for hint in heard.of("hint")]
            assert seqs == sorted(set(seqs))

    play(scene)


def test_typing_reaches_the_others_who_see_the_conversation(server: Server) -> None:
    ana, ben, cem, shopper = (*map(server.agent, ("ana", "ben", "cem")), server.shopper("k1"))
    word = {"conversation_id": "c1", "typing": True}

    async def scene() -> None:
        async with listening(ana) as mine, listening(ben) as bens, listening(cem) as cems:
            await asyncio.to_thread(ben.client.post, "/v1/typing", json=word)
            await asyncio.to_thread(shopper.client.post, "/v1/customer/typing", json=word)
            await eventually(lambda: len(mine.of("typing")) == 2 and bens.of("typing"))
            assert [TypingNow.model_validate(w).user_id for w in mine.of("typing")] == ["ben", None]
            assert [w["user_id"] for w in bens.of("typing")] == [None]
            assert cems.of("typing") == []
            refused = await asyncio.to_thread(cem.client.post, "/v1/typing", json=word)
            assert refused.status_code == 404

    play(scene)


def test_a_quiet_stream_gives_signs_of_life(tmp_path: Path) -> None:
    async def scene() -> None:
        async with listening(ana) as heard:
            await eventually(lambda: len(heard.of("heartbeat")) >= 3)

    with Server(tmp_path / "server.db", heartbeat=0.05) as server:
        ana = server.agent("ana")
        play(scene)


def test_a_fourth_stream_sends_the_oldest_away(server: Server) -> None:
    ana = server.agent("ana")

    async def scene() -> None:
        async with (
            listening(ana) as first, listening(ana) as second,
            listening(ana) as third, listening(ana) as fourth,
        ):  # fmt: skip
            await eventually(lambda: first.ended)
            assert first.of("bye") == [{"reason": "too_many"}]
            assert [second.ended, third.ended, fourth.ended] == [False] * 3

    play(scene)


def test_a_stream_ends_with_its_token(server: Server) -> None:
    ana = server.agent("ana")
    server.now.ahead += 598_500

    async def scene() -> None:
        async with listening(ana) as heard:
            await eventually(lambda: heard.ended)
            assert heard.of("bye") == [{"reason": "expired"}]

    play(scene)


def test_a_server_that_stops_says_goodbye_and_does_not_hang(server: Server) -> None:
    ana = server.agent("ana")

    async def scene() -> None:
        async with listening(ana) as heard:
            await asyncio.to_thread(server.stop)
            await eventually(lambda: heard.ended)
            assert heard.of("bye") == [{"reason": "shutdown"}]

    play(scene)
    server.start()


def test_a_client_that_leaves_is_forgotten(server: Server) -> None:
    ana = server.agent("ana")
    doorbell: Doorbell = server.app.state.backend.doorbell

    async def scene() -> None:
        async with listening(ana):
            assert doorbell.watchers() == {"ana"}
        await eventually(lambda: not doorbell.watchers())

    play(scene)


@pytest.mark.parametrize("authorization", ["", "Basic x", "Bearer wrong"])
def test_nobody_listens_without_a_session(server: Server, authorization: str) -> None:
    with httpx.Client(base_url=server.url, trust_env=False, timeout=PATIENCE) as client:
        answer = client.get("/v1/events", headers={"Authorization": authorization})
    assert (answer.status_code, answer.json()["code"]) == (401, "signed_out")


def test_what_is_typed_is_forgotten_after_six_seconds() -> None:
    moment = [1_000_000]
    doorbell = Doorbell("i", lambda: moment[0])
    stream = doorbell.join("ana")
    doorbell.typing({"ana"}, "c1", None, True)
    doorbell.typing({"ana"}, "c1", None, False)
    moment[0] += 5_999
    told = doorbell.pending(stream).decode()
    assert told.count("event: typing") == 1
    assert '"typing": false' in told
    doorbell.typing({"ana"}, "c1", None, True)
    moment[0] += 6_000
    assert doorbell.pending(stream) == b""
