"""Until when a conversation may sleep: by the clock on the agent's wall."""

from datetime import datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.snoozing import Nap, presets

BERLIN, TEHRAN, NEW_YORK = map(ZoneInfo, ("Europe/Berlin", "Asia/Tehran", "America/New_York"))


def ms(zone: ZoneInfo, *moment: int) -> int:
    return round(datetime(*moment, tzinfo=zone).timestamp() * 1000)  # type: ignore[misc,arg-type]


def offered(zone: ZoneInfo, *moment: int) -> dict[Nap, datetime]:
    found = presets(ms(zone, *moment), zone)
    return {preset.nap: datetime.fromtimestamp(preset.until / 1000, zone) for preset in found}


def test_on_a_friday_afternoon_everything_is_offered() -> None:
    naps = offered(TEHRAN, 2026, 11, 27, 14, 7, 31)
    assert {nap: f"{at:%a %d %H:%M}" for nap, at in naps.items()} == {
        Nap.ONE_HOUR: "Fri 27 15:07", Nap.THREE_HOURS: "Fri 27 17:07", Nap.THIS_EVENING: "Fri 27 18:00",
        Nap.TOMORROW: "Sat 28 09:00", Nap.NEXT_MONDAY: "Mon 30 09:00",
    }  # fmt: skip


def test_when_evening_is_near_it_is_not_offered_and_on_monday_the_next_one_is_a_week_away() -> None:
    naps = offered(BERLIN, 2026, 11, 30, 17, 1)
    assert Nap.THIS_EVENING not in naps
    assert f"{naps[Nap.NEXT_MONDAY]:%a %d.%m.}" == "Mon 07.12."


def test_nine_is_nine_also_after_the_clocks_were_changed() -> None:
    before = offered(NEW_YORK, 2026, 3, 7, 20, 0)  # they are put forward in the night
    assert f"{before[Nap.TOMORROW]:%d %H:%M %z}" == "08 09:00 -0400"
    back = offered(BERLIN, 2026, 10, 24, 23, 30)
    assert f"{back[Nap.TOMORROW]:%d %H:%M %z}" == "25 09:00 +0100"


@given(st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)), st.sampled_from([BERLIN, TEHRAN, NEW_YORK]))  # noqa: DTZ001
def test_every_moment_lies_ahead_and_the_soonest_comes_first(moment: datetime, zone: ZoneInfo) -> None:
    now = round(moment.replace(tzinfo=zone).timestamp() * 1000)
    moments = [preset.until for preset in presets(now, zone)]
    assert moments == sorted(moments)
    assert moments[0] > now
    assert moments[-1] <= now + 8 * 86_400_000
