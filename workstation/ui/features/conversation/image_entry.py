"""The images of messages, each to be looked at by itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workstation.domain.message import Message
from workstation.ui.features.conversation.timeline.hand import TimelineView
from workstation.ui.kit.kit import Kit

if TYPE_CHECKING:
    from workstation.domain.image_part import ImagePart, Sight
    from workstation.ui.features.conversation.image_viewer import ImageViewer


class ImageEntry(QObject):
    """One is open at a time."""

    wanted = Signal(str, int, str, object)  # a message's id, its file's number and type, a Sight
    closed = Signal()
    troubled = Signal(str)

    def __init__(self, kit: Kit, timeline: TimelineView) -> None:
        super().__init__(timeline)
        self._kit, self._timeline = kit, timeline
        self.viewer: ImageViewer | None = None
        timeline.image_pressed.connect(self.open)

    def ask(self) -> None:
        """Look at the image of the current message, or else at the newest one in sight."""
        timeline = self._timeline
        current = timeline.current_message()
        rows = [placed.row for placed in reversed(timeline.placing.rows)]
        for message in (current, *(timeline.rows.message(row) for row in rows)):
            number = _first_image(message) if message else 0
            if message and number and (row := timeline.rows.number(message.id)):
                self.open(row, number)
                return
        self.troubled.emit(self.tr("There is no image in sight."))

    def open(self, row: int, number: int) -> None:
        """Look at the file of a row with this number, from 1."""
        from workstation.ui.features.conversation.image_viewer import ImageViewer  # noqa: PLC0415 once one is

        message = self._timeline.rows.message(row)
        if message is None or self.viewer is not None:
            return
        file = message.attachments[number - 1]
        viewer = self.viewer = ImageViewer(self._kit, file, self._timeline)
        viewer.looked.connect(lambda sight: self._look(message.id, number, file.mime, sight))
        viewer.copy_wanted.connect(lambda: self._save(message.id, number))
        viewer.finished.connect(self._on_finished)
        viewer.open()
        self._look(message.id, number, file.mime, viewer.area.sight)

    def show_part(self, part: "ImagePart | None") -> None:
        if self.viewer is not None:
            self.viewer.show_part(part)

    def show_trouble(self, text: str) -> None:
        if self.viewer is not None:
            self.viewer.show_trouble(text)

    def _look(self, message_id: str, number: int, mime: str, sight: "Sight") -> None:
        self.wanted.emit(message_id, number, mime, sight)

    def _save(self, message_id: str, number: int) -> None:
        if row := self._timeline.rows.number(message_id):  # it may have become another one
            self._timeline.save(row, number)

    def _on_finished(self) -> None:
        self.viewer = None
        self.closed.emit()
        self._timeline.setFocus()


def _first_image(message: Message) -> int:
    return next((n for n, file in enumerate(message.attachments, 1) if file.is_image), 0)
