"""Diagnostics: what the sync knows, what lies on this computer, and a report without anybody's words."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from workstation.domain.changes import Change
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.diagnostics import Diagnostics
from workstation.ui.features.diagnostics.presenter import DiagnosticsPresenter
from workstation.ui.features.diagnostics.view import DiagnosticsView
from workstation.ui.kit.kit import Kit


@dataclass(frozen=True, slots=True)
class DiagnosticsPanel:
    """Whoever builds it keeps it: the view does not keep its presenter alive."""

    view: DiagnosticsView
    presenter: DiagnosticsPresenter


def build(
    kit: Kit, diagnostics: Diagnostics, feed: Feed[Change], tasks: Tasks, *, parent: QWidget | None = None
) -> DiagnosticsPanel:
    """The panel, connected; its presenter is still to start."""
    view = DiagnosticsView(kit, parent)
    presenter = DiagnosticsPresenter(view, diagnostics, feed, tasks)
    view.check_wanted.connect(presenter.check)
    view.save_wanted.connect(presenter.save)
    view.copy_wanted.connect(presenter.copy)
    view.grew_older.connect(presenter.look_again)
    view.seen_or_hidden.connect(presenter.show_or_hide)
    return DiagnosticsPanel(view, presenter)
