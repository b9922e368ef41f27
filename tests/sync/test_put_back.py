"""A server put back to an earlier copy, on the real server and store: what was settled comes back, once."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.patience import PATIENCE
from tests.serving import Server, add_conversation
from tests.sync.copies import Copies
from tests.sync.desks import Workplace, at_work
from tests.sync.late import late_line
from workstation.domain.operation import OperationKind, Refusal
from workstation.domain.sync_state import Recovery
from workstation.store import sent


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path / "server.db") as running:
        yield running


def customers_write(server: Server) -> None:
    for number in range(40):
        server.shopper("k3").write("c3", f"growing {number}")


def ben_takes_c1(server: Server) -> None:
    assert server.agent("ben").do("c1", "claim").status == "applied"


def as_it_is(server: Server, conversation: str) -> dict[str, Any]:
    bundle = server.agent("lea").conversation(conversation)
    assert bundle is not None
    return bundle


def written(server: Server, conversation: str) -> list[tuple[str, str]]:
    bundle = as_it_is(server, conversation)
    return [(m["author_id"], m["body"]) for m in bundle["messages"] if m["kind"] in ("outgoing", "note")]


async def says_three_things(ana: Workplace) -> None:
    await ana.act("c1", OperationKind.CLAIM)
    await ana.reply("c1", "one")
    await ana.act("c1", OperationKind.NOTE_APPEND, body="two, a note")
    await ana.reply("c1", "three")
    await ana.in_sync()


THREE = [("ana", "one"), ("ana", "two, a note"), ("ana", "three")]


@pytest.mark.parametrize("grow", [lambda server: None, customers_write, ben_takes_c1])
def test_what_was_settled_comes_back_once_in_order_and_the_claim_does_not(
    server: Server, tmp_path: Path, grow: Callable[[Server], None]
) -> None:
    async def main() -> None:
        copies = Copies(server)
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            copy = await asyncio.to_thread(copies.keep)
            await says_three_things(ana)
            await asyncio.to_thread(copies.put_back, copy, grow)
            await ana.engine.retry_now()
            await ana.in_sync()
            assert await asyncio.to_thread(written, server, "c1") == THREE
            assert ana.recovered() == [Recovery.HISTORY_LOST]
            assert await ana.tray() == []
            said = [text for _, text in THREE]
            assert [text for text in await ana.texts("c1") if text in said] == said
            now = await asyncio.to_thread(as_it_is, server, "c1")
            assert now["conversation"]["assignee_id"] == ("ben" if grow is ben_takes_c1 else None)

    asyncio.run(main())


def test_what_the_copy_knows_already_is_not_written_twice(server: Server, tmp_path: Path) -> None:
    async def main() -> None:
        copies = Copies(server)
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            await says_three_things(ana)
            copy = await asyncio.to_thread(copies.keep)
            await ana.reply("c1", "four")
            await ana.in_sync()
            await asyncio.to_thread(copies.put_back, copy)
            await ana.engine.retry_now()
            await ana.in_sync()
            assert await asyncio.to_thread(written, server, "c1") == [*THREE, ("ana", "four")]
            assert {o.text for o, _ in await ana.store.desk.read(sent.everything)} - {""} == {
                "one", "two, a note", "three", "four"
            }  # fmt: skip

    asyncio.run(main())


def test_it_is_noticed_though_the_replica_was_lost_with_it(server: Server, tmp_path: Path) -> None:
    async def main() -> None:
        copies = Copies(server)
        tokens: list[str] = []
        async with at_work(tmp_path / "ana", server.url, keep=tokens.append) as ana:
            await ana.online()
            copy = await asyncio.to_thread(copies.keep)
            await says_three_things(ana)
        await asyncio.to_thread(copies.put_back, copy, customers_write)
        for file in (tmp_path / "ana").glob("replica.db*"):
            file.unlink()
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            await ana.in_sync()
            assert await asyncio.to_thread(written, server, "c1") == THREE
            assert ana.recovered() == [Recovery.HISTORY_LOST]

    asyncio.run(main())


def test_what_was_said_in_a_conversation_that_is_no_more_lies_whole_in_the_tray(
    server: Server, tmp_path: Path
) -> None:
    async def main() -> None:
        copies = Copies(server)
        copy = await asyncio.to_thread(copies.keep)
        await asyncio.to_thread(server.write, lambda tx: add_conversation(tx, "c9", "k9"))
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            await ana.act("c9", OperationKind.CLAIM)
            await ana.reply("c9", "Yes, I am.")
            await ana.in_sync()
            await asyncio.to_thread(copies.put_back, copy)
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            await ana.in_sync()
            (item,) = await ana.tray()
            assert (item.operation.text, item.refusal) == ("Yes, I am.", Refusal.NOT_FOUND)

    asyncio.run(main())


def test_an_answer_from_before_the_reset_settles_nothing(server: Server, tmp_path: Path) -> None:
    async def main() -> None:
        copies = Copies(server)
        async with late_line(server.url) as line, at_work(tmp_path / "ana", line.url) as ana:
            await ana.online()
            await ana.act("c1", OperationKind.CLAIM)
            await ana.in_sync()
            copy = await asyncio.to_thread(copies.keep)
            await ana.reply("c1", "settled")
            await ana.in_sync()
            line.hold()
            await ana.reply("c1", "answered late")
            await asyncio.wait_for(line.held.wait(), PATIENCE)
            await asyncio.to_thread(copies.put_back, copy)
            await ana.engine.retry_now()
            await asyncio.sleep(0)
            line.release()
            await ana.engine.retry_now()
            await ana.in_sync()
            said = await asyncio.to_thread(written, server, "c1")
            assert said == [("ana", "settled"), ("ana", "answered late")]

    asyncio.run(main())
