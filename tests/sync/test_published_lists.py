"""The published lists reach the workstation whole, are replaced in one step, and guard it."""

import asyncio
import errno
import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from backend_stub.__main__ import main as backend_stub
from tests.serving import Server
from tests.sync.desks import Workplace, at_work
from workstation.detection.known import Known
from workstation.detection.published import MANIFEST, measured, named, open_published
from workstation.domain.drafts import DraftKind
from workstation.domain.people import Role, User
from workstation.remote.trouble import Broken
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.services.context import Context
from workstation.services.guarding import Guarding
from workstation.sync.lists import ListKeeper

T = TypeVar("T")
BY = ("--by", "lea@team.example")
ME = User("ana", "Ana", "ana@test.example", Role.AGENT, ("payments",))


class Aside:
    async def beside(self, work: Callable[[], T]) -> T:
        return await asyncio.to_thread(work)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path / "server.db") as running:
        yield running


def feeds(server: Server, *words: str) -> None:
    assert backend_stub(["feeds", *words, "--database", str(server.path)]) == 0


def add(server: Server, *names: str) -> None:
    path = server.path.with_name("Ours.list")
    path.write_text("\n".join(names), encoding="utf-8")
    feeds(server, "add", "Ours", str(path), "--kind", "domains", "--origin", "tests")


def keeper(place: Workplace) -> ListKeeper:
    return ListKeeper(place.store.folder / "lists", place.api, lambda: True)


def covers(known: Known | None, host: str) -> bool:
    assert known is not None
    assert known.domains is not None
    return known.domains.covering(host.split(".")) > 0


def test_what_is_listed_and_lifted_at_the_server_guards_the_next_draft(
    server: Server, tmp_path: Path
) -> None:
    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url) as place:
            context = Context(place.store, Feed(), ME, now_ms, new_id)
            guarding, lists = Guarding(context, Aside()), keeper(place)

            async def stopped() -> bool:
                found = await guarding.look("c1", DraftKind.REPLY, "go to scam-one.xyz")
                return any(one.stops for one in found)

            assert not await stopped()
            assert await lists.look(), "our own are published, too"
            await asyncio.to_thread(add, server, "scam-one.xyz")
            assert await lists.look()
            assert await stopped()
            assert not await lists.look(), "nothing is new"
            kept = {file.name: file.at for file in named(place.store.folder / "lists")}
            assert kept["domains"] is not None, "when it was read is known here, too"
            await asyncio.to_thread(
                feeds, server, "lift", "scam-one.xyz", *BY, "--reason", "its owner proved it"
            )
            assert await lists.look()
            assert not await stopped()
            folder = place.store.folder / "lists"
            kept = {MANIFEST, *(file.path(folder).name for file in named(folder))}
            assert {path.name for path in folder.iterdir()} == kept

    asyncio.run(main())


@pytest.mark.parametrize("harm", ["cut", "changed", "longer"])
def test_a_torn_or_forged_list_is_refused_and_the_old_one_stays(
    server: Server, tmp_path: Path, harm: str, caplog: pytest.LogCaptureFixture
) -> None:
    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url) as place:
            lists, folder = keeper(place), place.store.folder / "lists"
            await asyncio.to_thread(add, server, "scam-one.xyz")
            await lists.look()
            before = (folder / MANIFEST).read_bytes()
            await asyncio.to_thread(add, server, "scam-one.xyz", "scam-two.xyz")
            published = server.app.state.lists.folder
            [domains] = [file.path(published) for file in named(published) if file.name == "domains"]
            content = domains.read_bytes()
            forged = {"cut": content[:-9], "changed": content[:-9] + b"other.xyz", "longer": content + b"x"}
            domains.write_bytes(forged[harm])
            if harm == "longer":  # what was named is there, and nothing more is asked for
                assert await lists.look()
                return
            for _ in range(2):
                with pytest.raises(Broken):
                    await lists.look()
            assert caplog.text.count("torn or forged; what was here stays: domains") == 1, "said once"
            assert (folder / MANIFEST).read_bytes() == before
            assert covers(open_published(folder), "scam-one.xyz")
            assert not (folder / "coming").exists()

    asyncio.run(main())


def test_a_list_that_is_damaged_here_is_fetched_anew_and_our_own_guard_until_then(
    server: Server, tmp_path: Path
) -> None:
    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url) as place:
            lists, folder = keeper(place), place.store.folder / "lists"
            await asyncio.to_thread(add, server, "scam-one.xyz")
            await lists.look()
            [domains] = [file.path(folder) for file in named(folder) if file.name == "domains"]
            domains.write_bytes(b"\0" * domains.stat().st_size)
            guarding = Guarding(Context(place.store, Feed(), ME, now_ms, new_id), Aside())
            found = await guarding.look("c1", DraftKind.REPLY, "groundcrew-support.example, scam-one.xyz")
            assert [one.indicator.rule for one in found if one.stops][:1] == ["phishing_link"]
            assert await lists.look()
            assert covers(open_published(folder), "scam-one.xyz")
            again = await guarding.look("c1", DraftKind.REPLY, "see scam-one.xyz")
            assert any(one.stops for one in again)

    asyncio.run(main())


def test_a_list_that_its_disk_does_not_give_is_a_damaged_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "made").write_bytes(b"what is listed")
    file = measured("domains", tmp_path / "made", 1, None)
    (tmp_path / "made").rename(file.path(tmp_path))
    assert file.fits(tmp_path)

    def broken(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(hashlib, "file_digest", broken)
    assert not file.fits(tmp_path)


def test_whoever_is_signed_out_gets_no_list(server: Server) -> None:
    agent = server.agent("ana")
    told = agent.client.get("/v1/lists").json()["files"]
    assert {file["name"] for file in told} == {"domains", "addresses"}
    assert agent.client.get(f"/v1/lists/{told[0]['sha256']}").status_code == 200
    assert agent.client.get(f"/v1/lists/{'0' * 64}").status_code == 404
    del agent.client.headers["Authorization"]
    assert agent.client.get("/v1/lists").status_code == 401
    assert agent.client.get(f"/v1/lists/{told[0]['sha256']}").status_code == 401
