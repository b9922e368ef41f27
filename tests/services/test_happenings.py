"""What has happened is found in the store: each thing once, and nothing that one did oneself."""

import asyncio
from pathlib import Path
from typing import Any

from tests.services.happening_desk import NOW, Desk, desk, held
from tests.store import wire
from tests.store.profile import snapshotted
from workstation.domain.changes import TrayChanged
from workstation.domain.notice import Happening, NoticeKind
from workstation.domain.operation import Outcome, Refusal
from workstation.domain.people import Role
from workstation.store import outbox

MINE = {"assignee_id": "u1", "waiting_since": None}


async def told(here: Desk, *ids: str) -> list[tuple[NoticeKind, str, int]]:
    found = await here.happenings.changed(frozenset(ids) if ids else None)
    return [(one.kind, one.conversation_id, one.count) for one in found]


def test_messages_of_my_customers_are_told_once_with_their_number(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path, held("c1"), held("c2", None)) as here:
            assert await told(here) == [], "what was there at the start is known"
            await here.arrive(here.line("c1"), here.line("c1"), here.line("c2"), here.stands("c1", **MINE))
            assert await told(here, "c1", "c2") == [(NoticeKind.MESSAGE, "c1", 2)]
            assert here.happenings.unread == 2
            assert await told(here, "c1", "c2") == []
            assert await told(here) == []
            await here.arrive(here.line("c1"), here.line("c1", "note"), here.stands("c1", **MINE))
            assert await told(here) == [(NoticeKind.MESSAGE, "c1", 1)]

    asyncio.run(story())


def test_who_is_given_a_conversation_hears_of_that_and_who_takes_one_hears_nothing(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path, held("c1", None), held("c2", None), held("c3", None)) as here:
            given = [
                here.line("c1"),
                here.line("c1", "activity", "transferred:u1:Agent One"),
                here.stands("c1", **MINE),
            ]
            await here.arrive(here.line("c2"), here.stands("c2", assignee_id=None))
            assert await told(here, "c2") == []
            taken = [here.line("c2", "activity", "claimed", author_id="u1"), here.stands("c2", **MINE)]
            own = [
                here.line("c3", "activity", "transferred:u1:Agent One", author_id="u1"),
                here.stands("c3", **MINE),
            ]
            await here.arrive(*given, *taken, *own)
            assert await told(here, "c1", "c2", "c3") == [(NoticeKind.ASSIGNED, "c1", 1)]
            assert await told(here, "c1", "c2", "c3") == []

    asyncio.run(story())


def test_a_conversation_that_i_claimed_offline_is_mine_already(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path, held("c1", None)) as here:
            await here.conversations.claim("c1")
            assert await told(here, "c1") == []
            await here.arrive(here.line("c1"), here.stands("c1", assignee_id=None, waiting_since=None))
            assert await told(here, "c1") == [(NoticeKind.MESSAGE, "c1", 1)]

    asyncio.run(story())


def test_a_customer_who_comes_back_to_what_i_had_resolved_is_told(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path, held("c1", status="resolved")) as here:
            assert here.happenings.unread == 0
            opened = here.line("c1", "activity", "status:open", author_id="p-c1")
            await here.arrive(opened, here.line("c1"), here.stands("c1", **MINE))
            assert await told(here, "c1") == [(NoticeKind.MESSAGE, "c1", 1)]
            assert here.happenings.unread == 1

    asyncio.run(story())


def test_a_snooze_that_is_over_is_told(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path, held("c1", status="snoozed", snoozed_until=NOW)) as here:
            woken = here.line("c1", "activity", "status:open", author_id="system")
            await here.arrive(woken, here.stands("c1", **MINE))
            assert await told(here, "c1") == [(NoticeKind.WOKEN, "c1", 1)]

    asyncio.run(story())


def test_a_request_for_a_second_person_is_told_to_other_seniors_once(tmp_path: Path) -> None:
    async def story(
        role: Role, by: str, folder: Path, state: str = "open"
    ) -> list[tuple[NoticeKind, str, int]]:
        asked = {"id": "r1", "by_id": by, "by_name": "Sen", "at": 5, "because": "other", "reason": "Ours"}
        flag = {"severity": "block", "needs_second": True, "state": state}
        async with desk(folder, held("c1"), role=role) as here:
            await here.arrive(here.flag("c1", 1, **flag))
            await told(here)
            await here.arrive(here.flag("c1", 1, **flag, asked=asked))
            found = await told(here) if role is Role.SENIOR_SECURITY else await told(here, "c1")
            assert await told(here, "c1") == []
            return found

    senior = Role.SENIOR_SECURITY
    assert asyncio.run(story(senior, "sen", tmp_path / "s")) == [(NoticeKind.AWAITED, "c1", 1)]
    awaited = asyncio.run(story(senior, "sen", tmp_path / "again", "confirmed"))
    assert awaited == [(NoticeKind.AWAITED, "c1", 1)], "to open again what was confirmed needs a second, too"
    assert asyncio.run(story(senior, "u1", tmp_path / "own")) == []
    assert asyncio.run(story(Role.AGENT, "sen", tmp_path / "a")) == []


