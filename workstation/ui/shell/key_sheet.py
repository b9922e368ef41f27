"""F1: every action with its keys, searchable."""

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTreeView, QVBoxLayout, QWidget

from workstation.ui.kit.actions import Actions
from workstation.ui.kit.labels import PlainLabel


class KeySheet(QDialog):
    """Made anew from the registry whenever it opens, so it never tells old keys."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("sheet", "true")
        self.setAccessibleIdentifier("keys")
        title = self.tr("Keys")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find an action or a key…"))
        self.field.setAccessibleName(self.tr("Find an action or a key"))
        self._rows = QSortFilterProxyModel(self)
        self._rows.setSourceModel(self._model(actions))
        self._rows.setFilterKeyColumn(-1)
        self._rows.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.textChanged.connect(self._rows.setFilterFixedString)
        self.list = QTreeView(self)
        self.list.setAccessibleName(title)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setModel(self._rows)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(PlainLabel(title, self, weight="title"))
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.resize(560, 600)

    def _model(self, actions: Actions) -> QStandardItemModel:
        model = QStandardItemModel(0, 2, self)
        model.setHorizontalHeaderLabels([self.tr("Action"), self.tr("Keys")])
        for action in actions.all():
            if action.keys:
                row = [QStandardItem(action.text), QStandardItem("   ".join(action.keys))]
                for item in row:
                    item.setEditable(False)
                model.appendRow(row)
        return model
