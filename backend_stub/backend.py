"""What every route stands on, and who is asking."""

from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Annotated

from fastapi import Depends, Header, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from backend_stub import customers, sessions
from backend_stub.blobs import Blobs
from backend_stub.company import Company
from backend_stub.database import Database
from backend_stub.doorbell import Doorbell
from backend_stub.failures import Failures
from backend_stub.orders import Orders
from backend_stub.screening.screening import Screening
from backend_stub.sessions import Account, Lifetimes
from backend_stub.troubles import Refused
from workstation.contract import PROTOCOL

_FRESH = 1_000  # ms for which a token that was looked up need not be looked up again
_REMEMBERED = 10_000  # tokens


@dataclass(slots=True)
class Backend:
    """The server's objects, built once by the app."""

    database: Database
    doorbell: Doorbell
    failures: Failures
    lifetimes: Lifetimes
    screening: Screening
    receipt_key: bytes
    blobs: Blobs
    company: Company
    orders: Orders
    _accounts: dict[str, tuple[int, Account]] = field(default_factory=dict)

    async def account(self, token: str) -> Account:
        """Whose access token this is; raises Refused with 401."""
        now = self.database.now()
        looked_up, account = self._accounts.get(token, (0, None))
        if account is None or not looked_up <= now < min(looked_up + _FRESH, account.expires_at):
            account = await self.database.read(lambda r: sessions.by_access_token(r, token))
            if account is None:
                raise signed_out()
            if len(self._accounts) >= _REMEMBERED:
                self._accounts.clear()
            self._accounts[token] = (now, account)
        return account

    async def sessions_ended(self) -> None:
        """Some sign-in has ended: look every token up again, and close the streams that it had open."""
        self.forget_accounts()
        open_ones = {stream.sign_in for stream in self.doorbell.streams()}
        self.doorbell.end(await self.database.read(lambda r: sessions.ended(r, open_ones)))

    def forget_accounts(self) -> None:
        """Look every token up again; one has been ended."""
        self._accounts.clear()


def signed_out() -> Refused:
    headers = {"WWW-Authenticate": "Bearer"}
    return Refused(HTTPStatus.UNAUTHORIZED, "signed_out", "Sign in again to go on.", headers)


async def the_backend(request: Request) -> Backend:
    backend: Backend = request.app.state.backend
    return backend


async def protocol_spoken(sync_protocol: Annotated[str, Header()] = str(PROTOCOL)) -> None:
    """Refuse a workstation that is too old or too new for us."""
    if sync_protocol != str(PROTOCOL):
        raise Refused(HTTPStatus.UPGRADE_REQUIRED, "too_old", "Update Groundcrew to go on with this server.")


TheBackend = Annotated[Backend, Depends(the_backend)]
Bearer = Annotated[HTTPAuthorizationCredentials | None, Depends(HTTPBearer(auto_error=False))]


async def the_account(backend: TheBackend, bearer: Bearer) -> Account:
    if bearer is None:
        raise signed_out()
    return await backend.account(bearer.credentials)


async def the_customer(backend: TheBackend, bearer: Bearer) -> str:
    if bearer is None:
        raise signed_out()
    token = bearer.credentials
    customer_id = await backend.database.read(lambda r: customers.by_token(r, token))
    if customer_id is None:
        raise signed_out()
    return customer_id


Me = Annotated[Account, Depends(the_account)]
CustomerId = Annotated[str, Depends(the_customer)]
