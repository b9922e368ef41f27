"""Brings the search to the person: beside the rail, in a window of its own, or in the palette."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from workstation.ui.shell.panels import Shown
from workstation.ui.shell.surroundings import Surroundings
from workstation.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from workstation.ui.features.search.view import SearchView
    from workstation.ui.shell.palette import Palette
    from workstation.ui.shell.palette_presenter import PalettePresenter


class SearchDoor:
    """``shown``: the panels that stand already, by name."""

    def __init__(self, window: MainWindow, shown: Mapping[str, Shown], around: Surroundings) -> None:
        self._window = window
        self._shown = shown
        self._around = around
        self._names: PalettePresenter | None = None

    def in_window(self) -> None:
        """Let the search have a window of its own."""
        self.look_for("", own_window=True)

    def look_for(self, words: str, *, own_window: bool = False) -> None:
        """Look for ``words`` in everything that this machine holds, wherever the search stands."""
        if (panel := self._panel(own_window=own_window)) is not None:
            panel.look_for(words)

    def look_for_customer(self, customer_id: str, name: str) -> None:
        """Look for everything of one customer, wherever the search stands."""
        if (panel := self._panel()) is not None:
            panel.look_for_customer(customer_id, name)

    def serve(self, palette: "Palette") -> None:
        """Find in ``palette`` customers and conversations, and open what is chosen."""
        from workstation.ui.shell.palette_presenter import PalettePresenter  # noqa: PLC0415

        self._names = PalettePresenter(palette, self._around.services.searching, self._around.tasks)
        palette.names_wanted.connect(self._names.find)
        palette.opened.connect(self._around.open)

    def _panel(self, *, own_window: bool = False) -> "SearchView | None":
        """The search, brought to the person."""
        from workstation.ui.features.search.view import SearchView  # noqa: PLC0415
        from workstation.ui.shell.detachable import Detachable  # noqa: PLC0415

        shown = self._shown.get("search")
        place = shown.view if shown else None
        if not isinstance(place, Detachable) or place.window_of_its_own is None:
            place = self._window.show_side("search")
        if not isinstance(place, Detachable) or not isinstance(place.panel, SearchView):
            return None
        if own_window:
            place.panel.detach_wanted.emit()
        place.bring()
        return place.panel
