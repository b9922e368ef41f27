"""Asks which files, and where to: dialogs that open beside the loop and say by a call what was chosen.

They are windows of their own, unlike our questions: on most desktops it is the system that shows them, with
the places that it knows.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_files(parent: QWidget, title: str, chosen: Callable[[Sequence[str]], None]) -> None:
    """Ask for files of this computer's; nothing is called where the person chooses none."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(chosen)
    dialog.open()


def choose_file(parent: QWidget, title: str, chosen: Callable[[str], None]) -> None:
    """The same, for one alone."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(chosen)
    dialog.open()


def choose_place(parent: QWidget, title: str, name: str, chosen: Callable[[str], None]) -> None:
    """Ask where a copy called ``name``, which is no path, is to be saved."""
    dialog = _dialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    if Path(downloads).is_dir():
        dialog.setDirectory(downloads)
    dialog.selectFile(name)
    dialog.fileSelected.connect(chosen)
    dialog.open()


def _dialog(parent: QWidget, title: str) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setAccessibleName(title)
    dialog.setAccessibleIdentifier("files")
    dialog.finished.connect(dialog.deleteLater)
    return dialog
