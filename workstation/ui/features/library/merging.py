"""Two people changed the same: as it was, as I wrote it, as it is now, and which of them is to stand."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPlainTextEdit, QRadioButton, QWidget

from workstation.domain.canned_merging import Clash
from workstation.domain.languages import LANGUAGES
from workstation.ui.features.library.wording import Wording
from workstation.ui.kit.ask_in_front import AskInFront
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier, reveal

_MINE, _THEIRS = 0, 1
_LETTERS, _LINES = 110, 22
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class Merging(AskInFront):
    """``settled`` carries what is to stand, by part. What only one of both changed stands already."""

    settled = Signal(object)

    def __init__(
        self,
        kit: Kit,
        wording: Wording,
        clashes: Sequence[Clash],
        by_name: str,
        opener: QWidget,
        *,
        base_known: bool,
    ) -> None:
        super().__init__(opener, "library.merging", self.tr("You both changed the same"), _LETTERS, _LINES)
        self._kit, self._wording, self._clashes = kit, wording, clashes
        self._name = identifier(by_name) or self.tr("Somebody else")
        self._base_known = base_known
        self.choices = [QButtonGroup(self) for _ in clashes]
        self._arrange()

    def _arrange(self) -> None:
        hint = self.tr("What only one of you changed is kept already. Choose what is to stand:")
        if not self._base_known:
            hint = self.tr(
                "Without a connection it is not known what it was before. Choose what is to stand:"
            )
        self.column.addWidget(PlainLabel(hint, self, wrap=True, tone="muted"))
        for number in range(len(self._clashes)):
            self.column.addLayout(self._clash(number))
        self.column.addStretch(1)
        self.add_button("later", self.tr("Later")).clicked.connect(self.reject)
        self.done_button = self.add_button("done", self.tr("Write on with this"), "primary")
        self.done_button.setEnabled(False)
        self.done_button.clicked.connect(self._on_done)
        if self.choices:
            self.setFocusProxy(self.choices[0].button(_MINE))

    def _clash(self, number: int) -> QGridLayout:
        clash = self._clashes[number]
        word = self._wording.part(clash.part)
        grid = QGridLayout()
        grid.addWidget(PlainLabel(word, self, weight="strong"), 0, 0, 1, 3)
        before = clash.base if self._base_known else ""
        columns = (
            (self.tr("Before"), before),
            (self.tr("Yours"), clash.mine),
            (fill(self.tr("By %1"), self._name), clash.theirs),
        )
        for place, (heading, text) in enumerate(columns):
            label = PlainLabel(heading, self, tone="muted")
            grid.addWidget(label, 1, place)
            grid.addWidget(self._text(clash.part, f"{word}: {heading}", text, number * 3 + place), 2, place)
            grid.setColumnStretch(place, 1)
        for which, words in ((_MINE, self.tr("Keep mine")), (_THEIRS, self.tr("Take theirs"))):
            button = QRadioButton(words, self)
            button.setAccessibleName(f"{word}: {words}")
            button.setAccessibleIdentifier(f"library.merging.{('mine', 'theirs')[which]}.{number}")
            self.choices[number].addButton(button, which)
            button.toggled.connect(lambda _on: self._on_chosen())
            grid.addWidget(button, 3, which + 1)
        return grid

    def _text(self, part: str, name: str, text: str, number: int) -> QPlainTextEdit:
        shown = QPlainTextEdit(self)
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setPlainText(reveal(text))
        shown.setAccessibleName(name)
        shown.setAccessibleIdentifier(f"library.merging.text.{number}")
        if part in LANGUAGES:
            shown.setFont(self._kit.theme.font_for(part))
            option = shown.document().defaultTextOption()
            option.setAlignment(_RIGHT if LANGUAGES[part].rtl else _LEFT)
            shown.document().setDefaultTextOption(option)
        lines = 6 if part in LANGUAGES else 2
        shown.setFixedHeight(shown.fontMetrics().lineSpacing() * lines + 14)
        return shown

    def _on_chosen(self) -> None:
        self.done_button.setEnabled(all(group.checkedId() >= 0 for group in self.choices))

    def _on_done(self) -> None:
        chosen = zip(self._clashes, self.choices, strict=True)
        self.settled.emit(
            {one.part: one.mine if group.checkedId() == _MINE else one.theirs for one, group in chosen}
        )
        self.accept()
