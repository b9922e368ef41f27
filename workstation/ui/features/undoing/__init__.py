"""Undo: for a while after an act a calm line says what was done, and takes it back."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from workstation.domain.changes import Change
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.undoing import Undoing
from workstation.ui.features.undoing.presenter import UndoPresenter
from workstation.ui.features.undoing.view import UndoLine
from workstation.ui.kit.kit import Kit


@dataclass(frozen=True, slots=True)
class Undo:
    """Whoever builds it keeps it."""

    view: UndoLine
    presenter: UndoPresenter


def build(
    kit: Kit, undoing: Undoing, feed: Feed[Change], tasks: Tasks, *, parent: QWidget | None = None
) -> Undo:
    """The line, connected and in the registry; its presenter is still to start."""
    view = UndoLine(kit, parent)
    presenter = UndoPresenter(view, undoing, feed, tasks)
    view.undo_wanted.connect(presenter.undo)
    view.over.connect(presenter.forget)
    return Undo(view, presenter)
