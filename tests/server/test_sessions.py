"""Sessions: wrong passwords, tokens that rotate, answers that got lost, and copies that were used."""

import asyncio
from typing import Any

import httpx
import pytest

from tests.patience import PATIENCE
from tests.serving import PASSWORD, Server
from workstation.contract.sessions import Session
from workstation.contract.wire import About


@pytest.fixture
def client(server: Server) -> Any:
    with httpx.Client(base_url=server.url, trust_env=False, timeout=PATIENCE) as client:
        yield client


def _sign_in(
    client: httpx.Client, email: str = "ana@test.example", password: str = PASSWORD
) -> httpx.Response:
    return client.post("/v1/sessions", json={"email": email, "password": password})


def _session(client: httpx.Client) -> Session:
    return Session.model_validate_json(_sign_in(client, " ANA@test.example ").content)


def _refresh(client: httpx.Client, token: str, refresh_id: str) -> httpx.Response:
    body = {"refresh_token": token, "refresh_id": refresh_id}
    return client.post("/v1/sessions/refresh", json=body)


def _works(client: httpx.Client, token: str) -> bool:
    headers = {"Authorization": f"Bearer {token}"}
    answer = client.post("/v1/sync/bootstrap", json={"high_water": ""}, headers=headers)
    if answer.status_code == 401:
        assert answer.json()["code"] == "signed_out"
    return answer.status_code == 200


def test_anybody_may_ask_who_is_there(client: httpx.Client) -> None:
    about = About.model_validate_json(client.get("/v1/about").content)
    assert (about.product, about.badge) == ("groundcrew", "STUB BACKEND")


def test_signing_in_tells_who_i_am(client: httpx.Client) -> None:
    session = _session(client)
    assert session.me.model_dump() == {
        "id": "ana", "name": "Ana", "email": "ana@test.example", "role": "agent",
        "teams": ["payments"], "languages": ["en", "es"],
    }  # fmt: skip
    assert (session.access_seconds, session.refresh_seconds) == (600, 43_200)
    assert _works(client, session.access_token)


def test_a_wrong_password_and_an_unknown_address_look_alike(client: httpx.Client) -> None:
    answers = [_sign_in(client, password="wrong"), _sign_in(client, email="nobody@test.example")]
    assert [(a.status_code, a.json()["code"]) for a in answers] == [(401, "wrong_password")] * 2
    assert answers[0].json() == answers[1].json()


def test_after_five_failures_in_a_minute_one_has_to_wait(server: Server, client: httpx.Client) -> None:
    for _ in range(5):
        assert _sign_in(client, password="wrong").status_code == 401
    answer = _sign_in(client)
    assert (answer.status_code, answer.json()["code"]) == (429, "too_many")
    assert 1 <= int(answer.headers["Retry-After"]) <= 60
    assert _sign_in(client, "ben@test.example").status_code == 200
    server.now.ahead += 61_000
    assert _sign_in(client).status_code == 200


def test_an_access_token_ends_after_ten_minutes(server: Server, client: httpx.Client) -> None:
    session = _session(client)
    server.now.ahead += 599_000
    assert _works(client, session.access_token)
    server.now.ahead += 2_000
    assert not _works(client, session.access_token)
    assert _refresh(client, session.refresh_token, "r1").status_code == 200


def test_tokens_of_nobody_open_nothing(client: httpx.Client) -> None:
    for token in ("x", "Bearer", "x" * 5_000):
        assert not _works(client, token)
    headers = {b"Authorization": b"Bearer \xff\xfe"}
    assert client.delete("/v1/sessions", headers=headers).status_code == 401
    assert client.delete("/v1/sessions").status_code == 401


