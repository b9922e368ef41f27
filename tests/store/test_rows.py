"""What the rows of a page mean: outcomes, people, flags, markers, delivery, odd text."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from tests.store import wire
from tests.store.profile import bodies, found, opened, pulled
from workstation.domain.fraud import Because, FlagState
from workstation.domain.inbox import Reader, Section
from workstation.domain.message import Delivery
from workstation.domain.operation import Outcome, Refusal
from workstation.domain.severity import Severity
from workstation.store import canned, hot, pages, people
from workstation.store.trouble import BadPage


def test_outcomes_of_my_operations_are_told(tmp_path: Path) -> None:
    def outcome(id_: str, **facts: Any) -> dict[str, Any]:
        nothing = {"receipt": None, "code": None, "by_user": None, "by_name": None, "at": None}
        return {"id": id_, "kind": "claim", "status": "applied", **nothing, **facts}

    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1")) as store:
            refused = outcome(
                "o2", status="rejected", code="already_claimed", by_user="u2", by_name="Other", at=wire.START
            )
            odd = [-1, 1 << 60, "2", 1.5]
            places = [("o4", 2), *((f"odd{number}", place) for number, place in enumerate(odd))]
            done = await pulled(
                store,
                wire.page(
                    wire.row(2, "operation", outcome("o1", receipt="r1"), "c1"),
                    wire.row(3, "operation", refused, "c1"),
                    wire.row(4, "operation", outcome("o3", status="rejected", code="novel"), "c1"),
                    *(
                        wire.row(
                            seq,
                            "operation",
                            outcome(id_, status="rejected", code="forbidden", place=place),
                            "c1",
                        )
                        for seq, (id_, place) in enumerate(places, 5)
                    ),
                ),
            )
            assert done.outcomes == (
                Outcome("o1", None, "r1"),
                Outcome("o2", Refusal.ALREADY_CLAIMED, None, "u2", "Other", wire.START),
                Outcome("o3", Refusal.INVALID),
                Outcome("o4", Refusal.FORBIDDEN, place=2),
                *(Outcome(f"odd{number}", Refusal.FORBIDDEN) for number in range(4)),
            )

    asyncio.run(story())


def _canned(id_: str, code: str, version: int, *, deleted: bool = False, **variants: str) -> dict[str, Any]:
    return {
        "id": id_, "short_code": code, "title": code, "variants": variants, "version": version,
        "deleted": deleted,
    }  # fmt: skip


def test_people_and_canned_responses_follow_the_feed(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1", wire.message("c1", 1))) as store:
            page = wire.page(
                wire.row(2, "canned", _canned("k2", "bye", 1, de="Tschüss")),
                wire.row(3, "canned", _canned("k1", "hi", 2, deleted=True)),
                wire.row(4, "team", {"id": "t1", "name": "Cards and more"}),
                wire.row(5, "customer", wire.customer("c1", name="Renamed")),
                wire.row(6, "customer", wire.customer("nobody")),
            )
            assert {"canned", "team", "customer"} <= (await pulled(store, page)).kinds
            responses = await store.replica.read_plain(canned.everything)
            assert [(r.short_code, dict(r.variants)) for r in responses] == [("bye", {"de": "Tschüss"})]
            assert [team.name for team in await store.replica.read(people.teams)] == ["Cards and more"]
            held = await store.replica.read_plain(lambda c: hot.details(c, "c1"))
            assert held is not None
            assert (held.customer.name, held.team_name) == ("Renamed", "Cards and more")

    asyncio.run(story())


_ASKED = {"id": "a1", "by_id": "u2", "by_name": "Sofia", "at": 5, "because": "ours", "reason": "our own page"}


@pytest.mark.parametrize(
    "asked",
    [5, True, "a1", ["a1"], {}, _ASKED | {"because": "mood"}, _ASKED | {"at": "soon"}, _ASKED | {"id": None}],
)
def test_a_request_for_a_second_person_that_is_none_is_refused_with_its_page(
    tmp_path: Path, asked: object
) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1", wire.message("c1", 1))) as store:
            good = wire.flag("c1", 1, severity="block", needs_second=True, asked=_ASKED)
            await pulled(store, wire.page(wire.row(2, "flag", good, "c1")))
            with pytest.raises(BadPage):
                await pulled(store, wire.page(wire.row(3, "flag", good | {"asked": asked}, "c1")))

    asyncio.run(story())


@pytest.mark.parametrize("because", Because)
def test_whatever_people_decided_for_comes_in(tmp_path: Path, because: Because) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1", wire.message("c1", 1))) as store:
            asked = None if because is Because.TAKEN_BACK else _ASKED | {"because": because}
            await pulled(
                store, wire.page(wire.row(2, "flag", wire.flag("c1", 1, because=because, asked=asked), "c1"))
            )
            held = await store.replica.read_plain(lambda c: hot.details(c, "c1"))
            assert held is not None
            assert [(flag.because, flag.asked and flag.asked.because) for flag in held.flags] == [
                (because, asked and because)
            ]

    asyncio.run(story())


def test_flags_and_read_markers_follow_the_feed(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1", *(wire.message("c1", n) for n in (1, 2, 3)))) as store:
            page = wire.page(
                wire.row(5, "flag", wire.flag("c1", 2), "c1"),
                wire.row(6, "flag", wire.flag("c1", 2, state="dismissed", decided_by="u1"), "c1"),
                wire.row(7, "flag", wire.flag("c1", 3, severity="block"), "c1"),
                wire.row(8, "read_marker", {"conversation_id": "c1", "position": 2}, "c1"),
                wire.row(9, "read_marker", {"conversation_id": "c1", "position": 1}, "c1"),
            )
            await pulled(store, page)
            held = await store.replica.read_plain(lambda c: hot.details(c, "c1"))
            assert held is not None
            assert (held.unread, held.first_unread) == (1, 3)
            assert [(f.state, f.indicator.severity) for f in held.flags] == [
                (FlagState.OPEN, Severity.BLOCK),
                (FlagState.DISMISSED, Severity.WARNING),
            ]
            window = await store.replica.read_plain(lambda c: hot.window(c, "c1", 2, 3))
            assert [len(message.flags) for message in window] == [1, 1]

    asyncio.run(story())


def test_delivery_follows_how_far_the_customer_has_got(tmp_path: Path) -> None:
    async def story() -> None:
        sent = [wire.message("c1", n, kind="outgoing") for n in (1, 2, 3)]
        async with opened(tmp_path, wire.bundle("c1", *sent, delivered_position=2, read_position=1)) as store:
            window = await store.replica.read_plain(lambda c: hot.window(c, "c1", 1, 3))
            assert [m.delivery for m in window] == [Delivery.READ, Delivery.DELIVERED, Delivery.SENT]

    asyncio.run(story())


def test_older_messages_take_their_place_before_the_newer(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1", wire.message("c1", 9, "the newest"))) as store:
            older = json.dumps(
                {
                    "messages": [wire.message("c1", n, f"word {n}") for n in (7, 8)],
                    "flags": [wire.flag("c1", 7)],
                }
            )
            assert await store.replica.write_plain(lambda c: pages.apply_older(c, "c1", older)) == 2
            assert await bodies(store) == ["word 7", "word 8", "the newest"]
            assert await found(store, "word") == ["c1-m8", "c1-m7"]
            await store.replica.write_plain(lambda c: pages.apply_older(c, "unknown", older))
            assert await store.replica.read_plain(lambda c: hot.known_messages(c, ["c1-m8", "x"])) == {
                "c1-m8"
            }

    asyncio.run(story())


def test_nul_and_half_surrogates_are_made_harmless(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1")) as store:
            text = wire.page(wire.row(2, "message", wire.message("c1", 1, "a\x00b\ud800c 😀 \\ud800"), "c1"))
            await pulled(store, text)
            assert await bodies(store) == ["a\ufffdb\ufffdc 😀 \\ud800"]

    asyncio.run(story())


def test_more_than_a_thousand_touched_conversations_are_told_as_any(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1")) as store:
            rows = [wire.row(n + 2, "message", wire.message(f"x{n}", 1), f"x{n}") for n in range(1001)]
            assert (await pulled(store, wire.page(*rows))).touched is None
            assert await store.replica.read_plain(lambda c: hot.counts(c, Reader("u1", (), 0))) == {
                Section.MINE: 0, Section.UNASSIGNED: 1, Section.WAITING: 1, Section.MENTIONS: 0,
                Section.PARTICIPATING: 0, Section.SNOOZED: 0, Section.ALL: 1,
            }  # fmt: skip

    asyncio.run(story())
