"""The strip at the top: who sits here, and the way to everything."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from workstation.ui.kit.icons import Shape
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import identifier, iso_ltr
from workstation.ui.shell.zones import take_keyboard


class TopStrip(QFrame):
    search_clicked = Signal()
    bell_clicked = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = kit.icons
        self.setProperty("panel", "raised")
        self._tower = Shape(kit.icons, self, "tower", "accent", lines=1.3)
        self._product = PlainLabel("Groundcrew", self, weight="strong")
        self._search = QPushButton(self)
        self._search.setProperty("role", "field")
        self._search.setAccessibleIdentifier("top.search")
        self._search.clicked.connect(self.search_clicked)
        self._search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._hint = PlainLabel("", self._search, tone="muted")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._bell = QToolButton(self)
        self._bell.setProperty("role", "quiet")
        self._bell.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._bell.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._bell.setAccessibleIdentifier("top.bell")
        self._bell.clicked.connect(self.bell_clicked)
        self._unseen, self._quiet = 0, False
        self._person = Shape(kit.icons, self, "person", "muted", lines=1.3)
        self._me = PlainLabel("", self)
        self._me.setAccessibleIdentifier("top.me")
        self._lay_out()
        self.show_me("")
        self.retranslate()
        self._search.setIcon(kit.icons.icon("search", "muted"))
        kit.theme.changed.connect(self._make_room)

    def _lay_out(self) -> None:
        inside = QHBoxLayout(self._search)
        inside.setContentsMargins(12, 0, 12, 0)
        inside.addStretch(1)
        inside.addWidget(self._hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 14, 5)
        row.setSpacing(8)
        row.addWidget(self._tower)
        row.addWidget(self._product)
        row.addStretch(1)
        row.addWidget(self._search, 3)
        row.addStretch(1)
        row.addWidget(self._bell)
        row.addWidget(self._person)
        row.addWidget(self._me)

    def show_me(self, name: str) -> None:
        """Who is signed in."""
        self._me.setText(identifier(name))
        self._person.setVisible(bool(name))

    def show_unseen(self, count: int) -> None:
        """How many notifications nobody has looked at."""
        self._unseen = count
        self._draw_bell()

    def show_quiet(self, quiet: bool) -> None:
        """Whether the person does not want to be disturbed: another shape, and another name."""
        self._quiet = quiet
        self._draw_bell()

    def focus_first(self) -> bool:
        return take_keyboard(self._search)

    def set_keys(self, keys: str) -> None:
        """The keys that do what the search button does, as this platform writes them."""
        self._hint.setText(iso_ltr(keys))
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Top"))
        self._search.setText(self.tr("Search or run a command…"))
        self._search.setAccessibleName(self.tr("Search or run a command"))
        self._draw_bell()
        self._make_room()

    def _draw_bell(self) -> None:
        tone = "accent" if self._unseen else "muted"
        self._bell.setIcon(self._icons.icon("moon" if self._quiet else "bell", tone))
        self._bell.setText(("99+" if self._unseen > 99 else str(self._unseen)) if self._unseen else "")
        names = [self.tr("Notifications")]
        if self._unseen:
            names.append(self.tr("%n unseen", "", self._unseen))
        if self._quiet:
            names.append(self.tr("do not disturb"))
        self._bell.setAccessibleName(", ".join(names))

    def _make_room(self) -> None:
        """For the words of the search button with its keys behind them, whatever the size of the letters."""
        line = self.fontMetrics().height()
        words = self._search.sizeHint().width() + self._hint.sizeHint().width() + 2 * line
        self._search.setMinimumWidth(words)
        self._search.setMaximumWidth(max(words, 25 * line))
