"""Files through the real store, line and server: sent once, from wherever they were cut, read by others."""

import asyncio
import shutil
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.patience import PATIENCE, eventually
from tests.pictures import picture
from tests.server_client import Agent
from tests.serving import Server
from tests.sync.desks import Workplace, at_work
from workstation.domain.attachment import PNG, Attachment, DraftAttachment
from workstation.domain.changes import UploadProgressed
from workstation.domain.drafts import DraftKind
from workstation.domain.operation import Operation, OperationKind, Refusal
from workstation.errors import WorkstationError
from workstation.runtime.ids import new_id, now_ms
from workstation.store import attachments, hot, outbox, received
from workstation.store.blobs import DESK

SHOT = picture(900, 700)
LARGE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8192  # 2 MiB: some pieces


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path / "server.db") as running:
        yield running


@pytest.fixture
def lead(server: Server) -> Agent:
    """Somebody who looks what is on the server."""
    return server.agent("lea")


async def attach(place: Workplace, content: bytes, mime: str = PNG, name: str = "shot.png") -> None:
    new = DraftAttachment(new_id(), Attachment(sha256(content).hexdigest(), name, len(content), mime))
    async with place.store.blobs.sealing(DESK, content) as sealed:
        await place.store.desk.write(lambda s: attachments.add(s, "c1", DraftKind.REPLY, new, sealed))


async def send(place: Workplace, body: str = "") -> str:
    """Write a reply down with whatever stands beside the draft."""
    act = Operation(new_id(), 0, OperationKind.MESSAGE_APPEND, "c1", None, {"body": body}, now_ms())
    await place.store.desk.write(lambda s: outbox.append(s, [act], DraftKind.REPLY))
    place.engine.wake()
    return act.id


def on_server(lead: Agent) -> list[tuple[str, list[str]]]:
    bundle = lead.conversation("c1")
    assert bundle
    written = [m for m in bundle["messages"] if m["kind"] == "outgoing"]
    return [(m["body"], [a["name"] for a in m["attachments"]]) for m in written]


def content(lead: Agent, message_id: str, number: int = 1) -> bytes:
    answer = lead.client.get(f"/v1/messages/{message_id}/attachments/{number}")
    answer.raise_for_status()
    return answer.content


async def work(server: Server, story: Any, folder: Path) -> None:
    async with at_work(folder, server.url) as ana:
        await ana.online()
        await ana.act("c1", OperationKind.CLAIM)
        await ana.settled()
        await story(ana)


def test_a_picture_is_sent_settled_and_read_at_another_desk(
    server: Server, lead: Agent, tmp_path: Path
) -> None:
    async def story(ana: Workplace) -> None:
        await attach(ana, SHOT)
        id_ = await send(ana, "Look")
        await ana.settled()
        assert content(lead, id_) == SHOT
        async with at_work(tmp_path / "lea", server.url, "lea") as lea:
            await lea.shows("c1", "Look")
            held = await lea.store.replica.read_plain(lambda c: hot.window(c, "c1", 1, 99))
            assert [a.name for a in held[-1].attachments] == ["shot.png"]
            await lea.engine.fetch_attachment(id_, 1)
            await lea.engine.fetch_attachment(id_, 1)
            found = await lea.store.replica.read_plain(lambda c: received.find(c, id_, 1))
            assert found
            assert found.content
            assert await lea.store.blobs.read(found.content) == SHOT
            assert len(await lea.store.blobs.names()) == 1
        assert await ana.store.desk.read_plain(lambda c: hot.attached(c, id_, 1)), "kept for a week"

    asyncio.run(work(server, story, tmp_path / "ana"))


def test_progress_is_told_and_what_was_typed_after_it_comes_after_it(
    server: Server, lead: Agent, tmp_path: Path
) -> None:
    async def story(ana: Workplace) -> None:
        await attach(ana, LARGE)
        id_ = await send(ana, "first")
        await ana.reply("c1", "second")
        await ana.settled()
        told = [c for c in ana.changes if isinstance(c, UploadProgressed)]
        assert [c.sent for c in told] == sorted(c.sent for c in told)
        assert {c.message_id for c in told} == {id_}
        assert told[-1].sent == told[-1].total == len(LARGE)
        assert len(told) > 4

    asyncio.run(work(server, story, tmp_path / "ana"))
    assert [body for body, _ in on_server(lead)] == ["first", "second"]


@pytest.mark.parametrize("trouble", [{"drop_before": 0.3}, {"drop_after": 0.4}, {"duplicate": 0.5}])
def test_a_bad_network_costs_pieces_and_never_the_file(
    server: Server, lead: Agent, tmp_path: Path, trouble: dict[str, float]
) -> None:
    async def story(ana: Workplace) -> None:
        server.app.state.levers.pull(server.app.state.levers.levers.model_copy(update=trouble | {"seed": 3}))
        await attach(ana, LARGE)
        id_ = await send(ana)
        async with asyncio.timeout(PATIENCE):
            while await ana.store.desk.read(outbox.unsettled):
                await ana.engine.retry_now()
                await asyncio.sleep(0.05)
        server.app.state.levers.pull(type(server.app.state.levers.levers)())
        assert content(lead, id_) == LARGE

    asyncio.run(work(server, story, tmp_path / "ana"))
    assert on_server(lead) == [("", ["shot.png"])]


