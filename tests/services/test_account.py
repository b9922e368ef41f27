"""Opening the desk: at the server, by the keychain, by the password; and never for somebody else."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend_stub import passwords, people
from tests.memory_keychain import MemoryKeychain, locked
from tests.services.seat import seated
from tests.serving import PASSWORD, USERS, Server
from workstation.errors import WorkstationError
from workstation.keychain.keys import Keys
from workstation.keychain.trouble import WrongPassword
from workstation.runtime.ids import now_ms
from workstation.services.desk import LeaseEnded, Unfinished
from workstation.settings import Policy
from workstation.store import device


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("server") / "server.db") as server:
        yield server


def test_a_first_sign_in_opens_the_desk_and_the_keychain_opens_it_again(
    tmp_path: Path, server: Server
) -> None:
    async def story() -> None:
        keychain = MemoryKeychain()
        async with seated(tmp_path, keychain) as seat:
            assert await seat.account.needs_sign_in()
            assert await seat.account.resume() is None
            await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)
            assert seat.desks[0].me.name == "Ana"
        async with seated(tmp_path, keychain) as seat:
            desk = await seat.account.resume()
            assert desk is not None
            seat.desks.append(desk)
            assert (desk.me.name, desk.server) == ("Ana", server.url)

    asyncio.run(story())


def test_without_a_keychain_the_password_opens_the_desk_with_no_server_in_reach(
    tmp_path: Path, server: Server
) -> None:
    async def story() -> None:
        async with seated(tmp_path) as seat:
            await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)
        async with seated(tmp_path) as seat:
            assert await seat.account.resume() is None
            assert not await seat.account.needs_sign_in()
            with pytest.raises(WrongPassword):
                await seat.account.unlock("not it")
            await seat.account.unlock(PASSWORD)
            assert seat.desks[0].me.name == "Ana"

    asyncio.run(story())


def test_a_keychain_that_forgot_learns_the_key_again_from_the_password(
    tmp_path: Path, server: Server
) -> None:
    async def story() -> None:
        keychain = MemoryKeychain()
        async with seated(tmp_path, keychain) as seat:
            await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)
        keychain.secrets.clear()
        async with seated(tmp_path, keychain) as seat:
            assert await seat.account.resume() is None
            await seat.account.unlock(PASSWORD)
        async with seated(tmp_path, keychain) as seat:
            desk = await seat.account.resume()
            assert desk is not None
            seat.desks.append(desk)

    asyncio.run(story())


def test_a_locked_keychain_is_not_asked_to_learn(tmp_path: Path, server: Server) -> None:
    async def story() -> None:
        keychain = MemoryKeychain()
        async with seated(tmp_path, keychain) as seat:
            await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)
        known = dict(keychain.secrets)
        keychain.before = locked
        async with seated(tmp_path, keychain) as seat:
            assert await seat.account.resume() is None
            await seat.account.unlock(PASSWORD)
        assert keychain.secrets == known

    asyncio.run(story())


def test_nobody_signs_in_on_the_desk_of_somebody_else(tmp_path: Path, server: Server) -> None:
    async def story() -> None:
        keychain = MemoryKeychain()
        async with seated(tmp_path, keychain) as seat:
            await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)
        async with seated(tmp_path, keychain) as seat:
            with pytest.raises(WorkstationError, match="holds the work of Ana"):
                await seat.account.sign_in(server.url, "ben@test.example", PASSWORD)
            assert seat.desks == []
        async with seated(tmp_path, keychain) as seat:
            desk = await seat.account.resume()
            assert desk is not None
            seat.desks.append(desk)
            assert desk.me.name == "Ana"

    asyncio.run(story())


def test_a_password_that_changed_at_the_server_opens_the_computer_from_then_on(
    tmp_path: Path, server: Server
) -> None:
    async def story() -> None:
        keychain = MemoryKeychain()
        async with seated(tmp_path, keychain) as seat:
            await seat.account.sign_in(server.url, "cem@test.example", PASSWORD)
        changed = passwords.hashed("another one")
        await server.database.write(lambda tx: people.put_user(tx, USERS["cem"], changed))
        async with seated(tmp_path, keychain) as seat:
            await seat.account.sign_in(server.url, "cem@test.example", "another one")
        async with seated(tmp_path) as seat:
            with pytest.raises(WrongPassword):
                await seat.account.unlock(PASSWORD)
            await seat.account.unlock("another one")

    asyncio.run(story())


def test_after_the_lease_only_the_server_opens_the_desk(tmp_path: Path, server: Server) -> None:
    async def story() -> None:
        keychain = MemoryKeychain()
        async with seated(tmp_path, keychain) as seat:
            await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)
            await seat.desks[0].store.desk.write_plain(lambda c: device.verified(c, "1.a", "run", now_ms()))
        hours = 3_600_000
        async with seated(tmp_path, keychain, later_ms=71 * hours) as seat:
            desk = await seat.account.resume()
            assert desk is not None
            seat.desks.append(desk)
        async with seated(tmp_path, keychain, later_ms=73 * hours) as seat:
            with pytest.raises(LeaseEnded, match="what you wrote is kept"):
                await seat.account.resume()
            with pytest.raises(LeaseEnded):
                await seat.account.unlock(PASSWORD)
            await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)
            assert seat.desks[0].me.name == "Ana"

    asyncio.run(story())


def test_a_first_sign_in_that_was_cut_short_is_taken_up_at_the_server(tmp_path: Path, server: Server) -> None:
    async def story() -> None:
        keychain = MemoryKeychain()
        Keys(tmp_path, now_ms).create(keychain, PASSWORD)  # and then the lights went out
        async with seated(tmp_path, keychain) as seat:
            with pytest.raises(Unfinished, match="Sign in at the server"):
                await seat.account.resume()
        async with seated(tmp_path) as seat:
            with pytest.raises(Unfinished):
                await seat.account.unlock(PASSWORD)
            await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)
            assert seat.desks[0].me.name == "Ana"

    asyncio.run(story())


def test_authorities_that_cannot_be_read_are_said(tmp_path: Path, server: Server) -> None:
    async def story() -> None:
        async with seated(tmp_path) as seat:
            seat.account._policy = Policy(ca_file=str(tmp_path / "nowhere.pem"))
            with pytest.raises(WorkstationError, match=r"nowhere\.pem"):
                await seat.account.sign_in(server.url, "ana@test.example", PASSWORD)

    asyncio.run(story())
