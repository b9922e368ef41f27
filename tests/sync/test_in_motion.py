"""On the way to the server: who proves to be it, who gets a token, and what is believed of an answer."""

import asyncio
import datetime as dt
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn

from backend_stub.app import create_app
from tests.serving import PASSWORD, seed
from tests.sync.authority import DAY, NOW, Authority
from tests.sync.hostile import ABOUT, SESSION, http, ours_but, serving
from tests.sync.signing_in import nothing_saved, signed_in
from workstation.remote import trouble
from workstation.remote.api import Api
from workstation.remote.wire import _trust

_AS_STARTED = """
import sys
from workstation.runtime.quick_imports import plain_asyncio
plain_asyncio()
import asyncio.sslproto
from tests.sync.signing_in import signed_in
print(asyncio.sslproto.ssl, signed_in(*sys.argv[1:]))
"""


@contextmanager
def encrypted(folder: Path, certificate: tuple[str, str]) -> Iterator[str]:
    """The real server behind TLS; yields its address."""
    app = create_app(folder / "server.db")
    asyncio.run(app.state.backend.database.write(seed))
    config = uvicorn.Config(
        app, port=0, log_config=None, ssl_certfile=certificate[0], ssl_keyfile=certificate[1]
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the server did not start"
        threading.Event().wait(0.005)
    try:
        yield f"https://localhost:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(20)


def test_a_server_is_trusted_by_the_authority_that_the_policy_names_and_by_no_other(tmp_path: Path) -> None:
    ours, theirs = Authority(tmp_path, "ours"), Authority(tmp_path, "theirs")
    with encrypted(tmp_path, ours.certificate("localhost")) as url:
        assert signed_in(url, str(ours.pem)) == "Ana"
        assert "cannot prove who it is" in signed_in(url, str(theirs.pem))
        assert "cannot prove who it is" in signed_in(url, "")  # the system knows nothing of ours


def test_a_start_that_has_left_asyncio_without_its_tls_is_as_safe(tmp_path: Path) -> None:
    ours, theirs = Authority(tmp_path, "ours"), Authority(tmp_path, "theirs")
    with encrypted(tmp_path, ours.certificate("localhost")) as url:
        said = [
            subprocess.run(
                [sys.executable, "-c", _AS_STARTED, url, str(trusted.pem)],
                capture_output=True,
                text=True,
                check=True,
            ).stdout.strip()
            for trusted in (ours, theirs)
        ]
    assert said[0] == "None Ana"
    assert "cannot prove who it is" in said[1]


def test_a_man_in_the_middle_with_an_authority_of_his_own_is_told_nothing(tmp_path: Path) -> None:
    ours, his = Authority(tmp_path, "ours"), Authority(tmp_path, "his")
    heard: list[str] = []

    async def behave(line: str, writer: asyncio.StreamWriter) -> None:
        heard.append(line)
        writer.write(http(ABOUT if "about" in line else SESSION))

    def middle(authority: Authority) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*authority.certificate("localhost"))
        return context

    async def main(authority: Authority) -> None:
        async with serving(behave, middle(authority)) as url:
            api = Api(url.replace("127.0.0.1", "localhost"), "", nothing_saved, authorities=str(ours.pem))
            try:
                await api.sign_in("ana@test.example", PASSWORD)
            finally:
                await api.aclose()

    with pytest.raises(trouble.Unreachable, match="cannot prove who it is"):
        asyncio.run(main(his))
    assert heard == []
    asyncio.run(main(ours))
    assert len(heard) == 2


@pytest.mark.parametrize(("host", "until"), [("desk.example", NOW + DAY), ("localhost", NOW - DAY)])
def test_a_certificate_for_another_name_or_of_another_time_proves_nothing(
    tmp_path: Path, host: str, until: dt.datetime
) -> None:
    ours = Authority(tmp_path, "ours")
    with encrypted(tmp_path, ours.certificate(host, until)) as url:
        assert "cannot prove who it is" in signed_in(url, str(ours.pem))


def test_nothing_older_than_tls_1_2_is_spoken() -> None:
    trusting = _trust("")
    assert trusting.minimum_version >= ssl.TLSVersion.TLSv1_2
    assert trusting.verify_mode is ssl.CERT_REQUIRED
    assert trusting.check_hostname


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See", "307 Temporary", "308 Permanent"])
def test_a_redirect_is_not_followed_and_carries_no_token_away(status: str) -> None:
    elsewhere: list[str] = []

    async def catch(line: str, writer: asyncio.StreamWriter) -> None:
        elsewhere.append(line)
        writer.write(http(b'{"rows":[]}'))

    async def main() -> None:
        async with serving(catch) as other:
            answer = http(b'{"rows":[]}', status, more=f"Location: {other}/v1/sync/changes\r\n")
            for path in ("/v1/sync/changes", "/v1/about", "/v1/sessions/refresh"):
                async with serving(ours_but(path, answer)) as url:
                    api = Api(url, "refresh", nothing_saved)
                    with pytest.raises(trouble.NotOurServer):
                        await api.changes("1.a", "1.a")
                    await api.aclose()

    asyncio.run(main())
    assert elsewhere == []


@pytest.mark.parametrize("path", ["/v1/about", "/v1/sessions", "/v1/ops", "/v1/sync/changes"])
def test_an_answer_that_is_nested_beyond_all_reason_is_a_trouble_and_no_crash(path: str) -> None:
    async def everything(api: Api) -> None:
        await api.sign_in("ana@test.example", PASSWORD)
        await api.push({"operations": []})
        await api.probe("1.a", "1.a")

    async def main() -> None:
        async with serving(ours_but(path, http(b"[" * 200_000))) as url:
            api = Api(url, "", nothing_saved)
            with pytest.raises((trouble.Broken, trouble.NotOurServer)):
                await everything(api)
            await api.aclose()

    asyncio.run(main())


def test_an_answer_with_new_tokens_that_gets_lost_signs_nobody_out(tmp_path: Path) -> None:
    saved: list[str] = []
    lost = 2

    async def behave(line: str, writer: asyncio.StreamWriter) -> None:
        nonlocal lost
        path = line.split(" ")[1].partition("?")[0]
        if path == "/v1/sessions/refresh" and lost:
            lost -= 1
            writer.transport.abort()  # type: ignore[attr-defined]
        elif path == "/v1/about":
            writer.write(http(ABOUT))
        else:
            writer.write(http(SESSION if path.startswith("/v1/sessions") else b'{"rows":[]}'))

    async def save(token: str) -> None:
        saved.append(token)

    async def main() -> None:
        async with serving(behave) as url:
            api = Api(url, "old", save)
            for _ in range(2):
                with pytest.raises((trouble.Unreachable, trouble.Broken)):
                    await api.changes("1.a", "1.a")
            assert await api.changes("1.a", "1.a")
            await api.aclose()

    asyncio.run(main())
    assert saved == ["r"]
