"""Profiles that were put back from an old image, or cloned: noticed without help, nothing lost or twice."""

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.patience import PATIENCE
from tests.server_client import Agent
from tests.serving import Server
from tests.sync.copies import Copies
from tests.sync.desks import Workplace, at_work
from workstation.domain.operation import OperationKind
from workstation.domain.sync_state import Recovery
from workstation.store import device, hot


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path / "server.db") as running:
        yield running


def lines(server: Server, conversation: str = "c1") -> list[str]:
    bundle = server.agent("lea").conversation(conversation)
    assert bundle is not None
    return [message["body"] for message in bundle["messages"] if message["kind"] == "outgoing"]


async def begins(folder: Path, url: str) -> None:
    """A day that begins with a claim and a line, all of it settled."""
    async with at_work(folder, url) as ana:
        await ana.online()
        await ana.act("c1", OperationKind.CLAIM)
        await ana.reply("c1", "one")
        await ana.in_sync()


async def goes_on(folder: Path, url: str, *texts: str) -> list[Recovery]:
    async with at_work(folder, url) as ana:
        await ana.online()
        for text in texts:
            await ana.reply("c1", text)
        await ana.in_sync()
        async with asyncio.timeout(PATIENCE):  # what leaves the tray is written a moment after it is known
            while await ana.tray():
                await asyncio.sleep(0.01)
        return ana.recovered()


@pytest.mark.parametrize("files", ["desk.db*", "replica.db*", "*.db*"])
def test_a_laptop_put_back_to_an_old_image_goes_on_under_a_new_name(
    server: Server, tmp_path: Path, files: str
) -> None:
    async def main() -> None:
        folder, image = tmp_path / "ana", tmp_path / "image"
        await begins(folder, server.url)
        shutil.copytree(folder, image)
        assert await goes_on(folder, server.url, "two", "three") == []
        for file in folder.glob(files):
            file.unlink()
        for file in image.glob(files):
            shutil.copy(file, folder)
        told = await goes_on(folder, server.url, "four", "five")
        assert told == ([Recovery.USED_ELSEWHERE] if files != "replica.db*" else [])
        assert await asyncio.to_thread(lines, server) == ["one", "two", "three", "four", "five"]

    asyncio.run(main())


def test_what_an_old_image_holds_as_unsent_and_was_sent_long_ago_is_not_sent_again(
    server: Server, tmp_path: Path
) -> None:
    async def main() -> None:
        folder, image = tmp_path / "ana", tmp_path / "image"
        await begins(folder, server.url)
        tokens: list[str] = []
        async with at_work(folder, server.url, keep=tokens.append) as ana:
            await ana.online()
            await asyncio.to_thread(server.stop)
            await ana.reply("c1", "two")
        shutil.copytree(folder, image)
        await asyncio.to_thread(server.start)
        assert await goes_on(folder, server.url, "three") == []
        shutil.rmtree(folder)
        shutil.copytree(image, folder)
        await goes_on(folder, server.url, "four")
        assert await asyncio.to_thread(lines, server) == ["one", "two", "three", "four"]

    asyncio.run(main())


def test_a_cloned_profile_is_noticed_on_both_machines_and_each_goes_on_by_itself(
    server: Server, tmp_path: Path
) -> None:
    async def both_type(first: Workplace, second: Workplace, texts: list[str]) -> None:
        for text in texts:
            await first.reply("c1", f"first {text}")
            await second.reply("c1", f"second {text}")
        await first.in_sync()
        await second.in_sync()

    async def main() -> None:
        await begins(tmp_path / "ana", server.url)
        shutil.copytree(tmp_path / "ana", tmp_path / "clone")
        async with (
            at_work(tmp_path / "ana", server.url) as first,
            at_work(tmp_path / "clone", server.url) as second,
        ):
            await first.online()
            await second.online()
            texts = ["a", "b", "c", "d"]
            await both_type(first, second, texts)
            await both_type(first, second, ["e"])
            said = await asyncio.to_thread(lines, server)
            for name in ("first", "second"):
                mine = [f"{name} {text}" for text in [*texts, "e"]]
                assert [line for line in said if line.startswith(name)] == mine
            assert len(said) == 11
            told = first.recovered() + second.recovered()
            assert set(told) == {Recovery.USED_ELSEWHERE}
            ids = {(await place.store.desk.read_plain(hot.device)).id for place in (first, second)}
            assert len(ids) == 2
            assert await first.tray() == await second.tray() == []

    asyncio.run(main())


def ghost(server: Server, old: str, text: str, number: int) -> str | None:
    """A packet of device ``old`` that comes late, in the server's present run; answers what stopped it."""
    agent: Agent = server.agent("ana")
    agent.device = old
    return agent.pushed(agent.operation("c1", "message.append", {"body": text}, number=number)).stopped


def test_a_late_packet_of_a_device_that_was_replaced_is_refused(server: Server, tmp_path: Path) -> None:
    async def main() -> None:
        copies = Copies(server)
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            await ana.act("c1", OperationKind.CLAIM)
            await ana.in_sync()
            copy = await asyncio.to_thread(copies.keep)
            await ana.reply("c1", "one")
            await ana.in_sync()
            old = await ana.store.desk.read(lambda s: device.load(s, str))
            await asyncio.to_thread(copies.put_back, copy)
            await ana.engine.retry_now()
            await ana.in_sync()
            assert await asyncio.to_thread(ghost, server, old.id, "a ghost", 2) == "device_conflict"
            await ana.reply("c1", "two")
            await ana.in_sync()
            assert await asyncio.to_thread(lines, server) == ["one", "two"]

    asyncio.run(main())


def test_what_was_refused_here_and_sent_by_a_clone_to_a_server_put_back_leaves_the_tray(
    server: Server, tmp_path: Path
) -> None:
    async def main() -> None:
        folder, clone, copies = tmp_path / "ana", tmp_path / "clone", Copies(server)
        async with at_work(folder, server.url) as ana:
            await ana.online()
            await ana.in_sync()
            copy = await asyncio.to_thread(copies.keep)
            await asyncio.to_thread(server.stop)
            await ana.act("c1", OperationKind.CLAIM)
            await ana.reply("c1", "one")
        shutil.copytree(folder, clone)
        await asyncio.to_thread(server.start)
        await asyncio.to_thread(lambda: server.agent("ben").do("c1", "claim"))
        async with at_work(folder, server.url) as ana:
            await ana.online()
            await ana.in_sync()
            assert [item.operation.text for item in await ana.tray()] == ["one", ""]
        await asyncio.to_thread(copies.put_back, copy)
        assert await goes_on(clone, server.url) == []
        assert await goes_on(folder, server.url) == [Recovery.HISTORY_LOST]
        assert await asyncio.to_thread(lines, server) == ["one"]

    asyncio.run(main())
