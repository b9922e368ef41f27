"""A folder whose path is short enough for a socket; and what stood on the screen where a journey failed."""

import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest


@pytest.fixture
def short_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="gc-") as folder:
        yield Path(folder)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A journey that fails on a machine far away is understood by what was there to be heard and seen."""
    report = yield
    if report.failed and call.when == "call":
        seats = [one for one in getattr(item, "funcargs", {}).values() if hasattr(one, "tells")]
        report.sections.extend(("where it ended", seat.tells()) for seat in seats)
    return report
