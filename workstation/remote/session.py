"""The session with the server: tokens that are renewed once, whoever asks, and saved before they are used."""

import asyncio
import hashlib
import time
from collections.abc import Awaitable, Callable

from pydantic import ValidationError

from workstation.contract import sessions
from workstation.domain.people import User
from workstation.remote import trouble
from workstation.remote.wire import Wire, packed
from workstation.runtime.crashpoint import crashpoint

Save = Callable[[str], Awaitable[None]]  # keeps a refresh token where the next start finds it
EARLY = 30.0  # seconds before its end that an access token is renewed


class Session:
    """``refresh_token`` is the one that was saved last; empty before the first sign-in."""

    def __init__(
        self, wire: Wire, refresh_token: str, save: Save, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._wire = wire
        self._refresh_token = refresh_token
        self._save = save
        self._clock = clock
        self._access = ""
        self._until = 0.0
        self._renewing = asyncio.Lock()
        self._saving = asyncio.Lock()  # what is saved last is what is held

    async def sign_in(self, email: str, password: str, device_name: str) -> User:
        """Begin a session. Raises WrongPassword, Busy after too many attempts, and what else goes wrong."""
        wanted = {"email": email, "password": password, "device_name": device_name}
        answer = await self._wire.ask("POST", "/v1/sessions", content=packed(wanted))
        told = _read(answer.body)
        async with self._saving:
            await self._keep(told)
        me = told.me
        return User(me.id, me.name, me.email, me.role, tuple(me.teams), tuple(me.languages))

    async def bearer(self) -> str:
        """An access token that should still be good. Raises SignedOut."""
        if self._clock() >= self._until:
            await self.renew(self._access)
        return self._access

    async def renew(self, failed: str) -> None:
        """Get a successor of the access token ``failed``, unless somebody has done so meanwhile."""
        async with self._renewing:
            if self._access != failed and self._clock() < self._until:
                return
            if not self._refresh_token:
                raise trouble.SignedOut(trouble.SIGNED_OUT)
            # one token has one refresh id for ever, so that asking again, even after a crash, is no reuse
            refresh_id = hashlib.sha256(self._refresh_token.encode()).hexdigest()[:32]
            renewed = self._refresh_token
            wanted = {"refresh_token": renewed, "refresh_id": refresh_id}
            answer = await self._wire.ask("POST", "/v1/sessions/refresh", content=packed(wanted))
            told = _read(answer.body)
            async with self._saving:
                if self._refresh_token == renewed:
                    await self._keep(told)
                elif not self._access:  # signed out meanwhile: it must not come back by this late answer
                    raise trouble.SignedOut(trouble.SIGNED_OUT)

    async def _keep(self, told: sessions.Session) -> None:
        crashpoint("session.before_save")
        await self._save(told.refresh_token)
        crashpoint("session.after_save")
        self._refresh_token = told.refresh_token
        self._access = told.access_token
        self._until = self._clock() + max(told.access_seconds - EARLY, told.access_seconds / 2)

    async def end(self) -> str:
        """Sign out here, at once; answers the access token that the server must hear of, or nothing."""
        async with self._saving:
            access, self._access, self._refresh_token, self._until = self._access, "", "", 0.0
            await self._save("")
        return access


def _read(body: bytes) -> sessions.Session:
    try:
        return sessions.Session.model_validate_json(body)
    except ValidationError as error:
        raise trouble.Broken(trouble.UNREADABLE) from error
