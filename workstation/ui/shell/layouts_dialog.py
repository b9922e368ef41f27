"""The layouts of panes: the one that stands now is named here; others are taken up again, or forgotten."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QListView, QWidget

from workstation.domain.panes import Panes
from workstation.ui.kit.ask_in_front import AskInFront
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.line_edit import LineEdit
from workstation.ui.kit.push import push_button
from workstation.ui.kit.safe_text import fill, identifier
from workstation.ui.kit.theme import Theme
from workstation.ui.kit.two_parts import END, TwoParts

LONGEST = 60  # characters of a name
_LETTERS, _LINES = 60, 20


class LayoutsDialog(AskInFront):
    """Enter in the field keeps, Enter in the list uses, Delete forgets."""

    kept = Signal(str)  # a new name, or one that exists: it is for what stands now
    used = Signal(str)
    forgotten = Signal(str)

    def __init__(self, theme: Theme, opener: QWidget) -> None:
        title = self.tr("Layouts of panes")
        super().__init__(opener, "layouts", title, _LETTERS, _LINES)
        self.field = LineEdit(parent=self)
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleIdentifier("layouts.field")
        self.field.setAccessibleName(self.tr("Name for the panes as they stand now"))
        self.field.setPlaceholderText(self.field.accessibleName())
        self.list = QListView(self)
        self.list.setAccessibleIdentifier("layouts.list")
        self.list.setAccessibleName(title)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setItemDelegate(TwoParts(theme, self.list))
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        self._keep = push_button(self, "layouts.keep", self.tr("Keep"))
        self.add_button("close", self.tr("Close")).clicked.connect(self.reject)
        self._forget = self.add_button("forget", self.tr("Forget"))
        self._use = self.add_button("use", self.tr("Use"))
        self._lay_out()
        self._connect()
        self._tell()

    def show_layouts(self, layouts: Mapping[str, Panes]) -> None:
        """All there are, by name; the one that was chosen stays so."""
        chosen, names = self._chosen(), list(layouts)
        self._model.clear()
        for name, panes in layouts.items():
            item = QStandardItem(identifier(name))
            count = self.tr("%n pane(s)", "", panes.count)
            item.setData(name, Qt.ItemDataRole.UserRole)
            item.setData(count, END)
            item.setData(fill("%1, %2", item.text(), count), Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        place = names.index(chosen) if chosen in names else 0
        self.list.setCurrentIndex(self._model.index(place, 0))
        self._tell()

    def _lay_out(self) -> None:
        told = self.tr("A layout is the number, place and size of the panes. Your tabs stay open.")
        self.column.addWidget(PlainLabel(told, self, wrap=True, tone="muted"))
        row = QHBoxLayout()
        row.addWidget(self.field)
        row.addWidget(self._keep)
        self.column.addLayout(row)
        self.column.addWidget(self.list, 1)
        self.setFocusProxy(self.field)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._tell)
        self.field.returnPressed.connect(self._on_keep)
        self._keep.clicked.connect(self._on_keep)
        self._use.clicked.connect(self._on_use)
        self._forget.clicked.connect(self._on_forget)
        self.list.activated.connect(self._on_use)
        self.list.selectionModel().currentChanged.connect(self._tell)
        self.list.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and watched is self.list and isinstance(event, QKeyEvent):
            forgets = event.key() == Qt.Key.Key_Delete
            if forgets:
                self._on_forget()
            return forgets
        return super().eventFilter(watched, event)

    def _chosen(self) -> str:
        index: QModelIndex = self.list.currentIndex()
        return str(index.data(Qt.ItemDataRole.UserRole)) if index.isValid() else ""

    def _name(self) -> str:
        return " ".join(self.field.text().split())

    def _tell(self) -> None:
        self._keep.setEnabled(bool(self._name()))
        for button in (self._use, self._forget):
            button.setEnabled(bool(self._chosen()))

    def _on_keep(self) -> None:
        if name := self._name():
            self.field.clear()
            self.kept.emit(name)

    def _on_use(self) -> None:
        if chosen := self._chosen():
            self.accept()
            self.used.emit(chosen)

    def _on_forget(self) -> None:
        if chosen := self._chosen():
            self.forgotten.emit(chosen)
