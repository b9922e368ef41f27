"""What comes while a person works in the priority panel takes nothing from under their hands."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from tests.gui.figures_stage import counting
from tests.gui.panel_desk import panel_desk
from tests.gui.priority_stage import Stage, flagged, named, stage
from tests.gui.test_campaigns import WALLET, member
from tests.gui.test_figures import rule
from tests.patience import eventually
from tests.store import wire
from tests.store.profile import pulled
from workstation.domain.changes import ConversationsChanged, RulesChanged
from workstation.ui.kit.brief_list import BriefList

Run = Callable[[Any], Any]


async def come(here: Stage, kind: str, data: dict[str, Any], id_: str = "c1") -> None:
    """A row of the server's that is about a conversation."""
    here.desk.seq += 1
    await pulled(here.desk.store, wire.page(wire.row(here.desk.seq, kind, data, id_)))
    here.desk.feed.publish(ConversationsChanged(frozenset({id_})))


def at(here: Stage) -> str:
    """Where the keyboard is."""
    held = QApplication.focusWidget()
    assert held is not None
    assert held.isVisible()
    return held.accessibleIdentifier()


def current(entries: BriefList) -> str:
    return str(entries.currentIndex().data()).translate({0x2068: None, 0x2069: None})


def test_a_warning_that_stands_as_before_stays_and_so_does_whoever_is_at_it(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, flagged("c1", "block")) as here:
            await eventually(here.cards)
            cards, file = here.cards(), here.here.view.file
            here.button("priority.flag.confirm").setFocus()
            await here.desk.arrive("c1", flag="block", priority="urgent")
            await eventually(lambda: "urgent" in file._facts.text().lower())
            assert here.cards() == cards
            assert at(here) == "priority.flag.confirm"
            other = wire.flag("c1", 1, id="other", severity="notice", why="Another")
            await come(here, "flag", other)
            await eventually(lambda: len(here.cards()) == 2)
            assert cards[0] in here.cards()
            assert at(here) == "priority.flag.confirm"

    run(main())


def test_whoever_is_at_a_warning_that_has_to_be_told_anew_stays_at_it(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, flagged("c1", "block")) as here:
            await eventually(here.cards)
            [card] = here.cards()
            here.button("priority.flag.reply").setFocus()
            decided = {"state": "confirmed", "decided_by": "sen", "decided_at": wire.START}
            await come(here, "flag", wire.flag("c1", 1, severity="block", start=8, end=20, **decided))
            await eventually(lambda: here.cards() and here.cards() != [card])
            assert at(here) == "priority.flag.reply"
            here.button("priority.flag.reply").click()
            assert here.replies == [("c1", "c1-f1")]

    run(main())


def test_a_case_that_leaves_the_queue_stays_open_to_whoever_is_at_it(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        urgent = named(wire.bundle("c1", wire.message("c1", 1), priority="urgent"), "An")
        async with stage(tmp_path, urgent, named(flagged("c2", "notice"), "Binh")) as here:
            view = here.here.view
            await here.stands("c1", "c2")
            await eventually(view.file.isVisible)
            here.button("priority.open").setFocus()
            await here.desk.arrive("c1", priority="urgent", status="resolved")
            await here.stands("c2")
            assert view.list.current == "c1"
            here.button("priority.open").click()
            assert here.opened == ["c1"]
            await here.desk.arrive("c2", flag=None)
            await here.stands()
            assert view.file.isVisible()
            assert "An" in view.file._name.text()
            await here.desk.arrive("c2", flag="block")
            await here.stands("c2")
            view.list.setFocus()
            await eventually(lambda: "Binh" in view.file._name.text())
            assert view.list.current == "c2"

    run(main())


def test_whoever_is_about_to_agree_is_not_moved_by_another_request(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        bundle = flagged("c1", "block")
        bundle["account_acts"] = [wire.account_act("c1", 1)]
        async with stage(tmp_path, bundle) as here:
            await eventually(here.cards)
            here.button("priority.account.agree").setFocus()
            held = QApplication.focusWidget()
            await come(here, "account_act", wire.account_act("c1", 2, deed="end_sessions", state="done"))
            await eventually(lambda: here.here.view.file.account._asked.count() == 2)
            assert QApplication.focusWidget() is held
            assert at(here) == "priority.account.agree"

    run(main())


def test_the_chosen_campaign_stays_chosen_when_another_comes(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, member(1), member(2), member(3)) as here:
            view = here.here.view.campaigns
            here.desk.kit.actions.run("priority.campaigns")
            await eventually(lambda: view.concerned.count() == 3)
            view.concerned.setCurrentIndex(view.concerned.model().index(1, 0))
            assert "Customer 2" in current(view.concerned)
            site = "tower-safe.example"
            for number in (1, 2, 3):
                id_ = f"c{number}"
                told = wire.flag(id_, 1, id=f"{id_}-site", kind="campaign", rule="campaign")
                await come(here, "flag", told, id_)
                later = wire.sighting(id_, site, kind="domain", at=wire.START + 9_000)
                await come(here, "sighting", later, id_)
            await eventually(lambda: view.list.count() == 2)
            assert site in str(view.list.model().index(0, 0).data()), "the newest first"
            assert WALLET in current(view.list)
            warned = wire.message("c1", 2, "Do not send anything", kind="outgoing", author_id="u1")
            await come(here, "message", warned)
            await eventually(lambda: "Customer 1: warned" in str(last(view.concerned)))
            assert "Customer 2" in current(view.concerned)

    run(main())


def last(entries: BriefList) -> str:
    said = str(entries.model().index(entries.count() - 1, 0).data())
    return said.translate({0x2068: None, 0x2069: None})


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
            assert "few" in current(rules)

    run(main())
