"""A field of one line that stands right in it, whatever it is written with."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget


class LineEdit(QLineEdit):
    """Qt lifts words with higher letters than the first font's, as Arabic ones, off the line of the others
    and cuts their marks; where words are to stand at the top, it puts all of them in the same place.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.textChanged.connect(self._stand)
        self._stand(text)

    def _stand(self, text: str) -> None:
        """What an empty field asks for is not lifted."""
        down = Qt.AlignmentFlag.AlignTop if text else Qt.AlignmentFlag.AlignVCenter
        self.setAlignment(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask | down)
