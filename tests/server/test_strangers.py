"""What somebody may not see stays unseen and untouched, whichever address they try."""

import json

import httpx
import pytest

from tests.server.nonsense import ARGUMENTS
from tests.serving import Server
from workstation.domain.operation import OperationKind

SECRET = "the customer's secret 7391"


def claimed(server: Server) -> None:
    """Ana has c1; its customer tells her something."""
    assert server.agent("ana").do("c1", "claim").status == "applied"
    assert server.shopper("k1").write("c1", SECRET).is_success


def everything_at(client: httpx.Client, cursor: str) -> list[httpx.Response]:
    """Every address that takes a conversation, asked about c1."""
    place = {"cursor": cursor, "high_water": cursor}
    return [
        client.get("/v1/sync/snapshots/c1", params=place),
        client.get("/v1/sync/changes", params=place),
        client.get("/v1/conversations/c1/messages", params={"before": 1000}),
        client.put("/v1/read-markers/c1", json={"position": 1}),
        client.post("/v1/typing", json={"conversation_id": "c1", "typing": True}),
        client.post("/v1/sync/bootstrap", json={"high_water": "", "unsettled": []}),
    ]


@pytest.mark.parametrize("stranger", ["ben", "cem", "adm"])
def test_no_address_tells_a_stranger_what_is_said(server: Server, stranger: str) -> None:
    other = server.agent(stranger)
    other.bootstrap()
    claimed(server)
    answers = everything_at(other.client, other.cursor)
    assert [answer.status_code for answer in answers] == [200, 200, 404, 404, 404, 200]
    assert answers[0].json()["bundle"] is None
    assert not [answer.url.path for answer in answers if SECRET in answer.text]


@pytest.mark.parametrize("stranger", ["ben", "cem", "adm", "qin"])
def test_nothing_that_a_stranger_does_changes_it(server: Server, stranger: str) -> None:
    claimed(server)
    before = server.agent("ana").conversation("c1")
    other = server.agent(stranger)
    for kind in OperationKind:
        if stranger == "qin" and kind in (OperationKind.NOTE_APPEND, OperationKind.CUSTOMER_NOTE):
            continue  # quality may leave notes
        for arguments in ARGUMENTS:
            answer = other.push(other.operation("c1", kind.value, arguments))
            assert SECRET not in answer.text
            if answer.status_code == 200:
                assert [result["status"] for result in answer.json()["results"]] == ["rejected"], kind
            else:  # refused as a whole: its number is still to come
                other = server.agent(stranger)
    assert server.agent("ana").conversation("c1") == before


def test_customers_and_agents_have_no_keys_to_each_others_doors(server: Server) -> None:
    claimed(server)
    ana, shopper, other = server.agent("ana"), server.shopper("k1"), server.shopper("k2")
    theirs = everything_at(shopper.client, "")
    assert {answer.status_code for answer in theirs} == {401}
    message = {"id": "m1", "body": "mine now"}
    for client, refused in ((ana.client, 401), (other.client, 404)):
        tried = [
            client.get("/v1/customer/conversations/c1/messages"),
            client.post("/v1/customer/conversations/c1/messages", json=message),
            client.put("/v1/customer/conversations/c1/read", json={"position": 1}),
            client.post("/v1/customer/typing", json={"conversation_id": "c1", "typing": True}),
        ]
        assert {answer.status_code for answer in tried} == {refused}
    assert "c1" not in json.dumps(other.client.get("/v1/customer/conversations").json())
    assert [one["body"] for one in shopper.history("c1")][-1] == SECRET
