"""Drafts under any order of edits, changes from elsewhere, switches and deaths: no word lost or doubled."""

import asyncio
import random
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.writing_desk import WORK, WritingDesk, words
from tests.store import wire
from tests.store.profile import opened

# what a person does with what stands there …
EDITS = ["at the end", "at the start", "in the middle", "deletes", "deletes all"]
# … and all that may happen, one thing after the other
STEPS = [
    *EDITS, *EDITS, *WORK, "switches", "dies", "dies midway", "types meanwhile", "at once", "waits", "leaves",
]  # fmt: skip


@given(st.lists(st.sampled_from(STEPS), max_size=40), st.integers(0, 2**32))
@settings(max_examples=60, deadline=None)
def test_every_safe_word_stands_on_the_disk_once_after_every_step(steps: list[str], seed: int) -> None:
    async def story(folder: Path) -> None:
        own = wire.bundle("c1", assignee_id="ana", team_id="t1")
        async with opened(folder, own) as store:
            here = WritingDesk(store, random.Random(seed))
            for step in steps:
                await here.does(step)
                found = await here.on_disk()
                assert sorted(found) == sorted(set(found)), f"{step}: a word stands there twice"
                assert here.safe <= set(found), f"{step}: a word is gone"
            await here.rereads()
            await here.saves()
            drafted = await here.drafted()
            assert words(drafted) == words(here.text), "what is seen is not what is kept"
            assert not here.gone & set(words(drafted)), "what was thrown away came back"
            await here.tasks.aclose()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(story(Path(folder)))
