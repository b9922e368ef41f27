"""Gives the room of a low conversation to its words, where letters are large or panes are many."""

from typing import Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

_ROOMY = 26  # lines
_LEAST = 2  # pixels


class Part(Protocol):
    """Something that can do with less; what it leaves out stays in its tooltip and its accessible name."""

    def set_tight(self, tight: bool) -> None: ...


class Air:
    """The margins of a widget's layout, above and below, and what stands between its lines."""

    def __init__(self, widget: QWidget) -> None:
        layout = widget.layout()
        assert layout is not None
        self._layout, self._margins = layout, layout.contentsMargins()
        self._spacing = layout.verticalSpacing() if isinstance(layout, QGridLayout) else layout.spacing()

    def set_tight(self, tight: bool) -> None:
        wide, layout = self._margins, self._layout
        top, bottom = (_LEAST, _LEAST) if tight else (wide.top(), wide.bottom())
        layout.setContentsMargins(wide.left(), top, wide.right(), bottom)
        between = min(_LEAST, self._spacing) if tight else self._spacing
        if isinstance(layout, QGridLayout):
            layout.setVerticalSpacing(between)
        elif not isinstance(layout, QHBoxLayout):  # what stands beside each other takes no height
            layout.setSpacing(between)


class Tightness(QObject):
    """Watches the height of ``view`` in lines of its letters, and tells its parts where there are few."""

    def __init__(self, view: QWidget, *parts: Part, lines: int = _ROOMY) -> None:
        super().__init__(view)
        self._view, self._lines = view, lines
        self._parts = list(parts)
        self._tight = False
        view.installEventFilter(self)

    def add(self, *parts: Part) -> None:
        """Those that were made later."""
        self._parts += parts
        for part in parts:
            part.set_tight(self._tight)

    def remove(self, *parts: Part) -> None:
        """Those that are about to go."""
        self._parts = [part for part in self._parts if part not in parts]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange):
            tight = self._view.height() < self._lines * self._view.fontMetrics().height()
            if tight != self._tight:
                self._tight = tight
                for part in self._parts:
                    part.set_tight(tight)
        return False


def let_be_seen(view: QWidget, *parts: QWidget) -> None:
    """Have ``view`` painted from now on, with its parts as high as they will be: they would grow one by one
    when it is first shown, and the messages with them be placed twice."""
    if view.updatesEnabled():
        return
    for part in parts:
        if (layout := part.layout()) is not None:
            layout.activate()
    view.setUpdatesEnabled(True)
