"""Event streams end with their session and their client, also with one that takes nothing."""

import asyncio
import contextlib
import itertools
import socket
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path

from fastapi import FastAPI

from backend_stub import sessions
from backend_stub.app import create_app
from backend_stub.doorbell import Doorbell
from backend_stub.sessions import Tokens
from tests import serving
from tests.faults.programme.asking import Asker, Stream
from tests.patience import PATIENCE, eventually
from tests.serving import Server, seed

Scene = Callable[[FastAPI], Awaitable[None]]


def play(folder: Path, scene: Scene, clock: serving.TestClock | None = None) -> None:
    """The scene on a seeded server, without sockets."""

    async def main() -> None:
        app = create_app(folder / "server.db", now=clock or serving.TestClock())
        async with app.router.lifespan_context(app):
            await app.state.backend.database.write(seed)
            await scene(app)

    asyncio.run(asyncio.wait_for(main(), PATIENCE))


async def signed_in(app: FastAPI, user: str = "ana") -> Tokens:
    backend = app.state.backend
    return await backend.database.write(lambda tx: sessions.sign_in(tx, user, "test", backend.lifetimes))  # type: ignore[no-any-return]


async def listening(app: FastAPI, token: str) -> Stream:
    stream = Asker(app, token).listen()
    await eventually(lambda: stream.heard)
    stream.take()
    return stream


async def goodbye(stream: Stream) -> list[tuple[str, dict[str, object]]]:
    assert stream.task is not None
    done, _ = await asyncio.wait({stream.task}, timeout=PATIENCE)
    assert done, "the stream goes on"
    return stream.take()


def test_signing_out_ends_the_streams_of_this_device_and_of_no_other(tmp_path: Path) -> None:
    async def scene(app: FastAPI) -> None:
        here, there = await signed_in(app), await signed_in(app)
        ending, going_on = await listening(app, here.access), await listening(app, there.access)
        assert (await Asker(app, here.access).ask("DELETE", "/v1/sessions")).status == 204
        assert ("bye", {"reason": "signed_out"}) in await goodbye(ending)
        assert len(app.state.backend.doorbell.streams()) == 1
        await going_on.close()

    play(tmp_path, scene)


def test_a_copied_token_that_is_used_ends_the_streams_of_its_family(tmp_path: Path) -> None:
    clock = serving.TestClock()

    async def scene(app: FastAPI) -> None:
        first = await signed_in(app)
        stream = await listening(app, first.access)
        renewing = {"refresh_token": first.refresh, "refresh_id": "r1"}
        assert (await Asker(app).ask("POST", "/v1/sessions/refresh", body=renewing)).status == 200
        clock.ahead += 61_000
        stolen = renewing | {"refresh_id": "thief"}
        assert (await Asker(app).ask("POST", "/v1/sessions/refresh", body=stolen)).status == 401
        assert ("bye", {"reason": "signed_out"}) in await goodbye(stream)

    play(tmp_path, scene, clock)


def test_a_client_that_leaves_while_the_bell_rings_is_forgotten(tmp_path: Path) -> None:
    async def scene(app: FastAPI) -> None:
        doorbell = app.state.backend.doorbell
        stream = await listening(app, (await signed_in(app)).access)
        stream.left.set()
        for _ in range(3):  # at whichever turn of the loop the two meet
            doorbell.typing({"ana"}, "c1", None, True)
            await asyncio.sleep(0)
        await goodbye(stream)
        assert not doorbell.watchers()

    play(tmp_path, scene)


def _connected(server: Server, request: str) -> socket.socket:
    """A client that says ``request`` and reads nothing."""
    client = socket.socket()
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    client.connect(("127.0.0.1", server.port))
    client.sendall(request.encode())
    return client


def test_a_client_that_takes_nothing_is_cut_off_with_all_that_lay_ready_for_it(tmp_path: Path) -> None:
    with Server(tmp_path / "server.db", options={"patience": 0.3}) as server:
        token = server.agent("ana").client.headers["Authorization"]
        server.clients[-1].close()
        doorbell: Doorbell = server.app.state.backend.doorbell
        assert doorbell._loop is not None

        def ring(number: int) -> None:
            for conversation in range(5_000):
                doorbell.typing({"ana"}, f"c{number}-{conversation}", None, True)

        async def scene() -> None:
            await eventually(doorbell.watchers)
            for number in itertools.count():
                doorbell._loop.call_soon_threadsafe(ring, number)  # type: ignore[union-attr]
                await asyncio.sleep(0.05)
                if not doorbell.watchers():
                    break
            await eventually(lambda: not server._listener.server_state.connections)

        with _connected(server, f"GET /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: {token}\r\n\r\n"):
            asyncio.run(asyncio.wait_for(scene(), PATIENCE))


def test_a_connection_that_is_used_again_is_not_cut_off_for_its_first_request(tmp_path: Path) -> None:
    head = "POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    request = head + "Content-Length: 2\r\n\r\n{}"
    with (
        Server(tmp_path / "server.db", options={"patience": 0.05}) as server,
        _connected(server, request) as client,
    ):
        client.settimeout(PATIENCE)
        assert client.recv(4096).startswith(b"HTTP/1.1 422")
        threading.Event().wait(0.5)  # more than a request may take
        client.sendall(request.encode())
        assert client.recv(4096).startswith(b"HTTP/1.1 422")


def test_a_client_that_does_not_finish_its_request_is_cut_off(tmp_path: Path) -> None:
    head = "POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    with (
        Server(tmp_path / "server.db", options={"patience": 0.05}) as server,
        _connected(server, head + "Content-Length: 99\r\n\r\n{") as client,
    ):
        client.settimeout(20)
        with contextlib.suppress(ConnectionError):
            assert client.recv(1) == b""
