"""The head of the panel: how many cases there are, how many are late, and how long the oldest waits."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from workstation.domain.cases import CaseQueue
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, joined

_MINUTE_MS = 60_000


class Counts(PlainLabel):
    """A screen reader is told when the cases are others or another minute is over, and not every second."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent=parent, wrap=True, weight="strong")
        self._words, self._now = kit.words, kit.now
        self._queue = CaseQueue()
        self._known = ""  # to a screen reader, but for the seconds
        self.setAccessibleIdentifier("priority.counts")
        self.tick()

    def show_queue(self, queue: CaseQueue) -> None:
        self._queue = queue
        self.tick()

    def tick(self) -> None:
        """Tell how long it is by now."""
        oldest = self._queue.oldest
        waits = None if oldest is None else max(0, self._now() - oldest)
        told = self._sentence(waits)
        known = self._sentence(waits and waits - waits % _MINUTE_MS)
        if known != self._known:
            self._known = known
            self.setAccessibleName(told)
        self.setText(told)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.tick()

    def _sentence(self, waits: int | None) -> str:
        queue = self._queue
        told = [self.tr("%n case(s)", "", queue.total)]
        if queue.late:
            told.append(self.tr("%n late", "", queue.late))
        if waits is not None:
            told.append(fill(self.tr("oldest %1"), self._words.waiting(waits)))
        if len(queue.cases) < queue.total:
            told.append(fill(self.tr("the first %1 are shown"), len(queue.cases)))
        return joined(*told)