def test_flags_that_warn_or_block_are_told_of_mine_and_to_security_of_all(tmp_path: Path) -> None:
    async def story(role: Role, folder: Path) -> list[tuple[NoticeKind, str, int]]:
        async with desk(folder, held("c1"), held("c2", "u2"), role=role) as here:
            rows: list[dict[str, Any]] = []
            for id_, assignee in (("c1", "u1"), ("c2", "u2")):
                rows += [
                    here.flag(id_, 1),
                    here.flag(id_, 2, severity="block"),
                    here.flag(id_, 3, severity="notice"),
                ]
                rows.append(here.stands(id_, assignee_id=assignee, waiting_since=None, flag="block"))
            await here.arrive(*rows)
            found = await told(here) if role is Role.SENIOR_SECURITY else await told(here, "c1", "c2")
            assert await told(here) == []
            return found

    blocked, flagged = NoticeKind.BLOCKED, NoticeKind.FLAGGED
    assert set(asyncio.run(story(Role.AGENT, tmp_path / "a"))) == {(flagged, "c1", 1), (blocked, "c1", 1)}
    of_all = {(kind, id_, 1) for kind in (flagged, blocked) for id_ in ("c1", "c2")}
    assert set(asyncio.run(story(Role.SENIOR_SECURITY, tmp_path / "s"))) == of_all


def test_each_step_of_a_wait_is_told_once_and_a_new_wait_begins_anew(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path, held("c1"), held("c2", waiting_since=NOW - 90_000)) as here:
            happenings = here.happenings
            assert happenings.next_late(NOW) is None, "what is late already was late before the start"
            await here.arrive(here.line("c1"), here.stands("c1", assignee_id="u1", waiting_since=NOW))
            await told(here, "c1")
            assert happenings.fallen_late(NOW) == []
            assert happenings.next_late(NOW) == NOW + 30_000
            for at, kind in ((30_000, NoticeKind.AT_RISK), (60_000, NoticeKind.BREACHED)):
                assert happenings.fallen_late(NOW + at) == [Happening(kind, "c1", "Customer")]
                assert happenings.fallen_late(NOW + at) == []
            await here.arrive(here.stands("c1", **MINE))
            await told(here, "c1")
            await here.arrive(here.stands("c1", assignee_id="u1", waiting_since=NOW + 100_000))
            await told(here, "c1")
            assert happenings.fallen_late(NOW + 300_000) == [Happening(NoticeKind.BREACHED, "c1", "Customer")]

    asyncio.run(story())


def test_an_answer_that_is_written_ends_the_wait_though_it_is_not_sent_yet(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path, held("c1", waiting_since=NOW)) as here:
            await here.messaging.send("c1", "Here I am.")
            await told(here, "c1")
            assert here.happenings.fallen_late(NOW + 300_000) == []

    asyncio.run(story())


def test_what_comes_into_the_tray_is_told_once(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path, held("c1")) as here:
            await here.messaging.send("c1", "Too late.")

            def refuse(session: Any) -> None:
                for operation in outbox.unsettled(session):
                    outcome = Outcome(operation.id, Refusal.NOT_ASSIGNEE, by_user_id="u2", by_name="Kim")
                    outbox.settle(session, outcome, NOW)

            await here.store.desk.write(refuse)
            here.feed.publish(TrayChanged())
            assert [(one.kind, one.conversation_id) for one in await here.happenings.refused()] == [
                (NoticeKind.REFUSED, "c1")
            ]
            assert await here.happenings.refused() == []

    asyncio.run(story())


def test_a_conversation_that_comes_to_me_from_out_of_sight_is_told_without_its_past(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path, held("c1", updated_at=NOW - 1000)) as here:
            past = [wire.message("c9", place, created_at=NOW - 5000) for place in (1, 2, 3)]
            handed = wire.message(
                "c9", 4, "transferred:u1:Agent One", kind="activity", author_id="u2", created_at=NOW
            )
            facts = {"assignee_id": "u1", "updated_at": NOW}
            await snapshotted(here.store, "c9", wire.snapshot(wire.bundle("c9", *past, handed, **facts), 2))
            assert await told(here, "c9") == [(NoticeKind.ASSIGNED, "c9", 1)]

    asyncio.run(story())


def test_a_note_that_names_me_is_told_once_though_the_conversation_is_not_mine(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path, held("c1", "u2")) as here:
            note = here.line("c1", "note", "@Agent One, please look.")
            await here.arrive(note, here.stands("c1", assignee_id="u2", mentioned={"u1": 2}))
            assert await told(here, "c1") == [(NoticeKind.MENTIONED, "c1", 1)]
            await here.arrive(here.line("c1"), here.stands("c1", assignee_id="u2", mentioned={"u1": 2}))
            assert await told(here, "c1") == []

    asyncio.run(story())


def test_a_case_that_takes_too_long_is_told_by_its_own_clock(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path, held("c1")) as here:
            await here.arrive(
                here.stands("c1", working_since=NOW, resolve_within=200_000, first_answer_at=NOW, **MINE)
            )
            await told(here, "c1")
            assert here.happenings.next_late(NOW) == NOW + 100_000
            breached = [Happening(NoticeKind.BREACHED, "c1", "Customer")]
            assert here.happenings.fallen_late(NOW + 200_000) == breached
            for since in (NOW + 190_000, NOW + 190_001):  # somebody waits, is answered, the clock is set anew
                waits = {"assignee_id": "u1", "waiting_since": since, "working_since": since - NOW}
                await here.arrive(here.stands("c1", resolve_within=200_000, **waits))
                await told(here, "c1")
                assert here.happenings.fallen_late(NOW + 200_000) == []

    asyncio.run(story())
