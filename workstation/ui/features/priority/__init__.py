"""The priority panel: what is grave or urgent, the gravest first, for those who decide about it."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from workstation.domain.changes import Change
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.campaigns import Campaigns
from workstation.services.cases import Cases
from workstation.ui.features.priority.presenter import PriorityPresenter
from workstation.ui.features.priority.view import PriorityView
from workstation.ui.kit.kit import Kit


@dataclass(frozen=True, slots=True)
class Priority:
    """Whoever builds it keeps it: the view does not keep its presenter alive."""

    view: PriorityView
    presenter: PriorityPresenter


def build(
    kit: Kit,
    cases: Cases,
    campaigns: Campaigns,
    feed: Feed[Change],
    tasks: Tasks,
    *,
    parent: QWidget | None = None,
) -> Priority:
    """The panel, connected; its presenter is still to start."""
    view = PriorityView(kit, parent)
    presenter = PriorityPresenter(view, cases, campaigns, feed, tasks)
    view.narrowed.connect(presenter.narrow)
    view.chosen.connect(presenter.choose)
    view.campaigns.chosen.connect(presenter.choose_campaign)
    view.seen_or_hidden.connect(presenter.show_or_hide)
    return Priority(view, presenter)
