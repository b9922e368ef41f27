"""The row of sections above the queue list: a count over a word, one of them chosen."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from workstation.domain.inbox import Section
from workstation.ui.kit.safe_text import fill, tooltip
from workstation.ui.kit.theme import Theme

_MOST = 999


class Segment(QAbstractButton):
    """One section. Its count is None until it is known."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.count: int | None = None
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(
            metrics.horizontalAdvance(self.text()) + metrics.height() // 2, metrics.height() * 5 // 2 + 6
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * 2, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # "999+" is that in every language
        tokens, chosen = self._theme.tokens, self.isChecked()
        if self.underMouse() and not chosen:
            painter.fillRect(self.rect(), QColor(tokens.raised))
        half = self.height() // 2
        number = QFont(self.font())
        number.setWeight(QFont.Weight.DemiBold)
        painter.setFont(number)
        painter.setPen(QColor(tokens.accent if chosen else tokens.text))
        low = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(QRect(0, 0, self.width(), half + 1), int(low), self._number())
        small = QFont(self.font())
        small.setPointSizeF(small.pointSizeF() * 0.9)
        painter.setFont(small)
        painter.setPen(QColor(tokens.accent if chosen else tokens.muted))
        word = QFontMetrics(small).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 4)
        high = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(QRect(2, half + 1, self.width() - 4, half), int(high), word)
        if chosen:
            painter.fillRect(4, self.height() - 3, self.width() - 8, 3, QColor(tokens.accent))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _number(self) -> str:
        if self.count is None:
            return "–"
        return f"{_MOST}+" if self.count > _MOST else str(self.count)


class SectionBar(QWidget):
    """Arrow keys go from one section to the next."""

    chosen = Signal(object)  # Section

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._segments: dict[Section, Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for section in Section:
            segment = Segment(theme, self)
            segment.setAccessibleIdentifier(f"inbox.section.{section.value}")
            segment.toggled.connect(lambda on, wanted=section: self._on_toggled(wanted, on))
            self._segments[section] = segment
            self._group.addButton(segment)
            row.addWidget(segment, 1)
        self._quiet = False
        theme.changed.connect(self.update)
        self._translate()

    def show_section(self, section: Section) -> None:
        self._quiet = True
        self._segments[section].setChecked(True)
        self._quiet = False

    def show_counts(self, counts: Mapping[Section, int]) -> None:
        for section, count in counts.items():
            self._segments[section].count = count
            self._segments[section].update()
        self._translate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _on_toggled(self, section: Section, on: bool) -> None:
        if on and not self._quiet:
            self.chosen.emit(section)

    def _translate(self) -> None:
        words = {
            Section.MINE: self.tr("Mine"),
            Section.UNASSIGNED: self.tr("Unassigned"),
            Section.WAITING: self.tr("Waiting"),
            Section.ALL: self.tr("All"),
        }
        for section, segment in self._segments.items():
            segment.setText(words[section])
            segment.setToolTip(tooltip(words[section]))
            count = segment.count
            known = words[section] if count is None else fill(self.tr("%1, %2"), words[section], count)
            segment.setAccessibleName(known)
