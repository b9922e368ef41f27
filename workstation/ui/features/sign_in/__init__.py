"""Signing in, unlocking, and signing in again."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from workstation.domain.changes import Change
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.ui.features.sign_in.presenter import Account, Purpose, SignInPresenter
from workstation.ui.features.sign_in.view import SignInView
from workstation.ui.kit.kit import Kit

__all__ = ["Account", "Purpose", "SignIn", "build"]


@dataclass(frozen=True, slots=True)
class SignIn:
    """Whoever builds it keeps it: the view does not keep its presenter alive."""

    view: SignInView
    presenter: SignInPresenter


def build(
    kit: Kit,
    account: Account,
    tasks: Tasks,
    *,
    done: Callable[[], None],
    feed: Feed[Change] | None = None,
    badge: str = "",
    parent: QWidget | None = None,
) -> SignIn:
    """The card, connected; ``presenter.start(purpose, server=…, email=…)`` says what it asks for."""
    view = SignInView(kit, parent, badge=badge)
    presenter = SignInPresenter(view, account, tasks, done=done, feed=feed)
    view.submitted.connect(presenter.submit)
    return SignIn(view, presenter)
