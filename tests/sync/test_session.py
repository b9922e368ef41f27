"""Tokens end, are renewed once for all, and a session that is over asks for a sign-in and keeps the work."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.patience import eventually
from tests.serving import PASSWORD, Server
from tests.sync.desks import at_work
from tests.sync.hostile import ABOUT, SESSION, http, serving
from workstation.domain.operation import OperationKind
from workstation.domain.sync_state import Connection
from workstation.remote import trouble
from workstation.remote.api import Api


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path / "server.db") as running:
        yield running


def test_a_wrong_password_says_so(server: Server, tmp_path: Path) -> None:
    async def nothing(_: str) -> None:
        raise AssertionError("there is nothing to save")

    async def main() -> None:
        api = Api(server.url, "", nothing)
        with pytest.raises(trouble.WrongPassword, match="password is wrong"):
            await api.sign_in("ana@test.example", "not it")
        await api.aclose()

    asyncio.run(main())


def test_an_access_token_that_ended_is_renewed_without_anybody_noticing(
    server: Server, tmp_path: Path
) -> None:
    tokens: list[str] = []

    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url, keep=tokens.append) as ana:
            await ana.online()
            server.now.ahead = 11 * 60_000
            await ana.act("c1", OperationKind.CLAIM)
            await ana.reply("c1", "still here")
            await ana.settled()
            assert len(tokens) == 2
            assert ana.engine.state.connection is Connection.ONLINE

    asyncio.run(main())


def test_many_requests_at_once_renew_the_session_once() -> None:
    refreshed: list[str] = []
    saved: list[str] = []

    async def behave(line: str, writer: asyncio.StreamWriter) -> None:
        path = line.split(" ")[1]
        if path == "/v1/sessions/refresh":
            refreshed.append(line)
            await asyncio.sleep(0.05)
            writer.write(http(SESSION))
        elif path == "/v1/about":
            writer.write(http(ABOUT))
        else:
            writer.write(http(b'{"rows":[]}'))

    async def save(token: str) -> None:
        await asyncio.sleep(0)
        saved.append(token)

    async def main() -> None:
        async with serving(behave) as url:
            api = Api(url, "old", save)
            await asyncio.gather(*(api.changes("1.a", "1.a") for _ in range(5)))
            await api.aclose()

    asyncio.run(main())
    assert (len(refreshed), saved) == (1, ["r"])


def test_a_renewal_that_comes_after_the_sign_out_brings_nothing_back() -> None:
    saved: list[str] = []
    asked, ended = asyncio.Event(), asyncio.Event()

    async def behave(line: str, writer: asyncio.StreamWriter) -> None:
        if line.split(" ")[1] == "/v1/sessions/refresh":
            asked.set()
            await ended.wait()
            writer.write(http(SESSION))
        else:
            writer.write(http(ABOUT))

    async def save(token: str) -> None:
        saved.append(token)

    async def main() -> None:
        async with serving(behave) as url:
            api = Api(url, "old", save)
            reading = asyncio.create_task(api.changes("1.a", "1.a"))
            await asked.wait()
            await api.sign_out()
            ended.set()
            with pytest.raises(trouble.SignedOut):
                await reading
            await api.aclose()

    asyncio.run(main())
    assert saved == [""]


def test_no_token_is_shown_at_the_sign_out_to_a_stranger_who_took_the_servers_place() -> None:
    asked: list[str] = []
    moved = False

    async def behave(line: str, writer: asyncio.StreamWriter) -> None:
        path = line.split(" ")[1]
        asked.append(path)
        if moved:
            writer.write(http(b"<html>", media="text/html"))
        else:
            writer.write(http(ABOUT if path == "/v1/about" else SESSION))

    async def save(_token: str) -> None:
        pass

    async def main() -> None:
        nonlocal moved
        async with serving(behave) as url:
            api = Api(url, "", save)
            await api.sign_in("ana@test.example", PASSWORD)
            moved = True
            with pytest.raises(trouble.NotOurServer):
                await api.changes("1.a", "1.a")
            asked.clear()
            with pytest.raises(trouble.NotOurServer):
                await api.sign_out()
            await api.aclose()

    asyncio.run(main())
    assert asked == ["/v1/about"]


def test_a_session_that_is_over_asks_for_a_sign_in_and_goes_on_after_it(
    server: Server, tmp_path: Path
) -> None:
    tokens: list[str] = []

    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url, keep=tokens.append) as ana:
            await ana.online()
            server.now.ahead = 13 * 3_600_000
            await ana.act("c1", OperationKind.CLAIM)
            await ana.reply("c1", "kept over the night")
            await ana.engine.retry_now()
            await eventually(lambda: ana.engine.state.connection is Connection.SIGNED_OUT)
            assert "Sign in again" in ana.engine.state.trouble
            await eventually(lambda: ana.engine.state.unsent == 2)
            await ana.api.sign_in("ana@test.example", PASSWORD)
            await ana.engine.retry_now()
            await ana.settled()
            assert (await ana.texts("c1")).count("kept over the night") == 1

    asyncio.run(main())


def test_a_signed_out_workstation_stays_so_until_somebody_signs_in(server: Server, tmp_path: Path) -> None:
    async def main() -> None:
        async with at_work(tmp_path / "ana", server.url, token="a token of long ago") as ana:
            await eventually(lambda: ana.engine.state.connection is Connection.SIGNED_OUT)

    asyncio.run(main())
