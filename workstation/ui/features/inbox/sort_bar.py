"""The line above the list: in which order it stands, and what is done with the conversations chosen in it."""

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from workstation.domain.inbox import Sort
from workstation.ui.kit.actions import Actions
from workstation.ui.kit.announcing import announce
from workstation.ui.kit.icons import Icons
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill


class SortBar(QWidget):
    """``acts`` are ids of actions that the button for the chosen ones offers."""

    forgotten = Signal()  # nothing shall be chosen any more

    def __init__(self, icons: Icons, actions: Actions, acts: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._actions, self._acts = actions, acts
        self._sort = Sort.LONGEST
        self.count = 0  # of those that are chosen
        self._order = QToolButton(self)
        self._order.setAccessibleIdentifier("inbox.sort")
        self._order.setProperty("role", "quiet")
        self._order.clicked.connect(self._open_orders)
        self._chosen = PlainLabel(parent=self, tone="accent", weight="strong")
        self._do = QToolButton(self)
        self._do.setAccessibleIdentifier("inbox.chosen.acts")
        self._do.clicked.connect(self._open_acts)
        self._forget = QToolButton(self)
        self._forget.setAccessibleIdentifier("inbox.chosen.forget")
        self._forget.setProperty("role", "quiet")
        self._forget.setIcon(icons.icon("close", "muted"))
        self._forget.clicked.connect(self.forgotten)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 2)
        row.setSpacing(6)
        row.addWidget(self._order)
        row.addWidget(self._chosen)
        row.addStretch(1)
        row.addWidget(self._do)
        row.addWidget(self._forget)
        self._translate()

    def show_sort(self, sort: Sort) -> None:
        self._sort = sort
        self._translate()

    def show_chosen(self, count: int) -> None:
        """How many are chosen together; 0: none."""
        if count != self.count:
            self.count = count
            self._translate()
            announce(self, self._chosen.text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _open_orders(self) -> None:
        self._open(
            self._order, [f"inbox.sort.{sort.value}" for sort in Sort], f"inbox.sort.{self._sort.value}"
        )

    def _open_acts(self) -> None:
        self._open(self._do, self._acts, "")

    def _open(self, button: QToolButton, ids: list[str] | tuple[str, ...], checked: str) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for name in ids:
            action = self._actions.by_id(name)
            entry = menu.addAction(action.text())
            entry.setCheckable(bool(checked))
            entry.setChecked(name == checked)
            entry.triggered.connect(action.trigger)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _translate(self) -> None:
        words = {
            Sort.LONGEST: self.tr("Longest waiting"),
            Sort.DUE: self.tr("Due next"),
            Sort.PRIORITY: self.tr("Priority"),
            Sort.NEWEST: self.tr("Newest"),
        }
        self._order.setText(f"{words[self._sort]} ▾")
        self._order.setAccessibleName(fill(self.tr("Order: %1"), words[self._sort]))
        self._chosen.setText(self.tr("%n chosen", "", self.count))
        self._do.setText(self.tr("Do with them ▾"))
        self._do.setAccessibleName(self.tr("Do with the chosen conversations"))
        self._forget.setAccessibleName(self.tr("Choose none"))
        self._forget.setToolTip(self.tr("Choose none"))
        self._order.setVisible(not self.count)
        for widget in (self._chosen, self._do, self._forget):
            widget.setVisible(bool(self.count))
