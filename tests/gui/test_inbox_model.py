"""The laws of the queue list: always sorted, each once, and a choice that stays with its conversation."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QToolTip

from tests.gui import made_up
from tests.gui.panel_desk import NOW
from workstation.domain.inbox import InboxRow, Key
from workstation.domain.packed_keys import PackedKeys
from workstation.ui.features.inbox.delegate import RowDelegate
from workstation.ui.features.inbox.list_model import MOST_ROWS, InboxModel
from workstation.ui.features.inbox.queue_list import QueueList
from workstation.ui.kit.icons import Icons
from workstation.ui.kit.ink import Ink
from workstation.ui.kit.theme import Theme
from workstation.ui.kit.words import Words

ids = some.integers(0, 30).map(lambda number: f"c{number}")
places = some.one_of(some.none(), some.integers(0, 5))
batches = some.lists(some.dictionaries(ids, places, max_size=20), max_size=12)


def say(row: InboxRow) -> str:
    return row.customer_name


def placed(batch: dict[str, int | None]) -> dict[str, Key | None]:
    return {i: None if place is None else (place, i) for i, place in batch.items()}


@pytest.fixture
def make_list(qapp: QApplication) -> Callable[[InboxModel], QueueList]:
    theme = Theme(qapp, "light")
    made: list[QueueList] = []

    def make(model: InboxModel) -> QueueList:
        view = QueueList(model, RowDelegate(Ink(theme, Icons(theme)), Words(theme), lambda: NOW))
        made.append(view)
        view.resize(300, 200)
        view.show()
        return view

    return make


@given(start=some.lists(some.tuples(some.integers(0, 5), ids), unique_by=lambda k: k[1]), batches=batches)
def test_any_placements_leave_the_list_sorted_with_each_conversation_once(
    start: list[Key], batches: list[dict[str, int | None]]
) -> None:
    model = InboxModel(say)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_keys(PackedKeys([sorted(start)]))
    truth = {key[1]: key for key in start}
    for batch in batches:
        model.place(placed(batch))
        for i, key in placed(batch).items():
            truth.pop(i, None)
            if key is not None:
                truth[i] = key
        shown = [model.id_at(place) for place in range(model.rowCount())]
        assert shown == [key[1] for key in sorted(truth.values())]
        assert [model.place_of(i) for i in shown] == list(range(len(shown)))


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
    max_examples=60,
)
@given(batches=batches, chosen=ids)
def test_the_choice_stays_with_its_conversation_wherever_that_goes(
    make_list: Callable[[InboxModel], QueueList], batches: list[dict[str, int | None]], chosen: str
) -> None:
    model = InboxModel(say)
    model.set_keys(PackedKeys([sorted((n // 4, f"c{n}") for n in range(31))]))
    view = make_list(model)
    view.choose(chosen)
    for batch in batches:
        model.place(placed(batch))
        assert view.chosen == chosen
        assert view.currentIndex().row() == model.place_of(chosen)
    view.deleteLater()


def test_rows_that_arrive_above_do_not_push_what_is_read(
    make_list: Callable[[InboxModel], QueueList],
) -> None:
    model = InboxModel(say)
    model.set_keys(PackedKeys([[(1000 + n, f"c{n}") for n in range(500)]]))
    view = make_list(model)
    view.verticalScrollBar().setValue(view.row_rect(0).height() * 100)
    first = model.id_at(view.in_sight().start)
    model.place({f"new{n}": (n, f"new{n}") for n in range(10)})
    assert model.id_at(view.in_sight().start) == first
    model.place({"c400": (0, "c400")})
    assert model.id_at(view.in_sight().start) == first
    model.set_keys(PackedKeys([[(1000 + n, f"c{n}") for n in range(50, 500)]]))
    assert model.id_at(view.in_sight().start) == first


def test_at_the_top_what_arrives_is_seen_at_once(make_list: Callable[[InboxModel], QueueList]) -> None:
    model = InboxModel(say)
    model.set_keys(PackedKeys([[(1000 + n, f"c{n}") for n in range(50)]]))
    view = make_list(model)
    model.place({"urgent": (0, "urgent")})
    assert model.id_at(view.in_sight().start) == "urgent"


def test_only_rows_in_sight_are_asked_for_and_few_are_held(qapp: QApplication) -> None:
    model = InboxModel(say)
    rows = {row.conversation.id: row for row in map(made_up.row, range(MOST_ROWS + 500))}
    model.set_keys(PackedKeys([[(n, i) for n, i in enumerate(rows)]]))
    assert model.stale(0, 9) == list(rows)[:10]
    model.put_rows(dict(list(rows.items())[:5]))
    assert model.stale(0, 9) == list(rows)[5:10]
    model.put_rows(rows)
    assert sum(model.row(place) is not None for place in range(model.rowCount())) <= MOST_ROWS


def test_the_pictures_of_two_screens_are_kept_however_large_those_are(
    make_list: Callable[[InboxModel], QueueList],
) -> None:
    model = InboxModel(say)
    rows = {row.conversation.id: row for row in map(made_up.row, range(400))}
    model.set_keys(PackedKeys([[(n, i) for n, i in enumerate(rows)]]))
    model.put_rows(rows)
    view = make_list(model)
    kept = view._delegate._pictures
    for height in (200, 6_000, 200):
        view.resize(300, height)
        for place in (0, 150, 300):
            view.verticalScrollBar().setValue(view.row_rect(0).height() * place)
            view.grab()
            assert {model.id_at(place) for place in view.in_sight()} <= {i for i, *_ in kept}
        assert len(kept) <= 2 * len(view.in_sight()) + 4


def test_a_row_that_was_read_before_a_reload_stays_shown_and_is_read_again(qapp: QApplication) -> None:
    model = InboxModel(say)
    row = made_up.row(1)
    model.set_keys(PackedKeys([[(1, row.conversation.id)]]))
    model.put_rows({row.conversation.id: row})
    model.set_keys(PackedKeys([[(2, row.conversation.id)]]))
    assert model.row(0) == row
    assert model.stale(0, 0) == [row.conversation.id]


def test_to_a_screen_reader_it_is_a_list_whose_items_are_sentences(
    make_list: Callable[[InboxModel], QueueList],
) -> None:
    model = InboxModel(say)
    rows = {row.conversation.id: row for row in map(made_up.row, range(200))}
    model.set_keys(PackedKeys([[(n, i) for n, i in enumerate(rows)]]))
    model.put_rows(rows)
    view = make_list(model)
    told = QAccessible.queryAccessibleInterface(view)
    assert told.role() == QAccessible.Role.List
    assert told.childCount() == 200
    fifth = told.child(5)
    assert fifth.role() == QAccessible.Role.ListItem
    assert fifth.text(QAccessible.Text.Name) == made_up.row(5).customer_name
    assert fifth.rect().height() == view.row_rect(5).height()


def test_whoever_rests_on_a_row_reads_what_its_shapes_and_its_time_say(
    make_list: Callable[[InboxModel], QueueList],
) -> None:
    model = InboxModel(lambda row: f"{row.customer_name}, late <b>")
    row = made_up.row(1)
    model.set_keys(PackedKeys([[(1, row.conversation.id)]]))
    model.put_rows({row.conversation.id: row})
    view = make_list(model)
    place = view.visualRect(model.index(0)).center()
    asked = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), asked)
    assert f"{row.customer_name}, late &lt;b&gt;" in QToolTip.text()
    QToolTip.hideText()
