"""A secret that somebody drafts is looked through, copied and searched for, and stands readable nowhere."""

import asyncio
import json
import logging
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.needles import Needles
from tests.services.idle_line import idle_network
from tests.store import wire
from tests.store.profile import KEY, opened
from tests.told_secrets import SECRETS, told, watched
from tests.unsealing import unsealed
from workstation.domain.changes import Change
from workstation.domain.drafts import DraftKind
from workstation.domain.people import Role, User
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.runtime.log import open_log
from workstation.services.bundle import Services
from workstation.services.context import Context
from workstation.store import copies, device
from workstation.store.store import Store

ME = User("u1", "Ana", "ana@test.example", Role.AGENT, ("t1",))
ALL = "\n".join(told(secret) for secret in SECRETS)


@pytest.fixture
def needles() -> Needles:
    return watched()


@pytest.fixture
def profile(tmp_path: Path) -> Iterator[Path]:
    """A profile with its log as a start in search of a bug has it."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    (tmp_path / "profile").mkdir(mode=0o700)
    open_log(tmp_path / "profile", debug=True)
    yield tmp_path / "profile"
    for handler in [one for one in root.handlers if one not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


@asynccontextmanager
async def desk(profile: Path) -> AsyncIterator[tuple[Services, Store]]:
    async with opened(profile, wire.bundle("c1", wire.message("c1", 1), assignee_id=ME.id)) as store:
        feed: Feed[Change] = Feed()
        await store.desk.write(lambda s: device.sign_in(s, new_id, "https://desk.example", ME))
        async with idle_network(store, ME, feed) as network:
            yield Services(Context(store, feed, ME, now_ms, new_id), network), store


async def drafts_it(services: Services) -> None:
    """In both editors, with all that looks at it while it is typed, and a search for it."""
    for kind in (DraftKind.REPLY, DraftKind.NOTE):
        await services.drafting.save("c1", kind, ALL, 0)
        found = await services.guarding.look("c1", kind, ALL)
        assert {one.indicator.kind for one in found} >= {"secret_disclosed"}, kind
    await services.guarding.links(ALL)
    for secret in SECRETS.values():
        assert not (await services.searching.messages(secret)).hits


def fails_over_it() -> None:
    """A bug that has it in its hands."""
    try:
        json.loads(ALL)
    except ValueError:
        logging.getLogger("workstation").critical("nobody caught an error", exc_info=sys.exc_info())


def test_what_is_drafted_stands_sealed_in_the_desk_and_its_copies_alone(
    profile: Path, needles: Needles
) -> None:
    async def story() -> str:
        async with desk(profile) as (services, store):
            await drafts_it(services)
            fails_over_it()
            for _ in copies.NAMES:
                await store.desk.beside_work(copies.make)
            report = await services.diagnostics.report()
            await services.diagnostics.save(profile / "report.json", report)
            assert needles.found(profile) == []
            return report

    report = asyncio.run(story())
    assert "nobody caught an error" in report
    assert needles.within(report.encode()) == set()
    assert needles.found(profile) == []
    held = needles.found(profile, read=lambda path: unsealed(path, KEY))
    for name in ("desk.db", *copies.NAMES):
        there = {line.split(" (")[0] for line in held if name in line.rpartition(" in ")[2]}
        assert there == set(SECRETS), f"the scan would have seen them: {name}"
    files = {line.rpartition(" in ")[2].removesuffix("-wal") for line in held}
    assert files == {"desk.db", *copies.NAMES}
