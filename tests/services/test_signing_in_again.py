"""A session that has ended is begun again on the open desk, by the same person alone."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from backend_stub import passwords, people
from backend_stub.transaction import Transaction
from tests.memory_keychain import MemoryKeychain
from tests.services.seat import Seat, seated
from tests.serving import PASSWORD, TEAMS, USERS, Server
from workstation.errors import WorkstationError
from workstation.remote.trouble import SignedOut


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("server") / "server.db") as server:
        yield server


@pytest.mark.parametrize("way", ["signed in", "resumed", "unlocked"])
def test_signing_in_again_begins_a_new_session_on_the_same_desk(
    tmp_path: Path, server: Server, way: str
) -> None:
    async def story() -> None:
        keychain = None if way == "unlocked" else MemoryKeychain()
        async with seated(tmp_path, keychain) as seat:
            await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)
            if way == "signed in":
                await _again(seat)
        if way == "signed in":
            return
        async with seated(tmp_path, keychain) as seat:
            if desk := await seat.account.resume():
                seat.desks.append(desk)
            else:
                await seat.account.unlock(PASSWORD)
            await _again(seat)

    async def _again(seat: Seat) -> None:
        [desk] = seat.desks
        await seat.line.run(desk.api().sign_out())
        await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)
        assert seat.desks == [desk, desk], "whoever waits for a session is told"
        await seat.line.run(desk.api().mark_read("c1", 1))

    asyncio.run(story())


def test_the_same_name_on_another_server_is_not_the_same_person(tmp_path: Path, server: Server) -> None:
    def seed(tx: Transaction) -> None:
        people.put_team(tx, TEAMS[0])
        people.put_user(tx, replace(USERS["ana"], id="another-ana"), passwords.hashed(PASSWORD))

    async def story(impostor: Server) -> None:
        async with seated(tmp_path / "profile") as seat:
            await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)
            server.stop()
            impostor.port = server.port
            impostor.start()
            try:
                with pytest.raises(WorkstationError, match="Ana"):
                    await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)
                with pytest.raises(SignedOut):
                    await seat.line.run(seat.desks[0].api().changes("", ""))
            finally:
                impostor.stop()
                impostor.port = 0
                server.start()

    with Server(tmp_path / "impostor.db", seeding=seed) as impostor:
        impostor.stop()
        asyncio.run(story(impostor))
        impostor.start()
