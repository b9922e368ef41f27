"""Choosing a macro, with what it would do to the conversation in front before it is done."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from workstation.runtime.tasks import Tasks
from workstation.services.library import Library
from workstation.services.macros import Macros
from workstation.ui.features.macros.presenter import MacrosPresenter
from workstation.ui.features.macros.view import MacroChooser
from workstation.ui.kit.kit import Kit


@dataclass(frozen=True, slots=True)
class ChoosingMacro:
    """Whoever builds it keeps it as long as it stands open."""

    view: MacroChooser
    presenter: MacrosPresenter


def build(  # noqa: PLR0917 all that it stands on
    kit: Kit, macros: Macros, library: Library, tasks: Tasks, conversation_id: str, parent: QWidget
) -> ChoosingMacro:
    """The question which macro is to be run in a conversation; it answers by ``view.chosen``."""
    view = MacroChooser(kit, parent)
    presenter = MacrosPresenter(view, macros, library, tasks, conversation_id)
    view.looked_at.connect(presenter.looked_at)
    return ChoosingMacro(view, presenter)
