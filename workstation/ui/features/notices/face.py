"""All the places in which a notification shows; each is made when it is first needed."""

import sys
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from workstation.domain.notice import NoticeKind
from workstation.settings.notices import FOR_GOOD, NoticePrefs
from workstation.ui.features.notices.history import Entry
from workstation.ui.features.notices.outside import Outside
from workstation.ui.features.notices.shown import Quiet, SystemNotice, Toast
from workstation.ui.features.notices.sounds import Sounds, found_player
from workstation.ui.features.notices.toasts import ToastStack
from workstation.ui.features.notices.view import NoticesView
from workstation.ui.features.notices.wording import Wording
from workstation.ui.kit.kit import Kit

if TYPE_CHECKING:
    from workstation.ui.features.notices.page import NoticesPage

_LONGEST_MS = 3_600_000


class NoticesFace(QObject):
    """``ground`` and ``floor``: over what, and above what, the toasts stand."""

    opened = Signal(str)  # conversation id
    list_wanted = Signal()
    list_seen = Signal()
    acted = Signal(object)  # NoticeKind
    dismissed = Signal(object)  # NoticeKind
    quiet_chosen = Signal(object)  # Quiet
    unseen_changed = Signal(int)
    unread_changed = Signal(int)
    quiet_changed = Signal(bool)
    wished = Signal(object)  # NoticePrefs
    left = Signal()  # the keyboard was in a toast

    def __init__(self, kit: Kit, window: QWidget, ground: QWidget, floor: QWidget) -> None:
        super().__init__(window)
        self._kit = kit
        self._wording = Wording(self)
        self._over = ground, floor
        self._stack: ToastStack | None = None
        self._list: NoticesView | None = None
        self._entries: tuple[Entry, ...] = ()
        self._prefs = NoticePrefs()
        self._page: NoticesPage | None = None
        self.outside = Outside(kit, self._wording, window)
        self._player = found_player()
        self._sounds = Sounds(self._player, self)
        self._quiet_over = QTimer(self, singleShot=True)
        self._quiet_over.timeout.connect(self._show_quiet)
        for quiet in Quiet:
            kit.actions.add(f"quiet.{quiet}", "", partial(self.quiet_chosen.emit, quiet), (), "view")
        self.retranslate()

    def holds(self, widget: QWidget) -> bool:
        """Whether ``widget`` stands in a toast."""
        return self._stack is not None and self._stack.isAncestorOf(widget)

    def focus_toasts(self) -> bool:
        """Give the gravest toast the keyboard; False where there is none."""
        return self._stack is not None and self._stack.focus_first()

    @property
    def toasts(self) -> ToastStack:
        if self._stack is None:
            self._stack = ToastStack(self._kit, self._wording, *self._over)
            self._stack.acted.connect(self.acted)
            self._stack.dismissed.connect(self.dismissed)
            self._stack.left.connect(self.left)
        return self._stack

    def list(self) -> NoticesView:
        """The list, to be put where lists stand."""
        if self._list is None:
            self._list = NoticesView(self._kit, self._wording)
            self._list.opened.connect(self.opened)
            self._list.seen.connect(self.list_seen)
            self._list.quiet_chosen.connect(self.quiet_chosen)
            self._list.show_entries(self._entries)
            self._show_quiet()
        return self._list

    def page(self, parent: QWidget) -> "NoticesPage":
        """The page of the settings; the newest one is kept up to date."""
        from workstation.ui.features.notices.page import NoticesPage  # noqa: PLC0415 not before it is wanted

        player = "Windows" if sys.platform == "win32" else next(iter(self._player), "")
        page = NoticesPage(
            self._kit, self._prefs, player=player, has_system=self.outside.has_notices, parent=parent
        )
        page.wished.connect(self.wished)
        page.tried.connect(self._sounds.play)
        page.quiet_chosen.connect(self.quiet_chosen)
        page.destroyed.connect(lambda: self._on_page_gone(page))
        self._page = page
        self._show_quiet()
        return page

    def _on_page_gone(self, page: "NoticesPage") -> None:
        if self._page is page:
            self._page = None

    def wish(self, prefs: NoticePrefs) -> None:
        """The person's wishes, now and whenever they change."""
        self._prefs = prefs
        if self._page is not None:
            self._page.show_prefs(prefs)
        self.outside.show_tray(prefs.tray_icon)
        self._show_quiet()

    # what the presenter asks of the screen

    def show_entries(self, entries: Sequence[Entry]) -> None:
        self._entries = tuple(entries)
        if self._list is not None:
            self._list.show_entries(entries)

    def show_unseen(self, count: int) -> None:
        self.unseen_changed.emit(count)

    def show_unread(self, messages: int) -> None:
        self.outside.show_unread(messages)
        self.unread_changed.emit(messages)

    def show_opened(self, conversation_id: str) -> None:
        self.opened.emit(conversation_id)

    def show_list(self) -> None:
        self.list_wanted.emit()

    def show_toasts(self, toasts: Sequence[Toast], new: frozenset[NoticeKind]) -> None:
        self.toasts.show_toasts(toasts, new)

    def show_alert(self) -> None:
        self.outside.show_alert()

    def show_system(self, notice: SystemNotice) -> None:
        self.outside.show_system(notice)

    def play(self, kind: NoticeKind) -> None:
        self._sounds.play(kind)

    # inside

    def _show_quiet(self) -> None:
        until = self._prefs.quiet_until
        left = until - self._kit.now()
        good = left > FOR_GOOD // 2
        if left > 0 and not good:
            self._quiet_over.start(min(left + 50, _LONGEST_MS))
        self.quiet_changed.emit(left > 0)
        when = "" if good else self._kit.words.time(until)
        sentence = self._wording.quiet_until(when) if left > 0 else ""
        for shows in (self._list, self._page):
            if shows is not None:
                shows.show_quiet(sentence)

    def retranslate(self) -> None:
        for quiet in Quiet:
            self._kit.actions.set_text(f"quiet.{quiet}", self._wording.quiet(quiet))

    def stop(self) -> None:
        self._sounds.stop()
        self.outside.stop()
