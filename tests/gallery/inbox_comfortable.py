"""The queue list with room for labels and for the names of all who take part."""

from PySide6.QtWidgets import QWidget

from tests.gallery import inbox
from tests.gallery.stage import Stage
from workstation.domain.inbox import Section
from workstation.ui.features.inbox.density import Density


def show(stage: Stage) -> QWidget:
    return inbox.show(stage, Section.WAITING, Density.COMFORTABLE)