def test_a_server_that_lost_the_file_is_given_it_again(server: Server, lead: Agent, tmp_path: Path) -> None:
    """The server is put back to a copy from before either message, and its files are gone with that."""

    async def story(ana: Workplace) -> None:
        await asyncio.to_thread(server.stop)
        shutil.copy(server.path, tmp_path / "earlier.db")
        await asyncio.to_thread(server.start)
        await ana.online()
        await attach(ana, SHOT)
        first = await send(ana, "one")
        await ana.settled()
        await asyncio.to_thread(server.restart, tmp_path / "earlier.db")
        await attach(ana, LARGE)
        other = await send(ana, "two")
        await ana.engine.retry_now()
        await ana.settled()
        assert content(lead, other) == LARGE
        assert content(lead, first) == SHOT, "what had settled came back with its file"

    asyncio.run(work(server, story, tmp_path / "ana"))


def test_a_file_the_server_never_takes_brings_the_message_whole_into_the_tray(
    server: Server, lead: Agent, tmp_path: Path
) -> None:
    async def story(ana: Workplace) -> None:
        await attach(ana, b"MZ not a picture")
        id_ = await send(ana, "kept")
        await ana.reply("c1", "after it")
        await ana.settled()
        [item] = await ana.tray()
        assert (item.operation.text, item.refusal) == ("kept", Refusal.ATTACHMENT)
        assert item.operation.attachments[0].name == "shot.png"
        sealed = await ana.store.desk.read_plain(lambda c: hot.attached(c, id_, 1))
        assert sealed
        assert await ana.store.blobs.read(sealed) == b"MZ not a picture"

    asyncio.run(work(server, story, tmp_path / "ana"))
    assert on_server(lead) == [("after it", [])]


def test_a_file_that_was_damaged_on_this_disk_holds_up_nothing_else(
    server: Server, lead: Agent, tmp_path: Path
) -> None:
    async def story(ana: Workplace) -> None:
        await attach(ana, SHOT)
        [file] = (tmp_path / "ana" / "blobs").iterdir()
        file.write_bytes(bytes(len(file.read_bytes())))
        await send(ana, "kept")
        await ana.reply("c1", "after it")
        await ana.settled()
        assert [item.refusal for item in await ana.tray()] == [Refusal.ATTACHMENT]

    asyncio.run(work(server, story, tmp_path / "ana"))


def test_nothing_is_left_of_what_was_fetched_when_the_conversation_leaves_the_view(
    server: Server, lead: Agent, tmp_path: Path
) -> None:
    async def story(ana: Workplace) -> None:
        await attach(ana, SHOT)
        id_ = await send(ana)
        await ana.settled()
        async with at_work(tmp_path / "sen", server.url, "ben") as ben:
            await ben.online()
            assert await ben.texts("c1") == []
        async with at_work(tmp_path / "lea", server.url, "lea") as lea:
            await lea.online()
            await lea.engine.fetch_attachment(id_, 1)
            blobs = tmp_path / "lea" / "blobs"
            assert len(list(blobs.iterdir())) == 1
            await ana.act("c1", OperationKind.TRANSFER, to_user=None, to_team="security")
            await eventually(lambda: not list(blobs.iterdir()))
            with pytest.raises(WorkstationError):
                await lea.api.content(f"messages/{id_}", 1, 0, 5)

    asyncio.run(work(server, story, tmp_path / "ana"))


def test_ended_again_and_again_in_the_middle_it_arrives_whole_and_once(
    server: Server, lead: Agent, tmp_path: Path
) -> None:
    """The workstation is left and started anew until it is done; some starts find a part of it there."""
    panel = server.app.state.levers
    reached: set[int] = set()

    async def live() -> bool:
        """Until a piece more than ever before is there, or everything."""
        furthest, sent = max(reached, default=0), set[int]()
        async with at_work(tmp_path / "ana", server.url) as ana:
            while await ana.store.desk.read(outbox.unsettled) and max(sent, default=0) <= furthest:
                await asyncio.sleep(0.01)
                sent = {c.sent for c in ana.changes if isinstance(c, UploadProgressed)}
            reached.update(sent)
            return not await ana.store.desk.read(outbox.unsettled)

    async def story(ana: Workplace) -> None:
        await attach(ana, LARGE)
        panel.pull(panel.levers.model_copy(update={"latency_ms": 60}))
        await send(ana, "whole")

    asyncio.run(work(server, story, tmp_path / "ana"))
    lives = 0
    while not asyncio.run(live()):
        lives += 1
        assert lives < 60
    panel.pull(type(panel.levers)())
    assert on_server(lead) == [("whole", ["shot.png"])]
    bundle = lead.conversation("c1")
    assert bundle
    assert content(lead, bundle["messages"][-1]["id"]) == LARGE
    assert lives
    assert len(reached) > 3
