"""What stands beside pushing and pulling: refused bodies, read markers, older messages, typing, the end."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.patience import PATIENCE, eventually
from tests.serving import Server
from tests.sync.desks import at_work
from tests.sync.hostile import ABOUT, http, ours_but, serving
from workstation.domain.changes import MessagesChanged, SyncStateChanged, TrayChanged, TypingChanged
from workstation.domain.message_kind import MessageKind
from workstation.domain.operation import OperationKind, Refusal
from workstation.domain.sync_state import Connection
from workstation.remote.api import Api
from workstation.remote.trouble import Unreachable
from workstation.store import hot_desk, readmarks


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path / "server.db") as running:
        yield running


@pytest.mark.parametrize("body", ["x" * 70_000, "x" * 10_001], ids=["413", "long"])
def test_what_the_server_never_takes_goes_to_the_tray_and_the_rest_goes_on(
    server: Server, tmp_path: Path, body: str
) -> None:
    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            await ana.act("c1", OperationKind.CLAIM)
            for text in ("before", body, "after"):
                await ana.reply("c1", text)
            await ana.settled()
            (item,) = await ana.tray()
            assert (item.refusal, item.operation.text) == (Refusal.INVALID, body)
            texts = await ana.texts("c1")
            assert [text for text in texts if text in ("before", "after")] == ["before", "after"]
            assert TrayChanged() in ana.changes

    asyncio.run(main())


def test_the_server_learns_how_far_i_have_read(server: Server, tmp_path: Path) -> None:
    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            await ana.store.desk.write(lambda s: readmarks.move(s, "c1", 1))
            ana.engine.wake()
            async with asyncio.timeout(PATIENCE):
                while await ana.store.desk.read_plain(hot_desk.readmarks):
                    await asyncio.sleep(0.01)
        bundle = await asyncio.to_thread(lambda: server.agent("ana").conversation("c1"))
        assert bundle is not None
        assert bundle["read_position"] == 1

    asyncio.run(main())


def test_older_messages_are_fetched_and_kept(server: Server, tmp_path: Path) -> None:
    shopper = server.shopper("k1")
    for number in range(2, 231):
        shopper.write("c1", f"message {number}")

    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            held = await ana.texts("c1")
            assert len(held) == 200
            assert await ana.engine.fetch_older("c1", before=31) == 30
            assert (await ana.texts("c1"))[:2] == ["Where is my deposit?", "message 2"]
            await eventually(lambda: MessagesChanged("c1") in ana.changes)

    asyncio.run(main())


def test_a_colleague_sees_me_typing(server: Server, tmp_path: Path) -> None:
    async def main() -> None:
        async with (
            at_work(tmp_path / "ana", server.url) as ana,
            at_work(tmp_path / "ben", server.url, "ben") as ben,
        ):
            await ana.online()
            await ben.online()
            async with asyncio.timeout(PATIENCE):
                while TypingChanged("c1", "ben", True) not in ana.changes:
                    await ben.engine.tell_typing("c1", typing=True)
                    await asyncio.sleep(0.05)

    asyncio.run(main())


def test_leaving_waits_for_the_last_words_to_reach_the_server(server: Server, tmp_path: Path) -> None:
    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            await ana.act("c1", OperationKind.CLAIM)
            await ana.reply("c1", "good night")
            assert await ana.engine.pushed_or(5.0)
        bundle = await asyncio.to_thread(lambda: server.agent("ana").conversation("c1"))
        assert bundle is not None
        assert bundle["messages"][-1]["body"] == "good night"
        assert bundle["messages"][-1]["kind"] == MessageKind.OUTGOING

    asyncio.run(main())


def test_leaving_without_a_network_does_not_wait(server: Server, tmp_path: Path) -> None:
    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            await asyncio.to_thread(server.stop)
            await ana.reply("c1", "tomorrow then")
            await eventually(lambda: ana.engine.state.connection is Connection.OFFLINE)
            assert not await asyncio.wait_for(ana.engine.pushed_or(10 * PATIENCE), PATIENCE)
        await asyncio.to_thread(server.start)

    asyncio.run(main())


def test_a_captive_portal_is_told_from_our_server(tmp_path: Path) -> None:
    portal = http(b"<html>Pay for the network first.</html>", media="text/html")

    async def main() -> None:
        behaviour = ours_but("/v1/sync/bootstrap", portal)
        async with serving(behaviour) as url, at_work(tmp_path / "ana", url) as ana:
            await eventually(lambda: ana.engine.state.connection is Connection.NOT_OURS)
            assert "not a Groundcrew server" in ana.engine.state.trouble

    asyncio.run(main())


def test_an_idle_workstation_says_nothing_new(server: Server, tmp_path: Path) -> None:
    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url) as ana:
            await ana.online()
            await eventually(lambda: ana.engine.state.in_sync_as_of)
            await asyncio.sleep(0.5)
            ana.changes.clear()
            await asyncio.sleep(1.0)
            assert [change for change in ana.changes if not isinstance(change, SyncStateChanged)] == []
            assert len(ana.changes) <= 1

    asyncio.run(main())


def test_requests_that_never_end_do_not_bar_the_way_for_ever() -> None:
    """A request that is cancelled at an unlucky moment keeps its connection: these stand for a dozen such."""
    asked: list[str] = []

    async def behave(line: str, writer: asyncio.StreamWriter) -> None:
        asked.append(line)
        if len(asked) > 12:
            writer.write(http(ABOUT))

    async def nothing_saved(_: str) -> None:
        """No keychain here."""

    async def main() -> None:
        async with serving(behave) as url:
            api = Api(url, "", nothing_saved)
            stuck = [asyncio.create_task(api.about()) for _ in range(12)]
            await eventually(lambda: len(asked) == 12)
            with pytest.raises(Unreachable):
                await api.about()
            assert (await api.about()).product == "groundcrew"
            for task in stuck:
                task.cancel()
            await asyncio.gather(*stuck, return_exceptions=True)
            await api.aclose()

    asyncio.run(main())
