"""Search over everything that this machine holds."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from workstation.domain.changes import Change
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.searching import Searching
from workstation.ui.features.search.presenter import SearchPresenter
from workstation.ui.features.search.view import SearchView
from workstation.ui.kit.kit import Kit


@dataclass(frozen=True, slots=True)
class Search:
    """Whoever builds it keeps it: the view does not keep its presenter alive."""

    view: SearchView
    presenter: SearchPresenter


def build(
    kit: Kit, searching: Searching, feed: Feed[Change], tasks: Tasks, parent: QWidget | None = None
) -> Search:
    """The panel, connected; its presenter is still to start. ``view.opened`` carries a conversation id and a
    message's position."""
    view = SearchView(kit, parent)
    presenter = SearchPresenter(view, searching, feed, tasks)
    view.typed.connect(presenter.type)
    view.entered.connect(presenter.search_now)
    view.more_wanted.connect(presenter.show_more)
    view.led_on.connect(presenter.remember)
    view.filters.changed.connect(presenter.narrow)
    view.filters.arranged.connect(presenter.arrange)
    view.filters.labels_wanted.connect(presenter.labels_wanted)
    view.seen_or_hidden.connect(presenter.show_or_hide)
    return Search(view, presenter)
