"""The filters above the cases: by kind of warning, language and owner; only what there is, is offered."""

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
        self._kind: Chip[str] = Chip("priority.filter.kind", self)
        self._language: Chip[str] = Chip("priority.filter.language", self)
        self._owner: Chip[str] = Chip("priority.filter.owner", self)
        flow = FlowLayout(self, 4)
        for chip in (self._kind, self._language, self._owner):
            flow.addWidget(chip)
            chip.chosen.connect(lambda: self.changed.emit(self.narrowed()))
        self._translate()

    def narrowed(self) -> Narrowed:
        """As they are chosen now."""
        owner = self._owner.value or ""
        return Narrowed(
            self._kind.value or "",
            self._language.value or "",
            "" if owner == _NOBODY else owner,
            unowned=owner == _NOBODY,
        )

    def offer(self, queue: CaseQueue) -> None:
        """By what the queue can be narrowed as it stands now; what is chosen stays to be chosen."""
        if (queue.kinds, queue.languages, queue.owners) != self._known():
            self._offered = queue
            self._translate()

    def clear(self) -> None:
        for chip in (self._kind, self._language, self._owner):
            chip.reset()
        self.changed.emit(self.narrowed())

    def _known(self) -> tuple[object, ...]:
        return self._offered.kinds, self._offered.languages, self._offered.owners

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        offered = self._offered
        kinds = dict.fromkeys((*offered.kinds, self._kind.value or ""))
        self._kind.set_options(
            self.tr("Kind"), [("", self.tr("any")), *((one, self._wording.kind(one)) for one in kinds if one)]
        )
        languages = dict.fromkeys((*offered.languages, self._language.value or ""))
        self._language.set_options(
            self.tr("Language"),
            [("", self.tr("any")), *((one, self._words.language(one)) for one in languages if one)],
        )
        owners = dict(offered.owners)
        chosen = self._owner.value or ""
        if chosen not in ("", _NOBODY, *owners):
            owners[chosen] = chosen
        named = [(id_, identifier(name)) for id_, name in owners.items()]
        self._owner.set_options(
            self.tr("Owner"), [("", self.tr("anybody")), (_NOBODY, self.tr("nobody")), *named]
        )
