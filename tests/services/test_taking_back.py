"""What was sent is taken back as long as it is kept back, also after a restart, and not a moment longer."""

import asyncio
import random
from pathlib import Path

from tests.services.writing_desk import WritingDesk
from tests.store import wire
from tests.store.profile import opened
from workstation.services.undoing import Undone
from workstation.store import outbox


def test_what_has_left_cannot_be_taken_back(tmp_path: Path) -> None:
    async def story() -> None:
        own = wire.bundle("c1", assignee_id="ana", team_id="t1")
        async with opened(tmp_path, own) as store:
            here = WritingDesk(store, random.Random(1))
            for step in ("rereads", "at the end", "sends"):
                await here.does(step)
            assert await here.undoing.take_back("c1") is Undone.TAKEN_BACK
            await here.rereads()
            assert here.text.split() == ["w1"]
            for step in ("sends", "waits", "waits", "leaves"):
                await here.does(step)
            assert await here.undoing.take_back("c1") is Undone.NOTHING
            assert [o.text for o in await store.desk.read(outbox.unsettled)] == ["w1"]
            await here.tasks.aclose()

    asyncio.run(story())


def test_what_is_kept_back_can_be_taken_back_after_a_restart(tmp_path: Path) -> None:
    async def story() -> None:
        own = wire.bundle("c1", assignee_id=None, team_id="t1")
        async with opened(tmp_path, own) as store:
            here = WritingDesk(store, random.Random(1))
            for step in ("rereads", "at the end", "sends", "dies"):
                await here.does(step)
            look = await here.messaging.look("c1", lambda newest: (1, newest))
            assert look is not None
            assert look.held_ms == 3000, "the button stands there again, for as long as it is kept back"
            assert await here.undoing.take_back("c1") is Undone.TAKEN_BACK
            await here.rereads()
            assert here.text.split() == ["w1"]
            for step in ("sends", "dies", "waits", "waits"):
                await here.does(step)
            assert await here.undoing.take_back("c1") is Undone.NOTHING
            await here.tasks.aclose()

    asyncio.run(story())
