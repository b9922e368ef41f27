"""What testers see of the clients and do to the server; and that no other page of this machine can."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.patience import PATIENCE
from tests.server_client import Agent
from tests.serving import PASSWORD, Server
from workstation.contract import PROTOCOL, PROTOCOL_HEADER


@pytest.fixture
def testers(server: Server) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, trust_env=False, timeout=PATIENCE) as client:
        yield client


def state(testers: httpx.Client) -> dict[str, Any]:
    found: dict[str, Any] = testers.get("/testers/state").raise_for_status().json()
    return found


def signed_in(server: Server, user_id: str) -> tuple[Agent, httpx.Response]:
    """An agent who signs in as a workstation does."""
    agent = server.agent(user_id)
    wanted = {"email": f"{user_id}@test.example", "password": PASSWORD, "device_name": "laptop"}
    answer = agent.client.post("/v1/sessions", json=wanted)
    agent.client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
    return agent, answer


def test_a_workstation_is_shown_with_its_place_its_device_and_its_lanes(
    server: Server, testers: httpx.Client
) -> None:
    assert state(testers)["clients"] == []
    ana, _ = signed_in(server, "ana")
    ana.client.headers[PROTOCOL_HEADER] = str(PROTOCOL)
    ana.do("c1", "claim")
    ana.reply("c1")
    ana.changes()
    server.shopper("k2").write("c2", "hello?")
    [shown] = state(testers)["clients"]
    assert (shown["user"], shown["machine"], shown["device"]) == ("Ana", "laptop", ana.device)
    assert shown["lanes"] == [{"conversation_id": "c1", "number": 2}]
    assert (shown["request"], shown["protocol"]) == ("GET /v1/sync/changes", str(PROTOCOL))
    assert shown["cursor"] < state(testers)["head_seq"]
    assert shown["behind"] == state(testers)["head_seq"] - shown["cursor"]
    assert shown["stream_since"] is None
    assert not shown["signed_out"]


def test_an_open_stream_is_shown_with_when_it_was_opened(server: Server, testers: httpx.Client) -> None:
    ana, _ = signed_in(server, "ana")
    with ana.client.stream("GET", "/v1/events") as stream:
        lines = stream.iter_lines()
        next(lines)
        [shown] = state(testers)["clients"]
        assert 0 <= state(testers)["now"] - shown["stream_since"] < 60_000


def test_results_are_counted_by_what_was_done_and_what_came_of_it(
    server: Server, testers: httpx.Client
) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    ana.do("c1", "claim")
    ben.do("c1", "claim")
    assert state(testers)["results"] == [
        {"kind": "claim", "result": "already_claimed", "count": 1},
        {"kind": "claim", "result": "applied", "count": 1},
    ]


def test_expired_tokens_open_nothing_and_can_be_refreshed(server: Server, testers: httpx.Client) -> None:
    ana, session = signed_in(server, "ana")
    ana.bootstrap()
    with ana.client.stream("GET", "/v1/events") as stream:
        lines = stream.iter_lines()
        next(lines)
        assert testers.post("/testers/expire", json={}).json()["tokens"] >= 1
        assert 'data: {"reason": "expired"}' in list(lines)
    assert ana.client.get("/v1/sync/changes", params={"cursor": "", "high_water": ""}).status_code == 401
    wanted = {"refresh_token": session.json()["refresh_token"], "refresh_id": "r1"}
    token = ana.client.post("/v1/sessions/refresh", json=wanted).raise_for_status().json()["access_token"]
    ana.client.headers["Authorization"] = f"Bearer {token}"
    ana.changes()


def test_a_server_restarted_by_a_tester_is_another_run_of_the_same_history(
    server: Server, testers: httpx.Client
) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    before = ana.incarnation
    after = testers.post("/testers/restart", json={}).raise_for_status().json()["incarnation"]
    assert after == state(testers)["incarnation"] != before
    refused = ana.push(ana.operation("c1", "message.append", {"body": "hello"}))
    assert refused.json()["code"] == "stale_incarnation"
    assert ana.changes().incarnation == after
    with ana.client.stream("GET", "/v1/events") as stream:
        assert any(after in line for line, _ in zip(stream.iter_lines(), range(2), strict=False))


def test_a_copy_brings_the_server_back_to_where_it_was(server: Server, testers: httpx.Client) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    kept = testers.post("/testers/copies", json={}).raise_for_status().json()
    assert kept["seq"] == state(testers)["head_seq"]
    ana.reply("c1", "forgotten")
    ana.changes()
    testers.put(f"/testers/copies/{kept['name']}/back").raise_for_status()
    assert state(testers)["head_seq"] == kept["seq"]
    place = {"cursor": ana.cursor, "high_water": ana.high_water}
    assert ana.client.get("/v1/sync/changes", params=place).json()["code"] == "reset"
    ana.bootstrap()
    bundle = ana.conversation("c1")
    assert bundle is not None
    assert "forgotten" not in [message["body"] for message in bundle["messages"]]
    assert server.shopper("k1").write("c1", "life goes on").is_success
    assert testers.put("/testers/copies/0099-seq-1.db/back").status_code == 404


def test_beyond_twenty_the_oldest_copy_goes(server: Server, testers: httpx.Client) -> None:
    for _ in range(22):
        testers.post("/testers/copies", json={}).raise_for_status()
    assert [copy["name"][:4] for copy in state(testers)["copies"]] == [f"{n:04}" for n in range(3, 23)]


def test_a_conversation_is_taken_away_and_given_to_somebody_else(
    server: Server, testers: httpx.Client
) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    ana.do("c1", "claim")
    ana.changes()
    testers.post("/testers/conversations/c1/transfer", json={"to_user": "cem"}).raise_for_status()
    assert [row.kind for row in ana.changes().rows if row.id == "c1" and row.kind == "revoke"] == ["revoke"]
    assert ana.conversation("c1") is None
    testers.post("/testers/conversations/c1/transfer", json={}).raise_for_status()
    assert ben.conversation("c1") is not None
    for nobody in ({"to_user": "adm"}, {"to_team": "nowhere"}):
        assert testers.post("/testers/conversations/c1/transfer", json=nobody).status_code == 422
    assert testers.post("/testers/conversations/zz/transfer", json={}).status_code == 404


def test_a_customer_writes_also_while_the_line_is_cut(server: Server, testers: httpx.Client) -> None:
    testers.put("/testers/levers", json={"cut": True}).raise_for_status()
    testers.post("/testers/conversations/c1/messages", json={"body": "still here"}).raise_for_status()
    testers.delete("/testers/levers").raise_for_status()
    assert server.shopper("k1").history("c1")[-1]["body"] == "still here"


def test_a_tester_plays_a_new_customer_and_one_who_is_there(server: Server) -> None:
    with httpx.Client(base_url=server.url, trust_env=False, timeout=PATIENCE) as client:
        new = {"id": "played", "name": "Ronja Tiedke", "language": "de", "country": "DE"}
        token = client.post("/testers/customers", json=new).raise_for_status().json()["token"]
        client.headers["Authorization"] = f"Bearer {token}"
        message = {"id": "m-1", "body": "Guten Tag, wo ist meine Einzahlung?"}
        opened = {"id": "talk-1", "team_id": "payments", "language": "de", "message": message}
        client.post("/v1/customer/conversations", json=opened).raise_for_status()
        listed = client.get("/testers/conversations", params={"limit": 1000}).json()
        assert [c["customer_name"] for c in listed if c["id"] == "talk-1"] == ["Ronja Tiedke"]
        known = client.post("/testers/customers/k1/token", json={}).raise_for_status().json()
        assert known["customer_id"] == "k1"
        assert client.post("/testers/customers/nobody/token", json={}).status_code == 404
        customers = client.get("/testers/customers", params={"after": "k1"}).json()
        assert "k1" not in [c["id"] for c in customers]
        assert {"id": "k2", "name": "Mara Customer"}.items() <= customers[0].items()


OTHER_PAGES = [
    {"Host": "rebound.test:80"},
    {"Host": "127.0.0.1.rebound.test:80"},
    {"Host": "["},
    {"Origin": "http://evil.test"},
    {"Origin": "null"},
    {"Origin": "http://127.0.0.1:1"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
]


@pytest.mark.parametrize("headers", OTHER_PAGES, ids=str)
@pytest.mark.parametrize(("method", "path"), [("GET", "/testers/state"), ("POST", "/testers/restart")])
def test_no_other_page_reaches_the_cockpit(
    testers: httpx.Client, headers: dict[str, str], method: str, path: str
) -> None:
    body = None if method == "GET" else {}
    answer = testers.request(method, path, headers=headers, json=body)
    assert answer.status_code == 403
    assert answer.json()["code"] == "forbidden"
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize(
    "kind", ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]
)
def test_what_a_page_could_post_without_asking_is_refused(testers: httpx.Client, kind: str) -> None:
    assert testers.post("/testers/restart", content=b"{}", headers={"Content-Type": kind}).status_code == 403


def test_a_page_that_asks_first_is_not_told_yes(server: Server, testers: httpx.Client) -> None:
    headers = {"Origin": "http://evil.test", "Access-Control-Request-Method": "PUT"}
    asked = testers.options("/testers/levers", headers=headers)
    assert not asked.is_success
    assert not [name for name in asked.headers if name.startswith("access-control")]


def test_the_page_takes_nothing_from_elsewhere_and_stands_in_no_frame(testers: httpx.Client) -> None:
    own = testers.get("/testers")
    assert own.status_code == testers.get("/testers/").status_code == 200
    policy = own.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in own.text.replace("http-equiv", "")
    for name in ("cockpit.js", "cockpit.css"):
        assert testers.get(f"/testers/page/{name}").is_success
    for name in ("../routes.py", "routes.py", "__init__.py", "%2e%2e%2froutes.py"):
        assert testers.get(f"/testers/page/{name}").status_code in (403, 404)


def test_a_link_to_the_page_may_be_followed(testers: httpx.Client) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert testers.get("/testers", headers=headers).is_success
    assert testers.post("/testers/restart", headers=headers, json={}).status_code == 403


def test_a_server_without_testers_has_no_cockpit(server: Server) -> None:
    with Server(server.path.with_name("other.db"), testers=False) as other:
        for path in ("/testers", "/testers/state", "/testers/storms", "/testers/page/cockpit.js"):
            assert httpx.get(f"{other.url}{path}", trust_env=False, timeout=PATIENCE).status_code == 404
        ana = other.agent("ana")
        ana.bootstrap()
        ana.changes()