def test_a_refresh_whose_answer_got_lost_gives_the_same_successor(
    server: Server, client: httpx.Client
) -> None:
    first = _session(client)
    one = _refresh(client, first.refresh_token, "r1").json()
    server.now.ahead += 30_000
    two = _refresh(client, first.refresh_token, "r1").json()
    three = _refresh(client, first.refresh_token, "r2").json()
    assert one["refresh_token"] == two["refresh_token"] == three["refresh_token"] != first.refresh_token
    assert all(_works(client, answer["access_token"]) for answer in (one, two, three))


def test_a_refresh_repeated_after_a_long_sleep_gives_the_successor_while_it_lies_unused(
    server: Server, client: httpx.Client
) -> None:
    first = _session(client)
    lost = _refresh(client, first.refresh_token, "r1").json()
    server.now.ahead += 3_600_000
    again = _refresh(client, first.refresh_token, "r1")
    assert again.json()["refresh_token"] == lost["refresh_token"]


def test_a_copy_that_is_used_after_the_grace_ends_the_whole_family(
    server: Server, client: httpx.Client
) -> None:
    first = _session(client)
    second = _refresh(client, first.refresh_token, "r1").json()
    server.now.ahead += 61_000
    assert _refresh(client, first.refresh_token, "thief").status_code == 401
    assert not _works(client, second["access_token"])
    assert _refresh(client, second["refresh_token"], "r2").status_code == 401
    assert _works(client, _session(client).access_token)


def test_a_refresh_token_ends_after_twelve_hours(server: Server, client: httpx.Client) -> None:
    session = _session(client)
    server.now.ahead += 12 * 3_600_000 + 1_000
    assert _refresh(client, session.refresh_token, "r1").status_code == 401


def test_signing_out_ends_the_tokens_of_this_device_only(client: httpx.Client) -> None:
    here, there = _session(client), _session(client)
    headers = {"Authorization": f"Bearer {here.access_token}"}
    assert client.delete("/v1/sessions", headers=headers).status_code == 204
    assert not _works(client, here.access_token)
    assert _refresh(client, here.refresh_token, "r1").status_code == 401
    assert _works(client, there.access_token)


def test_sessions_survive_a_restart_of_the_server(server: Server, client: httpx.Client) -> None:
    session = _session(client)
    server.restart()
    assert _works(client, session.access_token)
    assert _refresh(client, session.refresh_token, "r1").status_code == 200


def test_no_token_and_no_password_stands_in_the_file(server: Server, client: httpx.Client) -> None:
    session = _session(client)
    renewed = _refresh(client, session.refresh_token, "r1").json()
    server.stop()
    stored = server.path.read_bytes()
    for secret in (
        PASSWORD, session.access_token, session.refresh_token,
        renewed["access_token"], renewed["refresh_token"],
    ):  # fmt: skip
        assert secret.encode() not in stored
    server.start()


def test_wrong_passwords_that_come_at_once_are_counted_one_by_one(server: Server) -> None:
    async def scene() -> list[int]:
        async with httpx.AsyncClient(base_url=server.url, trust_env=False, timeout=PATIENCE) as client:
            wrong = {"email": "ana@test.example", "password": "wrong"}
            answers = await asyncio.gather(*(client.post("/v1/sessions", json=wrong) for _ in range(20)))
            return sorted(answer.status_code for answer in answers)

    assert asyncio.run(scene()) == [401] * 5 + [429] * 15


def test_tokens_that_are_out_are_kept_no_longer_than_until_somebody_signs_in(
    server: Server, client: httpx.Client
) -> None:
    def kept() -> int:
        return int(
            server.write(
                lambda tx: tx.connection.execute("SELECT count(*) FROM refresh_tokens").fetchone()[0]
            )
        )

    session = _session(client)
    old = kept()
    server.now.ahead = 6 * 3_600_000
    later = Session.model_validate_json(_refresh(client, session.refresh_token, "r1").content)
    assert kept() == old + 1
    server.now.ahead = 13 * 3_600_000
    _session(client)
    assert kept() == 2
    assert _refresh(client, later.refresh_token, "r2").status_code == 200
    assert _refresh(client, session.refresh_token, "r3").status_code == 401
