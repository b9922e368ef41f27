"""Who is there, signing in, keeping the session, signing out."""

import asyncio
import json
from http import HTTPStatus

from fastapi import APIRouter, Response

from backend_stub import passwords, sessions
from backend_stub.backend import Bearer, Me, TheBackend, signed_out
from backend_stub.crashpoint import crashpoint
from backend_stub.database import Database
from backend_stub.sessions import Account, Lifetimes, Tokens
from backend_stub.troubles import Refused, documented
from workstation.contract import PRODUCT, PROTOCOL
from workstation.contract.sessions import Me as MeWire
from workstation.contract.sessions import Refresh, Session, SignIn
from workstation.contract.wire import About

router = APIRouter(tags=["sessions"])
_VERSION = "0.1.0"


@router.get("/v1/about")
async def about() -> About:
    """Who is there, without a sign-in."""
    return About(
        product=PRODUCT, version=_VERSION, protocol_min=PROTOCOL, protocol_max=PROTOCOL, badge="STUB BACKEND"
    )


@router.post("/v1/sessions", responses=documented(400, 401, 413, 429))
async def sign_in(backend: TheBackend, wanted: SignIn) -> Session:
    """Sign in with e-mail and password; 401 ``wrong_password``, 429 after five failures a minute."""
    email = wanted.email.strip().casefold()
    async with backend.failures.turn(email):
        wait = backend.failures.wait(email)
        if wait:
            sentence = "Too many attempts. Wait a minute and try again."
            raise Refused(HTTPStatus.TOO_MANY_REQUESTS, "too_many", sentence, {"Retry-After": str(wait)})
        account = await _checked(backend.database, email, wanted.password)
        if account is None:
            backend.failures.failed(email)
            raise Refused(HTTPStatus.UNAUTHORIZED, "wrong_password", "The e-mail or the password is wrong.")
        backend.failures.succeeded(email)
    tokens = await backend.database.write(
        lambda tx: sessions.sign_in(tx, account.id, wanted.device_name, backend.lifetimes)
    )
    return _session(account, tokens, backend.lifetimes)


@router.post("/v1/sessions/refresh", responses=documented(400, 401, 413))
async def refresh(backend: TheBackend, wanted: Refresh) -> Session:
    """The refresh token's one successor; 401 where it has none, or a copy of it was used."""
    found = await backend.database.write(
        lambda tx: sessions.refresh(tx, wanted.refresh_token, wanted.refresh_id, backend.lifetimes)
    )
    if found is None:
        await backend.sessions_ended()
        raise signed_out()
    crashpoint("session.before_answer")
    user_id, tokens = found
    account = await backend.database.read(lambda r: sessions.by_id(r, user_id))
    return _session(account, tokens, backend.lifetimes)


@router.delete("/v1/sessions", status_code=HTTPStatus.NO_CONTENT, responses=documented(401))
async def sign_out(backend: TheBackend, me: Me, bearer: Bearer) -> Response:
    """End this device's session and all its tokens."""
    assert bearer is not None, me.id
    token = bearer.credentials
    await backend.database.write(lambda tx: sessions.end_by_access_token(tx, token))
    await backend.sessions_ended()
    return Response(status_code=HTTPStatus.NO_CONTENT)


async def _checked(database: Database, email: str, password: str) -> Account | None:
    """The account if the password fits; an unknown address takes as long as a wrong password."""
    found = await database.read(lambda r: sessions.by_email(r, email))
    account, stored = found or (None, passwords.NOBODYS)
    fits = await asyncio.to_thread(passwords.matches, password, stored or passwords.NOBODYS)
    return account if fits else None


def _session(account: Account, tokens: Tokens, lifetimes: Lifetimes) -> Session:
    return Session(
        access_token=tokens.access,
        access_seconds=lifetimes.access_seconds,
        refresh_token=tokens.refresh,
        refresh_seconds=lifetimes.refresh_seconds,
        me=MeWire(
            id=account.id,
            name=account.name,
            email=account.email,
            role=account.role,
            teams=list(account.teams),
            languages=json.loads(account.languages),
        ),
    )
