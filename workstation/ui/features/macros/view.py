"""A list of macros to choose from, and beside it what the one that is current would do."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workstation.domain.canned import CannedResponse, unfilled
from workstation.domain.languages import LANGUAGES
from workstation.domain.macro import NOTED, Step, StepKind
from workstation.domain.macro_plan import Plan
from workstation.domain.operation import OperationKind
from workstation.ui.kit.announcing import announce
from workstation.ui.kit.choose_in_front import ChooseInFront
from workstation.ui.kit.chooser import Line, ranked
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier, reveal
from workstation.ui.kit.step_words import StepWords
from workstation.ui.kit.variable_words import named

_MOST = 200  # lines: whoever wants another types a letter more
_LONGEST = 2_000  # characters of a reply that are shown


class MacroChooser(ChooseInFront):
    """Enter does it."""

    chosen = Signal(str)  # a macro's id
    looked_at = Signal(str)

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._steps = kit, StepWords(kit.words, self)
        self._macros: Sequence[CannedResponse] = ()
        self._names: Mapping[str, str] = {}
        title, ask = self.tr("Run a macro"), self.tr("Find a macro…")
        self.list = self.choose_from(kit.theme, "macros", title, ask, self._lines)
        self.list.chosen.connect(self._on_chosen)
        self.list.list.selectionModel().currentChanged.connect(lambda *_: self._look())
        self._heading = PlainLabel(self.tr("What it will do"), self, weight="strong")
        self._reply = PlainLabel("", self, wrap=True)
        self._reply.setAccessibleIdentifier("macros.reply")
        self._reply.setContentsMargins(4, 0, 4, 0)  # letters may reach beyond their line
        self._does = PlainLabel("", self, wrap=True)
        self._does.setAccessibleIdentifier("macros.does")
        self._trouble = PlainLabel("", self, wrap=True, tone="warn")
        self._trouble.setAccessibleIdentifier("macros.trouble")
        self._lay_out()

    def _lay_out(self) -> None:
        inside = QWidget(self)
        text = QVBoxLayout(inside)
        text.setContentsMargins(0, 0, 0, 0)
        for label in (self._heading, self._trouble, self._reply, self._does):
            text.addWidget(label)
        text.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.list, 1)
        row.addWidget(area, 1)
        keys = PlainLabel(self.tr("↑↓ move · Enter runs it · Esc leaves"), self, tone="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addLayout(row, 1)
        column.addWidget(keys)
        line = self.fontMetrics().height()
        self.resize(46 * line, 24 * line)

    def show_macros(self, macros: Sequence[CannedResponse], names: Mapping[str, str]) -> None:
        self._macros, self._names = macros, names
        self.list.refresh()
        if macros:
            self._look()
        else:
            self._tell(
                self.tr("There are no macros yet. The library of canned responses makes them."), "", ""
            )

    def show_plan(self, plan: Plan) -> None:
        trouble = str(plan.obstacle) if plan.obstacle else ""
        if names := unfilled(plan.reply):
            empty = fill(self.tr("Still empty: %1"), ", ".join(map(named, names)))
            trouble = f"{trouble}\n{empty}".strip()
        language = LANGUAGES.get(plan.language)
        self._reply.setFont(self._kit.theme.font_for(plan.language))
        from_right = language is not None and language.rtl
        direction = Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight
        self._reply.setLayoutDirection(direction if plan.reply else self.layoutDirection())
        does = [self._steps.sentence(step, self._names) for step in self._filled(plan)]
        self._tell(trouble, reveal(plan.reply[:_LONGEST]), "\n".join(does))
        announce(self, ". ".join(part for part in (plan.macro.title, trouble, *does) if part))

    def _filled(self, plan: Plan) -> list[Step]:
        """The steps, notes as they will be written; what it says stands above."""
        notes = (arguments["body"] for kind, arguments in plan.deeds if kind is OperationKind.NOTE_APPEND)
        return [
            Step(step.kind, next(notes, step.value)) if step.kind in NOTED else step
            for step in plan.macro.steps
            if step.kind is not StepKind.SAY
        ]

    def show_trouble(self, sentence: str) -> None:
        self._tell(sentence, "", "")

    def _tell(self, trouble: str, reply: str, does: str) -> None:
        for label, text in ((self._trouble, trouble), (self._reply, reply), (self._does, does)):
            label.setText(text)
            label.setVisible(bool(text))

    def _lines(self, typed: str) -> list[Line]:
        lines = [Line(one.id, f"{identifier(one.title)}", identifier(one.short_code)) for one in self._macros]
        return ranked(typed, lines)[:_MOST]

    def _look(self) -> None:
        if macro_id := self.list.current:
            self.looked_at.emit(macro_id)
        else:
            self._tell("", "", "")

    def _on_chosen(self, macro_id: str) -> None:
        self.accept()
        self.chosen.emit(macro_id)
