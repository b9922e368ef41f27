"""The queue list: who needs an answer, in the order in which they need it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from workstation.domain.changes import Change
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.queue import Queue
from workstation.services.views import Views
from workstation.ui.features.inbox.asking import Asking
from workstation.ui.features.inbox.customs import Customs
from workstation.ui.features.inbox.deeds import Deeds
from workstation.ui.features.inbox.own_views import OwnViews
from workstation.ui.features.inbox.presenter import InboxPresenter
from workstation.ui.features.inbox.view import InboxView
from workstation.ui.kit.kit import Kit

if TYPE_CHECKING:
    from workstation.services.next_up import NextUp


@dataclass(frozen=True, slots=True)
class Inbox:
    """Whoever builds it keeps it: the view does not keep its presenters alive."""

    view: InboxView
    presenter: InboxPresenter
    deeds: Deeds
    own_views: OwnViews
    asking: Asking


def build(  # noqa: PLR0917 all that it stands on
    kit: Kit,
    queue: Queue,
    views: Views,
    next_up: "Callable[[], NextUp]",
    feed: Feed[Change],
    tasks: Tasks,
    parent: QWidget | None = None,
) -> Inbox:
    """The panel, connected. Its presenter is still to start."""
    view = InboxView(kit, parent)
    presenter = InboxPresenter(view, queue, Customs(views), feed, tasks)
    deeds = Deeds(view, next_up, tasks)
    asking = Asking(kit, view)
    own_views = OwnViews(asking, views, tasks)
    _connect(view, presenter, deeds)
    _connect_views(view, asking, own_views)
    return Inbox(view, presenter, deeds, own_views, asking)


def _connect(view: InboxView, presenter: InboxPresenter, deeds: Deeds) -> None:
    view.listed_chosen.connect(presenter.choose)
    view.rows_wanted.connect(presenter.want_rows)
    view.seen_or_hidden.connect(presenter.show_or_hide)
    view.acts.sort_chosen.connect(presenter.sort)
    view.acts.density_chosen.connect(presenter.space)
    view.next_taken.connect(deeds.take_next)
    view.urgent_wanted.connect(deeds.open_most_urgent)


def _connect_views(view: InboxView, asking: Asking, own_views: OwnViews) -> None:
    acts = view.acts
    acts.view_new_wanted.connect(own_views.new)
    acts.view_edit_wanted.connect(lambda: own_views.edit(view.listed))
    acts.view_moved.connect(lambda by: own_views.move(view.listed, by))
    acts.view_remove_wanted.connect(asking.ask_removal)
    asking.answered.connect(own_views.keep)
    asking.removal_confirmed.connect(own_views.remove)
