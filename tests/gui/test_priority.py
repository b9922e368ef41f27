"""The priority panel on a real store: the queue in its order, filters, evidence, and acts by keyboard."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui import reading
from tests.gui.priority_stage import Stage, flagged, named, stage
from tests.patience import eventually
from tests.store import wire
from workstation.domain.account_acts import AccountDeed
from workstation.domain.deciding import Decision
from workstation.errors import Sentence
from workstation.ui.kit.labels import PlainLabel

Run = Callable[[Any], Any]


def test_the_gravest_stands_first_and_among_equals_what_is_due_first(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        late, later = flagged("late", "warning", 1_000), flagged("later", "warning", 9_000)
        urgent = wire.bundle("urgent", wire.message("urgent", 1), priority="urgent")
        calm = wire.bundle("calm", wire.message("calm", 1))
        notice, block = flagged("notice", "notice"), flagged("block", "block", 90_000)
        async with stage(tmp_path, calm, notice, later, urgent, late, block) as here:
            await here.stands("block", "urgent", "late", "later", "notice")
            assert "5 case" in here.here.view._counts.text()
            await here.desk.arrive("calm", priority="urgent", waiting_since=wire.START - 5)
            await here.stands("block", "calm", "urgent", "late", "later", "notice")
            await here.desk.arrive("block", flag=None)
            await here.stands("calm", "urgent", "late", "later", "notice")
            await here.desk.arrive("urgent", priority="urgent", status="resolved")
            await here.stands("calm", "late", "later", "notice")

    run(main())


def test_what_an_agent_confirmed_waits_for_security_and_what_a_senior_confirmed_does_not(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with stage(tmp_path, flagged("c1", "warning")) as here:
            await here.stands("c1")
            confirmed = {"state": "confirmed", "because": "paid", "severity": "warning"}
            await here.desk.come("flag", wire.flag("c1", 1, **confirmed, decided_by="u3"), "c1")
            await eventually(lambda: here.cards() and "Confirmed" in shown(here))
            assert here.here.view.list._model.rows[0].severity is not None
            here.here.view.list.setFocus()
            here.desk.kit.actions.run("priority.safety_reply")
            assert here.replies == [("c1", "c1-f1")]
            await here.desk.come("flag", wire.flag("c1", 1, **confirmed, decided_by="u2"), "c1")
            await here.desk.arrive("c1", flag=None)
            await here.stands()

    def shown(here: Stage) -> str:
        return " ".join(label.text() for card in here.cards() for label in card.findChildren(PlainLabel))

    run(main())


def test_it_is_narrowed_by_kind_language_and_owner_and_by_nobody(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        link = flagged("link", "warning", kind="phishing_link", language="ar", assignee_id="ada")
        wallet = flagged("wallet", "block", kind="safe_wallet_transfer", language="vi")
        async with stage(tmp_path, link, wallet) as here:
            filters = here.here.view.filters
            await here.stands("wallet", "link")
            await eventually(lambda: "Phishing link" in str(filters._kind._options))
            filters._kind.choose("phishing_link")
            await here.stands("link")
            filters._kind.choose("")
            filters._language.choose("vi")
            await here.stands("wallet")
            filters._language.choose("")
            filters._owner.choose("ada")
            await here.stands("link")
            filters._owner.choose("-")
            await here.stands("wallet")
            filters._kind.choose("phishing_link")
            await here.stands()
            assert here.here.view._empty.isVisible()
            here.button("empty.shield.do").click()
            await here.stands("wallet", "link")

    run(main())


def test_a_row_is_one_sentence_with_the_gravity_first(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        one = flagged("c1", "block", kind="account_takeover", why="They changed it", assignee_id="ada")
        async with stage(tmp_path, named(one, "An Nguyễn")) as here:
            await here.stands("c1")
            row = here.here.view.list.model().index(0, 0)
            said = reading.plain(row.data(Qt.ItemDataRole.AccessibleTextRole))
            assert said.startswith("Block, ")
            for fact in ("late", "An Nguyễn", "Account takeover", "Ada", "They changed it"):
                assert fact in said

    run(main())


def test_what_a_rule_says_comes_in_parts_for_whichever_language_is_read(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        listed = {"template": "%1 is on the list of phishing sites.", "values": ["evil.example"]}
        bundle = flagged("c1", "block", why="evil.example is on the list of phishing sites.")
        bundle["flags"][0]["why_said"] = [listed]
        async with stage(tmp_path, bundle) as here:
            await here.stands("c1")
            [case] = here.here.view.list._model.rows
            assert isinstance(case.signal, Sentence)
            assert case.signal.parts == ((listed["template"], ("evil.example",)),)

    run(main())


def test_the_chosen_case_shows_what_each_warning_stands_on(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(
            tmp_path, flagged("c1", "block"), flagged("c2", "warning", kind="phishing_link")
        ) as here:
            await here.stands("c1", "c2")
            await eventually(here.cards)
            [card] = here.cards()
            told = " ".join(label.text() for label in card.findChildren(PlainLabel))
            assert "evil.example" in told
            assert "version" in told
            QTest.keyClick(here.here.view.list, Qt.Key.Key_Down)
            await eventually(lambda: here.cards() and here.cards()[0] is not card)
            here.button("priority.flag.evidence").click()
            assert here.evidence == [("c2", "c2-m1")]
            here.button("priority.flag.reply").click()
            here.desk.kit.actions.run("priority.safety_reply")
            assert here.replies == [("c2", "c2-f1")] * 2
            here.button("priority.flag.confirm").click()
            assert here.decisions == [("c2", "c2-f1", Decision.CONFIRM)]

    run(main())


def test_a_reply_is_offered_only_for_what_has_one_and_the_key_takes_the_gravest_that_has(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        seen = flagged("c1", "block", kind="person")
        seen["flags"].append(wire.flag("c1", 2, kind="malformed_address"))
        async with stage(tmp_path, seen) as here:
            await eventually(lambda: len(here.cards()) == 2)
            here.button("priority.flag.reply").click()
            here.desk.kit.actions.run("priority.safety_reply")
            assert here.replies == [("c1", "c1-f2")] * 2

    run(main())


def test_keys_open_claim_and_hand_back_what_is_chosen(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        handed = wire.message(
            "c1", 2, "transferred:t2:Security", kind="activity", author_id="ada", author_name="Ada"
        )
        bundle = wire.bundle("c1", wire.message("c1", 1), handed, flag="block", team_id="t2")
        bundle["flags"] = [wire.flag("c1", 1, severity="block")]
        async with stage(tmp_path, bundle, flagged("c2", "warning")) as here:
            await here.stands("c1", "c2")
            await eventually(here.cards)
            QTest.keyClick(here.here.view.list, Qt.Key.Key_Return)
            assert here.opened == ["c1"]
            assert here.button("priority.hand_back").isEnabled()
            here.desk.kit.actions.run("priority.claim")
            here.desk.kit.actions.run("priority.hand_back")
            assert here.deeds == [("claim", "c1"), ("hand_back", "c1")]
            lines = here.here.view.file._timeline.list.model()
            assert "Ada" in str(lines.index(0, 0).data())
            QTest.keyClick(here.here.view.list, Qt.Key.Key_Down)
            await eventually(lambda: not here.button("priority.hand_back").isEnabled())

    run(main())


def test_nothing_is_done_to_a_case_that_is_out_of_sight(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, flagged("c1", "warning")) as here:
            await here.stands("c1")
            view, actions, asked = here.here.view, here.desk.kit.actions, list[bool]()
            view.sight_wanted.connect(lambda: asked.append(True))
            view.hide()
            for name in ("claim", "hand_back", "open"):
                actions.run(f"priority.{name}")
            assert (here.deeds, here.opened, len(asked)) == ([], [], 3)
            view.sight_wanted.connect(view.show)
            actions.run("priority.campaigns")
            assert view.campaigns.isVisible()
            actions.run("priority.claim")
            assert here.deeds == [("claim", "c1")]

    run(main())


def test_a_claim_of_mine_shows_at_once(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, flagged("c1", "warning")) as here:
            await here.stands("c1")
            await here.desk.conversations.claim("c1")
            await eventually(lambda: here.here.view.list._model.rows[0].row.assignee_name == "Sen")

    run(main())


def test_everything_that_takes_the_keyboard_has_a_name(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, flagged("c1", "block")) as here:
            await eventually(here.cards)
            assert not list(reading.nameless(here.here.view))

    run(main())


def test_a_case_becomes_late_though_nothing_else_happens(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        begun, due = time.monotonic(), wire.START + wire.conversation()["answer_within"]

        def now() -> int:
            return int(due - 1500 + (time.monotonic() - begun) * 1000)

        async with stage(tmp_path, flagged("c1", "warning"), now=now) as here:
            counts = here.here.view._counts
            await eventually(lambda: "1 case" in counts.text())
            await eventually(lambda: "1 late" in counts.text())

    run(main())


def test_what_is_done_to_an_account_is_done_to_that_of_the_case_in_sight(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, flagged("c1", "warning"), flagged("c2", "warning", 1)) as here:
            await here.stands("c1", "c2")
            await eventually(lambda: here.here.view.file.case == "c1")
            here.here.view.list.select("c2")
            here.button("priority.account.freeze_withdrawals").click()
            assert here.account == [("c1", AccountDeed.FREEZE)], "the other is not in sight yet"

    run(main())
