"""What one wrote in the customer's language, beside one's own words: a look before it takes their place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workstation.domain.translated_draft import Altered
from workstation.domain.translation import Translation
from workstation.ui.features.conversation.text_box import TextBox
from workstation.ui.features.conversation.translation_words import TranslationWords
from workstation.ui.kit.announcing import announce
from workstation.ui.kit.dialogs import make_room
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.push import push_button
from workstation.ui.kit.safe_text import fill, identifier

_NAMED = 5  # things that are told one by one


class DraftCard(QDialog):
    """Opens before the translation is there. Enter inserts, unless something speaks against it; Escape
    leaves what was written as it is."""

    accepted_text = Signal(str)  # what is to stand in the editor

    def __init__(self, kit: Kit, original: str, target: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._translated = kit, ""
        self.setWindowTitle(fill(self.tr("Your reply in %1"), kit.words.language(target)))
        self.setAccessibleName(self.windowTitle())
        self.setAccessibleIdentifier("draft_translation")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._said = PlainLabel(self.tr("It is being translated…"), self, wrap=True, tone="muted")
        self._warned = PlainLabel("", self, wrap=True, tone="danger")
        self._warned.setAccessibleIdentifier("draft_translation.warning")
        self._warned.hide()
        self._text = TextBox(kit, "draft_translation.text", self.tr("What the customer would read"), self)
        self._original = TextBox(kit, "draft_translation.original", self.tr("What you wrote"), self)
        self._original.show_text(original, "")
        self._insert = self._button("insert", self.tr("Put it in place of my words"), self._take)
        self._insert.setEnabled(False)
        self._cancel = self._button("cancel", self.tr("Keep my words"), self.reject)
        self._lay_out()
        self._prefer(self._cancel)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.windowTitle(), self, weight="strong"))
        column.addWidget(self._said)
        column.addWidget(self._warned)
        for box in (self._text, self._original):
            column.addWidget(PlainLabel(box.accessibleName(), self))
            column.addWidget(box)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._insert)
        row.addWidget(self._cancel)
        column.addLayout(row)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 72)

    def _button(self, name: str, text: str, handler: object) -> QPushButton:
        button = push_button(self, f"draft_translation.{name}", text)
        button.clicked.connect(handler)
        return button

    def _prefer(self, preferred: QPushButton) -> None:
        """The one that Enter presses."""
        for button in (self._insert, self._cancel):
            button.setProperty("role", "primary" if button is preferred else "")
            button.setDefault(button is preferred)
            button.style().polish(button)

    def show_translation(self, made: Translation, altered: Altered) -> None:
        """``altered``: what is not in it as it was written."""
        said = TranslationWords(self._kit.words, self).made_by(made)
        self._translated = made.text
        self._said.setText(said)
        self._text.show_text(made.text, made.target)
        warning = self._warning(altered)
        self._warned.setText(warning)
        self._warned.setVisible(bool(warning))
        make_room(self)
        self._insert.setEnabled(True)
        self._prefer(self._cancel if warning else self._insert)
        self._text.setFocus()
        self.setAccessibleDescription(f"{warning} {said}".strip())
        announce(self, self.accessibleDescription(), urgent=bool(warning))

    def show_trouble(self, text: str) -> None:
        """There is no translation, and why."""
        self._said.setText("")
        self._warned.setText(text)
        self._warned.show()
        make_room(self)
        self.setAccessibleDescription(text)
        announce(self, text)

    def _warning(self, altered: Altered) -> str:
        lines = []
        if altered.lost:
            lines.append(fill(self.tr("Missing, or not as you wrote it: %1."), _named(altered.lost)))
        if altered.added:
            lines.append(fill(self.tr("In it, though you did not write it: %1."), _named(altered.added)))
        return "\n".join(lines)

    def _take(self) -> None:
        self.accepted_text.emit(self._translated)
        self.accept()


def _named(things: tuple[str, ...]) -> str:
    more = "…" if len(things) > _NAMED else ""
    return ", ".join(identifier(one) for one in things[:_NAMED]) + more
