"""A start of Groundcrew without a window, as far as the account goes."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from workstation.keychain.system import Keychain
from workstation.keychain.trouble import KeychainAbsent
from workstation.runtime.ids import new_id, now_ms
from workstation.runtime.line import Line
from workstation.services.account import Account
from workstation.services.data_key import DataKey
from workstation.services.desk import Desk
from workstation.settings import Policy


class Seat:
    """A start of Groundcrew on ``folder``, as far as the account goes."""

    def __init__(
        self, folder: Path, keychain: Keychain | None, later_ms: int = 0, policy: Policy | None = None
    ) -> None:
        def system() -> Keychain:
            if keychain is None:
                raise KeychainAbsent
            return keychain

        self.line, self.later_ms = Line(), later_ms
        known = policy or Policy()
        data_key = DataKey(folder, known, system, self._now)
        self.account = Account(folder, known, self.line, data_key, self._now, new_id)
        self.desks: list[Desk] = []
        self.account.entered = self._enter

    def _now(self) -> int:
        return now_ms() + self.later_ms

    async def _enter(self, desk: Desk) -> None:
        self.desks.append(desk)

    async def leave(self) -> None:
        for desk in {id(desk): desk for desk in self.desks}.values():
            await self.line.run(desk.api().aclose())
            await desk.store.aclose()
        await self.line.aclose()


@asynccontextmanager
async def seated(
    folder: Path, keychain: Keychain | None = None, later_ms: int = 0, policy: Policy | None = None
) -> AsyncIterator[Seat]:
    seat = Seat(folder, keychain, later_ms, policy)
    try:
        yield seat
    finally:
        await seat.leave()
