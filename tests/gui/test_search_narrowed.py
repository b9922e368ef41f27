"""The search panel narrowed by filters, with customers and ids, and what was sought before."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from tests.gui.test_search import panel, sentences
from tests.patience import eventually
from tests.store import wire
from workstation.ui.features.search import Search
from workstation.ui.features.search.period import PeriodDialog

Run = Callable[[Any], Any]


async def chosen(here: Search, name: str, words: str) -> None:
    """Choose from a filter's menu, as a hand would."""
    chip = found(here, QToolButton, f"search.filter.{name}")

    def offered() -> bool:
        chip.menu().aboutToShow.emit()
        return any(action.text() == words for action in chip.menu().actions())

    await eventually(offered)
    next(action for action in chip.menu().actions() if action.text() == words).trigger()


def found(here: Search, kind: type[QWidget], name: str) -> Any:
    return next(w for w in here.view.findChildren(kind) if w.accessibleIdentifier() == name)


def test_filters_narrow_and_are_cleared_again(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            here.view.field.setText("withdrawal")
            await eventually(lambda: len(sentences(here)) == 2)
            await chosen(here, "kind", "notes")
            await eventually(lambda: not sentences(here))
            assert found(here, QToolButton, "search.filter.kind").accessibleName().endswith("notes\u2069")
            found(here, QPushButton, "search.filter.clear").click()
            await eventually(lambda: len(sentences(here)) == 2)
            await chosen(here, "label", "urgent && odd")
            await eventually(lambda: not sentences(here))
            here.view.field.setText("")
            await eventually(lambda: len(sentences(here)) == 30)  # all that bear the label

    run(main())


def test_customers_and_conversations_stand_before_messages_and_open(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            opened: list[str] = []
            here.view.conversation_opened.connect(opened.append)
            here.view.field.setText("p-c1")
            await eventually(lambda: sentences(here))
            assert "Customer" in sentences(here)[0]
            QTest.keyClick(here.view.field, Qt.Key.Key_Return)
            here.view.field.setText("Nobody")
            await eventually(lambda: not sentences(here))
            assert opened == ["c1"]
            here.view.filters.narrow_to(customer=("p-c1", "Customer"))
            here.view.field.setText("common")
            await eventually(lambda: here.view._query == "common" and not sentences(here))

    run(main())


def test_a_message_is_found_by_the_id_that_was_copied_of_it(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            opened: list[tuple[str, int]] = []
            here.view.opened.connect(lambda *place: opened.append(place))
            here.view.field.setText(" c1-m5 ")
            await eventually(lambda: sentences(here))
            assert len(sentences(here)) == 1
            assert "withdrawal again" in sentences(here)[0]
            QTest.keyClick(here.view.field, Qt.Key.Key_Return)
            assert opened == [("c1", 5)]
            here.view.field.setText("c1-m99")
            await eventually(lambda: not sentences(here))

    run(main())


def test_what_led_somewhere_is_offered_again_and_kept_nowhere(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            here.view.field.setText("withdrawal")
            await eventually(lambda: len(sentences(here)) == 2)
            QTest.keyClick(here.view.field, Qt.Key.Key_Return)
            here.view.field.clear()
            await eventually(here.view._recent.isVisible)
            found(here, QPushButton, "search.recent").click()
            await eventually(lambda: len(sentences(here)) == 2)
            assert here.view.field.text() == "withdrawal"

    run(main())


def test_escape_climbs_from_the_list_to_the_field_and_back_to_the_work(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            left: list[bool] = []
            here.view.left.connect(lambda: left.append(True))
            here.view.field.setText("withdrawal")
            await eventually(lambda: len(sentences(here)) == 2)
            here.view.list.setFocus()
            QTest.keyClick(here.view.list, Qt.Key.Key_Escape)
            assert here.view.field.hasFocus()
            assert not left
            QTest.keyClick(here.view.field, Qt.Key.Key_Escape)
            assert left

    run(main())


def test_the_best_match_is_shown_first_when_that_is_wanted(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            here.view.field.setText("withdrawal")
            await eventually(lambda: len(sentences(here)) == 2)
            assert "again" in sentences(here)[0]
            await chosen(here, "order", "best match first")
            await eventually(lambda: "again" in sentences(here)[1])

    run(main())


def test_a_period_is_chosen_between_two_days(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            here.view.field.setText("withdrawal")
            await eventually(lambda: len(sentences(here)) == 2)
            await chosen(here, "period", "between two days…")
            dialog = here.view.findChild(PeriodDialog)
            day = QDateTime.fromMSecsSinceEpoch(wire.START).date()
            dialog._first.setDate(day.addDays(1))
            dialog._last.setDate(day.addDays(2))
            dialog.accept()
            await eventually(lambda: not sentences(here))
            found(here, QPushButton, "search.filter.clear").click()
            await eventually(lambda: len(sentences(here)) == 2)
            await chosen(here, "period", "last 365 days")
            assert len(sentences(here)) == 2

    run(main())
