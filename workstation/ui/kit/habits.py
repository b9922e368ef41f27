"""How the person likes to work, as far as widgets have to know; the shell sets it from the preferences."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

USUAL = ("🙂", "👍", "🙏", "😊", "✅", "🎉", "👋", "❤\ufe0f")  # emoji, before any was inserted
_RECENT = 16


class Habits(QObject):
    """``changed`` says that something that is shown is otherwise now."""

    changed = Signal()
    spelling_turned = Signal()  # the person wants it otherwise, where that is theirs to choose
    emoji_inserted = Signal()  # which were last, :attr:`emoji` tells

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._enter_sends = False
        self.recent_tabs = False  # one goes from tab to tab as they were used, not as they stand
        self._emoji: tuple[str, ...] = ()
        self._spelling = self.spelling_theirs = True

    @property
    def enter_sends(self) -> bool:
        """Enter submits, Shift+Enter begins a line; where not, Enter does. Ctrl+Enter always submits."""
        return self._enter_sends

    @property
    def emoji(self) -> tuple[str, ...]:
        """Those that were inserted last, the newest first; the usual ones where none was yet."""
        return self._emoji or USUAL

    def note_emoji(self, sign: str) -> None:
        """It was inserted just now."""
        others = (one for one in self.emoji if one != sign)
        self._emoji = (sign, *others)[:_RECENT]
        self.emoji_inserted.emit()

    def set_emoji(self, signs: Iterable[str]) -> None:
        """They were inserted last, the newest first."""
        self._emoji = tuple(signs)[:_RECENT]

    @property
    def spelling(self) -> bool:
        """Whether words that no dictionary knows are marked."""
        return self._spelling

    def set_spelling(self, wanted: bool, *, theirs: bool) -> None:
        """``theirs``: the person may choose otherwise."""
        self.spelling_theirs = theirs
        if wanted != self._spelling:
            self._spelling = wanted
            self.changed.emit()

    def set_enter_sends(self, wanted: bool) -> None:
        if wanted != self._enter_sends:
            self._enter_sends = wanted
            self.changed.emit()
