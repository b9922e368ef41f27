"""One request and its answer over HTTP: limits on time and size, and no trust in what comes back."""

import asyncio
import json
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import httpx
from pydantic import ValidationError

from workstation.contract import PROTOCOL, PROTOCOL_HEADER
from workstation.contract.wire import Trouble
from workstation.errors import WorkstationError
from workstation.remote import trouble
from workstation.remote.address import checked, is_this_computer

TIMEOUT = httpx.Timeout(connect=5.0, read=20.0, write=20.0, pool=5.0)
JSON = "application/json"
BYTES = "application/octet-stream"
_NO_HEADERS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Limits:
    """What we bear from a server."""

    seconds: float = 30.0  # for a whole exchange: a server that sends a byte a second ends here
    size: int = 32 * 1024 * 1024  # bytes of an answer that is held in memory


PATIENT = Limits()
LARGEST_TROUBLE = 64 * 1024  # bytes of an error's answer


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: bytes

    def text(self) -> str:
        try:
            return self.body.decode()
        except UnicodeDecodeError as error:
            raise trouble.Broken(trouble.UNREADABLE) from error


class Wire:
    """The connection to one server; keeps sockets open between requests. Lives on one event loop."""

    def __init__(self, address: str, limits: Limits = PATIENT, authorities: str = "") -> None:
        """``authorities``: a PEM file of those trusted instead of the system's. Raises WorkstationError."""
        self._url = checked(address)
        self._limits = limits
        self._trusted = _trust(authorities)
        self._client = self._new_client()

    def _new_client(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(
            base_url=self._url,
            verify=self._trusted,
            timeout=TIMEOUT,
            follow_redirects=False,
            trust_env=not is_this_computer(self._url),  # a proxy is of no use on the way to this computer
            limits=httpx.Limits(max_connections=12, max_keepalive_connections=8),
            headers={PROTOCOL_HEADER: str(PROTOCOL), "Accept-Encoding": "identity"},
        )

    async def ask(
        self,
        method: str,
        path: str,
        *,
        bearer: str = "",
        params: Mapping[str, Any] | None = None,
        content: bytes | None = None,
        media: str = JSON,
        headers: Mapping[str, str] = _NO_HEADERS,
    ) -> Answer:
        """The whole answer of a success. Raises RemoteTrouble for everything else."""
        try:
            async with (
                asyncio.timeout(self._limits.seconds),
                self.stream(
                    method, path, bearer=bearer, params=params, content=content, media=media, headers=headers
                ) as response,
            ):
                return Answer(response.status_code, await _body(response, self._limits.size))
        except TimeoutError as error:
            raise trouble.Unreachable(trouble.SLOW) from error

    @asynccontextmanager
    async def stream(
        self,
        method: str,
        path: str,
        *,
        bearer: str = "",
        params: Mapping[str, Any] | None = None,
        content: bytes | None = None,
        media: str = JSON,
        headers: Mapping[str, str] = _NO_HEADERS,
        timeout: httpx.Timeout = TIMEOUT,
    ) -> AsyncIterator[httpx.Response]:
        """An answer that has begun as a success of the kind ``media``; what breaks off in it is Broken.

        ``content`` is JSON unless ``headers`` say what else.
        """
        told = {"Accept": media}
        if bearer:
            told["Authorization"] = f"Bearer {bearer}"
        if content is not None:
            told["Content-Type"] = JSON
        request = self._client.build_request(
            method, path, params=params, content=content, headers={**told, **headers}, timeout=timeout
        )
        try:
            response = await self._client.send(request, stream=True)
        except httpx.PoolTimeout as error:
            # a request that is cancelled at an unlucky moment keeps its place for ever: begin with none taken
            self._client = self._new_client()
            raise _unreachable(error) from error
        except httpx.TransportError as error:
            raise _unreachable(error) from error
        try:
            await _check(response, media)
            yield response
        except httpx.TransportError as error:
            raise trouble.Broken(trouble.TORN) from error
        finally:
            await response.aclose()

    async def aclose(self) -> None:
        await self._client.aclose()


def packed(body: dict[str, Any]) -> bytes:
    """JSON as UTF-8. A text with half a surrogate pair has none, and is escaped for the server to judge."""
    try:
        return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        return json.dumps(body, separators=(",", ":")).encode()


def _trust(authorities: str) -> ssl.SSLContext:
    try:
        trusting = ssl.create_default_context(cafile=authorities or None)
    except (OSError, ssl.SSLError) as error:
        raise WorkstationError(
            "The authorities that this organisation trusts cannot be read from %1. Ask your "
            "administrator to mend the file or the policy.",
            authorities,
        ) from error
    trusting.minimum_version = ssl.TLSVersion.TLSv1_2  # Debian's Python leaves it to the system's settings
    return trusting


async def _body(response: httpx.Response, largest: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    async for part in response.aiter_raw():
        size += len(part)
        if size > largest:
            raise trouble.Broken(trouble.ENDLESS)
        parts.append(part)
    return b"".join(parts)


async def _check(response: httpx.Response, media: str) -> None:
    """Raise unless this is a success of the kind that was asked for."""
    found = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    encoded = response.headers.get("content-encoding", "identity") != "identity"
    if response.status_code == httpx.codes.NO_CONTENT and not encoded:
        return
    if response.is_success and found == media and not encoded:
        return
    after = _seconds(response.headers.get("retry-after", ""))
    if not response.is_error or encoded or found != JSON:
        raise _foreign(response, after)
    try:
        told = Trouble.model_validate_json(await _body(response, LARGEST_TROUBLE))
    except ValidationError as error:
        raise _foreign(response, after) from error
    raise trouble.judged(response.status_code, told.code, told.message, after)


def _foreign(response: httpx.Response, after: float | None) -> trouble.RemoteTrouble:
    """An answer that no Groundcrew server gives: from something between us, or from a stranger."""
    status = response.status_code
    if status in (httpx.codes.TOO_MANY_REQUESTS, httpx.codes.SERVICE_UNAVAILABLE):
        return trouble.Busy(trouble.PATIENCE, after)
    if response.is_server_error and status != httpx.codes.NETWORK_AUTHENTICATION_REQUIRED:
        return trouble.Broken("The way to the server is disturbed. It is asked again.")
    return trouble.NotOurServer(trouble.NOT_OURS)


def _seconds(text: str) -> float | None:
    return min(float(text), 3600.0) if text.isascii() and text.isdigit() else None


def _unreachable(error: httpx.TransportError) -> trouble.RemoteTrouble:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return trouble.Unreachable(
                "The server cannot prove who it is: its certificate is not valid here. Nothing was sent. "
                "Check the address and this computer's clock; if both are right, tell your administrator."
            )
        if isinstance(cause, ssl.SSLError):
            return trouble.Unreachable(
                "No encrypted connection to the server could be made. Check the address."
            )
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, httpx.TimeoutException):
        return trouble.Unreachable(trouble.SLOW)
    return trouble.Unreachable("The server cannot be reached. Your work is kept and sent later.")
