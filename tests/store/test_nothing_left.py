"""Nothing readable stands in any file; and what has left the view stands in none, not even under its key."""

import asyncio
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.needles import Needles
from tests.store import wire
from tests.store.acts import reply
from tests.store.profile import KEY, contents, names, opened, pulled, snapshotted, sync
from tests.unsealing import unsealed
from workstation.domain.drafts import Draft, DraftKind
from workstation.store import drafts, outbox, scrubbing
from workstation.store.store import Store

GONE, GONE_LATER = "c5", "c7"
IDS = [f"c{number}" for number in range(12)]
PARTED = 7  # with this one words that are gone would go on parting pages of the index
LEFT_BEHIND = 5  # with this seed SQLite leaves a part of a deleted message in its file


def under_the_key(needles: Needles, folder: Path) -> list[str]:
    return needles.found(folder, read=lambda path: unsealed(path, KEY))


def test_no_word_stands_readable_in_any_file(tmp_path: Path) -> None:
    needles = Needles()
    words = {what: needles.plant(what, han=what == "reply") for what in ("message", "news", "draft", "reply")}

    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1", wire.message("c1", 1, words["message"]))) as store:
            news = wire.message("c1", 2, words["news"])
            await pulled(store, wire.page(wire.row(2, "message", news, "c1")))
            draft = Draft("c1", DraftKind.REPLY, words["draft"], 0, 1)
            await store.desk.write(lambda s: drafts.save(s, draft))
            await store.desk.write(lambda s: outbox.append(s, [reply(words["reply"])]))
            assert needles.found(tmp_path) == []
            assert {"replica.db-wal", "desk.db-wal"} <= set(contents(tmp_path))
        assert needles.found(tmp_path) == []
        found = under_the_key(needles, tmp_path)
        assert {line.split(" ")[0] for line in found} == needles.planted, "the scan would have found nothing"

    asyncio.run(story())


class History:
    """A team's conversations growing side by side; every third word of two of them is a needle."""

    def __init__(self, seed: int) -> None:
        self.needles = {GONE: Needles(seed), GONE_LATER: Needles(-seed - 1)}
        self._dice = random.Random(seed)
        self._grown: Counter[str] = Counter()
        self.seq = 1

    def bundles(self) -> list[dict[str, Any]]:
        return [
            wire.bundle(id_, *(self._message(id_) for _ in range(self._dice.randrange(1, 10)))) for id_ in IDS
        ]

    def pages(self) -> Iterator[str]:
        for _ in range(150):
            rows = []
            for _ in range(self._dice.randrange(1, 12)):
                id_ = self._dice.choice(IDS)
                message = self._message(id_)
                rows += [self.row("message", message, id_), self.row("conversation", self._state(id_), id_)]
            yield wire.page(*rows)

    def row(self, kind: str, data: dict[str, Any], id_: str) -> dict[str, Any]:
        self.seq += 1
        return wire.row(self.seq, kind, data, id_)

    def _message(self, id_: str) -> dict[str, Any]:
        self._grown[id_] += 1
        words = (self._word(id_, "message") for _ in range(self._dice.choice((1, 2, 3, 8, 15, 40))))
        # apart by a second for each conversation: none of them takes another's moment
        at = wire.START + self._grown[id_] * 100_000 + IDS.index(id_) * 1000
        return wire.message(id_, self._grown[id_], " ".join(words), created_at=at)

    def _state(self, id_: str) -> dict[str, Any]:
        subject, *labels = (self._word(id_, "facts") for _ in range(self._dice.randrange(1, 5)))
        facts = {"subject": subject, "labels": labels, "last_words": self._word(id_, "last words")}
        return wire.conversation(id_, version=self.seq, last_position=self._grown[id_], **facts)

    def _word(self, id_: str, what: str) -> str:
        if id_ in self.needles and self._dice.random() < 0.3:
            return self.needles[id_].plant(what, han=self._dice.random() < 0.2)
        return self._dice.choice(("usual", "words", "of", "every", "day")) + str(self._dice.randrange(3000))


async def parting(store: Store, gone: Needles, *held: Needles) -> set[bytes]:
    """What parts two pages of the index and begins a word that is ``gone``, but none that is ``held``."""
    found = await store.replica.read_plain(
        lambda c: c.execute("SELECT CAST(term AS BLOB) FROM message_search_idx").fetchall()
    )
    # every needle of Latin letters begins with two consonants, no other word does
    terms = {bytes(term)[1:] for (term,) in found if len(term) > 2 and bytes(term).isascii()}
    return {term for term in terms if _begins(term, gone) and not any(_begins(term, one) for one in held)}


def _begins(term: bytes, needles: Needles) -> bool:
    return any(word.lower().encode().startswith(term) for word in needles.words)


@pytest.mark.parametrize("seed", [LEFT_BEHIND, PARTED])
def test_what_left_the_view_leaves_every_byte_of_the_files(tmp_path: Path, seed: int) -> None:
    async def story() -> None:
        history = History(seed)
        first, second = history.needles.values()
        async with opened(tmp_path, *history.bundles()) as store:
            for page in history.pages():
                await pulled(store, page)
            held = under_the_key(first, tmp_path)
            assert {line.split(" (")[0] for line in held} == first.planted
            await pulled(store, wire.page(history.row("revoke", {}, GONE)))
            await scrubbing.empty_log(store.replica)
            left = under_the_key(first, tmp_path)
            assert left or seed != LEFT_BEHIND
            assert await parting(store, first, second) or seed != PARTED
            await nothing_left(store, tmp_path, first, second)
            # once more, now that the index is of one piece
            await pulled(store, wire.page(history.row("revoke", {}, GONE_LATER)))
            assert await parting(store, second) or seed != PARTED
            await nothing_left(store, tmp_path, second)

    asyncio.run(story())


async def nothing_left(store: Store, folder: Path, gone: Needles, *held: Needles) -> None:
    assert await scrubbing.wanted(store.replica)
    await scrubbing.rewrite(store.replica)
    assert not await scrubbing.wanted(store.replica)
    assert under_the_key(gone, folder) == []
    assert await parting(store, gone, *held) == set()
    await store.replica.write_plain(
        lambda c: c.execute("INSERT INTO message_search (message_search, rank) VALUES ('integrity-check', 1)")
    )


def test_a_purge_is_remembered_until_the_file_was_written_anew(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1"), wire.bundle("c2")) as store:
            await pulled(store, wire.page(wire.row(2, "revoke", {}, "c1")))
        async with opened(tmp_path) as store:
            assert await scrubbing.wanted(store.replica)
            writing = asyncio.create_task(scrubbing.rewrite(store.replica))
            await asyncio.sleep(0)
            await snapshotted(store, "c2", wire.snapshot(None, 2))  # while the file is being written
            await writing
            assert await scrubbing.wanted(store.replica)
            await scrubbing.rewrite(store.replica)
            assert not await scrubbing.wanted(store.replica)
            assert "replica.clean" not in names(tmp_path)

    asyncio.run(story())


def test_a_replica_that_was_set_aside_goes_when_another_has_been_fetched(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1")):
            pass
        path = tmp_path / "replica.db"
        path.write_bytes(path.read_bytes()[:5000])
        async with opened(tmp_path) as store:
            assert any(".bad-" in name for name in names(tmp_path))
            await sync(store, wire.bundle("c2"))
            assert not any(".bad-" in name for name in names(tmp_path))

    asyncio.run(story())
