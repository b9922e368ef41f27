"""The pictures of attached images: those in sight are asked for, the latest ones are kept."""

from collections import OrderedDict
from collections.abc import Iterable

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from workstation.domain.message import Message
from workstation.domain.picture import Picture

_KEPT = 40  # pictures, some 200 KiB each

Key = tuple[str, int]  # a message's id and the number of its file, from 1


class Pictures(QObject):
    """``wanted`` carries a message's id, the file's number, and its type."""

    wanted = Signal(str, int, str)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.room = QSize(1, 1)  # that one may take, in logical pixels
        self.scale = 1.0
        self._held: OrderedDict[Key, QPixmap] = OrderedDict()
        self._asked: set[Key] = set()
        self._failed: set[Key] = set()
        self._progress: dict[str, float] = {}

    def want(self, messages: Iterable[Message | None]) -> None:
        """These are in sight: ask for what is not here."""
        for message in filter(None, messages):
            for number, file in enumerate(message.attachments, 1):
                key = message.id, number
                if key in self._held:
                    self._held.move_to_end(key)
                elif file.is_image and key not in self._asked:
                    self._asked.add(key)
                    self.wanted.emit(message.id, number, file.mime)

    def show_picture(self, message_id: str, number: int, picture: Picture | None) -> None:
        """A picture has come; None: of this image none can be shown."""
        key = message_id, number
        if picture is None:
            self._failed.add(key)
        else:
            self._held[key] = self._fitted(picture)
            if len(self._held) > _KEPT:
                gone, _ = self._held.popitem(last=False)
                self._asked.discard(gone)
        self.changed.emit()

    def show_progress(self, message_id: str, share: float) -> None:
        """How much of a message's files the server has, from 0 to 1."""
        self._progress[message_id] = share
        if share >= 1:
            del self._progress[message_id]
        self.changed.emit()

    def picture(self, message_id: str, number: int) -> QPixmap | None:
        return self._held.get((message_id, number))

    def failed(self, message_id: str, number: int) -> bool:
        """Whether there is none to be had."""
        return (message_id, number) in self._failed

    def progress(self, message_id: str) -> float | None:
        """None while nothing of it is being sent."""
        return self._progress.get(message_id)

    def forget(self) -> None:
        """They were made for another size: ask anew as they come into sight."""
        self._held.clear()
        self._asked.clear()

    def _fitted(self, picture: Picture) -> QPixmap:
        form = QImage.Format.Format_RGBA8888
        image = QImage(picture.pixels, picture.width, picture.height, 4 * picture.width, form)
        room = self.room * self.scale
        if image.width() > room.width() or image.height() > room.height():
            smooth = Qt.TransformationMode.SmoothTransformation
            image = image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        pixmap = QPixmap.fromImage(image)  # its own pixels, also where the image was ours
        pixmap.setDevicePixelRatio(self.scale)
        return pixmap
