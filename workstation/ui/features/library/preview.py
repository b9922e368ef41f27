"""How a response reads for a sample customer, while it is being written."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workstation.domain.canned import fill as filled
from workstation.domain.canned import unfilled
from workstation.domain.languages import LANGUAGES
from workstation.domain.sample_customers import sample_values
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, reveal
from workstation.ui.kit.variable_words import named

_LONGEST = 4_000  # characters that are shown


class Preview(QWidget):
    """For one who is known, or for one of whom nobody knows the name."""

    def __init__(self, kit: Kit, agent: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._agent = kit, agent
        self._text, self._language = "", "en"
        self._heading = PlainLabel("", self, weight="strong")
        self.nameless = QCheckBox(self)
        self.nameless.setAccessibleIdentifier("library.preview.nameless")
        self.nameless.toggled.connect(lambda _on: self._show())
        self._shown = PlainLabel("", self, wrap=True)
        self._shown.setAccessibleIdentifier("library.preview.text")
        self._shown.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._empty = PlainLabel("", self, wrap=True, tone="warn")
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.nameless)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(area, 1)
        column.addWidget(self._empty)
        self._translate()

    def show_text(self, text: str, language: str) -> None:
        """A body in ``language``, as it is written now."""
        self._text, self._language = text, language
        self._show()

    def _show(self) -> None:
        language = LANGUAGES[self._language]
        self._shown.setFont(self._kit.theme.font_for(language.code))
        direction = Qt.LayoutDirection.RightToLeft if language.rtl else Qt.LayoutDirection.LeftToRight
        self._shown.setLayoutDirection(direction)
        values = sample_values(language.code, self._agent, nameless=self.nameless.isChecked())
        text = filled(self._text[:_LONGEST], values)
        self._shown.setText(reveal(text))
        names = ", ".join(map(named, unfilled(text)))
        self._empty.setText(fill(self.tr("Will still be empty: %1"), names) if names else "")
        self._empty.setVisible(bool(names))

    def _translate(self) -> None:
        self._heading.setText(self.tr("As a customer reads it"))
        self.nameless.setText(self.tr("Name unknown"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
            self._show()
