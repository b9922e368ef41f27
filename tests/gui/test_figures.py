"""The figures of warnings, over a real store: each is what the flags and the rules say."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.gui.figures_stage import counting, told
from tests.gui.panel_desk import NOW, panel_desk
from tests.gui.priority_stage import flagged
from tests.gui.reading import plain
from tests.patience import eventually
from tests.store import wire
from tests.store.profile import pulled
from workstation.detection.brands import Likeness
from workstation.detection.detectors import KINDS
from workstation.domain.changes import ConversationsChanged, RulesChanged, SyncStateChanged
from workstation.domain.masks import Secret
from workstation.domain.money import Money
from workstation.domain.people import Role
from workstation.domain.rules import SANCTIONED
from workstation.domain.sync_state import Connection, SyncState
from workstation.ui.features.figures import presenter
from workstation.ui.kit.line_question import LineQuestion
from workstation.ui.kit.rule_words import RuleWords

Run = Callable[[Any], Any]


DAY = 86_400_000


def test_flags_by_day_and_kind_and_the_time_to_a_decision_as_the_server_told_them_last(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with panel_desk(tmp_path) as desk, counting(desk) as (figures, here):
            older = {"at": wire.START, "kinds": {"campaign": 1}}
            newer = {"at": wire.START + DAY, "kinds": {"campaign": 2, "remote_access": 3, "advance_fee": 3}}
            times = {"median": 120_000, "slow": 3_600_000}
            await told(desk, NOW, days=[older, newer], open=2, confirmed=4, dismissed=3, **times)
            days = (await figures.lately()).days
            assert [day.count for day in days] == [8, 1], "the newest first, and the most frequent kind"
            assert days[0].kinds == (("advance_fee", 3), ("remote_access", 3), ("campaign", 2))
            await eventually(lambda: "4 confirmed" in plain(here.view._sums.text()))
            assert "Half decided within 02:00, nine of ten within 1 h 00 m." in plain(here.view._time.text())
            said = str(here.view.days.model().index(0, 0).data())
            assert desk.kit.words.near_day(days[0].at) in said
            assert "Advance fee\u00a03 · Remote access\u00a03 · Campaign\u00a02" in plain(said), (
                "a count stays at its word"
            )
            assert plain(said).startswith("8 · "), "not cut off where letters are large"
            assert here.view._heads["kept"].wordWrap()

    run(main())


def test_money_is_shown_by_day_and_kind(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel_desk(tmp_path) as desk, counting(desk) as (figures, here):
            sums = [{"amount": "0.5", "currency": "BTC"}, {"amount": "1" * 20 + ".25", "currency": "USDT"}]
            older = {"at": wire.START, "kinds": {"phishing_link": sums[:1]}}
            newer = {"at": wire.START + DAY, "kinds": {"remote_access": sums[1:], "campaign": sums}}
            await told(desk, NOW, kept=[older, newer])
            kinds = [kept.kinds for kept in (await figures.lately()).kept]
            btc, usdt = Money("0.5", "BTC"), Money("1" * 20 + ".25", "USDT")
            both = (("campaign", (btc, usdt)), ("remote_access", (usdt,)))
            assert kinds == [both, (("phishing_link", (btc,)),)]
            await eventually(here.view.kept.isVisible)
            assert "Phishing link: 0.5 BTC" in plain(here.view.kept.model().index(1, 0).data())

    run(main())


def test_it_says_of_when_they_are_and_that_nobody_can_count_them_now(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel_desk(tmp_path) as desk, counting(desk) as (figures, here):
            assert (await figures.lately()).as_of is None
            await eventually(lambda: here.view._age.text() == "Not counted yet.")
            assert not here.view._sums.isVisible()
            await told(desk, NOW, open=1)
            await eventually(here.view._sums.isVisible)
            assert plain(here.view._age.text()) == f"As of {desk.kit.words.moment(NOW)}."
            await eventually(lambda: "counted on the server" in here.view._trouble.text())
            assert here.view._trouble.isVisible(), "and stays where the figures of last time are shown"

    run(main())


@pytest.mark.parametrize(
    ("role", "words"), [(Role.LEAD, "in your teams"), (Role.SENIOR_SECURITY, "in all teams")]
)
def test_it_says_what_is_counted(run: Run, tmp_path: Path, role: Role, words: str) -> None:
    async def main() -> None:
        async with panel_desk(tmp_path) as desk, counting(desk, role) as (_, here):
            assert words in here.view._basis.text()

    run(main())


def rule(name: str, **facts: object) -> dict[str, Any]:
    return {"id": name, "confirmed": 1, "dismissed": 9, "below": True, "demoted": False} | facts


def test_a_lead_demotes_a_rule_for_a_reason_and_takes_that_back_and_not_without_a_server(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with panel_desk(tmp_path, flagged("c1", "notice")) as desk, counting(desk) as (_, here):
            asked: list[tuple[str, ...]] = []
            here.view.demotion_wanted.connect(lambda *what: asked.append(("demote", *what)))
            here.view.restoring_wanted.connect(lambda *what: asked.append(("restore", *what)))
            box = here.view.rules
            await pulled(desk.store, wire.page(wire.row(2, "rule", rule("listed:1"))))
            desk.feed.publish(RulesChanged())
            await eventually(lambda: box.isVisible() and box._do.isEnabled())
            desk.kit.actions.run("figures.demote")
            answer(box, "It sees our own pages")
            assert asked == [("demote", "listed:1", "It sees our own pages")]
            await eventually(lambda: "A rule is demoted" in here.view._trouble.text())
            await pulled(desk.store, wire.page(wire.row(3, "rule", rule("listed:1", demoted=True))))
            desk.feed.publish(RulesChanged())
            await eventually(lambda: "back" in box._do.text())
            box._do.click()
            answer(box, "It was mended")
            assert asked[1:] == [("restore", "listed:1", "It was mended")]

    run(main())


def test_a_rule_that_is_right_often_enough_and_whoever_is_no_lead_demotes_nothing(
    run: Run, tmp_path: Path
) -> None:
    async def main(role: Role, *, below: bool) -> None:
        folder, bundle = tmp_path / role.value, flagged("c1", "notice")
        folder.mkdir()
        async with panel_desk(folder, bundle) as desk, counting(desk, role) as (_, here):
            await pulled(desk.store, wire.page(wire.row(2, "rule", rule("listed:1", below=below))))
            desk.feed.publish(RulesChanged())
            box = here.view.rules
            await eventually(box.isVisible)
            assert not (box._do.isVisible() and box._do.isEnabled())
            box.list.opened.emit(0)
            assert box.window().findChild(LineQuestion) is None

    run(main(Role.LEAD, below=False))
    run(main(Role.SENIOR_SECURITY, below=True))


def test_the_chosen_rule_stays_chosen_when_another_is_decided_more_often(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel_desk(tmp_path, flagged("c1", "notice")) as desk, counting(desk) as (_, here):
            rules = here.view.rules.list
            few, many = rule("few:1"), rule("many:1", dismissed=99)
            await pulled(desk.store, wire.page(wire.row(2, "rule", few)))
            desk.feed.publish(RulesChanged())
            await eventually(lambda: rules.count() == 1)
            await pulled(desk.store, wire.page(wire.row(3, "rule", many)))
            desk.feed.publish(RulesChanged())
            await eventually(lambda: rules.count() == 2)
            assert "many" in str(rules.model().index(0, 0).data())
            assert "few" in plain(rules.currentIndex().data())

    run(main())


def answer(box: Any, reason: str) -> None:
    question = box.window().findChild(LineQuestion)
    assert isinstance(question, LineQuestion)
    question.line.setText(reason)
    question._do.click()
    question.setParent(None)


def test_a_rule_is_called_by_words_and_by_its_id_where_a_hand_rests(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel_desk(tmp_path, flagged("c1", "notice")) as desk, counting(desk) as (_, here):
            names = ("checksum_of_address:2", "newer_than_this:1", "phishing_link:3")
            rows = [wire.row(2 + place, "rule", rule(name)) for place, name in enumerate(names)]
            await pulled(desk.store, wire.page(*rows))
            desk.feed.publish(RulesChanged())
            list_ = here.view.rules.list
            await eventually(lambda: list_.model().rowCount() == 3)
            said = [str(list_.model().index(row, 0).data()) for row in range(3)]
            called = [
                "Mistyped address, version 2", "newer_than_this, version 1", "Phishing link, version 3",
            ]  # fmt: skip
            assert sorted(plain(one).split(":")[0] for one in said) == sorted(called)
            tips = [str(list_.model().index(row, 0).data(Qt.ItemDataRole.ToolTipRole)) for row in range(3)]
            assert all(any(name in plain(tip) for tip in tips) for name in names)
            asked = [RuleWords(list_).word(name) for name in every_rule()]
            assert not [one for one in asked if "_" in one], "every rule of ours has a name"

    run(main())


def every_rule() -> set[str]:
    """The rules that the detectors name, as they stand in their source, and those named like a kind."""
    text = "".join(path.read_text("utf-8") for path in Path("workstation/detection").rglob("*.py"))
    named = re.findall(r"""(?:_Fault|_indicator)\(\s*"(\w+)"|return "(\w+_\w+)", Sentence""", text)
    found = {one or other for one, other in named}
    assert {"checksum_of_address", "mixed_scripts"} <= found
    drafts = {"names_colleague", "begins_as_note", "greets_customer"}  # of drafts: nobody counts these
    kinds = set(KINDS)
    return (found - drafts) | kinds | set(Secret) | set(Likeness) | {SANCTIONED}


def test_it_is_counted_anew_when_something_happens_and_when_time_passes_but_never_unseen(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presenter, "_APART", 0.0)
    synced = SyncState(Connection.ONLINE, NOW, NOW, 0)

    async def main() -> None:
        async with panel_desk(tmp_path) as desk, counting(desk) as (_, here):

            async def asked() -> None:
                """The server was asked, and nobody answered."""
                await eventually(lambda: here.view._trouble.text() != "")
                here.view.show_trouble("")

            await asked()
            for change in (ConversationsChanged(None), RulesChanged(), SyncStateChanged(synced)):
                desk.feed.publish(change)
                await asked()
            here.view._minute.timeout.emit()
            await asked()
            desk.feed.publish(SyncStateChanged(replace(synced, in_sync_as_of=NOW + 1)))
            here.view.hide()
            desk.feed.publish(ConversationsChanged(None))
            await asyncio.sleep(0.1)
            assert here.view._trouble.text() == "", "nor for every answer of the line"
            assert not here.view._minute.isActive()
            here.view.show()
            await asked()
            assert here.view._minute.isActive()

    run(main())
