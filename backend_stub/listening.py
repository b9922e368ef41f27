"""The app behind a socket: uvicorn, which says goodbye to event streams before it waits for them."""

import socket
from typing import Any

import uvicorn

from backend_stub.backend import Backend

_GRACE = 2  # seconds that running requests get when the server goes down


class Listener(uvicorn.Server):
    """A server for one app of ours."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        backend: Backend = self.config.app.state.backend  # type: ignore[union-attr]
        backend.doorbell.close("shutdown")
        await super().shutdown(sockets)


def listener(app: Any, host: str, port: int) -> Listener:
    """Ready to ``run()`` or ``await serve()``; ``port`` 0 takes a free one."""
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE,
    )
    return Listener(config)
