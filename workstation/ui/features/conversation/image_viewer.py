"""One image of a message, large: how large it is, how it is looked at, a copy of it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workstation.domain.attachment import Attachment
from workstation.domain.image_part import LEAST, ImagePart, shown_size
from workstation.ui.features.conversation.image_area import STEPS, ImageArea
from workstation.ui.kit.announcing import announce
from workstation.ui.kit.in_front import InFront
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.push import push_button
from workstation.ui.kit.safe_text import fill, identifier

_SHARE = 0.9  # of the window that it is opened over


class ImageViewer(InFront):
    """+ and - and 0 and the arrows reach the image from wherever one is in it; Escape closes."""

    stays = True

    looked = Signal(object)  # a Sight
    copy_wanted = Signal()

    def __init__(self, kit: Kit, file: Attachment, opener: QWidget) -> None:
        super().__init__(opener)
        self._kit, self._name = kit, identifier(file.name)
        self.setWindowTitle(self._name)
        self.setAccessibleName(fill(self.tr("Image %1"), self._name))
        self.setAccessibleIdentifier("image")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.area = ImageArea(kit.theme, self)
        self.area.words = self.tr("It is being fetched…")
        self.area.looked.connect(self.looked)
        self.area.zoomed.connect(self._tell)
        self.said = PlainLabel("", self, tone="muted")
        self.said.setAccessibleIdentifier("image.scale")
        self._smaller = self._button("smaller", self.tr("Smaller"), lambda: self.area.zoom(-1))
        self._larger = self._button("larger", self.tr("Larger"), lambda: self.area.zoom(1))
        self._fit = self._button("fit", self.tr("All of it"), lambda: self.area.set_percent(LEAST))
        self._copy = self._button("copy", self.tr("Save a copy…"), self.copy_wanted.emit)
        close = self._button("close", self.tr("Close"), self.reject)
        self._lay_out(close)
        self._tell()
        self.setFocusProxy(self.area)

    def wanted(self, room: QSize) -> QSize:
        return self.sizeHint().boundedTo(room * _SHARE).expandedTo(self.minimumSizeHint())

    def _button(self, name: str, text: str, handler: object) -> QPushButton:
        button = push_button(self, f"image.{name}", text)
        button.clicked.connect(handler)
        return button

    def _lay_out(self, close: QPushButton) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(PlainLabel(self._name, self, weight="strong"))
        column.addWidget(self.area, 1)
        column.addWidget(self.said)
        row = QHBoxLayout()
        for button in (self._smaller, self._larger, self._fit):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._copy)
        row.addWidget(close)
        column.addLayout(row)

    def show_part(self, part: ImagePart | None) -> None:
        """What is seen of it; None: nothing of it can be shown."""
        if part is not None:
            self.area.show_part(part)
        elif self.area.own is None:
            self.show_trouble(self._kit.words.no_picture())

    def show_trouble(self, text: str) -> None:
        """Why there is nothing to see, or nothing sharper."""
        self.area.words = text
        self.area.update()
        self.said.setText(text)
        self.area.setAccessibleName(f"{self._name}. {text}")
        announce(self.area, text)

    def _tell(self) -> None:
        """How it is looked at, for those who see and those who listen."""
        words, own = self.area.words, self.area.own
        if own is not None:
            words = self._scale(own)
        percent = self.area.percent
        self._smaller.setEnabled(own is not None and percent > STEPS[0])
        self._larger.setEnabled(own is not None and percent < STEPS[-1])
        self._fit.setEnabled(own is not None and percent > LEAST)
        if words != self.said.text():
            self.said.setText(words)
            self.area.setAccessibleName(f"{self._name}. {words}")
            announce(self.area, words)

    def _scale(self, own: tuple[int, int]) -> str:
        number, percent = self._kit.words.number, self.area.percent
        size = fill(self.tr("%1 × %2 pixels"), number(own[0]), number(own[1]))
        if percent == LEAST:
            return fill(self.tr("%1, all of it"), size)
        times = f"{percent / 100:g}"
        if shown_size(own, self.area.sight)[0] > own[0] + 1:
            return fill(
                self.tr("%1, %2 times as large: larger than it is, no more can be seen in it"), size, times
            )
        return fill(self.tr("%1, %2 times as large"), size, times)
