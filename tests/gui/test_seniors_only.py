"""What blocks is decided by senior security agents alone; whoever tries is told so before any question."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.gui.whole_desk import mine, opened, whole_desk
from tests.patience import eventually
from tests.store import wire
from workstation.store import outbox
from workstation.ui.features.acting.verdict import VerdictInquiry

Run = Callable[[Any], Any]


@pytest.mark.parametrize("act", ["dismiss", "confirm"])
def test_an_agent_who_wants_to_decide_what_blocks_is_told_who_does(
    run: Run, tmp_path: Path, act: str
) -> None:
    async def main() -> None:
        bundle = mine("c1")
        bundle["conversation"]["flag"] = "block"
        bundle["flags"] = [wire.flag("c1", 1, severity="block")]
        async with whole_desk(tmp_path, bundle) as (front, store):
            view = await opened(front, "c1")
            await eventually(view.banner.isVisible)
            front._kit.actions.run(f"conversation.{act}")
            await eventually(view.strip.isVisible)
            assert view.strip._text.text() == "Only a senior security agent decides this."
            assert front.window.findChild(VerdictInquiry) is None
            assert await store.desk.read(outbox.unsettled) == []

    run(main())
