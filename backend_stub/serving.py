"""Running the server: bind, seed, import, listen, and stop in order when asked to."""

import asyncio
import gc
import ipaddress
import signal
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fastapi import FastAPI

from backend_stub import accounts
from backend_stub.app import create_app
from backend_stub.backend import Backend
from backend_stub.imported import lines_of
from backend_stub.importing import Summary, import_lines
from backend_stub.listening import Listener, listener
from backend_stub.only_one import only_one
from backend_stub.screening.beside import Beside

_REMOTE = (
    "This server is for trying things out and listens on the loopback only; {} is reached from elsewhere. "
    "Use 127.0.0.1, or add --allow-remote if you mean it."
)


class ServingTrouble(Exception):
    """What was asked for cannot be done; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Options:
    database: Path
    host: str = "127.0.0.1"
    port: int = 8642
    scenario: bool = False
    imports: Path | None = None
    testers: bool = True
    allow_remote: bool = False


def serve(options: Options, ready: Callable[[str], None]) -> None:
    """Serve until SIGINT or SIGTERM. ``ready`` gets the address once the server listens.

    Raises ServingTrouble, InUse or DatabaseTrouble before anything was served.
    """
    local = is_loopback(options.host)
    if not local and not options.allow_remote:
        raise ServingTrouble(_REMOTE.format(options.host))
    testers = options.testers and local  # whoever can reach them may speak for every customer
    if options.scenario and not testers:
        raise ServingTrouble("The scenario is for testers, who are kept out: leave out --scenario.")
    with _bound(options.host, options.port) as listening, only_one(options.database):
        app = create_app(options.database, testers=testers, looking=Beside)
        server = listener(app, options.host, options.port)
        with asyncio.Runner(loop_factory=server.config.get_loop_factory()) as runner:
            runner.run(_prepare(app, options))
            for number in (signal.SIGINT, signal.SIGTERM):
                # uvicorn stops in order at the first one, then raises it again: by then it means nothing
                signal.signal(number, lambda number, frame: None)
            runner.run(_serve(app, server, listening, ready, scenario=options.scenario))


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches ``host``."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


async def import_file(app: FastAPI, path: Path) -> Summary:
    """Import a file (IMPORT.md), naming malformed lines on stderr. Raises ServingTrouble."""
    backend: Backend = app.state.backend
    try:
        with path.open(encoding="utf-8-sig", errors="surrogateescape") as lines:
            return await import_lines(
                backend.database,
                backend.screening.words,
                lines_of(lines),
                malformed=lambda number, reason: print(f"line {number}: {reason}", file=sys.stderr),
            )
    except OSError as error:
        raise ServingTrouble(f"{path} cannot be read: {error.strerror or error}") from error


async def _prepare(app: FastAPI, options: Options) -> None:
    """Accounts and imports, before anybody can ask for them; the database is closed where this fails."""
    try:
        await accounts.seed(app.state.backend.database)
        if options.imports is not None:
            await import_file(app, options.imports)
    except BaseException:
        app.state.backend.database.close()
        raise


async def _serve(
    app: FastAPI, server: Listener, listening: socket.socket, ready: Callable[[str], None], *, scenario: bool
) -> None:
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    while not (server.started or serving.done()):  # noqa: ASYNC110 uvicorn tells nobody when it listens
        await asyncio.sleep(0.01)
    if server.started:
        if scenario:
            await app.state.scenario.start()
        gc.collect()
        gc.freeze()  # what is loaded stays; looking through it kept all streams waiting, for 0.1 s
        host, port = listening.getsockname()[:2]
        ready(f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}")
    await serving


def _bound(host: str, port: int) -> socket.socket:
    """A socket that has the address already, so that a port in use is known before anything is done."""
    if not 0 <= port <= 65535:
        raise ServingTrouble(f"{port} is no port: they go from 0 to 65535.")
    try:
        [(family, _, _, _, address), *_] = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return socket.create_server(address[:2], family=family)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ServingTrouble(
            f"Cannot listen on {host}:{port}: {reason}. Choose another --port, or 0 for a free one."
        ) from error
