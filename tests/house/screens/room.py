"""Whether every text has the room that its letters need, and every target the size that a hand needs."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QLayout,
    QLineEdit,
    QRadioButton,
    QStackedLayout,
    QWidget,
)

from tests.house.screens.ear import Ear, Piece, painted
from tests.house.screens.saying import called, shown

_SLACK = 3.0  # pixels: the edges of letters are soft
_TARGET = 24  # pixels, WCAG 2.2, 2.5.8
_ELIDED = "…"


def cut(root: QWidget, heard: Ear = painted) -> Iterator[str]:
    """Texts that are painted beyond their widget, or where the painter lets nothing through."""
    for widget in shown(root):
        if isinstance(widget, QLineEdit) and widget.toolTip():
            continue  # a field can be walked through, and its tip tells the whole
        scrolls = isinstance(widget.parentWidget(), QAbstractScrollArea)
        rect = QRectF(widget.rect())
        pieces = [(piece, _missing(piece, rect, scrolls=scrolls)) for piece in heard(widget)]
        whole = [(piece.text, piece.place) for piece, where in pieces if not where]
        for piece, where in pieces:
            # a marked stretch of a line is painted over the whole one, and nothing of it but the stretch
            if where and not piece.place.isEmpty() and (piece.text, piece.place) not in whole:
                yield f"{called(widget)}: {piece.text[:40]!r} is cut {where}"


def unexplained(root: QWidget, heard: Ear = painted) -> Iterator[str]:
    """Texts that are shortened while nothing gives them whole."""
    for widget in shown(root):
        if isinstance(widget.parentWidget(), QAbstractScrollArea) or widget.toolTip():
            continue  # what a row or a message shortens is opened and heard whole
        for piece in heard(widget):
            text = piece.text.rstrip("⟧~")
            if text.endswith(_ELIDED) and len(text) > 1 and not _meant(widget, text):
                yield f"{called(widget)}: {piece.text[:40]!r} is shortened without a tooltip"


def overlapping(root: QWidget, _heard: Ear = painted) -> Iterator[str]:
    """What lies over its neighbour in the same layout, for want of room."""
    for widget in shown(root):
        layout = widget.layout()
        if layout is None or not layout.isEnabled():
            continue
        places = [one for one in _laid(layout) if one.isVisibleTo(root)]
        for first, second in combinations(places, 2):
            common = first.geometry().intersected(second.geometry())
            if min(common.width(), common.height()) > _SLACK:
                yield f"{called(first)} and {called(second)} overlap by {common.width()}×{common.height()}"


def small(root: QWidget, _heard: Ear = painted) -> Iterator[str]:
    """Buttons that a hand misses."""
    for widget in shown(root):
        if not isinstance(widget, QAbstractButton) or isinstance(widget, QCheckBox | QRadioButton):
            continue  # their words belong to the target
        if isinstance(widget.parentWidget(), QLineEdit):
            continue  # Qt's own, in a field that Esc and Backspace empty, too
        if widget.width() < _TARGET or widget.height() < _TARGET:
            yield f"{called(widget)}: {widget.width()}×{widget.height()} is smaller than {_TARGET}×{_TARGET}"


def _laid(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout and of those within it, but for pages of which one is seen at a time."""
    if isinstance(layout, QStackedLayout):
        return
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _laid(inner)


def _missing(piece: Piece, rect: QRectF, *, scrolls: bool) -> str:
    """Where a piece is cut. What scrolls may stand half out of sight above and below."""
    seen = rect if piece.seen is None else rect.intersected(piece.seen)
    place = piece.place
    if scrolls:
        if place.bottom() <= rect.top() or place.top() >= rect.bottom():
            return ""
        seen.setTop(min(seen.top(), place.top()))
        seen.setBottom(max(seen.bottom(), place.bottom()))
    for where, lacks in (
        ("at its left", seen.left() - place.left() - _SLACK),
        ("at its right", place.right() - seen.right() - _SLACK),
        ("above", seen.top() - place.top() - _SLACK),
        ("below", place.bottom() - seen.bottom() - _SLACK),
    ):
        if lacks > 0:
            return f"{where} by {lacks:.0f} px"
    return ""


def _meant(widget: QWidget, text: str) -> bool:
    """Whether the dots belong to the text itself: "Search…"."""
    words = (getattr(widget, name, str)() for name in ("accessibleName", "text", "placeholderText"))
    return any(text in known for known in words)
