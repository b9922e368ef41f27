"""Nonsense of every kind at every address: refused with a sentence, never with a failure."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.server.nonsense import ARGUMENTS, Nonsense
from tests.serving import Server
from workstation.contract.wire import Trouble
from workstation.domain.operation import OperationKind

_DOSE = settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def nonsense(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nonsense]:
    with Server(tmp_path_factory.mktemp("server") / "server.db") as server:
        yield Nonsense(server)


@_DOSE
@given(data=st.data())
def test_no_nonsense_makes_the_server_fail(nonsense: Nonsense, data: st.DataObject) -> None:
    answer = nonsense.fire(data)
    assert answer.status_code < 500, (answer.request.method, answer.request.url.path, answer.text[:300])
    if answer.is_error and answer.request.method != "HEAD":
        Trouble.model_validate_json(answer.content)


@pytest.mark.parametrize("kind", list(OperationKind))
def test_no_arguments_make_an_operation_fail_or_spoil_what_others_read(
    tmp_path: Path, kind: OperationKind
) -> None:
    with Server(tmp_path / "server.db") as server:
        ana, lea = server.agent("ana"), server.agent("lea")
        lea.bootstrap()
        if kind is not OperationKind.CLAIM:
            ana.do("c1", "claim")
        for arguments in ARGUMENTS:
            answer = ana.push(ana.operation("c1", kind.value, arguments))
            assert answer.status_code in {200, 413, 422}, answer.text
            if answer.status_code != 200:  # refused as a whole: its number is still to come
                ana = server.agent("ana")
        while lea.changes().has_more:
            """The pages hold against the contract."""
        assert lea.conversation("c1")
