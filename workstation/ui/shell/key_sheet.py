"""F1: every action with its keys and its name in the file of keys; searchable, and printable."""

from collections.abc import Callable

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QHeaderView, QTreeView, QWidget

from workstation.errors import WorkstationError
from workstation.ui.kit.actions import Actions
from workstation.ui.kit.ask_in_front import AskInFront
from workstation.ui.kit.file_dialogs import choose_place
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.line_edit import LineEdit
from workstation.ui.kit.safe_text import iso_ltr

_LETTERS, _LINES = 110, 36
_COLUMNS = (0.42, 0.32, 0.26)  # of the width


class _Table(QTreeView):
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, part in enumerate(_COLUMNS):
            self.setColumnWidth(column, round(self.viewport().width() * part))


class KeySheet(AskInFront):
    """Made anew from the registry whenever it opens, so it never tells old keys."""

    def __init__(self, actions: Actions, opener: QWidget) -> None:
        title = self.tr("Keys")
        super().__init__(opener, "keys", title, _LETTERS, _LINES)
        self.field = LineEdit(parent=self)
        self.field.setAccessibleIdentifier("keys.field")
        self.field.setPlaceholderText(self.tr("Find an action or a key…"))
        self.field.setAccessibleName(self.tr("Find an action or a key"))
        self._rows = QSortFilterProxyModel(self)
        self._rows.setSourceModel(self._model(actions))
        self._rows.setFilterKeyColumn(-1)
        self._rows.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.textChanged.connect(self._rows.setFilterFixedString)
        self.list = _Table(self)
        self.list.setAccessibleIdentifier("keys.list")
        self.list.setAccessibleName(title)
        self.list.ensurePolished()  # or all rows keep the height that they had without the style sheet
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setModel(self._rows)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.header().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._said = PlainLabel("", self, wrap=True, tone="danger")
        self.column.addWidget(self.field)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self._said)
        self._said.hide()
        self._add("pdf", self.tr("Save as PDF…"), self._on_pdf)
        self._add("print", self.tr("Print…"), self._on_print)
        self._add("close", self.tr("Close"), self.reject)
        self.setFocusProxy(self.field)

    def _add(self, name: str, text: str, act: Callable[[], None]) -> None:
        self.add_button(name, text).clicked.connect(lambda _checked=False: act())

    def _model(self, actions: Actions) -> QStandardItemModel:
        model = QStandardItemModel(0, 3, self)
        model.setHorizontalHeaderLabels([self.tr("Action"), self.tr("Keys"), self.tr("keys.toml")])
        for action in actions.keyed_first():
            keys = "   ".join(map(iso_ltr, action.keys))
            row = [QStandardItem(text) for text in (action.text, keys, iso_ltr(action.id))]
            for item in row:
                item.setEditable(False)
            model.appendRow(row)
        return model

    def rows(self) -> list[tuple[str, str]]:
        """What stands on the sheet now, actions with their keys; those without a key are not worth paper."""
        model = self._rows
        shown = [(model.index(r, 0).data(), model.index(r, 1).data()) for r in range(model.rowCount())]
        return [(str(action), str(keys)) for action, keys in shown if keys]

    def save_pdf(self, path: str) -> None:
        """Keep what stands on the sheet in a file; what goes wrong is said here."""
        from workstation.ui.shell.key_paper import document, save_pdf  # noqa: PLC0415 few want it on paper

        title = self.windowTitle()
        try:
            save_pdf(path, document(title, self.rows()), title)
        except WorkstationError as error:
            self._said.setText(str(error))
        else:
            self._said.setText("")
        self._said.setVisible(bool(self._said.text()))

    def _on_pdf(self) -> None:
        choose_place(self, self.tr("Save as PDF"), "groundcrew-keys.pdf", self.save_pdf)

    def _on_print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 few print

        from workstation.ui.shell.key_paper import document  # noqa: PLC0415

        printer = QPrinter()
        paper = document(self.windowTitle(), self.rows())
        dialog = QPrintDialog(printer, self)
        dialog.setAccessibleIdentifier("keys.printing")
        dialog.accepted.connect(lambda: paper.print_(printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own needs a receiver
