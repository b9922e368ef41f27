"""The customer panel beside a conversation."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from workstation.domain.changes import Change
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.bundle import Services
from workstation.ui.features.context.noting import Noting
from workstation.ui.features.context.presenter import ContextPresenter
from workstation.ui.features.context.registry import CustomerActions
from workstation.ui.features.context.view import ContextView
from workstation.ui.kit.kit import Kit


@dataclass(frozen=True, slots=True)
class CustomerPanel:
    """Whoever builds it keeps it: the view does not keep its presenter alive."""

    view: ContextView
    presenter: ContextPresenter
    actions: CustomerActions


def build(
    kit: Kit, services: Services, feed: Feed[Change], tasks: Tasks, parent: QWidget | None = None
) -> CustomerPanel:
    """The panel, connected; ``presenter.show(conversation_id)`` follows the tab in front."""
    view = ContextView(kit, parent)
    noting = Noting(view, services.customers, services.drafting, tasks, kit.now)
    presenter = ContextPresenter(
        view,
        conversations=services.conversations,
        customers=services.customers,
        noting=noting,
        feed=feed,
        tasks=tasks,
    )
    view.seen_or_hidden.connect(presenter.show_or_hide)
    view.search_wanted.connect(presenter.search)
    view.note_wanted.connect(presenter.note_wanted)
    view.note_edited.connect(noting.edited)
    view.note_left.connect(noting.left)
    view.note_submitted.connect(noting.submitted)
    return CustomerPanel(view, presenter, CustomerActions(kit.actions, presenter.search))
