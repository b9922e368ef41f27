"""What a right click on a row of the queue list offers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from workstation.ui.kit.safe_text import identifier


class RowMenu(QMenu):
    """Of one conversation; gone when it is closed."""

    open_wanted = Signal()
    open_behind_wanted = Signal()
    choose_wanted = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addAction(self.tr("Open")).triggered.connect(self.open_wanted)
        self.addAction(self.tr("Open behind")).triggered.connect(self.open_behind_wanted)
        self.addAction(self.tr("Choose with others")).triggered.connect(self.choose_wanted)
        self.addAction(self.tr("Copy the customer's name")).triggered.connect(
            lambda: QApplication.clipboard().setText(identifier(name))
        )
