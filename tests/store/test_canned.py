"""What the picker offers: SQLite's order is the domain's, for any library and anything that is typed."""

import asyncio
import itertools
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store import wire
from tests.store.profile import opened, pulled
from workstation.domain.canned import Scope, rank
from workstation.domain.languages import fallbacks
from workstation.store import canned
from workstation.store.segment import folded

words = st.sampled_from(["hold", "Höld", "on hold", "出金", "wait", "hol", "ЖДУ", "x" * 30])
response = st.fixed_dictionaries(
    {
        "short_code": st.sampled_from(["hold", "hol", "uphold", "wait", "出金", "x"]),
        "title": words,
        "variants": st.dictionaries(st.sampled_from(["en", "uk", "ru", "ja"]), words, min_size=1, max_size=3),
        "scope": st.sampled_from([scope.value for scope in Scope]),
    }
)
libraries = st.lists(st.tuples(response, st.integers(0, 3)), max_size=12)
typed = st.sampled_from(["", "h", "hol", "HOLD", "ö", "出", "жду", "nothing", "%", "'", "x"])
languages = st.sampled_from(["en", "uk", "ja", "de"])


def _state(number: int, facts: dict[str, Any], **more: Any) -> dict[str, Any]:
    whole = {"id": f"r{number:02}", "version": 1, "deleted": False, "folder": "", "owner_id": ""}
    return whole | {"by_name": "Kim", "at": 5} | facts | more


def _wanted(library: list[tuple[dict[str, Any], int]], query: str, language: str) -> list[str]:
    scopes = [scope.value for scope in Scope]
    fitting = []
    for number, (facts, uses) in enumerate(library):
        texts = facts["variants"]
        there = next((one for one in fallbacks(language) if one in texts), sorted(texts)[0])
        said = map(folded, (facts["short_code"], facts["title"], texts[there]))
        if (place := rank(folded(query), *said)) is not None:
            nearness = scopes.index(facts["scope"])
            fitting.append((place, -uses, nearness, facts["short_code"], f"r{number:02}"))
    return [id_ for *_, id_ in sorted(fitting)]


def test_the_order_is_that_of_the_domain(tmp_path_factory: Any) -> None:
    @settings(max_examples=60, deadline=None)
    @given(libraries, st.lists(st.tuples(typed, languages), min_size=1, max_size=6))
    def holds(library: list[tuple[dict[str, Any], int]], asked: list[tuple[str, str]]) -> None:
        rows = [_state(number, facts) for number, (facts, _) in enumerate(library)]
        uses = [{"id": f"r{number:02}", "count": count} for number, (_, count) in enumerate(library) if count]

        async def story() -> None:
            folder = tmp_path_factory.mktemp("profile")
            async with opened(folder, wire.bundle("c1")) as store:
                told = [("canned", _state(0, {}, id="k1", short_code="", title="", variants={}, version=9,
                                          scope="everyone", deleted=True))]  # fmt: skip
                told += [("canned", row) for row in rows] + [("canned_use", use) for use in uses]
                page = wire.page(*(wire.row(n, kind, data) for n, (kind, data) in enumerate(told, 2)))
                await pulled(store, page)
                for query, language in asked:
                    chain = list(fallbacks(language))
                    wanted = _wanted(library, query, language)
                    for limit in (3, 50):
                        fits = await store.replica.read_plain(
                            lambda c, q=query, ch=chain, n=limit: canned.fitting(c, q, ch, n)
                        )
                        assert [fit.response.id for fit in fits] == wanted[:limit]

        asyncio.run(story())

    holds()


def test_a_response_is_as_its_newest_row_says_and_goes_with_all_its_texts(tmp_path: Path) -> None:
    numbers = itertools.count(2)

    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1")) as store:

            async def comes(**facts: Any) -> None:
                state = _state(
                    1, {"short_code": "bye", "title": "Bye", "variants": {}, "scope": "team"}, **facts
                )
                await pulled(store, wire.page(wire.row(next(numbers), "canned", state)))

            await comes(variants={"en": "Bye", "de": "Tschüss"}, folder="Closing", owner_id="t1", version=2)
            await comes(variants={"en": "Goodbye"}, version=3)
            await comes(variants={"fr": "an older one"}, version=1)
            found = await store.replica.read_plain(lambda c: canned.find(c, "r01"))
            assert found is not None
            assert (dict(found.variants), found.version, found.by_name) == ({"en": "Goodbye"}, 3, "Kim")
            await comes(deleted=True, version=4)
            left = await store.replica.read_plain(
                lambda c: c.execute("SELECT count(*) FROM canned_variant WHERE canned_id = 'r01'").fetchone()
            )
            assert left == (0,)

    asyncio.run(story())
