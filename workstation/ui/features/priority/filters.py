"""The filters above the cases: by severity, kind, language and owner; only what there is, is offered."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from workstation.domain.cases import CaseQueue, Narrowed
from workstation.ui.features.priority.wording import Wording
from workstation.ui.kit.chip import Chip
from workstation.ui.kit.flow import FlowLayout
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import identifier

_NOBODY = "-"  # as an owner; no user's id


class FilterBar(QWidget):
    changed = Signal(object)  # Narrowed

    def __init__(self, kit: Kit, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._wording = kit.words, wording
        self._offered = CaseQueue()
        self._severity: Chip[str] = Chip("priority.filter.severity", self)
        self._kind: Chip[str] = Chip("priority.filter.kind", self)
        self._language: Chip[str] = Chip("priority.filter.language", self)
        self._owner: Chip[str] = Chip("priority.filter.owner", self)
        self._chips = self._severity, self._kind, self._language, self._owner
        flow = FlowLayout(self, 4)
        for chip in self._chips:
            flow.addWidget(chip)
            chip.chosen.connect(lambda: self.changed.emit(self.narrowed()))
        self._translate()

    def narrowed(self) -> Narrowed:
        """As they are chosen now."""
        severity, kind, language, owner = (chip.value or "" for chip in self._chips)
        nobody = owner == _NOBODY
        return Narrowed(severity, kind, language, "" if nobody else owner, unowned=nobody)

    def offer(self, queue: CaseQueue) -> None:
        """By what the queue can be narrowed as it stands now; what is chosen stays to be chosen."""
        if _offered(queue) != _offered(self._offered):
            self._offered = queue
            self._translate()

    def clear(self) -> None:
        for chip in self._chips:
            chip.reset()
        self.changed.emit(self.narrowed())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        offered = self._offered
        self._fill(self._severity, self.tr("Severity"), offered.severities, self._wording.severity)
        self._fill(self._kind, self.tr("Kind"), offered.kinds, self._wording.kind)
        self._fill(self._language, self.tr("Language"), offered.languages, self._words.language)
        owners = dict(offered.owners)
        chosen = self._owner.value or ""
        if chosen not in ("", _NOBODY, *owners):
            owners[chosen] = chosen
        named = [(id_, identifier(name)) for id_, name in owners.items()]
        self._owner.set_options(
            self.tr("Owner"), [("", self.tr("anybody")), (_NOBODY, self.tr("nobody")), *named]
        )

    def _fill(
        self, chip: Chip[str], caption: str, offered: Sequence[str], word: Callable[[str], str]
    ) -> None:
        known = dict.fromkeys((*offered, chip.value or ""))
        chip.set_options(caption, [("", self.tr("any")), *((one, word(one)) for one in known if one)])


def _offered(queue: CaseQueue) -> tuple[object, ...]:
    return queue.severities, queue.kinds, queue.languages, queue.owners
