"""Keeps one view built and styled before anybody opens a conversation: that is most of what opening costs."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtWidgets import QWidget

from workstation.ui.features.conversation.view import ConversationView
from workstation.ui.kit.kit import Kit

_IDLE_MS = 200


class ViewAhead(QObject):
    """``place`` tells where the next view will be shown: the one that waits there has its size, and is laid
    out already."""

    def __init__(self, kit: Kit, place: Callable[[], QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._kit = kit
        self._place = place
        self._waiting: ConversationView | None = None
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._prepare)
        self.prepare()

    def prepare(self) -> None:
        """As soon as nothing else is to be done."""
        self._idle.start()

    def take(self) -> ConversationView:
        """A view that is nobody's yet; the next one is made as soon as nothing else is to be done."""
        view, self._waiting = self._waiting or ConversationView(self._kit, self._place()), None
        self.prepare()
        return view

    def _prepare(self) -> None:
        place, view = self._place(), self._waiting
        if view is not None and view.parent() is place:
            return
        view = self._waiting = view or ConversationView(self._kit, place)
        view.warnings.prepare()
        view.setParent(place)
        view.hide()
        view.resize(place.size())
        for widget in (view, *view.findChildren(QWidget)):
            widget.ensurePolished()
        if (layout := view.layout()) is not None:
            layout.activate()
        if place.isVisible():  # Qt tells parts how large they are when they are first drawn; behind a card …
            view.grab(QRect(0, 0, 1, 1))  # … it would take all that is drawn for seen, and leave it so
