"""What a draft answers: kept beside it, sent with it, back with it; and what stands above a message."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from tests.store import wire
from tests.store.acts import reply
from tests.store.profile import opened, pulled
from workstation.domain.drafts import DraftKind
from workstation.domain.message import LONGEST_QUOTE, Quote
from workstation.domain.message_kind import MessageKind
from workstation.domain.operation import Outcome, Refusal
from workstation.errors import Sentence
from workstation.store import hot, outbox, quotes, tray
from workstation.store.trouble import BadPage

REPLY = DraftKind.REPLY
QUOTE = {
    "message_id": "c1-m1", "position": 1, "kind": "incoming", "author_name": "Mara", "words": "hello",
    "created_at": wire.START,
}  # fmt: skip


def test_what_is_answered_leaves_with_the_words_and_comes_back_with_them(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:

            def of_drafts(c: Any) -> dict[DraftKind, str]:
                return quotes.of_drafts(c, "c1")

            for message_id in ("m1", "m2"):
                await store.desk.write(lambda s, m=message_id: quotes.put(s, "c1", REPLY, m))
            assert await store.desk.read_plain(of_drafts) == {REPLY: "m2"}
            await store.desk.write(lambda s: outbox.append(s, [reply("yes", id_="o1")], REPLY))
            assert await store.desk.read_plain(of_drafts) == {}
            (sent,) = await store.desk.read(lambda s: outbox.of_conversation(s, "c1"))
            assert sent.arguments["quotes"] == "m2"
            await store.desk.write(lambda s: outbox.settle(s, Outcome("o1", Refusal.NOT_ASSIGNEE), 1))
            (item,) = await store.desk.read_plain(tray.everything)
            await store.desk.write(lambda s: tray.to_draft(s, item, REPLY, 2))
            assert await store.desk.read_plain(of_drafts) == {REPLY: "m2"}
            await store.desk.write(lambda s: quotes.put(s, "c1", REPLY, ""))
            assert await store.desk.read_plain(of_drafts) == {}

    asyncio.run(story())


def test_what_was_taken_back_does_not_push_aside_what_is_answered_by_now(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await store.desk.write(lambda s: quotes.put(s, "c1", REPLY, "m1"))
            await store.desk.write(lambda s: outbox.append(s, [reply("yes", id_="o1")], REPLY))
            await store.desk.write(lambda s: quotes.put(s, "c1", REPLY, "m2"))
            await store.desk.write(lambda s: outbox.undo(s, "o1"))
            assert await store.desk.read_plain(lambda c: quotes.of_drafts(c, "c1")) == {REPLY: "m2"}

    asyncio.run(story())


def test_a_message_is_read_with_the_words_that_it_answers(tmp_path: Path) -> None:
    async def story() -> None:
        rows = [wire.message("c1", 1), wire.message("c1", 2, quote=QUOTE), wire.message("c1", 3, quote=None)]
        async with opened(tmp_path, wire.bundle("c1", *rows)) as store:
            first, second, third = await store.replica.read_plain(lambda c: hot.window(c, "c1", 1, 3))
            assert second.quote == Quote("c1-m1", 1, MessageKind.INCOMING, "Mara", "hello", wire.START)
            assert first.quote is third.quote is None

    asyncio.run(story())


def test_what_a_department_answered_is_quoted_as_the_sentence_that_it_is(tmp_path: Path) -> None:
    told = [{"template": "Withdrawals are frozen. We look into it.", "values": []}]
    words = told[0]["template"]
    quote = {**QUOTE, "kind": "note", "words": words, "said": told}
    broken = {**quote, "said": [{"template": 1}]}

    async def story() -> None:
        answer = wire.message("c1", 1, words, kind="note", said=told)
        rows = [answer, wire.message("c1", 2, quote=quote), wire.message("c1", 3, quote=broken)]
        async with opened(tmp_path, wire.bundle("c1", *rows)) as store:
            held = await store.replica.read_plain(lambda c: quotes.quoted(c, ["c1-m1"]))
            _, second, third = await store.replica.read_plain(lambda c: hot.window(c, "c1", 1, 3))
            found = (held["c1-m1"], second.quote, third.quote)
            assert [one and one.words for one in found] == [words] * 3
            assert [isinstance(one and one.words, Sentence) for one in found] == [True, True, False]

    asyncio.run(story())


def test_what_this_machine_does_not_hold_is_quoted_without_words(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1", wire.message("c1", 1, "x" * 9_000))) as store:
            found = await store.replica.read_plain(lambda c: quotes.quoted(c, ["c1-m1", "gone"]))
            assert found["c1-m1"].words == "x" * LONGEST_QUOTE
            assert (found["gone"].position, found["gone"].words) == (0, "")

    asyncio.run(story())


@pytest.mark.parametrize(
    "bad",
    ["words", {}, [1], QUOTE | {"position": "1"}, QUOTE | {"kind": "shout"}, QUOTE | {"created_at": -1}],
)
def test_a_page_with_a_quote_that_is_none_is_refused(tmp_path: Path, bad: Any) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1", wire.message("c1", 1))) as store:
            row = wire.row(2, "message", wire.message("c1", 2, quote=bad), "c1")
            with pytest.raises(BadPage):
                await pulled(store, wire.page(row))

    asyncio.run(story())
