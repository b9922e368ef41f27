"""Notifications: what happened, told in our window and by the desktop, as the person wishes."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from workstation.domain.changes import Change
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.happenings import Happenings
from workstation.settings.notices import NoticePrefs
from workstation.ui.features.notices.deciding import Focus
from workstation.ui.features.notices.face import NoticesFace
from workstation.ui.features.notices.presenter import NoticesPresenter
from workstation.ui.kit.kit import Kit

__all__ = ["Focus", "Notices", "build"]


@dataclass(frozen=True, slots=True)
class Notices:
    face: NoticesFace
    presenter: NoticesPresenter


def build(
    kit: Kit,
    over: tuple[QWidget, QWidget, QWidget],
    happenings: Happenings,
    feed: Feed[Change],
    tasks: Tasks,
    *,
    prefs: Callable[[], NoticePrefs],
    focus: Callable[[], Focus],
) -> Notices:
    """``over``: the window, what the toasts lie over, and what they stand above."""
    face = NoticesFace(kit, *over)
    presenter = NoticesPresenter(face, happenings, feed, tasks, prefs=prefs, focus=focus, now=kit.now)
    face.acted.connect(presenter.acted)
    face.dismissed.connect(presenter.dismissed)
    face.list_seen.connect(presenter.list_seen)
    return Notices(face, presenter)
