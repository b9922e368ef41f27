"""Customers' secrets are nowhere: in no database, read by its key, in no answer of the server, in no log."""

import asyncio
import json
import logging
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend_stub import messages
from backend_stub.backend import Backend
from backend_stub.importing import import_lines
from backend_stub.transaction import Transaction
from tests.needles import Needles
from tests.server_client import Agent, blob, upload
from tests.serving import Server
from tests.sync.desks import KEY, at_work
from tests.told_secrets import SECRETS, told, watched
from tests.unsealing import unsealed
from workstation.detection.secret_disclosed import masked
from workstation.domain.message_kind import MessageKind

PICTURE = b"\x89PNG\r\n\x1a\n picture"


@pytest.fixture
def needles() -> Needles:
    return watched()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    (tmp_path / "server").mkdir()
    with Server(tmp_path / "server" / "server.db") as running:
        yield running


def customers_tell(server: Server, *, beside: str) -> None:
    """All secrets by all ways by which customers' words come in; ``beside`` stands by each and is none."""
    customer = server.shopper("k1")
    upload(customer.client, PICTURE, path="/v1/customer/blobs")
    for number, secret in enumerate(SECRETS):
        text = f"{beside}: {told(secret)}"
        files = [blob(PICTURE, name=f"{told(secret)}.png")]
        assert customer.write("c1", text, files=files).is_success
        message = {"id": str(uuid.uuid4()), "body": text}
        opened = {"id": f"opened-{number}", "team_id": "payments", "subject": text, "language": "en"}
        answer = customer.client.post("/v1/customer/conversations", json=opened | {"message": message})
        assert answer.is_success
        played = {"id": f"played-{number}", "name": text}
        assert customer.client.post("/testers/customers", json=played).is_success
        assert customer.client.post("/testers/conversations/c2/messages", json={"body": text}).is_success
        line = {
            "id": f"brought-{number}", "team": "payments", "subject": text, "labels": [text],
            "customer": {"id": f"k-b{number}", "name": text, "attributes": {"Hint": text}},
            "messages": [{"from": "customer", "at": -9, "text": text}],
        }  # fmt: skip
        backend: Backend = server.app.state.backend
        asyncio.run(import_lines(server.database, backend.screening.words, [json.dumps(line)]))


def answers(server: Server, ana: Agent) -> bytes:
    """All that the server tells of it: ``ana``, who was in sync before, anybody new, customers, testers."""
    said: list[object] = []
    while (page := ana.changes()).rows:
        said.append([row.data for row in page.rows])
    customer = server.shopper("k1")
    said += [server.agent("ana").bootstrap(), customer.history("c1"), ana.conversation("c1")]
    for path in ("/v1/customer/conversations", "/testers/customers", "/testers/conversations"):
        said.append(customer.client.get(path).json())
    return json.dumps(said, ensure_ascii=False, default=str).encode()


async def works_with_it(server: Server, folder: Path) -> None:
    """An agent's workstation has all of it, and has it in the search index."""
    async with at_work(folder, server.url) as place:
        await place.in_sync()
        assert len(await place.texts("c1")) == 1 + len(SECRETS)


def opened(path: Path) -> bytes:
    return unsealed(path, KEY)


def test_what_customers_tell_of_their_secrets_is_nowhere(
    server: Server, needles: Needles, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    beside, ana = needles.plant("beside"), server.agent("ana")
    ana.bootstrap()
    with caplog.at_level(logging.DEBUG):
        customers_tell(server, beside=beside)
        asyncio.run(works_with_it(server, tmp_path / "profile"))
    found = [*needles.found(tmp_path / "server"), *needles.found(tmp_path / "profile", read=opened)]
    assert {line.split(" (")[0] for line in found} == {"beside"}, (
        "the words beside the secrets, and no secret"
    )
    assert {line.rpartition(" in ")[2].removesuffix("-wal") for line in found} >= {"server.db", "replica.db"}
    assert {line.split(" (")[0] for line in needles.within(answers(server, ana))} == {"beside"}
    assert needles.within(caplog.text.encode()) == set()


def test_stored_past_the_mask_each_secret_would_be_found(
    server: Server, needles: Needles, tmp_path: Path
) -> None:
    def store(tx: Transaction) -> None:
        for secret in SECRETS:
            messages.append(
                tx, conversation_id="c1", message_id=str(uuid.uuid4()), kind=MessageKind.INCOMING,
                author_id="k1", body=told(secret),
            )  # fmt: skip

    ana = server.agent("ana")
    ana.bootstrap()
    server.write(store)
    asyncio.run(works_with_it(server, tmp_path / "profile"))
    for place, read in ((tmp_path / "server", Path.read_bytes), (tmp_path / "profile", opened)):
        found = {line.split(" (")[0] for line in needles.found(place, read=read)}
        assert found == set(SECRETS), place
    assert {line.split(" (")[0] for line in needles.within(answers(server, ana))} == set(SECRETS)


def test_what_an_agent_tells_stays_in_their_own_desk_alone(
    server: Server, needles: Needles, tmp_path: Path
) -> None:
    async def story() -> None:
        async with at_work(tmp_path / "profile", server.url) as place:
            await place.in_sync()
            await place.reply("c1", told("password"))
            await place.in_sync()
            await place.shows("c1", masked(told("password")))

    server.agent("ana").do("c1", "claim")
    asyncio.run(story())
    assert needles.found(tmp_path / "server") == []
    found = needles.found(tmp_path / "profile", read=opened)
    files = {line.rpartition(" in ")[2].removesuffix("-wal") for line in found}
    assert files == {"desk.db", "desk.bak"}  # what one typed oneself, sealed under one's own key
