"""Search: every script, newest first, and nothing that a person types is more than words."""

import asyncio
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store import wire
from tests.store.profile import found, newest, opened, pulled, snapshotted
from workstation.store import scrubbing, segment

SCRIPTS = {
    "en": ("Where is my withdrawal AB-1234?", ["withdrawal", "WITHDRAWAL", "ab-1234", "my withdrawal"]),
    "de": ("Ich möchte die Straße ändern", ["mochte", "STRASSE", "ändern", "andern"]),
    "fr": ("Déjà payé, où est l'argent", ["deja", "paye", "argent"]),
    "es": ("¿Dónde está mi depósito mañana?", ["donde", "manana", "DEPÓSITO"]),
    "pt": ("Não recebi a confirmação", ["nao", "confirmacao"]),
    "tr": ("Işık İstanbul'da çok güzel", ["istanbul", "ISIK", "ışık", "guzel"]),
    "vi": ("Tôi chưa nhận được tiền đã gửi", ["tien", "duoc", "tiền"]),
    "ru": ("Мой счёт заблокирован, ещё жду", ["счет", "ещё", "СЧЁТ"]),
    "uk": ("Її гроші не надійшли", ["гроші", "ГРОШІ"]),
    "ar": ("مُحَمَّدٌ أرسل المـــال إلى المحفظة", ["محمد", "ارسل", "المال", "المحفظه"]),
    "th": ("สินค้ายังไม่มาถึงขอคืนเงิน", ["คืนเงิน", "สินค้า"]),
    "ko": ("배송이 아직 안 왔어요", ["배송", "왔어요"]),
    "ja": ("注文番号はどこですか。ﾄｰｸﾝを送りました", ["番号", "トークン", "どこ", "番", "す"]),
    "zh-Hans": ("我的订单还没有到账", ["订单", "到账", "没有", "账", "我", "我的订单还没有到账", "单还"]),
    "zh-Hant": ("我的訂單還沒有到帳", ["訂單", "帳"]),
    "emoji": ("thank you 🙏🏽 so much", ["🙏"]),
    "wide": ("ＢＴＣ １００ sent", ["btc", "100"]),
    "mixed": ("我的BTC地址是bc1q9", ["btc", "BTC地址", "我的btc", "是bc1q9", "的btc地"]),
    "hidden": ("with\u200bdraw\u2060al of every\u00adthing", ["withdrawal", "everything"]),
}


@pytest.mark.parametrize("script", SCRIPTS)
def test_words_of_every_script_are_found_and_marked(tmp_path: Path, script: str) -> None:
    body, queries = SCRIPTS[script]

    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1", wire.message("c1", 1, body))) as store:
            for query in queries:
                for where in ("", "c1"):
                    hits = await store.replica.read_plain(lambda c, q=query, w=where: newest(c, q, w))
                    assert [hit.message_id for hit in hits] == ["c1-m1"], query
                    assert hits[0].spans, query

    asyncio.run(story())


def test_the_spans_cover_the_words_in_the_original() -> None:
    body = "Zuerst: Straße, dann مُحَمَّدٌ und 订单 zurück; STRASSE."
    marked = [body[a:b] for a, b in segment.spans(body, segment.phrases("strasse محمد 订单"))]
    assert marked == ["Straße", "مُحَمَّدٌ", "订单", "STRASSE"]


HOSTILE = [
    '"',
    '" OR "',
    "hello AND NEAR(x)",
    "hel*",
    "words:hello",
    "scope:c1",
    "-hello",
    "(",
    "^hello",
    "{",
    "a\x00b",
]


@pytest.mark.parametrize("query", HOSTILE)
def test_the_language_of_the_index_cannot_be_spoken(tmp_path: Path, query: str) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1", wire.message("c1", 1, "hello and good bye"))) as store:
            assert await found(store, query) == (["c1-m1"] if query in {"-hello", "^hello"} else [])

    asyncio.run(story())


def test_every_word_must_stand_in_the_message(tmp_path: Path) -> None:
    async def story() -> None:
        messages = [
            wire.message("c1", n, body) for n, body in enumerate(["red green", "green", "green red"], 1)
        ]
        async with opened(tmp_path, wire.bundle("c1", *messages)) as store:
            assert await found(store, "red green") == ["c1-m3", "c1-m1"]
            assert await found(store, "  \u3000 ?! ") == []

    asyncio.run(story())


