"""A server of one's own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from backend_stub.fraud_lists import FraudLists
from tests.serving import Server


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path / "server.db") as server:
        yield server


@pytest.fixture
def published(tmp_path: Path) -> Iterator[FraudLists]:
    """What is listed where nobody has imported anything."""
    lists = FraudLists.published(tmp_path / "server.db")
    yield lists
    lists.close()
