"""Notes about customers on the real server and store: written without a network, sent once, kept by all."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.serving import Server, add_conversation
from tests.sync.copies import Copies
from tests.sync.desks import Workplace, at_work
from workstation.domain.operation import OperationKind
from workstation.store import customers


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path / "server.db") as running:
        yield running


async def noted(place: Workplace, conversation: str) -> list[tuple[str, str]]:
    notes = await place.store.replica.read_plain(lambda c: customers.notes(c, conversation))
    return [(note.author_name, note.body) for note in notes]


async def note(place: Workplace, conversation: str, body: str) -> None:
    await place.act(conversation, OperationKind.CUSTOMER_NOTE, body=body)


def told(server: Server, conversation: str) -> list[str]:
    bundle: dict[str, Any] | None = server.agent("lea").conversation(conversation)
    assert bundle is not None
    return [note["body"] for note in bundle["customer"]["notes"]]


def test_what_was_noted_offline_is_with_the_colleagues_once_the_network_is_back(
    server: Server, tmp_path: Path
) -> None:
    async def main() -> None:
        await asyncio.to_thread(server.write, lambda tx: add_conversation(tx, "c9", "k1", "security"))
        async with (
            at_work(tmp_path / "ana", server.url) as ana,
            at_work(tmp_path / "cem", server.url, "cem") as cem,
        ):
            await ana.online()
            await cem.online()
            await asyncio.to_thread(server.stop)
            await note(ana, "c1", "first, without a network")
            await note(ana, "c1", "then another")
            await asyncio.to_thread(server.start)
            for place in (ana, cem):
                await place.engine.retry_now()
                await place.in_sync()
            both = [("Ana", "then another"), ("Ana", "first, without a network")]
            assert await noted(ana, "c1") == both
            assert await noted(cem, "c9") == both
            assert await ana.tray() == []

    asyncio.run(main())


def test_a_server_that_forgot_a_note_gets_it_again(server: Server, tmp_path: Path) -> None:
    async def main() -> None:
        copies = Copies(server)
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            copy = await asyncio.to_thread(copies.keep)
            await note(ana, "c1", "once promised")
            await ana.in_sync()
            await asyncio.to_thread(copies.put_back, copy)
            await ana.engine.retry_now()
            await ana.in_sync()
            assert await asyncio.to_thread(told, server, "c1") == ["once promised"]
            assert await noted(ana, "c1") == [("Ana", "once promised")]

    asyncio.run(main())


def test_a_note_on_somebody_out_of_sight_comes_back_whole(server: Server, tmp_path: Path) -> None:
    async def main() -> None:
        async with at_work(tmp_path / "ben", server.url, "ben") as ben:
            await ben.online()
            await asyncio.to_thread(lambda: server.agent("ana").do("c1", "claim"))
            await note(ben, "c1", "too late")
            await ben.in_sync()
            (item,) = await ben.tray()
            assert item.operation.text == "too late"
            assert await asyncio.to_thread(told, server, "c1") == []

    asyncio.run(main())
