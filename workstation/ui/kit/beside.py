"""What belongs to the keyboard's place though it has not got it, as a list that one's typing narrows."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from workstation.ui.kit.in_front import MOVED, ground_of

_BESIDE = "beside"
_CHILDREN = Qt.FindChildOption.FindDirectChildrenOnly


def stand_beside(widget: QWidget) -> None:
    """Nothing is to lie over ``widget`` while the keyboard is in what it stands in, from now on."""
    widget.setProperty(_BESIDE, True)
    QCoreApplication.sendEvent(ground_of(widget), QEvent(MOVED))


def place_of_keyboard(holder: QWidget, ground: QWidget) -> QRect:
    """In ``ground``: that of ``holder``, which has the keyboard, and of what belongs to it."""
    place, at = QRect(holder.mapTo(ground, QPoint(0, 0)), holder.size()), holder.parentWidget()
    while at is not None and at is not ground:
        for one in at.findChildren(QWidget, options=_CHILDREN):
            if one.property(_BESIDE) and one.isVisible():
                place = place.united(QRect(one.mapTo(ground, QPoint(0, 0)), one.size()))
        at = at.parentWidget()
    return place
