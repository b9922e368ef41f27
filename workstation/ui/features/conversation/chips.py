"""The files beside a draft, each as a chip with its name, its size and a way to take it away."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from workstation.domain.attachment import DraftAttachment
from workstation.domain.drafts import DraftKind
from workstation.ui.kit.flow import FlowLayout
from workstation.ui.kit.icons import Shape
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier, tooltip

_WIDEST = 16  # of a name, in lines' heights


class Chip(QFrame):
    """One file that will go with the message."""

    removed = Signal(str)  # its id

    def __init__(self, kit: Kit, file: DraftAttachment, parent: QWidget) -> None:
        super().__init__(parent)
        self.file_id = file.id
        self.setProperty("panel", "card")
        self.setAccessibleIdentifier("conversation.chip")
        name = identifier(file.attachment.name)
        size = kit.words.size(file.attachment.size)
        self.setAccessibleName(f"{name}, {size}")
        em = self.fontMetrics().height()
        icon = "image" if file.attachment.is_image else "file"
        shape = Shape(kit.icons, self, icon, "muted")
        shown = PlainLabel(name, self)
        shown.setMaximumWidth(_WIDEST * em)
        self.remove = QToolButton(self)
        self.remove.setIcon(kit.icons.icon("close"))
        self.remove.setProperty("role", "quiet")
        self.remove.setAccessibleIdentifier("conversation.chip.remove")
        words = fill(self.tr("Remove %1"), name)
        self.remove.setAccessibleName(words)
        self.remove.setToolTip(tooltip(words))
        self.remove.clicked.connect(lambda: self.removed.emit(file.id))
        row = QHBoxLayout(self)
        row.setContentsMargins(em // 2, em // 6, em // 6, em // 6)
        row.setSpacing(em // 3)
        for widget in (shape, shown, PlainLabel(size, self, tone="muted"), self.remove):
            row.addWidget(widget)


class Chips(QWidget):
    """Of the draft in front; hidden while there is nothing to show."""

    removed = Signal(str)  # an attachment's id
    changed = Signal(object)  # DraftKind
    left = Signal()  # the last one that had the keyboard is gone

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._mode = DraftKind.REPLY
        self._files: dict[DraftKind, tuple[DraftAttachment, ...]] = {}
        self._adding: dict[DraftKind, int] = {}
        self._chips: list[Chip] = []
        self.before: QWidget = self  # where Tab comes from
        self.setAccessibleName(self.tr("Attached files"))
        self.setAccessibleIdentifier("conversation.chips")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._wait = PlainLabel("", self, tone="muted")
        self._flow = FlowLayout(self, self.fontMetrics().height() // 3)
        self._flow.addWidget(self._wait)
        self._show()
        kit.theme.changed.connect(self._rebuild)

    def files(self, kind: DraftKind) -> int:
        """How many go with a draft, those among them that are only just being taken in."""
        return len(self._files.get(kind, ())) + self._adding.get(kind, 0)

    def show_files(self, kind: DraftKind, files: tuple[DraftAttachment, ...]) -> None:
        """What stands beside a draft on the disk."""
        if files != self._files.get(kind, ()):
            self._files[kind] = files
            self._rebuild()
            self.changed.emit(kind)

    def show_adding(self, kind: DraftKind, count: int) -> None:
        """So many are being taken in."""
        self._adding[kind] = count
        self._show()

    def show_mode(self, kind: DraftKind) -> None:
        if kind is not self._mode:
            self._mode = kind
            self._rebuild()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Attached files"))
            self._rebuild()

    def _rebuild(self) -> None:
        here = self.window().focusWidget()
        held = [place for place, chip in enumerate(self._chips) if chip.remove is here]
        before_ids = [chip.file_id for chip in self._chips]
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self._wait)
        self._chips = [Chip(self._kit, file, self) for file in self._files.get(self._mode, ())]
        before = self.before
        for chip in self._chips:
            chip.removed.connect(self.removed)
            self._flow.addWidget(chip)
            QWidget.setTabOrder(before, chip.remove)
            before = chip.remove
        self._flow.addWidget(self._wait)
        if held:
            self._take_back(before_ids[held[0]], held[0])
        self._show()

    def _take_back(self, file_id: str, place: int) -> None:
        """The keyboard was on a file: there it stays, or where that was, and never goes on to a newer one."""
        if not self._chips:
            self.left.emit()
            return
        same = (chip for chip in self._chips if chip.file_id == file_id)
        chip = next(same, self._chips[min(place, len(self._chips) - 1)])
        chip.remove.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        adding = self._adding.get(self._mode, 0)
        self._wait.setText(self.tr("Adding…") if adding else "")
        self._wait.setVisible(bool(adding))
        self.setVisible(bool(self._chips or adding))
        self.updateGeometry()
