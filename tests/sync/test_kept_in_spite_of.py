"""Why a response is kept in spite of the guard reaches the real server, and whoever looks up what it was."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serving import Server
from tests.sync.desks import at_work
from workstation.domain.canned import CannedResponse, Scope
from workstation.domain.canned_writing import arguments
from workstation.domain.guarding import Override
from workstation.domain.lanes import CANNED
from workstation.domain.operation import OperationKind


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path / "server.db") as running:
        yield running


def test_a_reason_comes_back_with_its_revision_and_one_without_is_taken(
    server: Server, tmp_path: Path
) -> None:
    made = CannedResponse("r1", "warn", "Warning", {"en": "Hello"}, 0, scope=Scope.TEAM, owner_id="payments")
    why = Override("It warns of thieves", ("credential_request", "hidden_text"))
    older = arguments(made) | {"title": "Older", "in_spite_of": ["credential_request"]}

    async def main() -> None:
        async with at_work(tmp_path / "lea", server.url, "lea") as lea:
            await lea.online()
            for told in (arguments(made, why), older):
                await lea.act(CANNED.of("r1"), OperationKind.CANNED_PUT, **told)
                await lea.in_sync()
            assert await lea.tray() == []
            found = await lea.engine.canned_revisions("r1")
            assert [(one.response.title, one.in_spite_of, one.reason) for one in found] == [
                ("Older", ("credential_request",), ""),
                ("Warning", why.rules, why.reason),
            ]

    asyncio.run(main())
