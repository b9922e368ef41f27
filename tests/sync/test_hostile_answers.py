"""Whatever answers, the person hears one clear sentence, nothing is trusted and nothing hangs."""

import asyncio
import hashlib
import json
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from typing import Any

import pytest

from tests.sync.hostile import ABOUT, Behaviour, always, http, ours_but, serving
from workstation.errors import WorkstationError
from workstation.remote import trouble
from workstation.remote.address import BadAddress, checked
from workstation.remote.api import Api
from workstation.remote.wire import PATIENT, Limits

PORTAL = http(b"<html><body>Welcome to the airport! Please accept.</body></html>", media="text/html")
CHANGES = "/v1/sync/changes"


async def nothing_saved(_: str) -> None:
    """No keychain here."""


def asked(
    behave: Behaviour, ask: Callable[[Api], Awaitable[Any]], limits: Limits = PATIENT
) -> WorkstationError:
    """The trouble that ``ask`` runs into at a server that behaves so."""

    async def main() -> WorkstationError:
        async with serving(behave) as url:
            api = Api(url, "refresh", nothing_saved, limits)
            try:
                with pytest.raises(WorkstationError) as caught:
                    await ask(api)
            finally:
                await api.aclose()
            return caught.value

    return asyncio.run(main())


def pull(api: Api) -> Awaitable[str]:
    return api.changes("1.aa", "1.aa")


@pytest.mark.parametrize("status", ["400 Bad Request", "409 Conflict", "500 Oops", "503 Busy"])
def test_a_sentence_of_the_server_is_one_short_line_without_signs_that_steer(status: str) -> None:
    hostile = "\u202egnp.exe\n\u2028<img src='file:///etc/passwd'>\0\u200b " * 500
    answer = http(json.dumps({"code": "x", "message": hostile}).encode(), status)
    said = str(asked(ours_but(CHANGES, answer), pull))
    assert said.startswith("gnp.exe <img")
    assert len(said) < 350
    assert said.isprintable()


def test_a_server_that_says_nothing_is_not_shown_as_nothing() -> None:
    answer = http(b'{"code": "x", "message": "\\u202e"}', "400 Bad Request")
    assert "does not say why" in str(asked(ours_but(CHANGES, answer), pull))


def sign_in(api: Api) -> Awaitable[Any]:
    return api.sign_in("ana@test.example", "secret")


