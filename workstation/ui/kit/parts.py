"""A column of parts of which each may come, change and go: only those that changed are made anew."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

T = TypeVar("T")


class Parts(QVBoxLayout, Generic[T]):
    """``made(facts)`` makes the widget that shows them. Whoever is at one of them with the keyboard is not
    sent away because something was told of another."""

    def __init__(self, made: Callable[[T], QWidget]) -> None:
        super().__init__()
        self._made = made
        self._shown: dict[str, tuple[T | None, QWidget]] = {}

    def dress(self) -> None:
        """All are to be made anew: in other words, or other colours."""
        self._shown = {name: (None, widget) for name, (_facts, widget) in self._shown.items()}

    def show_parts(self, parts: Sequence[tuple[str, T]]) -> None:
        """By what each is about, in this order."""
        before, self._shown = self._shown, {}
        for place, (name, facts) in enumerate(parts):
            had, widget = before.pop(name, (None, None))
            if widget is None or had != facts:
                made = self._made(facts)
                self.insertWidget(place, made)
                made.show()
                self._replace(widget, made)
                widget = made
            else:
                self.insertWidget(place, widget)
            self._shown[name] = facts, widget
        for _facts, widget in before.values():
            self._replace(widget, None)

    def _replace(self, old: QWidget | None, new: QWidget | None) -> None:
        """The keyboard goes over to the same thing of the part that comes, where it has that."""
        if old is None:
            return
        held = old.window().focusWidget()
        if new is not None and held is not None and old.isAncestorOf(held):
            same = [one for one in new.findChildren(QWidget) if one.isVisibleTo(new) and _alike(one, held)]
            for one in same[:1]:
                one.setFocus(Qt.FocusReason.OtherFocusReason)
        self.removeWidget(old)
        old.hide()
        old.deleteLater()


def _alike(one: QWidget, held: QWidget) -> bool:
    named = held.accessibleIdentifier()
    return bool(named) and one.accessibleIdentifier() == named and one.isEnabled()
