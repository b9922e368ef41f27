"""What one wrote in the customer's language, beside one's own words: a look before it takes their place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from workstation.domain.translated_draft import Altered
from workstation.domain.translation import Translation
from workstation.ui.features.conversation.translation_words import TranslationWords
from workstation.ui.features.conversation.two_texts import TwoTexts
from workstation.ui.kit.announcing import announce
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier

_NAMED = 5  # things that are told one by one


class DraftCard(TwoTexts):
    """Opens before the translation is there. Enter inserts, unless something speaks against it; Escape
    leaves what was written as it is."""

    accepted_text = Signal(str)  # what is to stand in the editor

    def __init__(self, kit: Kit, original: str, target: str, opener: QWidget) -> None:
        title = fill(self.tr("Your reply in %1"), kit.words.language(target))
        super().__init__(kit, "draft_translation", title, opener)
        self._translated = ""
        self._said = PlainLabel(self.tr("It is being translated…"), self, wrap=True, tone="muted")
        self._warned = PlainLabel("", self, wrap=True, tone="danger")
        self._warned.setAccessibleIdentifier("draft_translation.warning")
        self._warned.hide()
        self._text = self.box("text", self.tr("What the customer would read"))
        self._original = self.box("original", self.tr("What you wrote"))
        self._original.show_text(original, "")
        self._insert = self.button("insert", self.tr("Put it in place of my words"), self._take)
        self._insert.setEnabled(False)
        self._cancel = self.button("cancel", self.tr("Keep my words"), self.reject)
        self.lay_out((self._said, self._warned), (self._text, self._original))
        self.setFocusProxy(self._text)
        self._prefer(self._cancel)

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
