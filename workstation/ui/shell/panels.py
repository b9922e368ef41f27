"""The one list of what stands beside the conversations: a new panel is one line here.

A panel is imported when it is first shown.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from workstation.domain.people import Role
from workstation.domain.rights import SECURITY
from workstation.ui.shell.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class Shown:
    """A panel that was built. ``stop`` ends its presenter; ``kept`` holds it alive."""

    view: QWidget
    stop: Callable[[], None]
    kept: object
    follow: Callable[[str], None] = lambda _conversation_id: None  # another conversation is in front
    painted: asyncio.Event | None = None  # it shows what it was opened for


@dataclass(frozen=True, slots=True)
class Panel:
    """``word`` is asked again whenever the interface changes its language."""

    name: str
    icon: str
    word: Callable[[], str]
    build: Callable[[Surroundings], Shown]


def _inbox(around: Surroundings) -> Shown:
    from workstation.ui.features import inbox  # noqa: PLC0415

    services = around.services
    built = inbox.build(
        around.kit,
        services.queue,
        services.views,
        lambda: services.next_up,
        around.feed,
        around.tasks,
    )
    built.view.opened.connect(around.open)
    built.view.claimed.connect(around.open)  # there it is claimed
    built.view.claimed.connect(lambda conversation_id: around.do("claim", conversation_id))
    built.view.opened_behind.connect(around.open_behind)
    built.view.menu_opening.connect(around.extend_menu)
    built.view.together_wanted.connect(lambda deed, ids: around.do_together(deed, ids, built.view))
    built.presenter.start()
    return Shown(built.view, built.presenter.stop, built, built.view.choose, built.presenter.shown)


def _priority(around: Surroundings) -> Shown:
    from workstation.ui.features import priority  # noqa: PLC0415
    from workstation.ui.features.acting.campaigns import ActingOnCampaigns  # noqa: PLC0415
    from workstation.ui.shell.detachable import Detachable  # noqa: PLC0415

    services = around.services
    built = priority.build(around.kit, services.cases, services.campaigns, around.feed, around.tasks)
    view = built.view
    acting = ActingOnCampaigns(view, services.campaigns, around.tasks, view.show_trouble)
    view.campaigns.lead_wanted.connect(acting.lead)
    view.campaigns.close_wanted.connect(acting.close)
    place = Detachable(around.kit, view, "shield", _priority_word)
    view.opened.connect(around.open)
    view.deed_wanted.connect(around.do)
    view.decision_wanted.connect(around.decide)
    view.evidence_wanted.connect(around.open_evidence)
    view.reply_wanted.connect(around.open_reply)
    view.account_wanted.connect(around.act_on_account)
    view.account_answered.connect(around.answer_account)
    view.detach_wanted.connect(place.detach)
    view.sight_wanted.connect(lambda: around.kit.actions.run("go.priority"))
    place.moved.connect(view.show_detached)
    built.presenter.start()

    def stop() -> None:
        built.presenter.stop()
        place.attach()

    return Shown(place, stop, built)


def _priority_word() -> str:
    return QCoreApplication.translate("Panels", "Priority")


def _search(around: Surroundings) -> Shown:
    from workstation.ui.features import search  # noqa: PLC0415
    from workstation.ui.shell.detachable import Detachable  # noqa: PLC0415

    built = search.build(around.kit, around.services.searching, around.feed, around.tasks)
    view, actions = built.view, around.kit.actions
    place = Detachable(around.kit, view, "search", lambda: QCoreApplication.translate("Panels", "Search"))
    view.opened.connect(around.open_at)
    view.conversation_opened.connect(around.open)
    view.led_on.connect(place.go_back)
    view.left.connect(place.go_back)
    view.detach_wanted.connect(lambda: place.detach(actions.by_id("search")))
    place.moved.connect(view.show_detached)
    built.presenter.start()

    def stop() -> None:
        built.presenter.stop()
        place.attach()

    return Shown(place, stop, built)


def _tray(around: Surroundings) -> Shown:
    from workstation.ui.features import tray  # noqa: PLC0415

    services = around.services
    built = tray.build(around.kit, services.refused, services.conversations, around.feed, around.tasks)
    built.view.opened.connect(around.open)
    built.presenter.start()
    return Shown(built.view, built.presenter.stop, built)


def _figures(around: Surroundings) -> Shown:
    from workstation.ui.features import figures  # noqa: PLC0415

    built = figures.build(around.kit, around.services.figures, around.feed, around.tasks)
    built.presenter.start()
    return Shown(built.view, built.presenter.stop, built)


def _diagnostics(around: Surroundings) -> Shown:
    from workstation.ui.features import diagnostics  # noqa: PLC0415

    built = diagnostics.build(around.kit, around.services.diagnostics, around.feed, around.tasks)
    built.presenter.start()
    return Shown(built.view, built.presenter.stop, built)


def panels(role: Role) -> tuple[Panel, ...]:
    """What somebody of this role has, in the order of the rail."""
    security = Panel("priority", "shield", _priority_word, _priority)
    counted = Panel("figures", "flag", lambda: QCoreApplication.translate("Panels", "Figures"), _figures)
    return (
        Panel("inbox", "inbox", lambda: QCoreApplication.translate("Panels", "Inbox"), _inbox),
        *((security,) if role in SECURITY else ()),
        Panel("search", "search", lambda: QCoreApplication.translate("Panels", "Search"), _search),
        Panel("tray", "tray", lambda: QCoreApplication.translate("Panels", "Tray"), _tray),
        *((counted,) if role in SECURITY else ()),
        Panel(
            "diagnostics",
            "pulse",
            lambda: QCoreApplication.translate("Panels", "Diagnostics"),
            _diagnostics,
        ),
    )
