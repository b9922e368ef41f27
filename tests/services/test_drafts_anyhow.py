"""Drafts under any order of edits, changes from elsewhere, switches and deaths: no word lost or doubled."""

import asyncio
import random
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.writing_desk import WritingDesk, words
from tests.store import wire
from tests.store.profile import opened
from workstation.services.undoing import Undone
from workstation.store import outbox

# what a person does with what stands there …
EDITS = ["at the end", "at the start", "in the middle", "deletes", "deletes all"]
# … what takes a while, so that other things happen meanwhile, or the machine dies …
WORK = ["saves", "sends", "comes back", "takes back", "rereads"]
# … and all that may happen, one thing after the other
STEPS = [
    *EDITS, *EDITS, *WORK, "switches", "dies", "dies midway", "types meanwhile", "at once", "waits", "leaves",
]  # fmt: skip


async def do(here: WritingDesk, step: str) -> None:
    match step:
        case "switches":  # to another conversation and back: the tab is closed, and opened once more
            await here.saves()
            here.opens()
        case "dies":
            await here.dies()
        case "dies midway":
            await here.dies(await begun(here, here.dice.choice(WORK)))
        case "types meanwhile":
            task = await begun(here, here.dice.choice(WORK))
            here.edits("at the end")
            await task
        case "at once":
            await asyncio.gather(*(here.work(what) for what in here.dice.sample(WORK, 3)))
        case "waits":
            here.now += 1700
        case "leaves":
            await here.leaves()
        case _ if step in WORK:
            await here.work(step)
        case _:
            here.edits(step)


async def begun(here: WritingDesk, what: str) -> "asyncio.Task[None]":
    """Somewhere in the midst of it, perhaps at its end."""
    task = asyncio.create_task(here.work(what))
    for _ in range(here.dice.randrange(12)):
        await asyncio.sleep(here.dice.choice((0, 0, 0.001)))
    return task


@given(st.lists(st.sampled_from(STEPS), max_size=40), st.integers(0, 2**32))
@settings(max_examples=60, deadline=None)
def test_every_safe_word_stands_on_the_disk_once_after_every_step(steps: list[str], seed: int) -> None:
    async def story(folder: Path) -> None:
        own = wire.bundle("c1", assignee_id="ana", team_id="t1")
        async with opened(folder, own) as store:
            here = WritingDesk(store, random.Random(seed))
            for step in steps:
                await do(here, step)
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


def test_what_has_left_cannot_be_taken_back(tmp_path: Path) -> None:
    async def story() -> None:
        own = wire.bundle("c1", assignee_id="ana", team_id="t1")
        async with opened(tmp_path, own) as store:
            here = WritingDesk(store, random.Random(1))
            for step in ("rereads", "at the end", "sends"):
                await do(here, step)
            assert await here.undoing.take_back("c1") is Undone.TAKEN_BACK
            await here.rereads()
            assert here.text.split() == ["w1"]
            for step in ("sends", "waits", "waits", "leaves"):
                await do(here, step)
            assert await here.undoing.take_back("c1") is Undone.NOTHING
            assert [o.text for o in await store.desk.read(outbox.unsettled)] == ["w1"]
            await here.tasks.aclose()

    asyncio.run(story())
