"""Where a part stands when one reads from right to left.

QStyle would tell as well, but with it come a dozen enums: 5 ms that the first frame need not wait for.
"""

from PySide6.QtCore import QRect, Qt


def placed(direction: Qt.LayoutDirection, whole: QRect, part: QRect) -> QRect:
    """``part`` as it was worked out from left to right, on its side of ``whole`` in ``direction``; pixels."""
    if direction == Qt.LayoutDirection.LeftToRight:
        return part
    return part.translated(whole.left() + whole.right() - part.left() - part.right(), 0)
