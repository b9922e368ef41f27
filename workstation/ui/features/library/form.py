"""A response as it is written: its head, two of its languages side by side, and how it reads."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from workstation.domain.canned import BLANK, CannedResponse, Variable
from workstation.domain.shelf import Place
from workstation.ui.features.library.doing import Doing
from workstation.ui.features.library.head import Head
from workstation.ui.features.library.preview import Preview
from workstation.ui.features.library.side import Side
from workstation.ui.features.library.wording import Wording
from workstation.ui.kit.empty import Empty
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.variable_words import named


class Form(QStackedWidget):
    """``edited`` carries the response as it is written now; without one it says how to come to one."""

    edited = Signal(object)

    def __init__(self, kit: Kit, wording: Wording, agent: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._written: CannedResponse | None = None
        self._page = QWidget(self)
        self._empty = Empty(kit.icons, "message", self)
        self.head = Head(wording, self._page)
        self.head.edited.connect(self._on_head)
        self.sides = Side(kit, "one", self._page), Side(kit, "other", self._page)
        self._front = self.sides[0]
        self.preview = Preview(kit, agent, self._page)
        self.doing = Doing(kit, self._page)
        self.doing.edited.connect(self._on_steps)
        self.variables = QPushButton(self._page)
        self.variables.setAccessibleIdentifier("library.variables")
        self._menu = QMenu(self.variables)
        self.variables.setMenu(self._menu)
        pair = QHBoxLayout()
        for side in self.sides:
            side.edited.connect(self._on_text)
            side.turned.connect(self._show_preview)
            side.entered.connect(self._on_entered)
            pair.addWidget(side, 1)
        below = QHBoxLayout()
        below.addWidget(self.variables)
        below.addWidget(self.doing.add)
        below.addStretch(1)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.head)
        column.addLayout(pair, 3)
        column.addLayout(below)
        column.addWidget(self.doing)
        column.addWidget(self.preview, 2)
        self.addWidget(self._page)
        self.addWidget(self._empty)
        self._translate()
        self.sides[0].turn_to("en")
        self.sides[1].turn_to("es")

    def show_response(
        self, written: CannedResponse, places: Sequence[Place], names: Mapping[str, str], *, editable: bool
    ) -> None:
        """What is the same already keeps its caret."""
        self._written = written
        self.setCurrentWidget(self._page)
        self._page.setEnabled(True)
        self.head.show_head(written, places, names, editable=editable)
        self.variables.setEnabled(editable)
        for side in self.sides:
            side.show_texts(written.variants, editable=editable)
        self.doing.show_steps(written.steps, editable=editable)
        self._show_preview()

    def show_nothing(self) -> None:
        """No response is open: there is nothing to write in."""
        self._written = None
        self._page.setEnabled(False)
        self.setCurrentWidget(self._empty)

    def turn_to(self, language: str) -> None:
        """Show a language, where neither side does."""
        if language not in (side.language for side in self.sides):
            self.sides[1].turn_to(language)

    def _on_head(self) -> None:
        if self._written is not None:
            self._written = self.head.read(self._written)
            self.edited.emit(self._written)

    def _on_steps(self) -> None:
        if self._written is not None:
            self._written = replace(self._written, steps=self.doing.steps())
            self.edited.emit(self._written)

    def _on_text(self, language: str, text: str) -> None:
        if self._written is None:
            return
        variants = {**self._written.variants, language: text}
        self._written = replace(
            self._written, variants={code: body for code, body in variants.items() if body}
        )
        for side in self.sides:
            side.show_texts(self._written.variants, editable=True)
        self._show_preview()
        self.edited.emit(self._written)

    def _on_entered(self) -> None:
        sender = next((side for side in self.sides if side.field.hasFocus()), self._front)
        if sender is not self._front:
            self._front = sender
            self._show_preview()

    def _show_preview(self) -> None:
        if self._written is not None:
            language, text = self._written.variant(self._front.language)
            self.preview.show_text(text, language)

    def _insert(self, text: str) -> None:
        self._front.insert(text)

    def _translate(self) -> None:
        self._empty.set_words(
            self.tr("No response is open"), self.tr("Pick one from the list: Enter opens it.")
        )
        self.variables.setText(self.tr("Insert a variable"))
        self._menu.clear()
        otherwise = self.tr("…")
        for variable in Variable:
            text = f"{{{{{variable} | {otherwise}}}}}"
            self._menu.addAction(named(variable), partial(self._insert, text))
        blank = f"{{{{{BLANK}date}}}}"
        self._menu.addAction(self.tr("A blank to fill in by hand"), partial(self._insert, blank))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
