"""The library of canned responses: its window and its presenter, put together."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from workstation.domain.changes import Change
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.library import Library
from workstation.services.library_files import LibraryFiles
from workstation.ui.features.library.filing import Filing
from workstation.ui.features.library.presenter import LibraryPresenter
from workstation.ui.features.library.view import LibraryView
from workstation.ui.kit.kit import Kit


@dataclass(frozen=True, slots=True)
class LibraryWindow:
    """Whoever builds it keeps it: the view does not keep its presenter alive."""

    view: LibraryView
    presenter: LibraryPresenter
    filing: Filing


def build(  # noqa: PLR0917 all that it stands on
    kit: Kit,
    library: Library,
    files: LibraryFiles,
    feed: Feed[Change],
    tasks: Tasks,
    agent: str,
    *,
    parent: QWidget | None = None,
) -> LibraryWindow:
    """The window, connected; its presenter is still to start. ``agent``: who writes, by name."""
    view = LibraryView(kit, agent, parent)
    presenter = LibraryPresenter(view, library, feed, tasks)
    filing = Filing(view, files, tasks)
    view.imported.connect(filing.imported)
    view.exported.connect(filing.exported)
    view.chosen.connect(presenter.chosen)
    view.wanted.connect(presenter.new)
    view.copied.connect(presenter.copied)
    view.edited.connect(presenter.edited)
    view.saved.connect(presenter.saved_by_hand)
    view.kept_anyway.connect(presenter.saved_by_hand)
    view.discarded.connect(presenter.discarded)
    view.deleted.connect(presenter.deleted)
    view.history_wanted.connect(presenter.history_wanted)
    view.taken_over.connect(presenter.taken_over)
    view.compared.connect(presenter.compared)
    view.settled.connect(presenter.settled)
    return LibraryWindow(view, presenter, filing)
