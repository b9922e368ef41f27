"""A card in the middle of the window that asks for one thing; it scrolls where the window is too low."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget


def centred(parent: QWidget) -> QVBoxLayout:
    """Fill ``parent`` with a card and answer the column inside it."""
    ground = QWidget(parent)
    card = QFrame(ground)
    card.setProperty("panel", "card")
    card.setMaximumWidth(parent.fontMetrics().averageCharWidth() * 62)
    column = QVBoxLayout(card)
    column.setContentsMargins(32, 28, 32, 28)
    column.setSpacing(6)
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(card, 40)  # all of a narrow window
    across.addStretch(1)
    down = QVBoxLayout(ground)
    down.addStretch(2)
    down.addLayout(across)
    down.addStretch(3)
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(ground)
    whole = QVBoxLayout(parent)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(area)
    return column
