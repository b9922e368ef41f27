"""A text to be read and copied, in its language's letters and from its side, with nothing hidden in it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from workstation.domain.languages import LANGUAGES
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import reveal

_LINES, _LEAST = 5, 2  # that are seen at a time, and where the room is short


class TextBox(QPlainTextEdit):
    """``name`` is its accessible identifier, ``title`` its name."""

    def __init__(self, kit: Kit, name: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(title)
        self.setAccessibleIdentifier(name)
        self.setMinimumHeight(self._height_of(_LEAST))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height_of(_LINES))

    def _height_of(self, lines: int) -> int:
        return self.fontMetrics().height() * lines + 2 * int(self.document().documentMargin())

    def show_text(self, text: str, language: str) -> None:
        self.setFont(self._kit.theme.font_for(language))
        known = LANGUAGES.get(language)
        side = Qt.AlignmentFlag.AlignRight if known and known.rtl else Qt.AlignmentFlag.AlignLeft
        option = self.document().defaultTextOption()
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.document().setDefaultTextOption(option)
        self.setPlainText(reveal(text))
