"""The window of settings: pages at the start edge, and one field that finds every setting of all of them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workstation.ui.features.settings.catalogue import Catalogue
from workstation.ui.features.settings.row import Row
from workstation.ui.features.settings.setting import Act, Page, Setting, matches
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.line_edit import LineEdit
from workstation.ui.kit.safe_text import fill, identifier

PageMaker = Callable[[QWidget], QWidget]


class SettingsView(QDialog):
    """``makers`` build the pages that are no list of settings, when they are first shown."""

    changed = Signal(str, object)  # a setting's id and its new value; acts carry True
    reset = Signal(str)
    rebuilt = Signal()  # all rows are new: they want their values

    def __init__(
        self,
        kit: Kit,
        catalogue: Catalogue,
        standards: Mapping[str, object],
        makers: Mapping[Page, PageMaker],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kit, self._catalogue, self._standards = kit, catalogue, standards
        self._makers = dict(makers)
        self._made: dict[Page, QWidget] = {}
        self._rows: dict[str, Row] = {}
        self._headings: dict[Page, PlainLabel] = {}
        self.setAccessibleIdentifier("settings")
        self.setSizeGripEnabled(True)
        self.field = LineEdit(parent=self)
        self.field.setAccessibleIdentifier("settings.field")
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._sift)
        self.pages = QListWidget(self)
        self.pages.setWordWrap(True)
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages.setAccessibleIdentifier("settings.pages")
        self.pages.currentItemChanged.connect(lambda *_: self._on_page())
        self._heading = PlainLabel("", self, weight="title")  # of a page that has none of its own
        self._stack = QStackedWidget(self)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack.addWidget(self._area)
        self._nothing = PlainLabel("", self, wrap=True, tone="muted")
        self._arrange()
        self._build()
        if parent is not None:
            self.finished.connect(lambda _code: parent.window().activateWindow())
        kit.theme.changed.connect(self._fit)
        self._fit()

    def _arrange(self) -> None:
        side = QVBoxLayout()
        side.addWidget(self.field)
        side.addWidget(self.pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(14)
        row.addLayout(side)
        main = QVBoxLayout()
        main.addWidget(self._heading)
        main.addWidget(self._stack, 1)
        row.addLayout(main, 1)

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        room = self.screen().availableSize()
        return QSize(min(56 * line, room.width() - 60), min(38 * line, room.height() - 80))

    def minimumSizeHint(self) -> QSize:
        return QSize(420, 300)

    # what the presenter shows

    def show_value(self, setting: str, value: object, *, standard: bool) -> None:
        if setting in self._rows:
            self._rows[setting].show_value(value, standard=standard)

    def show_most(self, setting: str, least: int, most: int) -> None:
        self._rows[setting].show_most(least, most)

    def show_fixed(self, setting: str, file: str) -> None:
        self._rows[setting].show_fixed(file)

    def show_fact(self, setting: str, text: str) -> None:
        if setting in self._rows:
            self._rows[setting].show_value(text, standard=True)

    def appear(self, setting: str = "") -> None:
        """Come to the front, at ``setting`` if one is named."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.clear()
        if setting not in self._rows:
            self.field.setFocus()
            return
        row = self._rows[setting]
        self.show_page(row.setting.page)
        if row.setting.page not in self._makers:
            row.control.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(row)

    def show_page(self, page: Page) -> None:
        self.pages.setCurrentRow(list(self._headings).index(page))
        self._on_page()

    # inside

    def _build(self) -> None:
        """All rows, in the words of the language that is spoken now."""
        title = self.tr("Settings")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.field.setPlaceholderText(self.tr("Find a setting…"))
        self.field.setAccessibleName(self.tr("Find a setting"))
        self.field.setToolTip(self.tr("Find a setting"))
        self.pages.setAccessibleName(self.tr("Pages"))
        place = max(0, self.pages.currentRow())
        content = QWidget(self._area)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        self._rows, self._headings = {}, {}
        self._words = self._catalogue.pages()
        settings = self._catalogue.settings()
        for page, word in self._words.items():
            heading = self._headings[page] = PlainLabel(word, content, weight="title")
            column.addWidget(heading)
            for setting in settings:
                if setting.page is page:
                    row = self._rows[setting.id] = self._row(setting, content)
                    column.addWidget(row)
        column.addWidget(self._nothing)
        column.addStretch(1)
        self._area.setWidget(content)
        before = self.pages.blockSignals(True)
        self.pages.clear()
        self.pages.addItems(list(self._words.values()))
        self.pages.setCurrentRow(place)
        self.pages.blockSignals(before)
        self._sift()

    def _row(self, setting: Setting, parent: QWidget) -> Row:
        row = Row(self._kit.icons, setting, self._standards.get(setting.id), parent)
        row.changed.connect(lambda value: self._on_changed(setting, value))
        row.reset.connect(lambda: self.reset.emit(setting.id))
        return row

    def _on_changed(self, setting: Setting, value: object) -> None:
        if setting.page in self._makers and isinstance(setting.control, Act):
            self.show_page(setting.page)
        else:
            self.changed.emit(setting.id, value)

    def _fit(self) -> None:
        wanted = self.fontMetrics().averageCharWidth() * 24
        self.pages.setFixedWidth(max(120, min(wanted, self.width() // 3)))
        self.field.setFixedWidth(self.pages.width())

    def _page(self) -> Page:
        return list(self._words)[max(0, self.pages.currentRow())]

    def _on_page(self) -> None:
        if self.field.text():
            self.field.clear()
        else:
            self._sift()

    def _sift(self) -> None:
        """The settings of the page, or those that were asked for, under the names of their pages."""
        typed = self.field.text().strip()
        page = self._page()
        maker = self._makers.get(page)
        self._heading.setText(self._words[page])
        self._heading.setVisible(maker is not None and not typed)
        if maker is not None and not typed:
            if page not in self._made:
                self._made[page] = maker(self)
                self._stack.addWidget(self._made[page])
            self._stack.setCurrentWidget(self._made[page])
            return
        self._stack.setCurrentWidget(self._area)
        found: set[Page] = set()
        for row in self._rows.values():
            of = row.setting.page
            wanted = matches(row.setting, self._words[of], typed) if typed else of is page
            row.setVisible(wanted)
            found |= {of} if wanted else set()
        for of, heading in self._headings.items():
            heading.setVisible(of in found)
        self._nothing.setVisible(not found)
        self._nothing.setText(fill(self.tr("No setting is called %1."), identifier(typed)))
        self._area.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes from the field to what was found, and presses no button that happens to stand there."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.field.hasFocus() and self._stack.currentWidget() is self._area:
            found = (row for row in self._rows.values() if row.isVisibleTo(self))
            if (first := next(found, None)) is not None:
                first.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._build()
            self.rebuilt.emit()
