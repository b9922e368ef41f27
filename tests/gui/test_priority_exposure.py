"""What is at stake stands in the queue: what the customer withdrew lately."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.gui import reading
from tests.gui.panel_desk import NOW
from tests.gui.priority_stage import flagged, stage

Run = Callable[[Any], Any]


def test_a_row_tells_what_its_customer_withdrew_in_the_last_day(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        one, two = flagged("c1", "block"), flagged("c2", "block", 1)
        hour = 3_600_000
        events = [
            (hour, "withdrawal", "41,200 USDT"),
            (2 * hour, "deposit", "9 BTC"),
            (2 * hour, "withdrawal", "?"),
        ]
        events.append((25 * hour, "withdrawal", "700 USDT"))
        one["customer"]["account"] = [
            {"at": NOW - ago, "kind": kind, "detail": detail, "device": ""} for ago, kind, detail in events
        ]
        async with stage(tmp_path, one, two) as here:
            await here.stands("c1", "c2")
            model = here.here.view.list.model()
            said = [reading.plain(model.index(row, 0).data()) for row in range(2)]
            assert "withdrew 41200 USDT in 24 hours" in said[0].replace("41,200", "41200")
            assert "withdrew" not in said[1]

    run(main())