@pytest.mark.parametrize(
    "answer",
    [
        PORTAL,
        http(b"", "302 Found", more="Location: https://portal.example/\r\n"),
        http(b'{"product":"something else"}'),
        http(ABOUT.replace(b"groundcrew", b"othertool")),
        http(b"[]"),
        http(b'{"detail":"Not Found"}', "404 Not Found"),
        http(b"<html>forbidden</html>", "403 Forbidden", "text/html"),
        http(b"<html>log in</html>", "511 Network Authentication Required", "text/html"),
        http(ABOUT, media="text/plain"),
    ],
)
def test_no_password_goes_to_what_is_not_our_server(answer: bytes) -> None:
    asked_for: list[str] = []

    async def behave(line: str, writer: asyncio.StreamWriter) -> None:
        asked_for.append(line)
        writer.write(answer)

    assert isinstance(asked(behave, sign_in), trouble.NotOurServer)
    assert asked_for == ["GET /v1/about HTTP/1.1"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (PORTAL, trouble.NotOurServer),
        (http(b"\xff\xfe{}"), trouble.Broken),
        (http(b"{}", more="Content-Encoding: gzip\r\n"), trouble.NotOurServer),
        (http(b"<html>Bad gateway</html>", "502 Bad Gateway", "text/html"), trouble.Broken),
        (http(b"<html>Sorry</html>", "503 Service Unavailable", "text/html"), trouble.Busy),
        (http(b'{"code":"reset","message":"Other."}', "409 Conflict"), trouble.Reset),
        (http(b'{"code":"stale_incarnation","message":"New."}', "409 Conflict"), trouble.Stale),
        (http(b'{"code":"lever_409","message":"Lever."}', "409 Conflict"), trouble.Broken),
        (http(b'{"code":"too_old","message":"Old."}', "426 Upgrade Required"), trouble.TooOld),
        (http(b'{"code":"too_large","message":"Long."}', "413 Too Large"), trouble.TooLarge),
        (http(b'{"code":"internal","message":"Oops."}', "500 Oops"), trouble.Broken),
        (http(b'{"code":"invalid","message":"Bad."}', "400 Bad"), trouble.Refused),
        (http(b'{"code":"signed_out","message":"Out."}', "401 Out"), trouble.SignedOut),
        (b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n{", None),
        (b"SSH-2.0-OpenSSH_9.2\r\n\r\n", trouble.Unreachable),
    ],
)
def test_each_answer_has_its_trouble(answer: bytes, expected: type[Exception] | None) -> None:
    async def behave(line: str, writer: asyncio.StreamWriter) -> None:
        await ours_but(CHANGES, answer)(line, writer)
        if line.split(" ")[1].startswith(CHANGES):
            await writer.drain()
            writer.close()

    found = asked(behave, pull)
    assert isinstance(found, expected or trouble.Broken)
    assert str(found).endswith(".")


def test_a_busy_server_says_how_long_to_wait() -> None:
    answer = http(b'{"code":"busy","message":"Later."}', "429 Too Many", more="Retry-After: 7\r\n")
    found = asked(ours_but(CHANGES, answer), pull)
    assert isinstance(found, trouble.Busy)
    assert found.retry_after == 7


def test_a_closed_port_is_unreachable() -> None:
    async def main() -> None:
        async with serving(always(b"")) as url:
            pass
        api = Api(url, "refresh", nothing_saved)
        with pytest.raises(trouble.Unreachable, match="cannot be reached"):
            await pull(api)
        await api.aclose()

    asyncio.run(main())


def test_an_endless_answer_is_thrown_away() -> None:
    async def behave(line: str, writer: asyncio.StreamWriter) -> None:
        if not line.startswith(f"GET {CHANGES}"):
            await ours_but(CHANGES, b"")(line, writer)
            return
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
        while True:
            writer.write(b" " * 10_000)
            await writer.drain()

    assert isinstance(asked(behave, pull, Limits(size=100_000)), trouble.Broken)


def test_a_server_that_drips_is_given_up_in_time() -> None:
    async def behave(line: str, writer: asyncio.StreamWriter) -> None:
        if not line.startswith(f"GET {CHANGES}"):
            await ours_but(CHANGES, b"")(line, writer)
            return
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n")
        while True:
            writer.write(b" ")
            await writer.drain()
            await asyncio.sleep(0.05)

    assert isinstance(asked(behave, pull, Limits(seconds=0.3)), trouble.Unreachable)


START = b'{"head":"1.aa"}\n'
BUNDLE = b'{"conversation":{}}\n'


def first_sync(body: bytes) -> list[str]:
    """What a first sync of ``body`` yields, or the trouble that it ends in."""

    async def main() -> list[str]:
        answer = http(body, media="application/x-ndjson")
        async with serving(ours_but("/v1/sync/bootstrap", answer)) as url:
            api = Api(url, "refresh", nothing_saved)
            try:
                async with aclosing(api.first_sync("", [])) as lines:
                    return [line async for line in lines]
            finally:
                await api.aclose()

    return asyncio.run(main())


def end(body: bytes, count: int) -> bytes:
    digest = hashlib.sha256(body).hexdigest()
    return f'{{"end":true,"count":{count},"sha256":"{digest}"}}\n'.encode()


def test_a_whole_first_sync_is_believed() -> None:
    body = START + BUNDLE * 3
    assert "".join(first_sync(body + end(body, 3))) == body.decode()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        START,
        START + BUNDLE,
        START + BUNDLE + end(START + BUNDLE, 1)[:-20],
        START + BUNDLE + end(START + BUNDLE, 1)[:-1],
        START + BUNDLE + end(START + BUNDLE, 2),
        START + BUNDLE + end(START, 1),
        START + BUNDLE + end(START + BUNDLE, 1) + BUNDLE,
        START + b"\xff\n" + end(START + b"\xff\n", 1),
    ],
)
def test_a_first_sync_that_is_not_whole_is_not_believed(body: bytes) -> None:
    with pytest.raises(trouble.Broken):
        first_sync(body)


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("https://desk.example", "https://desk.example"),
        (" desk.example:8443 ", "https://desk.example:8443"),
        ("http://127.0.0.1:8642/", "http://127.0.0.1:8642/"),
        ("http://[::1]:8642", "http://[::1]:8642"),
        ("http://localhost:1", "http://localhost:1"),
    ],
)
def test_a_good_address_is_taken(typed: str, url: str) -> None:
    assert str(checked(typed)) == url


@pytest.mark.parametrize(
    "typed",
    ["", "http://desk.example", "http://10.0.0.1", "ftp://desk.example", "https://ana:pw@desk.example",
     "https://desk.example/path", "https://desk.example?x=1", "https://", "file:///etc/passwd", "http://[::1",
     "http://localhost.evil.example", "http://127.0.0.1.evil.example", "https://a b"],
)  # fmt: skip
def test_a_bad_address_is_refused_in_words(typed: str) -> None:
    with pytest.raises(BadAddress, match=r"\.$"):
        checked(typed)
