"""One language of a response, written beside another; both sides are alike."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from workstation.domain.languages import LANGUAGES, fallbacks
from workstation.domain.message import LONGEST_BODY
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill
from workstation.ui.kit.words_only import WordsOnly

_NONE = "–"  # no other text stands in for it


class _Field(WordsOnly):
    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


class Side(QWidget):
    """``name`` tells the sides apart. ``edited`` carries a language and its text."""

    edited = Signal(str, str)
    turned = Signal()  # to another language
    entered = Signal()  # the keyboard is here now

    def __init__(self, kit: Kit, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._texts: Mapping[str, str] = {}
        self.languages = QComboBox(self)
        self.languages.setAccessibleIdentifier(f"library.{name}.language")
        for code, language in LANGUAGES.items():
            self.languages.addItem(language.name, code)
        self.languages.activated.connect(lambda _place: self._on_turned())
        self.field = _Field(self)
        self.field.setAccessibleIdentifier(f"library.{name}.text")
        self.field.setTabChangesFocus(True)
        self.field.textChanged.connect(self._on_changed)
        self.field.entered.connect(self.entered)
        self._state = PlainLabel("", self, tone="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.languages)
        column.addWidget(self.field, 1)
        column.addWidget(self._state)
        kit.theme.changed.connect(self._dress)
        self._translate()
        self._dress()

    @property
    def language(self) -> str:
        return str(self.languages.currentData())

    def show_texts(self, texts: Mapping[str, str], *, editable: bool) -> None:
        """All languages of a response; what is the same already keeps its caret."""
        self._texts = texts
        self.field.setReadOnly(not editable)
        for place, code in enumerate(LANGUAGES):
            mark = "" if texts.get(code) else f" {self._missing(code)}"
            self.languages.setItemText(place, f"{LANGUAGES[code].name}{mark}")
        self._fill()

    def turn_to(self, language: str) -> None:
        self.languages.setCurrentIndex(max(0, self.languages.findData(language)))
        self._on_turned()

    def insert(self, text: str) -> None:
        """At the caret."""
        self.field.textCursor().insertText(text)
        self.field.setFocus()

    def _missing(self, code: str) -> str:
        """What a reader of a language without a text of its own gets."""
        for other in fallbacks(code):
            if self._texts.get(other):
                return f"→ {LANGUAGES[other].name}"
        return _NONE

    def _fill(self) -> None:
        text = self._texts.get(self.language, "")
        if text != self.field.toPlainText():
            blocked = self.field.blockSignals(True)
            self.field.setPlainText(text)
            self.field.blockSignals(blocked)
        self._tell()

    def _tell(self) -> None:
        length = len(self.field.toPlainText())
        if length > LONGEST_BODY * 9 // 10:
            self._state.setText(self.tr("%n character(s) left", "", LONGEST_BODY - length))
        elif length:
            self._state.setText(self.tr("%n character(s)", "", length))
        else:
            instead = self._missing(self.language)
            template = self.tr("Not written: %1")
            self._state.setText(self.tr("Not written") if instead == _NONE else fill(template, instead))

    def _on_changed(self) -> None:
        self._tell()
        text = self.field.toPlainText()
        if text != self._texts.get(self.language, ""):
            self.edited.emit(self.language, text)

    def _on_turned(self) -> None:
        self._fill()
        self._dress()
        self.turned.emit()

    def _dress(self) -> None:
        language = LANGUAGES[self.language]
        self.field.setFont(self._kit.theme.font_for(language.code))
        option = self.field.document().defaultTextOption()
        side = Qt.AlignmentFlag.AlignRight if language.rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side)
        self.field.document().setDefaultTextOption(option)
        self.field.setAccessibleName(fill(self.tr("Text in %1"), language.name))

    def _translate(self) -> None:
        self.languages.setAccessibleName(self.tr("Language"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
            self._dress()
            self._tell()
