"""The head of the priority panel: the filter by severity, and how long the oldest case waits."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui import reading
from tests.gui.priority_stage import Stage, flagged, stage
from tests.patience import eventually
from tests.store import wire

Run = Callable[[Any], Any]


def one_form(text: str) -> str:
    """Whichever catalogue earlier tests have left: “2 case(s)”, “2 cases”."""
    return re.sub(r"\bcase(?:\(s\)|s?\b)", "case(s)", reading.plain(text))


def said(here: Stage) -> str:
    return one_form(here.here.view._counts.text())


def heard(here: Stage) -> str:
    """What a screen reader says of it."""
    return one_form(here.here.view._counts.accessibleName())


def test_it_is_narrowed_by_severity_and_by_the_other_filters_at_once(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        cases = (
            flagged("block", "block", language="vi", kind="phishing_link"),
            wire.bundle("urgent", wire.message("urgent", 1), priority="urgent"),
            flagged("arabic", "warning", 1, language="ar", kind="phishing_link"),
            flagged("warning", "warning", 2, language="vi", kind="safe_wallet_transfer", assignee_id="ada"),
            flagged("notice", "notice"),
        )
        async with stage(tmp_path, *cases) as here:
            filters = here.here.view.filters
            await here.stands("block", "urgent", "arabic", "warning", "notice")
            filters._severity.choose("warning")
            await here.stands("arabic", "warning")
            assert said(here).startswith("2 case(s)")
            filters._language.choose("vi")
            await here.stands("warning")
            filters._kind.choose("phishing_link")
            await here.stands()
            filters._severity.choose("block")
            await here.stands("block")
            filters._owner.choose("ada")
            await here.stands()
            here.button("empty.shield.do").click()
            await here.stands("block", "urgent", "arabic", "warning", "notice")
            assert not any(chip.narrows for chip in filters._chips)

    run(main())


def test_cases_come_and_go_as_they_grow_graver_or_less(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, flagged("c1", "block"), flagged("c2", "warning")) as here:
            filters = here.here.view.filters
            await here.stands("c1", "c2")
            filters._severity.choose("block")
            await here.stands("c1")
            await here.desk.arrive("c2", flag="block", waiting_since=wire.START - 1)
            await here.stands("c2", "c1")
            await here.desk.arrive("c1", flag="notice")
            await here.stands("c2")
            await here.desk.arrive("c2", flag=None)
            await here.stands()
            assert [value for value, _words in filters._severity._options] == ["", "notice", "block"], (
                "what is chosen stays to be chosen"
            )

    run(main())


def test_a_severity_is_chosen_by_keyboard_and_named_to_a_screen_reader(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, flagged("c1", "block"), flagged("c2", "notice")) as here:
            await here.stands("c1", "c2")
            chip = here.here.view.filters._severity
            assert reading.plain(chip.accessibleName()) == "Severity: any"
            assert [words for _value, words in chip._options] == ["any", "Block", "Notice"]
            chip.setFocus()
            QTimer.singleShot(200, chip, take_the_third)
            QTest.keyClick(chip, Qt.Key.Key_Space)
            await here.stands("c2")
            assert reading.plain(chip.accessibleName()) == "Severity: Notice"
            assert chip.hasFocus()

    def take_the_third() -> None:
        menu = QApplication.activePopupWidget()
        assert menu is not None
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
            QTest.keyClick(menu, key)

    run(main())


def test_how_long_the_oldest_waits_goes_on_and_is_heard_by_the_minute(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        clock = [wire.START + 58_000]
        cases = flagged("c1", "block", 30_000), flagged("c2", "notice")
        async with stage(tmp_path, *cases, now=lambda: clock[0]) as here:
            await eventually(lambda: said(here) == "2 case(s) · oldest 00:58")
            assert heard(here) == said(here)
            clock[0] += 1_000
            await eventually(lambda: said(here) == "2 case(s) · oldest 00:59")
            assert heard(here) == "2 case(s) · oldest 00:58"
            clock[0] += 1_000
            await eventually(lambda: said(here).endswith("oldest 01:00"))
            assert heard(here) == said(here), "another minute is over"
            here.desk.kit.actions.run("priority.campaigns")
            clock[0] += 3_600_000
            await eventually(lambda: said(here).endswith("oldest 1 h 01 m"))
            assert not here.here.view.list.isVisible(), "the head stands above the campaigns, too"

    run(main())


def test_who_waits_longest_is_asked_of_the_cases_that_are_shown_and_that_wait(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        answered = {"waiting_since": None, "working_since": None}
        cases = flagged("c1", "block", 30_000), flagged("c2", "notice"), wire.bundle("calm")
        async with stage(tmp_path, *cases, now=lambda: wire.START + 58_000) as here:
            await eventually(lambda: said(here) == "2 case(s) · oldest 00:58")
            here.here.view.filters._severity.choose("block")
            await eventually(lambda: said(here) == "1 case(s) · oldest 00:28")
            await here.desk.arrive("c1", flag="block", **answered)
            await eventually(lambda: said(here) == "1 case(s)")
            assert heard(here) == "1 case(s)"
            here.here.view.filters.clear()
            await eventually(lambda: said(here) == "2 case(s) · oldest 00:58")
            await here.desk.arrive("c2", flag="notice", waiting_since=wire.START + 60_000)
            await eventually(lambda: said(here) == "2 case(s) · oldest 00:00")

    run(main())


def test_what_the_head_says_is_said_in_another_language_at_once(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, flagged("c1", "block"), now=lambda: wire.START + 58_000) as here:
            await eventually(lambda: said(here) == "1 case(s) · oldest 00:58")
            with reading.bracketed():
                assert said(here) == "⟦1 case(s)⟧ · ⟦oldest 00:58⟧"
                assert heard(here) == said(here)
                assert reading.plain(here.here.view.filters._severity.accessibleName()) == "⟦Severity⟧: ⟦any⟧"
            assert heard(here) == "1 case(s) · oldest 00:58"

    run(main())
