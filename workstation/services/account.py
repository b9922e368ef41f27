"""Opening the desk: by the keychain at a start, by a password, or by signing in at the server."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from workstation.domain.people import User
from workstation.errors import WorkstationError
from workstation.keychain.lock_mark import Locked, LockMark
from workstation.runtime.line import Line
from workstation.services.data_key import DataKey
from workstation.services.desk import Desk, LeaseEnded, Unfinished, belongs_to, must_be
from workstation.settings import Policy
from workstation.store import device, hot_desk
from workstation.store.store import Store

if TYPE_CHECKING:
    from workstation.keychain.session import Session as SealedSession
    from workstation.remote.api import Api
    from workstation.services.tokens import Tokens

log = logging.getLogger(__name__)


class Account:
    """``entered`` is awaited with each desk that a sign-in or a password opens.

    Every call raises WorkstationError with a sentence for the person; then nothing has changed.
    """

    def __init__(  # noqa: PLR0917 what it stands on, then what is replaced in tests
        self,
        folder: Path,
        policy: Policy,
        line: Line,
        data_key: DataKey,
        now: Callable[[], int],
        new_id: Callable[[], str],
    ) -> None:
        self._folder = folder
        self._policy = policy
        self._line = line
        self._data_key = data_key
        self._mark = LockMark(folder)
        self._marking = asyncio.Lock()
        self._wanted: Locked | None = None
        self._now = now
        self._new_id = new_id
        self.entered: Callable[[Desk], Awaitable[None]] | None = None
        self._desk: Desk | None = None
        self._key = b""

    async def needs_sign_in(self) -> bool:
        """Whether only the server opens this profile; otherwise the password does, offline too."""
        if not await self._line.do(self._data_key.exists):
            return True
        locked = await self.locked()
        return locked is not None and (locked.signed_out or not await self.has_password())

    async def has_password(self) -> bool:
        """Whether a password opens this profile; a policy may leave that to the keychain and the server."""
        return await self._line.do(self._data_key.has_password)

    async def locked(self) -> Locked | None:
        """How the profile was locked; None where it was not."""
        return await self._line.do(self._mark.read)

    async def resume(self) -> Desk | None:
        """The desk as it was left, opened by the keychain; None where a person has to help."""
        key = await asyncio.wrap_future(self._data_key.ask())
        if key is None:
            return None
        self._desk = await self._opened(key)
        return self._desk

    async def lock(self, drafts: int) -> None:
        """Until the next right password neither this start nor a later one opens by itself.

        ``drafts``: how many are kept, for a screen that shows no more than that.
        """
        await self._mark_as(Locked(self._now(), drafts))

    async def unlock(self, password: str) -> None:
        """Open the desk by the password alone, with or without a network; or give back an open one.

        Where the profile has no password the server is asked.
        """
        if self._desk is None:
            await self._enter(await self._by_password(password))
            return
        if await self.has_password():
            await self._line.do(lambda: self._data_key.prove(password, self._key))
            await self._whose(self._desk.store)  # or the lease has ended
        else:
            await self._again(self._desk, self._desk.me.email, password)
        await self._mark_as(None)

    async def _by_password(self, password: str) -> Desk:
        desk = await self._opened(await self._line.do(lambda: self._data_key.by_password(password)))
        await self._line.do(lambda: self._data_key.remind_keychain(self._key))
        return desk

    async def _mark_as(self, locked: Locked | None) -> None:
        """What was said last holds, however long the disk takes for what was said before."""
        self._wanted = locked
        async with self._marking:
            wanted = self._wanted
            await self._line.do(self._mark.remove if wanted is None else lambda: self._mark.put(wanted))

    async def sign_out(self) -> None:
        """End the session here and, if it can be reached, at the server; only it lets somebody in again."""
        desk = self._desk
        assert desk is not None
        await self._mark_as(Locked(self._now(), signed_out=True))
        await self._line.run(_told(desk.api()))
        await self._line.do(self._sealed().remove)

    async def sign_in(self, server: str, email: str, password: str) -> None:
        """Sign in at ``server``; on an open desk, as the same person again."""
        from workstation.remote.address import checked  # noqa: PLC0415 the network is not needed to start

        address = str(checked(self._policy.server or server))
        if self._desk is not None:
            desk = await self._again(self._desk, email, password)
        else:
            desk = await self._first(address, email, password)
        await self._enter(desk)

    async def _again(self, desk: Desk, email: str, password: str) -> Desk:
        if email.casefold() != desk.me.email.casefold():
            raise belongs_to(desk.me)
        me = await self._line.run(desk.api().sign_in(email, password, _device_name()))
        if me.id != desk.me.id:  # another server at the same address knows the name, too
            await self._line.run(desk.api().sign_out())
            raise belongs_to(desk.me)
        await self._line.do(lambda: self._data_key.keep_password(self._key, password))
        return desk

    async def _first(self, address: str, email: str, password: str) -> Desk:
        from workstation.services.tokens import Tokens  # noqa: PLC0415 as above

        tokens = Tokens()
        api = self._api(address, "", tokens.save)
        try:
            me = await self._line.run(api.sign_in(email, password, _device_name()))
            self._key = await self._line.do(lambda: self._data_key.at_sign_in(password))
            await self._line.do(lambda: self._data_key.keep_password(self._key, password))
            store = await self._own_store(address, me, tokens)
        except BaseException:
            await self._line.run(_ended(api))
            raise
        return Desk(store, me, address, lambda: api)

    async def _own_store(self, address: str, me: User, tokens: "Tokens") -> Store:
        store = await Store.open(self._folder, self._key)
        try:
            known = await store.desk.read_plain(hot_desk.device)
            must_be(known, me)
            await store.desk.write(lambda s: device.sign_in(s, self._new_id, address, me))
            await self._line.run(tokens.keep(self._sealed()))
        except BaseException:
            await store.aclose()
            raise
        return store

    async def _opened(self, key: bytes) -> Desk:
        store = await Store.open(self._folder, key)
        try:
            me, server = await self._whose(store)
        except BaseException:
            await store.aclose()
            raise
        self._key = key
        return Desk(store, me, server, cache(lambda: self._resumed(server)))

    async def _whose(self, store: Store) -> tuple[User, str]:
        """Who works here and at which server; SignInNeeded where nobody may without asking it."""
        known = await store.desk.read_plain(hot_desk.device)
        if known is None or known.me is None:
            raise Unfinished(store.notices)
        if self._lease_ended(known.verified_at):
            raise LeaseEnded
        return known.me, known.server

    def _lease_ended(self, verified_at: int | None) -> bool:
        """Whether the server has confirmed nothing for longer than the policy lets one work on."""
        lease = self._policy.lease_hours * 3_600_000
        return verified_at is not None and self._now() - verified_at > lease

    def _resumed(self, server: str) -> "Api":
        """The way to ``server`` with the session of last time; reads a small file."""
        from workstation.services.tokens import Tokens  # noqa: PLC0415 as above

        sealed = self._sealed()
        return self._api(server, sealed.read() or "", Tokens(sealed).save)

    def _sealed(self) -> "SealedSession":
        from workstation.keychain.session import Session  # noqa: PLC0415 not needed to start

        return Session(self._folder, self._key)

    def _api(self, address: str, token: str, save: Callable[[str], Awaitable[None]]) -> "Api":
        from workstation.remote.api import Api  # noqa: PLC0415 httpx is not needed to start

        return Api(address, token, save, authorities=self._policy.ca_file)

    async def _enter(self, desk: Desk) -> None:
        self._desk = desk
        await self._mark_as(None)
        if self.entered is not None:
            await self.entered(desk)


async def _ended(api: "Api") -> None:
    """Leave no session behind at a server where nothing came of it."""
    try:
        await _told(api)
    finally:
        await api.aclose()


async def _told(api: "Api") -> None:
    try:
        await api.sign_out()
    except WorkstationError as error:
        log.info("the server did not hear of the sign-out: %s", type(error).__name__)


def _device_name() -> str:
    import platform  # noqa: PLC0415 only for a sign-in

    return platform.node()[:80]
