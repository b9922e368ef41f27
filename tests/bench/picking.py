"""Keys in the picker of canned responses, with 5,000 of them in all languages in the replica."""

import asyncio
import json
import random
import time
from contextlib import suppress

from PySide6.QtTest import QTest

from tests.bench.stage import Frame, Stage
from tests.patience import eventually
from tests.store.population import sentence
from workstation.domain.changes import CannedChanged, Change
from workstation.domain.languages import LANGUAGES
from workstation.runtime.feed import Feed
from workstation.store import applying, staging
from workstation.store.connection import Connection
from workstation.store.store import Store
from workstation.ui.features.conversation.composer import Composer
from workstation.ui.features.conversation.picker import Picker

RESPONSES, KEYS = 5_000, 400
_WORDS = ("deposit", "withdrawal", "verification", "hold", "waiting", "security", "recovery", "fees")
_STILL = 0.3  # seconds without a painted line after which there will be none
_PAUSE = 0.08  # seconds between two keys


async def picker(stage: Stage, samples: dict[str, list[float]]) -> None:
    """Type after a slash with 5,000 responses at hand; they reach the replica as by a first sync."""
    await stage.choose("all")
    await stage.open_some(1)
    await library(stage.store, stage.feed, stage.dice)
    try:
        samples["picker"] = await picked(stage.page.composer, stage.dice, KEYS)
    finally:
        await no_library(stage.store)


async def library(store: Store, feed: Feed[Change], dice: random.Random) -> None:
    """Put the responses into the replica by the way that a first sync takes."""
    made = []
    for number in range(RESPONSES):
        word = dice.choice(_WORDS)
        variants = {code: sentence(dice, code) for code in LANGUAGES}
        made.append(
            {"id": f"bench-{number}", "short_code": f"{word}-{number}", "title": f"About {word} {number}",
             "folder": word, "scope": "everyone", "owner_id": "", "variants": variants, "version": 1,
             "deleted": False, "by_name": "", "at": 0}
        )  # fmt: skip
    uses = [{"id": f"bench-{dice.randrange(RESPONSES)}", "count": dice.randint(1, 99)} for _ in range(300)]

    def put(c: Connection) -> None:
        staging.begin(c)
        staging.stage_list(c, json.dumps(made), "$", "canned")
        staging.stage_list(c, json.dumps(uses), "$", "canned_use")
        applying.apply_rows(c, bundled=True)

    await store.replica.write_plain(put)
    feed.publish(CannedChanged())


async def no_library(store: Store) -> None:
    """Take them out again: the profile is kept."""
    for table, key in (("canned", "id"), ("canned_variant", "canned_id"), ("canned_use", "canned_id")):
        statement = f"DELETE FROM {table} WHERE {key} LIKE 'bench-%'"
        await store.replica.write_plain(lambda c, s=statement: c.execute(s).fetchall())


async def picked(composer: Composer, dice: random.Random, keys: int) -> list[float]:
    """CPU of this thread from a key after the slash to the painted list, ms; only where it changes."""
    samples: list[float] = []
    pressed = 0
    while pressed < keys:
        composer.editor.clear()
        composer.take_focus()
        QTest.keyClick(composer.editor, "/")
        await eventually(lambda: composer.canned.open)
        for character in dice.choice(_WORDS)[: dice.randint(1, 6)]:
            await asyncio.sleep(_PAUSE)
            picker = composer.canned.picker
            samples += await _pressed(composer, picker, character)
            pressed += 1
    composer.editor.clear()
    return samples


async def _pressed(composer: Composer, picker: Picker, character: str) -> list[float]:
    """Nothing where the key leaves the lines as they are: then none is painted."""
    before = picker._rows.rows
    frame = Frame(picker._list.viewport(), lambda: picker._rows.rows is not before)
    began = time.thread_time_ns()
    QTest.keyClick(composer.editor, character)
    with suppress(TimeoutError):
        await asyncio.wait_for(frame.painted.wait(), _STILL)
        return [(frame.at - began) / 1e6]
    return []
