"""Search narrowed by filters, ranked, in pages; hashes, addresses, customers and ids."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from tests.store import wire
from tests.store.profile import newest, opened, pulled
from workstation.domain.conversation import Status
from workstation.domain.message_kind import MessageKind
from workstation.domain.search import Filters
from workstation.store import finding, labels, search, seeking
from workstation.store.store import Store

ADDRESS = "0x52908400098527886E0F7030069857D2E4169EE7"
HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def held() -> list[dict[str, Any]]:
    first = wire.bundle(
        "c1",
        wire.message("c1", 1, "red apple"),
        wire.message("c1", 2, "red answer", kind="outgoing", author_id="u1", author_name="Agent"),
        wire.message("c1", 3, "red note", kind="note", author_id="u1", author_name="Agent"),
        language="de", labels=["fruit", 'a "quoted" one'],
    )  # fmt: skip
    second = wire.bundle("c2", wire.message("c2", 1, "red plum"), status="closed", language="th")
    first["customer"] |= {"id": "p1", "name": "Nguyễn Văn An", "email": "a•••@mail.example"}
    first["conversation"]["customer_id"] = "p1"
    second["customer"] |= {"id": "p2", "name": "王小明"}
    second["conversation"]["customer_id"] = "p2"
    return [first, second]


def story(folder: Path, told: Callable[[Store], Awaitable[None]], *bundles: dict[str, Any]) -> None:
    async def main() -> None:
        async with opened(folder, *(bundles or held())) as store:
            await told(store)

    asyncio.run(main())


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        (Filters(), {"c1-m1", "c1-m2", "c1-m3", "c2-m1"}),
        (Filters(customer_id="p1"), {"c1-m1", "c1-m2", "c1-m3"}),
        (Filters(conversation_id="c2"), {"c2-m1"}),
        (Filters(label="fruit"), {"c1-m1", "c1-m2", "c1-m3"}),
        (Filters(label='a "quoted" one'), {"c1-m1", "c1-m2", "c1-m3"}),
        (Filters(label="fru"), set()),
        (Filters(language="th"), {"c2-m1"}),
        (Filters(status=Status.CLOSED), {"c2-m1"}),
        (Filters(kind=MessageKind.INCOMING), {"c1-m1", "c2-m1"}),
        (Filters(kind=MessageKind.NOTE), {"c1-m3"}),
        (Filters(kind=MessageKind.NOTE, language="th"), set()),
        (Filters(since=wire.START + 2000), {"c1-m2", "c1-m3"}),
        (Filters(until=wire.START + 2000), {"c1-m1", "c2-m1"}),
    ],
)
@pytest.mark.parametrize("query", ["red", ""])
def test_filters_narrow_what_is_found_also_without_words(
    tmp_path: Path, filters: Filters, ids: set[str], query: str
) -> None:
    async def told(store: Store) -> None:
        wanted = seeking.sought(query)
        found = await store.replica.read_plain(lambda c: search.newest(c, wanted, filters, None, 30))
        assert {hit.message_id for hit in found.hits} == ids

    story(tmp_path, told)


def test_pages_go_on_where_the_one_before_ended_until_all_was_shown(tmp_path: Path) -> None:
    async def told(store: Store) -> None:
        for filters in (Filters(), Filters(kind=MessageKind.INCOMING)):
            below, seen = None, []
            while True:
                found = await store.replica.read_plain(
                    lambda c, f=filters, b=below: search.newest(c, seeking.sought("same"), f, b, 7)
                )
                seen += [hit.position for hit in found.hits]
                if (below := found.below) is None:
                    break
            assert seen == list(range(40, 0, -1))

    story(tmp_path, told, wire.bundle("c1", *(wire.message("c1", n, f"same {n}") for n in range(1, 41))))


def test_the_best_match_stands_first_and_the_newest_of_equals(tmp_path: Path) -> None:
    bodies = [
        "deposit deposit deposit",
        "a deposit among very many other words that weigh it down",
        "deposit",
    ]

    async def told(store: Store) -> None:
        wanted = seeking.sought("deposit")
        assert wanted is not None
        found = await store.replica.read_plain(lambda c: search.best(c, wanted, Filters(), 30))
        assert [hit.position for hit in found.hits] == [1, 3, 2]

    messages = (wire.message("c1", n, body) for n, body in enumerate(bodies, 1))
    story(tmp_path, told, wire.bundle("c1", *messages))


@pytest.mark.parametrize(
    ("body", "queries"),
    [
        (f"I sent it to {ADDRESS}.", [ADDRESS, ADDRESS.lower(), ADDRESS[:12], "sent 0x529084"]),
        (f"hash: {HASH}", [HASH, HASH.upper(), HASH[:10]]),
        (f"hash: {HASH}", [f"0x{HASH}", f"0x{HASH[:24]}"]),
        (f"hash: 0x{HASH}.", [HASH, HASH[:24]]),
        (f"hash: {HASH}", [" ".join(HASH[at : at + 8] for at in range(0, 64, 8))]),
        (" ".join(HASH[at : at + 4] for at in range(0, 64, 4)), [HASH, HASH[:30]]),
        (" ".join(ADDRESS[at : at + 8] for at in range(0, 42, 8)), [ADDRESS]),
        (
            "我的地址是bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq谢谢",
            ["bc1qar0srrr7x", "bc1qar0srrr7xfkvy5l643"],
        ),
    ],
)
def test_hashes_and_addresses_are_found_by_their_beginning_and_in_groups(
    tmp_path: Path, body: str, queries: list[str]
) -> None:
    async def told(store: Store) -> None:
        for query in queries:
            hits = await store.replica.read_plain(lambda c, q=query: newest(c, q))
            assert [hit.message_id for hit in hits] == ["c1-m1"], query
            assert hits[0].spans, query
        assert not await store.replica.read_plain(lambda c: newest(c, ADDRESS[5:]))

    story(tmp_path, told, wire.bundle("c1", wire.message("c1", 1, body)))


@pytest.mark.parametrize(
    "query",
    [
        '"' * 10_000,
        "a " * 5_000,
        "字" * 10_000,
        "\u202e" * 10_000 + "x",
        "0" * 10_000,
        "(" * 5_000 + "red",
        "%_",
    ],
)
def test_no_query_is_too_long_or_too_odd(tmp_path: Path, query: str) -> None:
    async def told(store: Store) -> None:
        assert isinstance(await store.replica.read_plain(lambda c: newest(c, query)), tuple)
        await store.replica.read_plain(lambda c: finding.customers(c, query, 5))
        await store.replica.read_plain(lambda c: finding.conversations(c, query, 5))

    story(tmp_path, told)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("nguyen", ["p1"]), ("VĂN AN", ["p1"]), ("小明", ["p2"]), ("a•••@mail", ["p1"]),
        ("mail.example", ["p1"]), ("p1", ["p1"]),
        ("nobody", []), ("", []), ("'; DROP", []), ("%", []), ("n", []),
    ],
)  # fmt: skip
def test_customers_are_found_by_name_masked_address_and_id(
    tmp_path: Path, query: str, ids: list[str]
) -> None:
    async def told(store: Store) -> None:
        hits = await store.replica.read_plain(lambda c: finding.customers(c, query, 5))
        assert [hit.id for hit in hits] == ids
        assert all(hit.conversations == 1 and hit.conversation_id for hit in hits)

    story(tmp_path, told)


def test_a_customer_who_was_renamed_or_revoked_is_found_no_more(tmp_path: Path) -> None:
    async def told(store: Store) -> None:
        renamed = wire.customer("c1", id="p1", name="Ada Yarrow")
        await pulled(store, wire.page(wire.row(2, "customer", renamed)))
        assert not await store.replica.read_plain(lambda c: finding.customers(c, "nguyen", 5))
        assert await store.replica.read_plain(lambda c: finding.customers(c, "yarrow", 5))
        await pulled(store, wire.page(wire.row(3, "revoke", {}, "c1")))
        assert not await store.replica.read_plain(lambda c: finding.customers(c, "yarrow", 5))

    story(tmp_path, told)


def test_conversations_are_found_by_their_ids_beginning(tmp_path: Path) -> None:
    made = [wire.bundle(id_) for id_ in ("case-1001", "case-1002", "other-1")]

    async def told(store: Store) -> None:
        for query, ids in {
            "case-100": ["case-1001", "case-1002"],
            "case-1001": ["case-1001"],
            "ase": [],
        }.items():
            hits = await store.replica.read_plain(lambda c, q=query: finding.conversations(c, q, 5))
            assert [hit.id for hit in hits] == ids

    story(tmp_path, told, *made)


def test_the_commonest_labels_are_offered_first(tmp_path: Path) -> None:
    made = [wire.bundle("c1", labels=["a", "b"]), wire.bundle("c2", labels=["b"]), wire.bundle("c3")]

    async def told(store: Store) -> None:
        assert await store.replica.read_plain(labels.in_use) == ["b", "a"]

    story(tmp_path, told, *made)
