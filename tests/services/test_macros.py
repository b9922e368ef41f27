"""A macro is done as a whole or not at all, and undone it has never been."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.idle_line import idle_network
from tests.store import wire
from tests.store.profile import opened, sync
from workstation.domain.conversation import Conversation
from workstation.domain.drafts import DraftKind
from workstation.domain.operation import Operation, OperationKind
from workstation.domain.people import Role, User
from workstation.domain.rights import open_acts
from workstation.domain.way_back import Stays
from workstation.domain.whole import apart
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id
from workstation.services.bundle import Services
from workstation.services.context import Context
from workstation.services.undoing import Undone
from workstation.store import outbox
from workstation.store.store import Store

NOW = wire.START + 60_000
PEOPLE = [
    {"id": "ana", "name": "Ana", "email": "a@x", "role": "agent", "teams": ["t1"], "languages": ["en"]},
    {"id": "ben", "name": "Ben", "email": "b@x", "role": "agent", "teams": ["t1"], "languages": []},
    {"id": "sen", "name": "Sen", "email": "s@x", "role": "senior_security", "teams": ["t2"], "languages": []},
]
TEAMS = [{"id": "t1", "name": "Cards"}, {"id": "t2", "name": "Account security"}]
THANKS = {"en": "Thank you, {{customer.first_name | dear customer}}!", "vi": "Cảm ơn!"}


def response(code: str, lines: Sequence[str] = (), texts: dict[str, str] | None = None) -> dict[str, Any]:
    return {
        "id": code, "short_code": code, "title": code.title(), "folder": "", "scope": "everyone",
        "owner_id": "", "variants": texts or {}, "version": 4, "deleted": False, "by_name": "", "at": 1,
        "steps": list(lines),
    }  # fmt: skip


@asynccontextmanager
async def desk(
    folder: Path, *macros: dict[str, Any], role: Role = Role.AGENT, hold: int = 3, **facts: Any
) -> AsyncIterator[tuple[Services, Store]]:
    me = User("ana", "Ana", "a@x", role, ("t1",), ("en",))
    own = {"assignee_id": "ana", "team_id": "t1", **facts}
    said = [wire.message("c1", 1), wire.message("c1", 2)]
    async with opened(folder) as store:
        held = [response("thanks", (), THANKS), *macros]
        await sync(store, wire.bundle("c1", *said, **own), users=PEOPLE, teams=TEAMS, canned=held)
        async with idle_network(store, me, Feed()) as network:
            yield Services(Context(store, Feed(), me, lambda: NOW, new_id, lambda: hold), network), store


async def standing(services: Services) -> Conversation:
    found = await services.conversations.details("c1")
    assert found
    return found.conversation


def facts(one: Conversation) -> tuple[object, ...]:
    return (
        one.assignee_id, one.team_id, one.status, one.snoozed_until, one.priority, one.labels,
        one.waiting_since,
    )  # fmt: skip


async def written(store: Store) -> list[Operation]:
    """What was done, each act for itself."""
    return apart(await store.desk.read(outbox.unsettled))


async def send(services: Services, macro_id: str) -> None:
    """What the editor does with a macro that replies."""
    plan = await services.macros.plan(macro_id, "c1")
    await services.macros.check(plan)
    if plan.reply:
        assert plan.used
        await services.messaging.made_with("c1", DraftKind.REPLY, plan.used)
        await services.messaging.send("c1", plan.reply, then=plan.deeds, macro=plan.macro)
    else:
        await services.macros.run(plan)


def test_it_says_what_a_response_says_in_the_customers_language_and_does_the_rest_with_it(
    tmp_path: Path,
) -> None:
    async def story() -> None:
        macro = response("done", ["say thanks", "label solved", "status resolved", "next"])
        async with desk(tmp_path, macro, language="vi") as (services, store):
            plan = await services.macros.plan("done", "c1")
            assert (plan.reply, plan.language, plan.leads_on) == ("Cảm ơn!", "vi", True)
            await send(services, "done")
            kinds = [o.kind for o in await written(store)]
            assert kinds == [
                OperationKind.MESSAGE_APPEND, OperationKind.LABELS_CHANGE, OperationKind.STATUS_SET,
            ]  # fmt: skip
            assert {o.not_before for o in await written(store)} == {NOW + 3000}
            assert await services.undoing.undo() == (Undone.TAKEN_BACK, Stays())
            assert await written(store) == []

    asyncio.run(story())


def test_once_the_reply_has_left_its_acts_are_undone_by_their_opposites(tmp_path: Path) -> None:
    async def story() -> None:
        macro = response("done", ["say thanks", "label solved", "priority high", "status pending"])
        async with desk(tmp_path, macro) as (services, store):
            before = facts(await standing(services))
            await send(services, "done")
            ids = [o.id for o in await store.desk.read(outbox.unsettled)]
            await store.desk.write(lambda s: outbox.number(s, ids))
            said = Stays(said=frozenset({OperationKind.MESSAGE_APPEND}))
            assert await services.undoing.undo() == (Undone.OPPOSITE, said)
            after = facts(await standing(services))
            assert after[:-1] == before[:-1], "but for the answer that the customer has"

    asyncio.run(story())


def test_nobodys_conversation_is_claimed_first_and_stays_mine(tmp_path: Path) -> None:
    async def story() -> None:
        macro = response("spam", ["label spam", "status resolved"])
        async with desk(tmp_path, macro, assignee_id=None) as (services, store):
            await send(services, "spam")
            first, *_ = await written(store)
            assert first.kind is OperationKind.CLAIM
            assert await services.undoing.undo() == (Undone.OPPOSITE, Stays())
            now = await standing(services)
            assert (now.assignee_id, now.labels, now.status) == ("ana", (), "open")

    asyncio.run(story())


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["say nothing", "status resolved"], "/nothing"),
        (["label ok", "team gone"], "cannot have it"),
        (["label ok", "assign nobody"], "cannot have it"),
        (["dance"], "nothing that a macro does"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_done(tmp_path: Path, lines: list[str], told: str) -> None:
    async def story() -> None:
        async with desk(tmp_path, response("odd", lines)) as (services, store):
            with pytest.raises(WorkstationError, match=told):
                await send(services, "odd")
            assert await written(store) == []

    asyncio.run(story())


LINES = [
    "say thanks", "note Look at this", "label new", "label kept", "unlabel old", "priority urgent",
    "status resolved", "status pending", "snooze 90", "escalate Odd", "assign ben", "team t2", "next",
]  # fmt: skip
STANDING = {
    "assignee_id": st.sampled_from([None, "ana", "ben"]),
    "status": st.sampled_from(["open", "pending", "on_hold", "resolved", "closed"]),
    "labels": st.sampled_from([[], ["old"], ["kept", "old"]]),
    "priority": st.sampled_from(["normal", "urgent"]),
}


@given(
    st.lists(st.sampled_from(LINES), min_size=1, max_size=5, unique=True),
    st.fixed_dictionaries(STANDING),
    st.sampled_from([Role.AGENT, Role.LEAD, Role.QUALITY]),
    st.sampled_from([0, 3]),
)
@settings(max_examples=60, deadline=None)
def test_any_macro_is_done_whole_or_not_at_all_and_undone_it_never_was(
    lines: list[str], own: dict[str, Any], role: Role, hold: int
) -> None:
    async def story(folder: Path) -> None:
        async with desk(folder, response("any", lines), role=role, hold=hold, **own) as (services, store):
            before = await standing(services)
            try:
                await send(services, "any")
            except WorkstationError:
                assert await written(store) == []
                assert facts(await standing(services)) == facts(before)
                return
            done = [o.kind for o in await written(store)]
            if not done:
                return
            taken, _stays = await services.undoing.undo()
            now = await standing(services)
            left = await written(store)
            if taken is Undone.TAKEN_BACK:
                assert {o.kind for o in left} <= {OperationKind.CLAIM}
            elif taken is Undone.OPPOSITE:
                assert facts(now)[1:-1] == facts(before)[1:-1]
            else:
                assert [o.kind for o in left] == done, "it cannot be undone, and was not in part"
            if own["assignee_id"] is not None and taken is not Undone.NOTHING:
                assert now.assignee_id == before.assignee_id
            assert open_acts(now, services.context.me) is not None

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(story(Path(folder)))
