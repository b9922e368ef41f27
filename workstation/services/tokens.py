"""Where the session's refresh tokens go between the server's answer and the disk."""

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workstation.keychain.session import Session as SealedSession


class Tokens:
    """Keeps refresh tokens on the line's loop; the first waits here until there is a key to seal it with."""

    def __init__(self, sealed: "SealedSession | None" = None) -> None:
        self._sealed = sealed
        self._waiting = ""

    async def save(self, token: str) -> None:
        if self._sealed is None:
            self._waiting = token
        elif token:
            await asyncio.to_thread(self._sealed.write, token)
        else:
            await asyncio.to_thread(self._sealed.remove)

    async def keep(self, sealed: "SealedSession") -> None:
        self._sealed = sealed
        await self.save(self._waiting)
