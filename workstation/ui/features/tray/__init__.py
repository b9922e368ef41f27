"""The tray: refused words, whole, until their author decides."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from workstation.domain.changes import Change
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.conversations import Conversations
from workstation.services.refused import Refused
from workstation.ui.features.tray.presenter import TrayPresenter
from workstation.ui.features.tray.view import TrayView
from workstation.ui.kit.kit import Kit


@dataclass(frozen=True, slots=True)
class Tray:
    """Whoever builds it keeps it: the view does not keep its presenter alive."""

    view: TrayView
    presenter: TrayPresenter


def build(
    kit: Kit,
    refused: Refused,
    conversations: Conversations,
    feed: Feed[Change],
    tasks: Tasks,
    *,
    parent: QWidget | None = None,
) -> Tray:
    """The panel, connected; its presenter is still to start. ``view.opened`` carries a conversation id."""
    view = TrayView(kit, parent)
    presenter = TrayPresenter(view, refused, conversations, feed, tasks)
    view.returned.connect(presenter.back_to_editor)
    view.noted.connect(presenter.leave_as_note)
    view.discarded.connect(presenter.discard)
    view.seen_or_hidden.connect(presenter.show_or_hide)
    return Tray(view, presenter)