def test_hits_come_newest_first_however_they_arrived(tmp_path: Path) -> None:
    async def story() -> None:
        def told(conversation: str, position: int, at: int) -> dict[str, object]:
            return wire.message(conversation, position, "same words", created_at=wire.START + at)

        first = (
            wire.bundle("c1", told("c1", 1, 50), told("c1", 2, 60)),
            wire.bundle("c2", told("c2", 1, 55)),
        )
        async with opened(tmp_path, *first) as store:
            await pulled(store, wire.page(wire.row(2, "message", told("c2", 2, 58), "c2")))
            await snapshotted(
                store, "c3", wire.snapshot(wire.bundle("c3", told("c3", 1, 10), told("c3", 2, 70)), 2)
            )
            assert await found(store, "words") == ["c3-m2", "c1-m2", "c2-m2", "c2-m1", "c1-m1", "c3-m1"]
            hits = await store.replica.read_plain(lambda c: newest(c, "words", "c2", 1))
            assert [(hit.message_id, hit.position, hit.customer_name) for hit in hits] == [
                ("c2-m2", 2, "Customer")
            ]
            assert await store.replica.read_plain(lambda c: newest(c, "words", "c9")) == ()

    asyncio.run(story())


def test_a_hundred_messages_of_one_millisecond_are_all_found(tmp_path: Path) -> None:
    async def story() -> None:
        many = [
            wire.bundle(
                f"c{n}", *(wire.message(f"c{n}", p, "dump", created_at=wire.START) for p in range(1, 11))
            )
            for n in range(10)
        ]
        async with opened(tmp_path, *many) as store:
            hits = await store.replica.read_plain(lambda c: newest(c, "dump", "", 500))
            assert len({hit.message_id for hit in hits}) == 100

    asyncio.run(story())


def test_a_reworded_message_is_found_by_its_new_words_alone(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(
            tmp_path, wire.bundle("c1", wire.message("c1", 1, "my seed is 苹果 apple"))
        ) as store:
            await pulled(
                store, wire.page(wire.row(2, "message", wire.message("c1", 1, "my seed is [masked]"), "c1"))
            )
            assert await found(store, "apple") == await found(store, "苹果") == []
            assert await found(store, "masked") == ["c1-m1"]
            await store.replica.write_plain(
                lambda c: c.execute("INSERT INTO message_search (message_search) VALUES ('integrity-check')")
            )

    asyncio.run(story())


def test_scrubbing_keeps_every_word_that_is_left(tmp_path: Path) -> None:
    async def story() -> None:
        bundles = [wire.bundle(f"c{n}", wire.message(f"c{n}", 1, f"word number{n}")) for n in range(60)]
        async with opened(tmp_path, *bundles) as store:
            for n in range(1, 60):  # page by page, so that the index has several parts
                await pulled(
                    store, wire.page(wire.row(n + 1, "message", wire.message(f"c{n}", 2, "more"), f"c{n}"))
                )
            await pulled(
                store, wire.page(*(wire.row(100 + n, "revoke", {}, f"c{n}") for n in range(0, 60, 2)))
            )
            await scrubbing.rewrite(store.replica)
            await scrubbing.rewrite(store.replica)
            hits = await store.replica.read_plain(lambda c: newest(c, "word", None, 100))
            assert {hit.conversation_id for hit in hits} == {f"c{n}" for n in range(1, 60, 2)}

    asyncio.run(story())


def test_a_message_that_comes_twice_in_a_page_counts_as_it_came_last(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1", wire.message("c1", 1, "先 early"))) as store:
            for position in (1, 2):
                rows = [
                    wire.row(n + 2, "message", wire.message("c1", position, body), "c1")
                    for n, body in enumerate(["första 一回", "second 二回", "tredje 三回"])
                ]
                await pulled(store, wire.page(*rows, after=position + 10))
                assert await found(store, "forsta") == await found(store, "二回") == []
            assert await found(store, "三回") == await found(store, "tredje") == ["c1-m2", "c1-m1"]
            await store.replica.write_plain(
                lambda c: c.execute("INSERT INTO message_search (message_search) VALUES ('integrity-check')")
            )

    asyncio.run(story())


@given(st.text(max_size=60))
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert segment.folded(segment.folded(text)) == segment.folded(text)
    for word, start, end in segment.words(text):
        assert word
        assert 0 <= start < end <= len(text)


@given(st.lists(st.text(max_size=12), max_size=6))
def test_a_query_becomes_words_without_quotes(parts: list[str]) -> None:
    for phrase in segment.phrases(" ".join(parts)):
        assert phrase
        assert all(word and '"' not in word and not word.isspace() for word in phrase)
