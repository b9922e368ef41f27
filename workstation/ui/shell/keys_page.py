"""Where a person gives keys to actions: found by name or by key, heard as pressed, conflicts said at once."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from workstation.ui.kit.actions import Action, Actions, native
from workstation.ui.kit.key_rules import Unfit, unfit
from workstation.ui.kit.keymap import Keys, with_choice
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.line_edit import LineEdit
from workstation.ui.kit.push import push_button
from workstation.ui.kit.safe_text import fill, iso_ltr
from workstation.ui.shell.key_field import KeyField

_ID = Qt.ItemDataRole.UserRole


class KeysPage(QWidget):
    """What is chosen holds at once; ``chosen`` carries all that is not as usual, by the action's id."""

    chosen = Signal(dict)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._heard = ""  # a key that was pressed and that another action has
        self._filling = False
        self.setAccessibleIdentifier("keys_page")
        self.search = LineEdit(parent=self)
        self.search.setAccessibleIdentifier("keys_page.find")
        self._model = QStandardItemModel(0, 2, self)
        self._rows = QSortFilterProxyModel(self)
        self._rows.setSourceModel(self._model)
        self._rows.setFilterKeyColumn(-1)
        self._rows.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.search.textChanged.connect(self._rows.setFilterFixedString)
        self.list = QTreeView(self)
        self.list.setAccessibleIdentifier("keys_page.list")
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setModel(self._rows)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.header().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self.field = KeyField(self)
        self.field.setAccessibleIdentifier("keys_page.key")
        self.field.pressed.connect(self._on_pressed)
        self._said = PlainLabel("", self, wrap=True, tone="muted")
        self._said.setAccessibleIdentifier("keys_page.said")
        self._take = self._button("take", self._on_take)
        self._remove = self._button("remove", lambda: self._give(()))
        self._reset = self._button("reset", self._on_reset)
        self._reset_all = self._button("reset_all", lambda: self._choose({}))
        self._lay_out()
        self._translate()
        actions.changed.connect(self._fill)

    def _button(self, name: str, act: Callable[[], None]) -> QPushButton:
        button = push_button(self, f"keys_page.{name}")
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.field, 1)
        for button in (self._take, self._remove, self._reset):
            buttons.addWidget(button)
        foot = QHBoxLayout()
        foot.addWidget(self._said, 1)
        foot.addWidget(self._reset_all, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        column.addLayout(foot)
        self.setFocusProxy(self.search)

    # what stands there

    def _fill(self) -> None:
        """Show every action with the keys that it has now; what is current stays so, and so does what is
        asked about a key that was heard."""
        current = self._current_id()
        self._filling = True  # without rows the field would be shut, and whoever writes in it sent away
        self._model.setRowCount(0)
        for action in self._actions.keyed_first():
            row = [QStandardItem(action.text), QStandardItem("   ".join(map(iso_ltr, action.keys)))]
            row[0].setData(action.id, _ID)
            for item in row:
                item.setEditable(False)
            self._model.appendRow(row)
        self._select(current)
        self._filling = False
        if not self._heard or self._current_id() != current:
            self._show_current()
        self._reset_all.setEnabled(bool(self._actions.chosen))

    def _select(self, id_: str) -> None:
        for row in range(self._rows.rowCount()):
            index = self._rows.index(row, 0)
            if index.data(_ID) == id_ or not id_:
                self.list.setCurrentIndex(index)
                return

    def _show_current(self) -> None:
        """The field names the action whose key it would hear."""
        if self._filling:
            return
        action = self._current()
        self._heard = ""
        self._take.hide()
        for widget in (self.field, self._remove, self._reset):
            widget.setEnabled(action is not None)
        if action is None:
            self.field.clear()
            return
        self.field.setText("   ".join(map(iso_ltr, action.keys)))
        self.field.setAccessibleName(fill(self.tr("Press the new key of “%1”"), action.text))
        self._remove.setEnabled(bool(action.keys))
        held = tuple(key.toString() for key in action.qaction.shortcuts())
        self._reset.setEnabled(held != action.own)

    def _current_id(self) -> str:
        return str(self.list.currentIndex().siblingAtColumn(0).data(_ID) or "")

    def _current(self) -> Action | None:
        id_ = self._current_id()
        return next((action for action in self._actions.all() if action.id == id_), None)

    # a person's hands

    def _on_pressed(self, key: str) -> None:
        action, shown = self._current(), native(QKeySequence(key))
        if action is None:
            return
        holder = next((a for a in self._actions.all() if QKeySequence(key) in a.qaction.shortcuts()), None)
        self._heard = ""
        self._take.hide()
        self.field.setText(iso_ltr(shown))
        if (why := unfit(key)) is not None:
            self._say(fill(self._reason(why), shown), "danger")
        elif holder is not None and holder.id != action.id:
            self._heard = key
            self._take.setText(fill(self.tr("Give it to “%1”"), action.text))
            self._take.show()
            self._say(fill(self.tr("%1 belongs to “%2”."), shown, holder.text), "warn")
        else:
            self._give((key,))

    def _on_take(self) -> None:
        if self._heard:
            self.field.setFocus()  # before its button goes
            self._give((self._heard,))

    def _on_reset(self) -> None:
        if (action := self._current()) is not None:
            self._give(action.own)

    def _give(self, keys: Keys) -> None:
        action = self._current()
        if action is None:
            return
        self._choose(with_choice(self._actions.own_keys(), self._actions.chosen, action.id, keys))
        said = ", ".join(action.keys)
        told = fill(self.tr("“%1” has %2 now."), action.text, said) if said else ""
        self._say(told or fill(self.tr("“%1” has no key now."), action.text), "ok")

    def _choose(self, chosen: dict[str, Keys]) -> None:
        self._heard = ""
        if not chosen:
            self._say(self.tr("All keys are the usual ones."), "ok")
        self._actions.choose(chosen)
        self.chosen.emit(chosen)

    def _say(self, sentence: str, tone: str) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 their enums: 3 ms

        self._said.set_tone(tone)
        self._said.setText(sentence)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _reason(self, why: Unfit) -> str:
        return {
            Unfit.NO_KEY: self.tr("%1 cannot be an action's key."),
            Unfit.TEXT: self.tr("%1 is needed for writing; take one with Ctrl and Shift."),
            Unfit.METHOD: self.tr("%1 switches layouts or input methods; take another."),
            Unfit.MENU: self.tr("%1 may open a menu: Alt and a letter does. Take another."),
            Unfit.SYSTEM: self.tr("The desktop has %1; take another."),
            Unfit.ALT_GR: self.tr("Ctrl+Alt writes signs on many keyboards, so %1 cannot be had."),
        }[why]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        self._heard = ""
        self.setAccessibleName(self.tr("Keys"))
        self.search.setPlaceholderText(self.tr("Find an action or a key…"))
        self.search.setAccessibleName(self.tr("Find an action or a key"))
        self.list.setAccessibleName(self.tr("Actions and their keys"))
        self.field.setPlaceholderText(self.tr("Press a key here"))
        self._model.setHorizontalHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self._remove.setText(self.tr("No key"))
        self._reset.setText(self.tr("The usual key"))
        self._reset_all.setText(self.tr("All as usual"))
        self._fill()
