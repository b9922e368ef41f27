"""A group of conditions of a view: all, any, none or not all of them; with groups in it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from workstation.domain.conditions import Condition, Every, Fact, Is, Not, Reaches, Some
from workstation.domain.written_view import DEEPEST
from workstation.ui.features.inbox.editor.line import ConditionLine
from workstation.ui.features.inbox.editor.values import usual
from workstation.ui.features.inbox.editor.wording import Wording
from workstation.ui.kit.icons import Icons

_DEEPEST = DEEPEST // 2 - 1  # each group may be a "not" with a group in it


class ConditionGroup(QFrame):
    removal_wanted = Signal()

    def __init__(
        self, wording: Wording, icons: Icons, condition: Condition, parent: QWidget, depth: int = 0
    ) -> None:
        super().__init__(parent)
        self._wording, self._icons, self._depth = wording, icons, depth
        self._parts: list[ConditionLine | ConditionGroup] = []
        self.setProperty("panel", "card")
        self.setAccessibleIdentifier("view.group")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.addLayout(self._head())
        self._body = QVBoxLayout()
        self._body.setContentsMargins(14, 0, 0, 0)
        column.addLayout(self._body)
        holds, group = _unwrapped(condition)
        self._which.setCurrentIndex((0 if isinstance(group, Every) else 1) + (0 if holds else 2))
        for part in group.parts:
            self._add(part)

    def _head(self) -> QHBoxLayout:
        self._which = QComboBox(self)
        self._which.setAccessibleIdentifier("view.which")
        self._which.setAccessibleName(self.tr("How many of these conditions hold"))
        words = (self.tr("All of these"), self.tr("Any of these"), self.tr("Not all of these"))
        self._which.addItems([*words, self.tr("None of these")])
        condition = QPushButton(self.tr("Add a condition"), self)
        condition.setAccessibleIdentifier("view.condition.add")
        condition.clicked.connect(lambda: self._add(usual(Fact.STATUS), keyboard=True))
        group = QPushButton(self.tr("Add a group"), self)
        group.setAccessibleIdentifier("view.group.add")
        group.clicked.connect(lambda: self._add(Some((usual(Fact.STATUS),)), keyboard=True))
        group.setVisible(self._depth < _DEEPEST)
        row = QHBoxLayout()
        row.addWidget(self._which)
        row.addStretch(1)
        row.addWidget(condition)
        row.addWidget(group)
        if self._depth:
            row.addWidget(self._remover())
        return row

    def _remover(self) -> QToolButton:
        remove = QToolButton(self)
        remove.setAccessibleIdentifier("view.group.remove")
        remove.setAccessibleName(self.tr("Remove this group"))
        remove.setToolTip(self.tr("Remove this group"))
        remove.setProperty("role", "quiet")
        remove.setIcon(self._icons.icon("close", "muted"))
        remove.clicked.connect(self.removal_wanted)
        return remove

    @property
    def parts(self) -> list["ConditionLine | ConditionGroup"]:
        return list(self._parts)

    def condition(self) -> Condition:
        which, parts = self._which.currentIndex(), tuple(part.condition() for part in self._parts)
        group = Every(parts) if which in (0, 2) else Some(parts)
        return group if which < 2 else Not(group)

    def unfinished(self) -> ConditionLine | None:
        """The first condition in which nothing was chosen, however deep it stands."""
        for part in self._parts:
            if isinstance(part, ConditionGroup):
                if (line := part.unfinished()) is not None:
                    return line
            elif part.is_unfinished:
                return part
        return None

    def take_keyboard(self) -> None:
        self._which.setFocus()

    def _add(self, condition: Condition, *, keyboard: bool = False) -> None:
        part = self._part(condition)
        part.removal_wanted.connect(lambda: self._remove(part))
        self._parts.append(part)
        self._body.addWidget(part)
        if keyboard:
            part.take_keyboard()

    def _part(self, condition: Condition) -> "ConditionLine | ConditionGroup":
        holds, inner = _simplest(condition)
        if isinstance(inner, Is | Reaches):
            return ConditionLine(self._wording, self._icons, inner, holds=holds, parent=self)
        return ConditionGroup(self._wording, self._icons, condition, self, self._depth + 1)

    def _remove(self, part: "ConditionLine | ConditionGroup") -> None:
        self._parts.remove(part)
        self._body.removeWidget(part)
        part.hide()
        part.deleteLater()
        self.take_keyboard()


def _simplest(condition: Condition) -> tuple[bool, Condition]:
    """Whether what is inside holds or does not, and that."""
    holds = True
    while isinstance(condition, Not):
        holds, condition = not holds, condition.part
    return holds, condition


def _unwrapped(condition: Condition) -> tuple[bool, Every | Some]:
    """A condition that is no group becomes one."""
    holds, inner = _simplest(condition)
    return (holds, inner) if isinstance(inner, Every | Some) else (holds, Every((inner,)))
