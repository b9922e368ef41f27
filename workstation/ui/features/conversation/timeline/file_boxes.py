"""Where a message's files stand in its bubble, and how they are painted: picture, name and size."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from workstation.domain.attachment import Attachment
from workstation.domain.message import Message
from workstation.ui.features.conversation.timeline.pictures import Pictures
from workstation.ui.kit.icons import Icons
from workstation.ui.kit.safe_text import identifier, iso, joined
from workstation.ui.kit.theme import Theme
from workstation.ui.kit.words import Words

_CENTRE = (Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading).value


@dataclass(frozen=True, slots=True)
class FileBox:
    """``rect`` is in the row's own pixels; of an image its upper part is the picture's."""

    rect: QRect
    number: int  # from 1
    file: Attachment


class FileBoxes:
    """Every image takes the same room, whether its picture has come or not: nothing jumps."""

    def __init__(self, pictures: Pictures, words: Words) -> None:
        self.pictures = pictures
        self._words = words
        self.em = 1

    def restyle(self, em: int, font: QFont) -> None:
        self.em = em
        self.font = font
        self.metrics = QFontMetrics(font)
        self.pictures.room = QSize(16 * em, 10 * em)
        self.pictures.forget()

    def size(self, message: Message, room: int) -> QSize:
        """What all files of a message take, one below the other; nothing where there are none."""
        sizes = [self._size(file, room) for file in message.attachments]
        if not sizes:
            return QSize(0, 0)
        gap = self.em // 3
        height = sum(gap + size.height() for size in sizes)
        return QSize(max(size.width() for size in sizes), height + gap // 2)

    def placed(self, message: Message, left: int, top: int, room: int, *, from_right: bool) -> list[FileBox]:
        """The boxes from a corner down, ``room`` pixels wide at most."""
        boxes = []
        for number, file in enumerate(message.attachments, 1):
            top += self.em // 3
            size = self._size(file, room)
            start = left + room - size.width() if from_right else left
            boxes.append(FileBox(QRect(QPoint(start, top), size), number, file))
            top += size.height()
        return boxes

    def label(self, file: Attachment) -> str:
        """Name and size on one line."""
        return joined(identifier(file.name), self._words.size(file.size))

    def nothing(self) -> str:
        """Stands where no picture can be shown."""
        return self._words.no_picture()

    def _size(self, file: Attachment, room: int) -> QSize:
        line = self.em * 3 // 2
        if file.is_image:
            return QSize(min(room, self.pictures.room.width()), self.pictures.room.height() + line)
        wanted = self.metrics.horizontalAdvance(self.label(file)) + self.em * 5 // 2
        return QSize(min(room, max(wanted, self.em * 8)), self.em * 2)


class FilePainter:
    def __init__(self, theme: Theme, icons: Icons, boxes: FileBoxes) -> None:
        self._theme = theme
        self._icons = icons
        self._boxes = boxes

    def paint(self, painter: QPainter, message: Message, boxes: tuple[FileBox, ...], *, rtl: bool) -> None:
        """Paint a message's files, and how far they have got on their way to the server."""
        progress = self._boxes.pictures.progress(message.id)
        for box in boxes:
            label = box.rect
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._color("surface"))
            painter.drawRoundedRect(box.rect, 6, 6)
            if box.file.is_image:
                height = self._boxes.pictures.room.height()
                self._picture(painter, message.id, box, QRect(label.topLeft(), QSize(label.width(), height)))
                label = label.adjusted(0, height, 0, 0)
            sent = "" if progress is None else f" · {iso(f'{progress:.0%}')}"
            self._label(painter, box, label, sent, rtl=rtl)
            if progress is not None:
                self._progress(painter, box.rect, progress, rtl=rtl)

    def _picture(self, painter: QPainter, message_id: str, box: FileBox, room: QRect) -> None:
        pixmap = self._boxes.pictures.picture(message_id, box.number)
        if pixmap is None:
            side = 2 * self._boxes.em
            name = "eye-off" if self._boxes.pictures.failed(message_id, box.number) else "image"
            self._icon(painter, name, QRect(room.center() - QPoint(side // 2, side // 2), QSize(side, side)))
            if name == "eye-off":
                painter.setFont(self._boxes.font)
                painter.setPen(self._color("muted"))
                below = room.adjusted(0, room.height() // 2 + side // 2, 0, 0)
                painter.drawText(below, Qt.AlignmentFlag.AlignHCenter.value, self._boxes.nothing())
            return
        size = pixmap.deviceIndependentSize().toSize()
        size = size.boundedTo(room.size())
        inset = QPoint((room.width() - size.width()) // 2, (room.height() - size.height()) // 2)
        painter.drawPixmap(QRect(room.topLeft() + inset, size), pixmap)

    def _label(self, painter: QPainter, box: FileBox, room: QRect, sent: str, *, rtl: bool) -> None:
        em = self._boxes.em
        side = em
        left = room.right() + 1 - em // 2 - side if rtl else room.left() + em // 2
        name = "image" if box.file.is_image else "file"
        self._icon(painter, name, QRect(left, room.center().y() - side // 2, side, side))
        inset = em // 2 + side + em // 3
        words = room.adjusted(em // 2, 0, -inset, 0) if rtl else room.adjusted(inset, 0, -em // 2, 0)
        painter.setFont(self._boxes.font)
        painter.setPen(self._color("text"))
        label, middle = self._boxes.label(box.file) + sent, Qt.TextElideMode.ElideMiddle
        painter.drawText(words, _CENTRE, self._boxes.metrics.elidedText(label, middle, words.width()))

    def _progress(self, painter: QPainter, rect: QRect, share: float, *, rtl: bool) -> None:
        """A bar along the lower edge."""
        bar = QRect(rect.left() + 2, rect.bottom() - 3, rect.width() - 4, 3)
        painter.fillRect(bar, self._color("divider"))
        done = max(3, int(bar.width() * share))
        painter.fillRect(
            QRect(bar.right() + 1 - done if rtl else bar.left(), bar.top(), done, 3), self._color("accent")
        )

    def _icon(self, painter: QPainter, name: str, place: QRect) -> None:
        scale = painter.device().devicePixelRatioF()
        painter.drawPixmap(place.topLeft(), self._icons.pixmap(name, "muted", place.width(), scale))

    def _color(self, token: str) -> QColor:
        return self._theme.color(token)
