"""The queue list: who needs an answer, in the order in which they need it."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from workstation.domain.changes import Change
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.conversations import Conversations
from workstation.services.queue import Queue
from workstation.ui.features.inbox.presenter import InboxPresenter
from workstation.ui.features.inbox.view import InboxView
from workstation.ui.kit.kit import Kit


@dataclass(frozen=True, slots=True)
class Inbox:
    """Whoever builds it keeps it: the view does not keep its presenter alive."""

    view: InboxView
    presenter: InboxPresenter


def build(
    kit: Kit,
    queue: Queue,
    conversations: Conversations,
    feed: Feed[Change],
    tasks: Tasks,
    *,
    me: str,
    parent: QWidget | None = None,
) -> Inbox:
    """The panel, connected; ``me`` is the id of the user at the desk. Its presenter is still to start."""
    view = InboxView(kit, parent)
    presenter = InboxPresenter(view, queue, conversations, feed, tasks, me=me)
    view.section_chosen.connect(presenter.choose)
    view.rows_wanted.connect(presenter.want_rows)
    view.claimed.connect(presenter.claim)
    view.next_taken.connect(presenter.take_next)
    view.urgent_wanted.connect(presenter.open_most_urgent)
    view.seen_or_hidden.connect(presenter.show_or_hide)
    return Inbox(view, presenter)
