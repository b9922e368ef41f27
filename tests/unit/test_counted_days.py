"""The days of the figures begin at midnight on this machine's clock, whatever its summer time does."""

import time
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from workstation.domain.figures import DAYS, beginnings

BERLIN = ZoneInfo("Europe/Berlin")
HOUR = 3_600_000


@pytest.fixture(autouse=True)
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_fourteen_days_begin_at_midnight_today_last_and_one_of_them_is_longer() -> None:
    now = datetime(2026, 11, 1, 0, 30, tzinfo=BERLIN)
    begun = beginnings(int(now.timestamp() * 1000))
    assert len(begun) == DAYS
    days = [datetime.fromtimestamp(at / 1000, BERLIN) for at in begun]
    assert days[-1] == datetime(2026, 11, 1, tzinfo=BERLIN)
    assert {(day.hour, day.minute) for day in days} == {(0, 0)}
    lengths = [after - before for before, after in pairwise(begun)]
    assert sorted(lengths) == [24 * HOUR] * (DAYS - 2) + [25 * HOUR]
