"""A frame that takes files, dropped on it or chosen in a dialog, and shows which ones it has."""

import time
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QWidget

from workstation.ui.features.conversation.chips import Chips
from workstation.ui.features.conversation.offered import Offered, offered, offers_files
from workstation.ui.kit.file_dialogs import choose_files
from workstation.ui.kit.kit import Kit


class FileTaker(QFrame):
    files_offered = Signal(object)  # Offered

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self.chips = Chips(kit, self)
        self.setAcceptDrops(True)

    def image_name(self) -> str:
        """What an image is called that comes without a name."""
        name = self.tr("screenshot")
        return f"{name} {time.strftime('%H-%M-%S')}.png"

    def too_large(self) -> str:
        """What is said of an image that has too many pixels."""
        return self.tr("The image is too large and was not attached. Attach a smaller one, from a file.")

    def ask_for_files(self) -> None:
        """Let the person choose files of this computer's."""
        choose_files(self, self.tr("Attach files"), self._on_chosen)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if offers_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.files_offered.emit(offered(event.mimeData()))

    def _on_chosen(self, paths: Sequence[str]) -> None:
        self.files_offered.emit(Offered(tuple(paths)))
