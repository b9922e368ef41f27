"""What the look at the panels is to find is found, one planted fault after the other."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui import reading
from tests.house.screens import reach, room, saying
from tests.house.screens.ear import painted
from workstation.ui.kit.labels import PlainLabel

Audit = Callable[[QWidget], Iterator[str]]


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    ground = QWidget()
    ground.resize(600, 300)
    qtbot.addWidget(ground)
    ground.show()
    qtbot.waitExposed(ground)
    return ground


def labelled(ground: QWidget, text: str, width: int, height: int) -> QLabel:
    label = QLabel(text, ground)
    label.setGeometry(10, 10, width, height)
    label.show()
    return label


def found(ground: QWidget, audit: Audit) -> list[str]:
    return list(audit(ground))


def test_what_a_widget_paints_is_heard(ground: QWidget) -> None:
    label = labelled(ground, "Waiting for the customer", 300, 30)
    assert list(saying.lines(painted(label))) == ["Waiting for the customer"]


@pytest.mark.parametrize(("width", "height"), [(40, 30), (300, 6)])
def test_a_text_that_is_cut_is_found(ground: QWidget, width: int, height: int) -> None:
    labelled(ground, "Waiting for the customer", width, height)
    assert any("is cut" in one for one in found(ground, room.cut))


def test_a_text_with_room_is_left_in_peace(ground: QWidget) -> None:
    labelled(ground, "Waiting for the customer", 300, 30)
    assert found(ground, room.cut) == []


def test_a_shortened_text_needs_a_tip_that_gives_it_whole(ground: QWidget) -> None:
    label = PlainLabel("Waiting for the customer", ground)
    label.setGeometry(10, 10, 80, 30)
    label.show()
    assert found(ground, room.cut) == found(ground, room.unexplained) == []
    label.setToolTip("")
    assert any("without a tooltip" in one for one in found(ground, room.unexplained))


def test_a_small_target_is_found(ground: QWidget) -> None:
    button = QToolButton(ground)
    button.resize(23, 40)
    button.show()
    assert any("23×40" in one for one in found(ground, room.small))
    button.resize(24, 24)
    assert found(ground, room.small) == []


def test_what_lies_over_its_neighbour_for_want_of_room_is_found(ground: QWidget, qtbot: QtBot) -> None:
    column = QVBoxLayout(ground)
    column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    for _ in range(4):
        column.addWidget(row := QLineEdit(ground))
        row.setFixedHeight(60)
    column.activate()
    assert found(ground, room.overlapping) == []
    ground.resize(600, 200)
    qtbot.waitUntil(lambda: any("overlap by" in one for one in found(ground, room.overlapping)))


@pytest.mark.parametrize("make", [QLineEdit, QListWidget, QPushButton])
def test_what_takes_the_keyboard_needs_a_name_and_an_identifier(
    ground: QWidget, make: Callable[[QWidget], QWidget]
) -> None:
    widget = make(ground)
    widget.show()
    assert len(found(ground, reach.unreachable)) == 2
    widget.setAccessibleName("Notes")
    widget.setAccessibleIdentifier("notes")
    assert found(ground, reach.unreachable) == []


def test_a_widget_that_stays_from_left_to_right_is_found(ground: QWidget) -> None:
    label = labelled(ground, "x", 40, 30)
    assert len(found(ground, reach.unturned)) == 2
    ground.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert found(ground, reach.unturned) == []
    del label


def test_a_word_that_stays_english_is_found_wherever_it_is_said(ground: QWidget) -> None:
    label = labelled(ground, "Unbelievable", 300, 30)
    assert any("'Unbelievable' is not translated" in one for one in found(ground, saying.english))
    label.setText("⟦Unbelievable⟧")
    label.setToolTip("Unbelievable")
    assert any("Unbelievable" in one for one in found(ground, saying.english))
    label.setToolTip("⟦Unbelievable⟧")
    label.setAccessibleName("Unbelievable")
    assert any("Unbelievable" in one for one in found(ground, saying.english))
    label.setAccessibleName("Nguyễn Văn An")  # a made-up customer's
    assert found(ground, saying.english) == []


def test_rows_of_a_list_are_looked_at_too(ground: QWidget) -> None:
    rows = QListWidget(ground)
    rows.addItem("Unbelievable")
    rows.show()
    assert any("Unbelievable" in one for one in found(ground, saying.english))


def test_sentences_of_trouble_follow_the_language(
    ground: QWidget, qapp: QApplication, tmp_path: Path
) -> None:
    from workstation.errors import Sentence, WorkstationError

    label = PlainLabel("", ground)
    label.setText(str(WorkstationError("%1 is gone. Ask %2.", tmp_path, Sentence("The file"))))
    assert saying._INVISIBLE.sub("", label.text()) == f"{tmp_path} is gone. Ask The file."
    with reading.bracketed():
        assert saying._INVISIBLE.sub("", label.text()) == f"⟦{tmp_path} is gone. Ask ⟦The file⟧.⟧"
    assert "⟦" not in label.text()
