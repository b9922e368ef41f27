"""Whatever is sent, the answer is a success or a Trouble, never a crash."""

import json

import httpx
import pytest

from tests.patience import PATIENCE
from tests.server_client import Agent
from tests.serving import Server
from workstation.contract.wire import Trouble


def _trouble(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, Trouble.model_validate_json(answer.content).code


@pytest.fixture
def ana(server: Server) -> Agent:
    ana = server.agent("ana")
    ana.bootstrap()
    return ana


def test_unknown_places_and_methods_are_troubles(ana: Agent) -> None:
    assert _trouble(ana.client.get("/v1/nothing")) == (404, "not_found")
    assert _trouble(ana.client.delete("/v1/ops")) == (405, "not_allowed")
    assert _trouble(ana.client.post("/v1/events")) == (405, "not_allowed")
    assert _trouble(ana.client.get("/v1/sync/snapshots/a%20b", params={"cursor": "", "high_water": ""})) == (
        422,
        "invalid",
    )


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[",
        b"null",
        b"[]",
        b"{}",
        b'{"device": 1}',
        b"\xff\xfe\x00",
        b"[" * 20_000,
        b'{"a":' * 5_000 + b"1" + b"}" * 5_000,
        b'{"device": NaN}',
        b'{"device": "\\ud800"}',
    ],
)
def test_bodies_that_nobody_can_read_are_troubles(ana: Agent, body: bytes) -> None:
    for path in ("/v1/ops", "/v1/sync/bootstrap", "/v1/sessions", "/v1/typing"):
        for kind in ("application/json", "text/plain", "application/x-www-form-urlencoded", ""):
            answer = ana.client.post(path, content=body, headers={"Content-Type": kind})
            status, code = _trouble(answer)
            assert (status in (400, 422), code) == (True, "invalid"), (path, kind, status)


def test_half_a_surrogate_pair_is_no_crash(ana: Agent) -> None:
    for path, body in (
        ("/v1/sessions", {"email": "\ud800", "password": "x"}),
        ("/v1/sessions", {"email": "ana@test.example", "password": "\udfff"}),
        ("/v1/sessions/refresh", {"refresh_token": "\ud800", "refresh_id": "r"}),
    ):
        headers = {"Content-Type": "application/json"}
        answer = ana.client.post(path, content=json.dumps(body), headers=headers)
        assert _trouble(answer)[0] in (401, 422)


def test_numbers_beyond_all_reason_are_no_crash(ana: Agent) -> None:
    ana.do("c1", "claim")
    huge = 10**30
    assert ana.do("c1", "snooze.set", {"until": huge}).code == "invalid"
    assert ana.do("c1", "message.append", {"body": "x", "canned_version": huge}).code == "invalid"
    assert ana.do("c1", "priority.set", {"priority": "high"}, base_version=huge).status == "applied"
    assert ana.pushed(ana.operation("c1", "release", number=huge)).stopped == "out_of_order"
    marker = ana.client.put("/v1/read-markers/c1", json={"position": huge})
    assert _trouble(marker) == (422, "invalid")


def test_what_is_too_large_is_answered_with_413(ana: Agent) -> None:
    small = ana.operation("c1", "note.append", {"body": "x" * 10_000})
    assert ana.push(small).status_code == 200
    large = ana.operation("c1", "note.append", {"body": "x" * 70_000})
    assert _trouble(ana.push(large)) == (413, "too_large")
    padded = {"device_name": "x" * 140_000, "email": "a", "password": "b"}
    assert _trouble(ana.client.post("/v1/sessions", json=padded)) == (413, "too_large")
    flood = b"[" + b"1," * 5_000_000 + b"1]"
    assert _trouble(ana.client.post("/v1/ops", content=flood)) == (413, "too_large")


def test_emoji_in_escapes_count_as_the_characters_they_are(ana: Agent) -> None:
    note = ana.operation("c1", "note.append", {"body": "😀" * 10_000})
    assert len(json.dumps(note)) > 65_536
    assert ana.pushed(note).results[0].status == "applied"


def test_more_than_twenty_operations_do_not_fit(ana: Agent) -> None:
    notes = [ana.operation("c1", "note.append", {"body": "x"}) for _ in range(21)]
    assert _trouble(ana.push(*notes)) == (422, "invalid")
    assert len(ana.pushed(*notes[:20]).results) == 20


def test_a_trouble_never_repeats_what_was_sent(ana: Agent) -> None:
    secret = "seed phrase of somebody"
    answer = ana.client.post("/v1/typing", json={"conversation_id": secret, "typing": secret})
    assert _trouble(answer) == (422, "invalid")
    assert secret not in answer.text


def test_the_interface_is_described_at_docs(server: Server) -> None:
    with httpx.Client(base_url=server.url, trust_env=False, timeout=PATIENCE) as client:
        assert client.get("/docs").status_code == 200
        paths = client.get("/openapi.json").json()["paths"]
    assert {"/v1/ops", "/v1/sync/changes", "/v1/sync/bootstrap", "/v1/sessions"} <= set(paths)
