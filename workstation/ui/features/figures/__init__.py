"""The figures of warnings, for leads and for security."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from workstation.domain.changes import Change
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.figures import FraudFigures
from workstation.ui.features.figures.presenter import FiguresPresenter
from workstation.ui.features.figures.view import FiguresView
from workstation.ui.kit.kit import Kit


@dataclass(frozen=True, slots=True)
class FiguresPanel:
    """Whoever builds it keeps it: the view does not keep its presenter alive."""

    view: FiguresView
    presenter: FiguresPresenter


def build(
    kit: Kit, figures: FraudFigures, feed: Feed[Change], tasks: Tasks, *, parent: QWidget | None = None
) -> FiguresPanel:
    """The panel, connected; its presenter is still to start."""
    view = FiguresView(kit, parent, may_demote=figures.may_demote, everywhere=figures.everywhere)
    presenter = FiguresPresenter(view, figures, feed, tasks)
    view.demotion_wanted.connect(presenter.demote)
    view.restoring_wanted.connect(presenter.restore)
    view.seen_or_hidden.connect(presenter.show_or_hide)
    view.grew_older.connect(presenter.look_again)
    return FiguresPanel(view, presenter)
