"""Opening the desk: by the keychain at a start, by a password, or by signing in at the server."""

import logging
from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from workstation.domain.people import User
from workstation.errors import WorkstationError
from workstation.keychain import (
    Keychain,
    KeychainAbsent,
    KeychainLocked,
    KeychainRefused,
    KeyNotInKeychain,
    Keys,
    WrongPassword,
)
from workstation.keychain import Session as SealedSession
from workstation.runtime.line import Line
from workstation.services.desk import Desk, LeaseEnded, Unfinished
from workstation.services.tokens import Tokens
from workstation.settings import Policy
from workstation.store import device, hot
from workstation.store.store import Store

if TYPE_CHECKING:
    from workstation.remote.api import Api

log = logging.getLogger(__name__)
_NO_KEYCHAIN = (KeychainAbsent, KeychainLocked, KeychainRefused, KeyNotInKeychain)


class Account:
    """``entered`` is awaited with each desk that a sign-in or a password opens.

    Every call raises WorkstationError with a sentence for the person; then nothing has changed.
    """

    def __init__(  # noqa: PLR0917 what it stands on, then what is replaced in tests
        self,
        folder: Path,
        policy: Policy,
        line: Line,
        keychain: Callable[[], Keychain],
        now: Callable[[], int],
        new_id: Callable[[], str],
    ) -> None:
        self._folder = folder
        self._policy = policy
        self._line = line
        self._keychain = keychain
        self._keys = Keys(folder, now)
        self._now = now
        self._new_id = new_id
        self.entered: Callable[[Desk], Awaitable[None]] | None = None
        self._desk: Desk | None = None
        self._key = b""
        self._keychain_forgot = False  # it answers, but our secret is not in it

    async def needs_sign_in(self) -> bool:
        """Whether nobody has signed in on this profile yet; otherwise the password opens it, offline too."""
        return not await self._line.do(self._keys.exist)

    async def resume(self) -> Desk | None:
        """The desk as it was left, opened by the keychain; None where a person has to help."""
        if not await self._line.do(self._keys.exist):
            return None
        try:
            key = await self._line.do(lambda: self._keys.open_by_keychain(self._keychain()))
        except KeyNotInKeychain:
            self._keychain_forgot = True
            return None
        except _NO_KEYCHAIN:
            return None
        self._desk = await self._opened(key)
        return self._desk

    async def unlock(self, password: str) -> None:
        """Open the desk by the password alone, with or without a network."""
        desk = await self._opened(await self._line.do(lambda: self._keys.open_by_password(password)))
        if self._keychain_forgot and self._policy.keychain_slot:
            await self._line.do(self._teach_keychain)
        await self._enter(desk)

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
            raise _belongs_to(desk.me)
        me = await self._line.run(desk.api().sign_in(email, password, _device_name()))
        if me.id != desk.me.id:  # another server at the same address knows the name, too
            await self._line.run(desk.api().sign_out())
            raise _belongs_to(desk.me)
        await self._keep_password(password)
        return desk

    async def _first(self, address: str, email: str, password: str) -> Desk:
        tokens = Tokens()
        api = self._api(address, "", tokens.save)
        try:
            me = await self._line.run(api.sign_in(email, password, _device_name()))
            self._key = await self._data_key(password)
            await self._keep_password(password)
            store = await self._own_store(address, me, tokens)
        except BaseException:
            await self._line.run(_ended(api))
            raise
        return Desk(store, me, address, lambda: api)

    async def _keep_password(self, password: str) -> None:
        """What the server takes now is what opens this computer, too."""
        if self._policy.password_slot:
            await self._line.do(lambda: self._keys.put_password(self._key, password))

    async def _own_store(self, address: str, me: User, tokens: Tokens) -> Store:
        store = await Store.open(self._folder, self._key)
        try:
            known = await store.desk.read_plain(hot.device)
            _must_be(known, me)
            await store.desk.write(lambda s: device.sign_in(s, self._new_id, address, me))
            await self._line.run(tokens.keep(SealedSession(self._folder, self._key)))
        except BaseException:
            await store.aclose()
            raise
        return store

    async def _data_key(self, password: str) -> bytes:
        """The profile's data key: by the keychain, else by the password; made at the first sign-in."""
        kept = password if self._policy.password_slot else None
        if not await self._line.do(self._keys.exist):
            return await self._line.do(lambda: self._keys.create(self._usable_keychain(), kept))
        try:
            return await self._line.do(lambda: self._keys.open_by_keychain(self._keychain()))
        except _NO_KEYCHAIN:
            pass
        try:
            return await self._line.do(lambda: self._keys.open_by_password(password))
        except WrongPassword as error:
            raise WorkstationError(
                "The server takes this password, but what is saved on this computer still opens with the one "
                "before it. Start Groundcrew again and unlock with the former password first."
            ) from error

    def _teach_keychain(self) -> None:
        try:
            self._keys.put_keychain(self._key, self._keychain())
        except _NO_KEYCHAIN as error:  # the password opens the desk all the same
            log.warning("the keychain did not take the key: %s", type(error).__name__)

    def _usable_keychain(self) -> Keychain | None:
        if not self._policy.keychain_slot:
            return None
        try:
            return self._keychain()
        except KeychainAbsent:
            return None

    async def _opened(self, key: bytes) -> Desk:
        store = await Store.open(self._folder, key)
        try:
            me, server = await self._whose(store)
            sealed = SealedSession(self._folder, key)
            token = await self._line.do(sealed.read) or ""
        except BaseException:
            await store.aclose()
            raise
        self._key = key
        return Desk(store, me, server, cache(lambda: self._api(server, token, Tokens(sealed).save)))

    async def _whose(self, store: Store) -> tuple[User, str]:
        """Who works here and at which server; SignInNeeded where nobody may without asking it."""
        known = await store.desk.read_plain(hot.device)
        if known is None or known.me is None:
            raise Unfinished(store.notices)
        if self._lease_ended(known.verified_at):
            raise LeaseEnded
        return known.me, known.server

    def _lease_ended(self, verified_at: int | None) -> bool:
        """Whether the server has confirmed nothing for longer than the policy lets one work on."""
        lease = self._policy.lease_hours * 3_600_000
        return verified_at is not None and self._now() - verified_at > lease

    def _api(self, address: str, token: str, save: Callable[[str], Awaitable[None]]) -> "Api":
        from workstation.remote.api import Api  # noqa: PLC0415 httpx is not needed to start

        return Api(address, token, save, authorities=self._policy.ca_file)

    async def _enter(self, desk: Desk) -> None:
        self._desk = desk
        if self.entered is not None:
            await self.entered(desk)


async def _ended(api: "Api") -> None:
    """Leave no session behind at a server where nothing came of it."""
    try:
        await api.sign_out()
    except WorkstationError as error:
        log.info("the server did not hear of the sign-out: %s", type(error).__name__)
    finally:
        await api.aclose()


def _must_be(known: device.Device | None, me: User) -> None:
    if known is not None and known.me is not None and known.me.id != me.id:
        raise _belongs_to(known.me)


def _belongs_to(me: User) -> WorkstationError:
    return WorkstationError(
        "This profile holds the work of %1 (%2). Sign in as them, or start Groundcrew with "
        "another profile: groundcrew --profile NAME.",
        me.name,
        me.email,
    )


def _device_name() -> str:
    import platform  # noqa: PLC0415 only for a sign-in

    return platform.node()[:80]
