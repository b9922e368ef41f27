"""The levers of trouble do what they say, only to the API, and the same seed does the same again."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_stub.levers import Panel
from tests.patience import PATIENCE
from tests.serving import Server
from workstation.contract.levers import Levers
from workstation.contract.wire import Trouble


@pytest.fixture(scope="module")
def testing_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    path: Path = tmp_path_factory.mktemp("levers") / "server.db"
    with Server(path, heartbeat=0.05) as running:
        yield running


@pytest.fixture
def server(testing_server: Server) -> Iterator[Server]:
    yield testing_server
    pull(testing_server)


def pull(server: Server, **levers: Any) -> None:
    with httpx.Client(base_url=server.url, trust_env=False, timeout=PATIENCE) as client:
        client.put("/testers/levers", json=levers).raise_for_status()


def pulled(server: Server, what: str) -> int:
    with httpx.Client(base_url=server.url, trust_env=False, timeout=PATIENCE) as client:
        return int(client.get("/testers/levers/pulled").json()[what])


def test_at_rest_nothing_is_disturbed(server: Server) -> None:
    shopper = server.shopper("k1")
    assert shopper.write("c1", "all quiet", "quiet-1").status_code == 200
    assert set(server.app.state.levers.pulled.values()) == {0}


def test_a_request_dropped_before_leaves_no_trace(server: Server) -> None:
    shopper = server.shopper("k1")
    pull(server, drop_before=1.0)
    with pytest.raises(httpx.TransportError):
        shopper.write("c1", "never arrives", "before-1")
    pull(server)
    assert "never arrives" not in [m["body"] for m in shopper.history("c1")]


def test_a_request_dropped_after_was_carried_out_and_can_be_repeated(server: Server) -> None:
    shopper = server.shopper("k1")
    pull(server, drop_after=1.0)
    with pytest.raises(httpx.TransportError):
        shopper.write("c1", "arrives once", "after-1")
    pull(server)
    assert shopper.write("c1", "arrives once", "after-1").status_code == 200
    assert [m["body"] for m in shopper.history("c1")].count("arrives once") == 1


def test_a_doubled_request_is_carried_out_twice_and_answered_once(server: Server) -> None:
    shopper = server.shopper("k1")
    before = pulled(server, "doubled")
    pull(server, duplicate=1.0)
    answer = shopper.write("c1", "said once", "double-1")
    pull(server)
    assert answer.status_code == 200
    assert pulled(server, "doubled") == before + 1
    assert [m["body"] for m in shopper.history("c1")].count("said once") == 1


def test_an_operation_doubled_and_then_lost_still_counts_once(server: Server) -> None:
    ana = server.agent("ana")
    operation = ana.operation("c2", "note.append", {"body": "one note"})
    ana.bootstrap()
    pull(server, duplicate=1.0, drop_after=1.0)
    with pytest.raises(httpx.TransportError):
        ana.push(operation)
    pull(server)
    [result] = ana.pushed(operation).results
    assert result.status == "applied"
    bundle = ana.conversation("c2")
    assert bundle is not None
    assert [m["body"] for m in bundle["messages"]].count("one note") == 1


@pytest.mark.parametrize("status", [401, 409, 426, 429, 500, 502, 503])
def test_a_failure_is_answered_in_the_form_of_the_contract(status: int, server: Server) -> None:
    shopper = server.shopper("k1")
    pull(server, fail=status, fail_chance=1.0)
    answer = shopper.write("c1", "refused", f"fail-{status}")
    assert answer.status_code == status
    assert Trouble.model_validate_json(answer.content).code == f"lever_{status}"
    assert ("retry-after" in answer.headers) == (status in (429, 503))
    pull(server)
    assert "refused" not in [m["body"] for m in shopper.history("c1")]


def test_slowness_holds_requests_up(server: Server) -> None:
    pull(server, latency_ms=150)
    begin = time.monotonic()
    httpx.get(f"{server.url}/v1/about", trust_env=False, timeout=PATIENCE).raise_for_status()
    assert time.monotonic() - begin >= 0.15


def test_a_torn_answer_ends_in_its_middle_and_was_carried_out(server: Server) -> None:
    shopper = server.shopper("k1")
    pull(server, tear=1.0)
    with pytest.raises(httpx.RemoteProtocolError):
        shopper.write("c1", "arrives", "torn-1")
    agent = server.agent("ana")
    with pytest.raises(httpx.RemoteProtocolError):
        agent.bootstrap()
    pull(server)
    assert [m["body"] for m in shopper.history("c1")].count("arrives") == 1


def test_a_slow_answer_comes_whole_piece_by_piece(server: Server) -> None:
    agent = server.agent("ana")
    agent.bootstrap()
    whole = agent.conversation("c1")
    pull(server, trickle_ms=200)
    begin = time.monotonic()
    assert agent.conversation("c1") == whole
    assert time.monotonic() - begin >= 0.19
    assert pulled(server, "trickled") == 1


def test_the_testers_own_addresses_and_the_documentation_are_never_disturbed(server: Server) -> None:
    pull(server, drop_before=1.0, fail=500, fail_chance=1.0)
    with httpx.Client(base_url=server.url, trust_env=False, timeout=PATIENCE) as client:
        assert client.get("/testers/levers").json()["drop_before"] == 1.0
        assert client.get("/docs").status_code == 200
        assert client.delete("/testers/levers").json() == Levers().model_dump()


@pytest.mark.parametrize("wrong", [{"drop_before": 2}, {"fail": 418}, {"latency_ms": -1}, {"speed": 1}])
def test_a_lever_that_does_not_exist_is_refused(wrong: dict[str, Any], server: Server) -> None:
    answer = httpx.put(f"{server.url}/testers/levers", json=wrong, trust_env=False, timeout=PATIENCE)
    assert answer.status_code in (400, 422)
    assert Trouble.model_validate_json(answer.content).code == "invalid"


class Listening:
    """An open event stream, read on a thread of its own."""

    def __init__(self, server: Server) -> None:
        self._client = server.agent("ana").client
        self.events: list[str] = []
        self.ended = threading.Event()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        try:
            with self._client.stream("GET", "/v1/events", timeout=PATIENCE) as stream:
                for line in stream.iter_lines():
                    if line.startswith("event: "):
                        self.events.append(line.removeprefix("event: "))
        except httpx.TransportError:
            pass
        finally:
            self.ended.set()

    def hears(self, event: str, seconds: float = 10.0) -> bool:
        """Whether ``event`` comes from now on."""
        heard = len(self.events)
        end = time.monotonic() + seconds
        while time.monotonic() < end and event not in self.events[heard:]:
            time.sleep(0.01)
        return event in self.events[heard:]


def test_a_silent_doorbell_stays_open_and_says_nothing(server: Server) -> None:
    listening = Listening(server)
    assert listening.hears("heartbeat")
    pull(server, silent_doorbell=True)
    time.sleep(0.1)
    assert not listening.hears("heartbeat", 0.3)
    assert not listening.ended.is_set()
    pull(server)
    assert listening.hears("heartbeat")
    pull(server, cut=True)
    assert listening.ended.wait(10)


def test_a_cut_closes_open_streams_and_drops_every_request(server: Server) -> None:
    listening = Listening(server)
    assert listening.hears("heartbeat")
    pull(server, cut=True)
    assert listening.ended.wait(10)
    with pytest.raises(httpx.TransportError):
        httpx.get(f"{server.url}/v1/about", trust_env=False, timeout=PATIENCE)
    pull(server)
    httpx.get(f"{server.url}/v1/about", trust_env=False, timeout=PATIENCE).raise_for_status()
    again = Listening(server)
    assert again.hears("heartbeat")
    pull(server, cut=True)
    assert again.ended.wait(10)


CHANCE = st.floats(0, 1)


@given(seed=st.integers(), chances=st.lists(CHANCE, min_size=5, max_size=5))
def test_the_same_seed_has_the_same_fate_in_store(seed: int, chances: list[float]) -> None:
    before, after, twice, fail, tear = chances
    levers = Levers(
        seed=seed, drop_before=before, drop_after=after, duplicate=twice, tear=tear, fail=503,
        fail_chance=fail, jitter_ms=50,
    )  # fmt: skip
    first, second = Panel(), Panel()
    first.pull(levers)
    second.pull(levers)
    assert [first.roll() for _ in range(50)] == [second.roll() for _ in range(50)]


def test_chances_come_true_about_as_often_as_they_say() -> None:
    panel = Panel()
    panel.pull(Levers(seed=3, drop_before=0.25))
    assert 1800 < sum(panel.roll().drop_before for _ in range(8000)) < 2200


def test_a_server_without_testers_has_no_such_addresses(tmp_path: Path) -> None:
    with Server(tmp_path / "server.db", testers=False) as server:
        assert httpx.get(f"{server.url}/testers/levers", trust_env=False, timeout=PATIENCE).status_code == 404
