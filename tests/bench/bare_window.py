"""The yardstick: a bare PySide6 window with two lists and a tab bar; prints when its frame is painted."""

import sys
import time

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer
from PySide6.QtWidgets import QApplication, QListView, QMainWindow, QSplitter, QTabBar, QVBoxLayout, QWidget


class Painted(QObject):
    """Prints the monotonic time once the window has painted, then quits."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        print(time.monotonic_ns(), flush=True)
        QApplication.quit()


def main() -> None:
    app = QApplication(sys.argv)
    window = QMainWindow()
    window.resize(1280, 800)
    splitter = QSplitter(Qt.Orientation.Horizontal)
    lists = []
    for _ in range(2):
        view = QListView()
        view.setModel(QStringListModel([f"row {number}" for number in range(100)], view))
        splitter.addWidget(view)
        lists.append(view)
    tabs = QTabBar()
    for number in range(3):
        tabs.addTab(f"tab {number}")
    central = QWidget()
    layout = QVBoxLayout(central)
    layout.addWidget(tabs)
    layout.addWidget(splitter)
    window.setCentralWidget(central)
    painted = Painted()
    lists[1].viewport().installEventFilter(painted)
    window.show()
    app.exec()


if __name__ == "__main__":
    main()
