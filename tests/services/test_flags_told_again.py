"""A flag that was decided and is opened again is told once more, but to whoever opened it."""

import asyncio
from pathlib import Path

from tests.services.happening_desk import desk, held
from workstation.domain.notice import NoticeKind
from workstation.domain.people import Role


def test_a_flag_that_somebody_else_opens_again_is_told_again_once(tmp_path: Path) -> None:
    async def story() -> list[list[NoticeKind]]:
        async with desk(tmp_path, held("c1"), held("c2"), role=Role.SENIOR_SECURITY) as here:
            told = []
            for state, by in (
                ("open", None),
                ("dismissed", "u2"),
                ("open", "u2"),
                ("open", "u2"),
                ("dismissed", "u2"),
                ("open", "u1"),
                ("confirmed", "u1"),
            ):
                facts = {"state": state, "decided_by": by, "decided_at": by and here.clock}
                await here.arrive(here.flag("c1", 1, **facts), here.stands("c1", waiting_since=None))
                told.append([one.kind for one in await here.happenings.changed({"c1"})])
                assert await here.happenings.changed({"c2"}) == []
            assert await here.happenings.changed(None) == []
            return told

    opened, nothing = [NoticeKind.FLAGGED], list[NoticeKind]()
    told = asyncio.run(story())
    assert told == [opened, nothing, opened, nothing, nothing, nothing, nothing]
