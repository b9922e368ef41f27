"""The lock: what stands on the screen until the right password is typed."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from workstation.domain.changes import Change
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.standing import Waits
from workstation.ui.features.lock.presenter import Account, LockPresenter
from workstation.ui.features.lock.view import LockView
from workstation.ui.kit.kit import Kit

__all__ = ["Account", "LockCard", "build"]


@dataclass(frozen=True, slots=True)
class LockCard:
    """Whoever builds it keeps it: the view does not keep its presenter alive."""

    view: LockView
    presenter: LockPresenter


def build(
    kit: Kit,
    account: Account,
    feed: Feed[Change],
    tasks: Tasks,
    *,
    done: Callable[[], None],
    refused: Callable[[str], None],
    waits: Callable[[], Awaitable[Waits]] | None = None,
    badge: str = "",
) -> LockCard:
    """The card, connected; ``presenter.start(…)`` says since when.

    ``refused``: the password was right, and only a sign-in at the server helps, for the reason given.
    ``waits``: what is counted while it is locked; None where the databases are closed.
    """
    view = LockView(kit, badge=badge)
    presenter = LockPresenter(view, account, feed, tasks, done=done, refused=refused, waits=waits)
    view.submitted.connect(presenter.submit)
    return LockCard(view, presenter)
