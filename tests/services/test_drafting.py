"""Keeping what is half written tells whether a draft came or went, or only its words are others."""

import asyncio
from pathlib import Path

from tests.patience import eventually
from tests.store import wire
from tests.store.profile import opened
from workstation.domain.changes import Change, DraftChanged
from workstation.domain.drafts import DraftKind
from workstation.domain.people import Role, User
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.services.context import Context
from workstation.services.drafting import Drafting
from workstation.store import drafts

ME = User("ana", "Ana", "ana@test.example", Role.AGENT, ("t1",))
REPLY, NOTE = DraftKind.REPLY, DraftKind.NOTE
CAME_OR_WENT, OTHER_WORDS = DraftChanged("c1"), DraftChanged("c1", only_words=True)


def test_only_the_first_word_and_the_last_are_news_to_those_who_show_that_there_is_a_draft(
    tmp_path: Path,
) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1")) as store:
            feed, heard = Feed[Change](), list[Change]()
            drafting = Drafting(Context(store, feed, ME, now_ms, new_id))
            feed.subscribe(heard.append)

            async def says(kind: DraftKind, body: str, known: str | None = None) -> Change:
                heard.clear()
                await drafting.save("c1", kind, body, 0, known)
                await eventually(lambda: heard)
                [change] = heard
                return change

            assert await says(REPLY, "g", "") == CAME_OR_WENT
            assert await says(REPLY, "good", "g") == OTHER_WORDS
            assert await says(NOTE, "n", "") == CAME_OR_WENT, "each kind by itself"
            assert await says(REPLY, "", "good") == CAME_OR_WENT
            assert await says(REPLY, "good again", "") == CAME_OR_WENT
            await store.desk.write(lambda s: drafts.remove(s, "c1", REPLY))
            assert await says(REPLY, "good again?", "good again") == CAME_OR_WENT, (
                "by the disk, not the editor"
            )
            await store.desk.write(lambda s: drafts.add_to(s, "c1", REPLY, "from the tray", 1))
            assert await says(REPLY, "", "good again?") == OTHER_WORDS, "there still is one"
            assert (await drafting.load("c1"))[REPLY].body == "from the tray"

    asyncio.run(story())
