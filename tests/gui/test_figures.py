"""The figures of warnings, over a real store: each is what the flags and the rules say."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.gui.panel_desk import panel_desk
from tests.gui.priority_stage import flagged
from tests.patience import eventually
from tests.store import wire
from workstation.services.figures import FraudFigures
from workstation.ui.features import figures

Run = Callable[[Any], Any]


def decided(number: int, state: str, after: int, **facts: Any) -> dict[str, Any]:
    """A flag that was decided ``after`` ms, on a message of a conversation of its own."""
    bundle = flagged(f"c{number}", "warning", **facts)
    bundle["flags"][0] |= {"state": state, "decided_by": "sen", "decided_at": wire.START + 1000 + after}
    return bundle


def test_flags_by_day_and_kind_and_the_time_to_a_decision(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        bundles = [
            decided(1, "confirmed", 60_000, kind="phishing_link"),
            decided(2, "dismissed", 120_000, kind="phishing_link"),
            decided(3, "confirmed", 3_600_000, kind="campaign"),
            flagged("c4", "block", kind="campaign"),
            flagged("c5", "warning", kind="phishing_link"),
        ]
        async with panel_desk(tmp_path, *bundles) as desk:
            counted = await FraudFigures(desk.context).lately()
            [day] = counted.days
            assert day.kinds == (("phishing_link", 3), ("campaign", 2))
            assert (counted.open, counted.confirmed, counted.dismissed) == (2, 2, 1)
            assert (counted.median, counted.slow) == (120_000, 3_600_000)
            here = figures.build(desk.kit, FraudFigures(desk.context), desk.feed, desk.tasks)
            desk.show(here.view)
            here.presenter.start()
            await eventually(lambda: "2 confirmed" in plain(here.view._sums.text()))
            said = str(here.view.days.model().index(0, 0).data())
            assert "Phishing link 3" in plain(said)
            here.presenter.stop()

    run(main())


def test_without_any_it_says_so(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel_desk(tmp_path) as desk:
            counted = await FraudFigures(desk.context).lately()
            assert (counted.days, counted.median) == ((), None)

    run(main())


def plain(text: str) -> str:
    return text.translate({0x2068: None, 0x2069: None})
