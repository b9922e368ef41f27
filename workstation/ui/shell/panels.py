"""The one list of what stands beside the conversations: a new panel is one line here."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from workstation.ui.features import inbox, search, tray
from workstation.ui.shell.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class Shown:
    """A panel that was built. ``stop`` ends its presenter; ``kept`` holds it alive."""

    view: QWidget
    stop: Callable[[], None]
    kept: object


@dataclass(frozen=True, slots=True)
class Panel:
    """``word`` is asked again whenever the interface changes its language."""

    name: str
    icon: str
    word: Callable[[], str]
    build: Callable[[Surroundings], Shown]


def _inbox(around: Surroundings) -> Shown:
    services = around.services
    built = inbox.build(
        around.kit,
        services.queue,
        services.conversations,
        around.feed,
        around.tasks,
        me=services.context.me.id,
    )
    built.view.opened.connect(around.open)
    built.presenter.start()
    return Shown(built.view, built.presenter.stop, built)


def _search(around: Surroundings) -> Shown:
    built = search.build(around.kit, around.services.searching, around.tasks)
    built.view.opened.connect(around.open_at)
    return Shown(built.view, lambda: None, built)


def _tray(around: Surroundings) -> Shown:
    services = around.services
    built = tray.build(around.kit, services.refused, services.conversations, around.feed, around.tasks)
    built.view.opened.connect(around.open)
    built.presenter.start()
    return Shown(built.view, built.presenter.stop, built)


def panels() -> tuple[Panel, ...]:
    """In the order of the rail."""
    return (
        Panel("inbox", "inbox", lambda: QCoreApplication.translate("Panels", "Inbox"), _inbox),
        Panel("search", "search", lambda: QCoreApplication.translate("Panels", "Search"), _search),
        Panel("tray", "tray", lambda: QCoreApplication.translate("Panels", "Tray"), _tray),
    )
