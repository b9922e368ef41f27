"""What the picker offers: in the language of whoever reads it, and first what one uses."""

import asyncio
from dataclasses import replace
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
            assert [code for code, _ in await offered(services, "thank")] == [
                "thanks-b",
                "thanks-a",
                "thanks",
            ]
            [held] = [one.response for one in await services.library.shelf() if one.response.id == "thanks-b"]
            await services.library.keep(held, held.version)
            assert [code for code, _ in await offered(services, "thank")] == [
                "thanks-b",
                "thanks-a",
                "thanks",
            ]

            assert (await offered(services, "thanks"))[0][0] == "thanks", "its whole code was typed"

    asyncio.run(story())


def test_what_a_customer_is_called_hides_and_turns_nothing_in_a_reply(tmp_path: Path) -> None:
    async def story() -> None:
        name, subject = (
            "An\u202egro.live\u2066\n\u200bNg",
            "\u06a9\u062a\u0627\u0628\u200c\u062e\u0627\u0646\u0647\u2028again\x07",
        )
        texts = {"en": "Hello {{customer.name}}: {{conversation.subject}}"}
        async with desk(tmp_path, response("hello", texts=texts), language="en", subject=subject) as (
            services,
            store,
        ):
            await pulled(store, wire.page(wire.row(2, "customer", wire.customer("c1", name=name))))
            [(_, text)] = await offered(services, "hello")
            assert text == "Hello Angro.live Ng: \u06a9\u062a\u0627\u0628\u200c\u062e\u0627\u0646\u0647 again"

    asyncio.run(story())


def test_the_first_words_are_my_own_before_a_teams_and_everyones(tmp_path: Path) -> None:
    async def story() -> None:
        everyones = response("hello", texts={"en": "From everyone"})
        teams = response("h-team", texts={"en": "From us"}) | {"scope": "team", "owner_id": "t1"}
        own = response("h-own", texts={"en": "From me"}) | {"scope": "personal", "owner_id": "ana"}
        does = response("h-does", ["status pending"], {"en": "A macro"}) | {
            "scope": "personal",
            "owner_id": "elsewhere",
        }
        held = [one | {"short_code": "hello"} for one in (does, everyones, teams, own)]
        async with desk(tmp_path, *held, language="en") as (services, _store):
            details = await services.conversations.details("c1")
            assert details is not None
            said = [(await services.canned.opening(details)).text]
            shelf = {one.response.id: one.response for one in await services.library.shelf()}
            changed = replace(shelf["h-own"], variants={"en": "From me, anew"})
            await services.library.keep(changed, changed.version)
            said.append((await services.canned.opening(details)).text)
            for gone in ("h-own", "h-team"):
                await services.library.remove(gone, shelf[gone].version)
                said.append((await services.canned.opening(details)).text)
            assert said == ["From me", "From me, anew", "From us", "From everyone"]

    asyncio.run(story())
