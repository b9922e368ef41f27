"""What comes while a person works in the priority panel takes nothing from under their hands."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from tests.gui.priority_stage import flagged, named, stage
from tests.patience import eventually
from tests.store import wire

Run = Callable[[Any], Any]


def at() -> str:
    """Where the keyboard is."""
    held = QApplication.focusWidget()
    assert held is not None
    assert held.isVisible()
    return held.accessibleIdentifier()


def test_a_warning_that_stands_as_before_stays_and_so_does_whoever_is_at_it(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, flagged("c1", "block")) as here:
            await eventually(here.cards)
            cards, file = here.cards(), here.here.view.file
            here.button("priority.flag.confirm").setFocus()
            await here.desk.arrive("c1", flag="block", priority="urgent")
            await eventually(lambda: "urgent" in file._facts.text().lower())
            assert here.cards() == cards
            assert at() == "priority.flag.confirm"
            other = wire.flag("c1", 1, id="other", severity="notice", why="Another")
            await here.desk.come("flag", other)
            await eventually(lambda: len(here.cards()) == 2)
            assert cards[0] in here.cards()
            assert at() == "priority.flag.confirm"

    run(main())


def test_whoever_is_at_a_warning_that_has_to_be_told_anew_stays_at_it(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, flagged("c1", "block", kind="phishing_link")) as here:
            await eventually(here.cards)
            [card] = here.cards()
            here.button("priority.flag.reply").setFocus()
            decided = {
                "kind": "phishing_link",
                "state": "confirmed",
                "decided_by": "sen",
                "decided_at": wire.START,
            }
            await here.desk.come("flag", wire.flag("c1", 1, severity="block", start=8, end=20, **decided))
            await eventually(lambda: here.cards() and here.cards() != [card])
            assert at() == "priority.flag.reply"
            here.desk.kit.theme.set_scheme("dark")
            assert at() == "priority.flag.reply", "other colours are no reason to go"
            here.desk.kit.theme.set_scheme("light")
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
            await here.desk.come("account_act", wire.account_act("c1", 2, deed="end_sessions", state="done"))
            await eventually(lambda: here.here.view.file.account._asked.count() == 2)
            assert QApplication.focusWidget() is held
            assert at() == "priority.account.agree"

    run(main())


def test_the_chosen_case_stays_chosen_wherever_it_goes(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, flagged("c1", "warning", 1), flagged("c2", "warning", 2)) as here:
            await here.stands("c1", "c2")
            here.here.view.list.select("c2")
            await here.desk.arrive("c2", flag="block")
            await here.stands("c2", "c1")
            assert here.here.view.list.current == "c2"
            await here.desk.arrive("c2", flag=None)
            await here.stands("c1")
            assert here.here.view.list.current == "c1"

    run(main())


def test_the_keyboard_goes_to_the_first_case_when_it_comes_and_stays_in_the_panel(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with stage(tmp_path, wire.bundle("c1", wire.message("c1", 1))) as here:
            view = here.here.view
            await eventually(view._empty.isVisible)
            view._empty.setFocus()
            await here.desk.arrive("c1", flag="block")
            await here.stands("c1")
            await eventually(view.list.hasFocus)
            await here.desk.arrive("c1", flag=None)
            await here.stands()
            await eventually(view._empty.hasFocus)

    run(main())
