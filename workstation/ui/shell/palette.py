"""Ctrl+K: everything one can do, found by a few letters, and taught with its keys; and whom one looks for."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.services.searching import Named
from workstation.ui.kit.actions import Actions
from workstation.ui.kit.announcing import announce
from workstation.ui.kit.chooser import Chooser
from workstation.ui.kit.in_front import InFront
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.theme import Theme
from workstation.ui.shell.palette_lines import Offer, PaletteLines
from workstation.ui.shell.palette_ways import Way, asked

_TOP = 44  # pixels: below what leads to it, too


class Palette(InFront):
    """Esc or a click elsewhere leaves. What is looked up comes below what is there: no line moves."""

    names_wanted = Signal(str)  # of customers and conversations: see show_named; "": of nobody any more

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent, _TOP)
        self._parts = PaletteLines(actions, self)
        self.search_wanted, self.opened = self._parts.search_wanted, self._parts.opened
        self._typed, self._named = "", list[Offer]()  # who was found by what was typed
        self._shown: dict[str, Offer] = {}
        self._looking = self._eager = False  # names are looked up, and Enter waits for them
        self.setAccessibleIdentifier("palette")
        self._chooser = Chooser(theme, "palette", self._lines, self)
        self._chooser.chosen.connect(self._run)
        self._chooser.missed.connect(self._on_missed)
        self.field, self.list = self._chooser.field, self._chooser.list
        self.field.textChanged.connect(self._on_typed)
        self._parts.way_chosen.connect(self.field.setText)
        self.setFocusProxy(self._chooser)
        self.hint = PlainLabel("", self, wrap=True, tone="muted")
        self.hint.setAccessibleIdentifier("palette.hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self._chooser, 1)
        column.addWidget(self.hint)

    def appear(self, typed: str = "") -> None:
        """Open at the top of the window with an empty field."""
        self._retranslate()
        window, line = self.window(), self.fontMetrics().height()
        self.resize(QSize(34 * line, 24 * line).boundedTo(window.size() - QSize(80, 160)))
        self._chooser.begin(typed)
        self._on_typed(typed)
        self.open()

    def show_named(self, words: str, named: Named) -> None:
        """Who was found by ``words``, unless somebody else is meant by now."""
        meant = asked(self.field.text())
        if not self._looking or words != meant.words:
            return
        self._looking = False
        self._named = self._parts.named(meant.way, named)
        self._chooser.refresh()
        if not self._shown:
            self._tell(self._parts.nothing(meant.way))
        elif self._eager:
            self._run(self._chooser.current)

    def show_trouble(self, sentence: str) -> None:
        """Names could not be looked up."""
        self._looking = False
        self._tell(sentence)

    def _tell(self, sentence: str) -> None:
        """Below the field, and to who listens to it."""
        self.hint.setText(sentence)
        self.hint.show()
        self.field.setAccessibleDescription(sentence)
        announce(self.field, sentence)

    def _retranslate(self) -> None:
        name = self.tr("Command palette")
        self.setWindowTitle(name)
        self.setAccessibleName(name)
        self._chooser.name(self.tr("Search or run a command"), self.tr("Commands"))
        self.field.setPlaceholderText(self.tr("Search or run a command…"))

    def _lines(self, typed: str) -> Sequence[Offer]:
        if typed != self._typed:
            self._typed, self._named = typed, []
        lines = [*self._parts.at_once(asked(typed)), *self._named]
        self._shown = {line.id: line for line in lines}
        return lines

    def _on_typed(self, typed: str) -> None:
        meant = asked(typed)
        hint = self._parts.hint(meant)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.field.setAccessibleDescription(hint)
        named = meant.words if meant.way in {Way.ALL, Way.PEOPLE, Way.CONVERSATIONS} else ""
        self._looking, self._eager = bool(named), False
        self.names_wanted.emit(named)

    def _on_missed(self) -> None:
        self._eager = self._looking

    def _run(self, line_id: str) -> None:
        line = self._shown[line_id]
        if line.leaves:
            self.accept()
        line.does()

    def done(self, result: int) -> None:
        self._looking = False
        self.names_wanted.emit("")
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self._retranslate()
            QTimer.singleShot(0, self, self._say_anew)  # when the actions have heard

    def _say_anew(self) -> None:
        self._chooser.refresh()
        self._on_typed(self.field.text())
