"""Each trouble of the proxy is the trouble that it is called."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.faults.proxy import Proxy
from tests.faults.way import Trouble
from tests.patience import PATIENCE
from tests.serving import Server


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path / "server.db") as running:
        yield running


@pytest.fixture
def proxy(server: Server) -> Iterator[Proxy]:
    proxy = Proxy(server.url)
    yield proxy
    proxy.close()


def about(proxy: Proxy, timeout: float = PATIENCE) -> httpx.Response:
    return httpx.get(f"{proxy.url}/v1/about", trust_env=False, timeout=timeout)


def many(proxy: Proxy, timeout: float) -> None:
    """Ask so often that a cut lies before the end of so short an answer."""
    for _ in range(50):
        about(proxy, timeout)


def test_a_network_that_is_well_changes_nothing(proxy: Proxy) -> None:
    with httpx.Client(base_url=proxy.url, trust_env=False) as client:
        for _ in range(3):
            assert client.get("/v1/about").json()["product"] == "groundcrew"
    assert not proxy.fired


@pytest.mark.parametrize(
    ("trouble", "met"),
    [
        (Trouble.TORN, httpx.RemoteProtocolError),
        (Trouble.RESET, (httpx.ReadError, httpx.RemoteProtocolError)),
        (Trouble.HALF_ASKED, httpx.RemoteProtocolError),
        (Trouble.BLACK_HOLE, httpx.ReadTimeout),
        (Trouble.LORIS, httpx.ReadTimeout),
        (Trouble.STALLED, httpx.ReadTimeout),
    ],
)
def test_an_answer_that_does_not_come_whole(
    proxy: Proxy, trouble: Trouble, met: type[Exception] | tuple[type[Exception], ...]
) -> None:
    proxy.trouble({trouble: 1.0})
    with pytest.raises(met):
        many(proxy, 0.5 if met is httpx.ReadTimeout else PATIENCE)
    assert proxy.fired[trouble]
    proxy.trouble({})
    assert about(proxy).status_code == 200


@pytest.mark.parametrize("trouble", [Trouble.LATE, Trouble.NARROW, Trouble.HALF_CLOSED])
def test_an_answer_that_comes_all_the_same(proxy: Proxy, trouble: Trouble) -> None:
    proxy.trouble({trouble: 1.0})
    try:
        assert about(proxy).json()["product"] == "groundcrew"
    except httpx.RemoteProtocolError:  # a server may take a closed side for one that has left
        assert trouble is Trouble.HALF_CLOSED
    assert proxy.fired == {trouble: 1}


def test_somebody_else_answers(proxy: Proxy, server: Server) -> None:
    proxy.trouble({Trouble.PORTAL: 1.0})
    assert "hotel" in about(proxy).text
    proxy.trouble({Trouble.FAILED: 1.0})
    assert about(proxy).is_error
    proxy.lead_to("redirect")
    assert about(proxy).status_code == 302
    assert b"GET /v1/about" in proxy.heard
    proxy.trouble({})
    proxy.lead_to(server.url)
    assert about(proxy).status_code == 200


def test_a_request_is_carried_out_once_more_at_once_or_later(proxy: Proxy, server: Server) -> None:
    for trouble in (Trouble.DOUBLED, Trouble.REPLAYED):
        before = len(server.shopper("k1").history("c1"))
        proxy.trouble({trouble: 1.0})
        with httpx.Client(base_url=proxy.url, trust_env=False) as client:
            client.headers = server.shopper("k1").client.headers
            client.post("/v1/customer/conversations/c1/messages", json={"id": trouble, "body": "twice"})
        assert len(server.shopper("k1").history("c1")) == before + 1  # the server knows its ids
    assert proxy.fired == {Trouble.DOUBLED: 1, Trouble.REPLAYED: 1}


def test_an_answer_goes_to_who_did_not_ask_for_it(proxy: Proxy) -> None:
    proxy.trouble({Trouble.SWAPPED: 1.0})
    about(proxy)
    assert "product" in httpx.get(f"{proxy.url}/docs", trust_env=False).text
    assert proxy.fired == {Trouble.SWAPPED: 1}


def test_a_pulled_cable_and_a_hole_end_what_stood(proxy: Proxy) -> None:
    with httpx.Client(base_url=proxy.url, trust_env=False, timeout=PATIENCE) as client:
        client.get("/v1/about")
        proxy.swallow()
        with pytest.raises(httpx.ReadTimeout):
            client.get("/v1/about", timeout=0.5)
        proxy.cut()
        with pytest.raises(httpx.TransportError):
            client.get("/v1/about")
        proxy.mend()
        assert client.get("/v1/about").status_code == 200
