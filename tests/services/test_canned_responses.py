"""What the picker offers: in the language of whoever reads it, and first what one uses."""

import asyncio
from pathlib import Path

from tests.services.test_macros import desk, response
from tests.store import wire
from tests.store.profile import pulled
from workstation.services.bundle import Services


async def offered(services: Services, query: str) -> list[tuple[str, str]]:
    details = await services.conversations.details("c1")
    assert details
    offers, _count = await services.canned.offers(query, details)
    return [(offer.response.short_code, offer.text) for offer in offers]


def test_before_the_customer_has_said_enough_the_account_tells_the_language(tmp_path: Path) -> None:
    async def story() -> None:
        macro = response("done", ["say thanks", "status resolved"])
        hello = response("hello", texts={"en": "Hello", "vi": "Xin chào"})
        async with desk(tmp_path, macro, hello, language="") as (services, store):
            await pulled(store, wire.page(wire.row(2, "customer", wire.customer("c1", language="vi"))))
            assert await offered(services, "thanks") == [("thanks", "Cảm ơn!")]
            details = await services.conversations.details("c1")
            assert details
            assert (await services.canned.opening(details)).text == "Xin chào"
            assert (await services.macros.plan("done", "c1")).reply == "Cảm ơn!"

    asyncio.run(story())


def test_what_the_customer_writes_counts_more_than_the_account(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path, language="vi") as (services, store):
            await pulled(store, wire.page(wire.row(2, "customer", wire.customer("c1", language="de"))))
            assert await offered(services, "thanks") == [("thanks", "Cảm ơn!")]

    asyncio.run(story())


def test_a_response_that_i_have_just_changed_stands_where_my_use_of_it_puts_it(tmp_path: Path) -> None:
    async def story() -> None:
        texts = {"en": "Thanks a lot"}
        ours = [
            response(f"thanks-{end}", texts=texts) | {"scope": "personal", "owner_id": "ana"} for end in "ab"
        ]
        async with desk(tmp_path, *ours, language="en") as (services, store):
            for seq, (id_, count) in enumerate((("thanks-a", 3), ("thanks-b", 5)), 2):
                await pulled(store, wire.page(wire.row(seq, "canned_use", {"id": id_, "count": count})))
            assert [code for code, _ in await offered(services, "thanks")] == [
                "thanks-b",
                "thanks-a",
                "thanks",
            ]
            [held] = [one.response for one in await services.library.shelf() if one.response.id == "thanks-b"]
            await services.library.keep(held, held.version)
            assert [code for code, _ in await offered(services, "thanks")] == [
                "thanks-b",
                "thanks-a",
                "thanks",
            ]

    asyncio.run(story())
