"""What the shell itself can do, registered like everything else: sections, tabs, zones, looks."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workstation.ui.kit.actions import Actions
from workstation.ui.kit.layouts import Layouts
from workstation.ui.kit.safe_text import fill
from workstation.ui.kit.theme import Theme
from workstation.ui.shell.tab_acts import TabActs
from workstation.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from workstation.ui.shell.palette import Palette

ZOOM_STEP = 10


@dataclass(frozen=True, slots=True)
class _Command:
    id: str
    text: str
    handler: Callable[[], object]
    keys: tuple[str, ...] = ()
    menu: str = ""
    listed: bool = True


class Commands(QObject):
    """Made after the window's sections were added. Its words follow the language of the interface."""

    looks_changed = Signal()  # scheme or zoom: worth remembering
    retry_asked = Signal()
    search_asked = Signal(str)
    search_window_asked = Signal()
    lock_asked = Signal()
    palette_made = Signal(QObject)  # when it was first asked for

    def __init__(self, window: MainWindow, theme: Theme, actions: Actions) -> None:
        super().__init__(window)
        self._window, self._theme, self._actions = window, theme, actions
        self._palette: Palette | None = None
        self._palette_key = ""
        for command in self._all():
            handler = partial(_do, command)
            actions.add(command.id, command.text, handler, command.keys, command.menu, listed=command.listed)
        self._tab_acts = TabActs(window, actions)
        actions.attach(window.ground)
        Layouts(window, window.ground, actions.with_key)
        window.language_changed.connect(self._retranslate)
        window.top.search_clicked.connect(self.open_palette)
        window.banner.retry_clicked.connect(self.retry_asked)
        window.banner.tray_clicked.connect(partial(self._go, "tray"))
        window.banner.details_clicked.connect(partial(self._go, "diagnostics"))
        window.banner.left.connect(window.focus_work)
        window.status.tray_clicked.connect(partial(self._go, "tray"))
        actions.changed.connect(self._show_palette_key)
        self._show_palette_key()

    def _all(self) -> list[_Command]:
        return [*self._ways(), *self._sections(), *self._looks()]

    def _ways(self) -> list[_Command]:
        window = self._window
        return [
            _Command("palette", self.tr("Search or run a command"), self.open_palette, ("Ctrl+K",), "tools"),
            _Command(
                "search",
                self.tr("Search everywhere"),
                lambda: self.search_asked.emit(""),
                ("Ctrl+Shift+F",),
                "tools",
            ),
            _Command(
                "search.window", self.tr("Search in a window"), self.search_window_asked.emit, (), "tools"
            ),
            _Command("keys", self.tr("Keys"), self.open_keys, ("F1", "Ctrl+/"), "help"),
            _Command("sync.now", self.tr("Sync now"), self.retry_asked.emit, ("F5",), "file"),
            _Command("lock", self.tr("Lock"), self.lock_asked.emit, ("Ctrl+L",), "file"),
            _Command("quit", self.tr("Quit"), window.close, ("Ctrl+Q",), "file"),
            _Command("zone.next", self.tr("Next zone"), lambda: window.zones.walk(1), ("F6",), "view"),
            _Command(
                "zone.previous",
                self.tr("Previous zone"),
                lambda: window.zones.walk(-1),
                ("Shift+F6",),
                "view",
            ),
            _Command("context", self.tr("Customer panel"), window.toggle_context, ("F9",), "view"),
        ]

    def _sections(self) -> list[_Command]:
        return [
            _Command(
                f"go.{name}",
                fill(self.tr("Go to %1"), word),
                partial(self._go, name),
                (f"Alt+{number}",),
                "view",
            )
            for number, (name, word) in enumerate(self._window.sides().items(), 1)
        ]

    def _looks(self) -> list[_Command]:
        return [
            _Command(
                "zoom.in", self.tr("Larger letters"), partial(self._zoom, 1), ("Ctrl++", "Ctrl+="), "view"
            ),
            _Command("zoom.out", self.tr("Smaller letters"), partial(self._zoom, -1), ("Ctrl+-",), "view"),
            _Command("zoom.reset", self.tr("Normal letters"), partial(self._zoom, 0), ("Ctrl+0",), "view"),
            _Command(
                "scheme.system", self.tr("Colours of the system"), partial(self._scheme, "system"), (), "view"
            ),
            _Command("scheme.light", self.tr("Light colours"), partial(self._scheme, "light"), (), "view"),
            _Command("scheme.dark", self.tr("Dark colours"), partial(self._scheme, "dark"), (), "view"),
            _Command(
                "scheme.contrast", self.tr("High contrast"), partial(self._scheme, "contrast"), (), "view"
            ),
        ]

    def _show_palette_key(self) -> None:
        if (key := self._actions.key_of("palette")) != self._palette_key:
            self._palette_key = key
            self._window.top.set_keys(key)

    def open_palette(self) -> None:
        if self._palette is None:
            from workstation.ui.shell.palette import Palette  # noqa: PLC0415 not before it is asked for

            self._palette = Palette(self._theme, self._actions, self._window.ground)
            self._palette.search_wanted.connect(self.search_asked)
            self.palette_made.emit(self._palette)
        self._palette.appear()

    def open_keys(self) -> None:
        from workstation.ui.shell.key_sheet import KeySheet  # noqa: PLC0415 not before it is asked for

        KeySheet(self._actions, self._window.ground).open()

    def _go(self, name: str) -> None:
        self._window.show_side(name)
        self._window.focus_side()

    def _zoom(self, by: int) -> None:
        self._theme.set_zoom(self._theme.zoom + by * ZOOM_STEP if by else 100)
        self.looks_changed.emit()

    def _scheme(self, scheme: str) -> None:
        self._theme.set_scheme(scheme)
        self.looks_changed.emit()

    def _retranslate(self) -> None:
        for command in self._all():
            self._actions.set_text(command.id, command.text)
        self._tab_acts.retranslate()


def _do(command: _Command) -> None:
    command.handler()
