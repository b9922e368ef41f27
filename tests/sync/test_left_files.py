"""A half-written reply with files and a quote, from desk to desk through the real server, and sent there."""

import asyncio
from pathlib import Path

import pytest

from tests.pictures import picture
from tests.server_client import Agent
from tests.serving import Server
from tests.sync.desks import Workplace, at_work
from tests.sync.test_files_of_messages import attach
from workstation.domain.drafts import Draft, DraftKind
from workstation.domain.left_draft import LeftDraft
from workstation.domain.operation import Operation, OperationKind
from workstation.domain.people import Role, User
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.services.context import Context
from workstation.services.left_drafts import LeftDrafts
from workstation.store import drafts, hot, outbox, quotes
from workstation.store.trouble import TooMany

SHOT, OTHER = picture(900, 700), picture(40, 30)
REPLY = DraftKind.REPLY


def service(place: Workplace) -> LeftDrafts:
    me = User("ben", "Ben", "ben@test.example", Role.AGENT, ("payments",))
    return LeftDrafts(Context(place.store, Feed(), me, now_ms, new_id), place.engine)


async def half_writes(place: Workplace, words: str) -> None:
    """With two files beside it, in answer to what the customer wrote first."""
    await place.store.desk.write(lambda s: drafts.save(s, Draft("c1", REPLY, words, 0, 1)))
    await place.store.desk.write(lambda s: quotes.put(s, "c1", REPLY, "c1-1"))
    await attach(place, SHOT, name="shot.png")
    await attach(place, OTHER, name="other.png")


async def left(place: Workplace) -> LeftDraft | None:
    details = await place.store.replica.read_plain(lambda c: hot.details(c, "c1"))
    return details.left if details else None


async def is_offered(place: Workplace) -> LeftDraft:
    while (found := await left(place)) is None:
        await asyncio.sleep(0.01)
    return found


async def beside_reply(place: Workplace) -> tuple[list[str], dict[DraftKind, str]]:
    """The names of the files beside the reply, and what it answers."""
    files = await place.store.desk.read_plain(lambda c: hot.draft_attachments(c, "c1"))
    answered = await place.store.desk.read_plain(lambda c: quotes.of_drafts(c, "c1"))
    return [one.attachment.name for one in files.get(REPLY, ())], answered


async def hands_over(ana: Workplace, words: str = "I have looked at it") -> None:
    await ana.online()
    await ana.act("c1", OperationKind.CLAIM)
    await half_writes(ana, words)
    await ana.act("c1", OperationKind.DRAFT_SHARE)
    assert await beside_reply(ana) == ([], {}), "it has left the editor, with all that stood beside it"
    await ana.act("c1", OperationKind.TRANSFER, to_user="ben", to_team=None)
    await ana.settled()
    assert await ana.tray() == []


@pytest.mark.parametrize("words", ["I have looked at it", ""])
def test_files_and_the_quote_go_along_and_its_receiver_sends_them(tmp_path: Path, words: str) -> None:
    async def main(server: Server, lea: Agent) -> None:
        async with (
            at_work(tmp_path / "ana", server.url) as ana,
            at_work(tmp_path / "ben", server.url, "ben") as ben,
        ):
            await ben.online()
            await hands_over(ana, words)
            offered = await is_offered(ben)
            assert [one.name for one in offered.attachments] == ["shot.png", "other.png"]
            await service(ben).take("c1", offered)
            await service(ben).take("c1", offered)  # a second click puts nothing in twice
            assert await beside_reply(ben) == (["shot.png", "other.png"], {REPLY: "c1-1"})
            assert len(await ben.store.blobs.names()) == 2, "the second time left no files behind"
            act = Operation(new_id(), 0, OperationKind.MESSAGE_APPEND, "c1", None, {"body": words}, now_ms())
            await ben.store.desk.write(lambda s: outbox.append(s, [act], REPLY))
            ben.engine.wake()
            await ben.settled()
            assert await ben.tray() == []
        bundle = lea.conversation("c1")
        assert bundle
        sent = bundle["messages"][-1]
        assert (sent["id"], sent["quote"]["message_id"]) == (act.id, "c1-1")
        contents = [lea.client.get(f"/v1/messages/{act.id}/attachments/{n}").content for n in (1, 2)]
        assert contents == [SHOT, OTHER]

    with Server(tmp_path / "server.db") as server:
        asyncio.run(main(server, server.agent("lea")))


def test_taken_back_by_its_author_the_files_are_those_of_this_computer(tmp_path: Path) -> None:
    async def main(server: Server, lea: Agent) -> None:
        async with at_work(tmp_path / "ana", server.url) as ana:
            await hands_over(ana)
            assert lea.do("c1", "transfer", {"to_user": "ana"}, base_version=lea.version("c1")).code is None
            offered = await is_offered(ana)
            await ana.api.aclose()  # no network is needed for them
            await service(ana).take("c1", offered)
            assert (await beside_reply(ana))[0] == ["shot.png", "other.png"]

    with Server(tmp_path / "server.db") as server:
        asyncio.run(main(server, server.agent("lea")))


def test_where_not_all_can_be_had_or_held_nothing_is_taken_and_it_stays_offered(tmp_path: Path) -> None:
    async def main(server: Server, lea: Agent) -> None:
        async with (
            at_work(tmp_path / "ana", server.url) as ana,
            at_work(tmp_path / "ben", server.url, "ben") as ben,
        ):
            await ben.online()
            await hands_over(ana)
            offered = await is_offered(ben)
            for number in range(9):
                await attach(ben, OTHER, name=f"{number}.png")
            with pytest.raises(TooMany):
                await service(ben).take("c1", offered)
            assert lea.do("c1", "transfer", {"to_user": "lea"}, base_version=lea.version("c1")).code is None
            with pytest.raises(WorkstationError):
                await service(ben).take("c1", offered)
            assert len((await beside_reply(ben))[0]) == 9
            assert await ben.store.desk.read_plain(lambda c: hot.drafts(c, "c1")) == {}
            assert await ben.store.desk.read(outbox.unsettled) == []

    with Server(tmp_path / "server.db") as server:
        asyncio.run(main(server, server.agent("lea")))
