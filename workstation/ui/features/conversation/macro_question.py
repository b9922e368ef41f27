"""Why a macro is to be run although the send guard stops a note of it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from workstation.services.stopped_notes import NoteStopped
from workstation.ui.kit.announcing import sentences
from workstation.ui.kit.override_question import OverrideQuestion
from workstation.ui.kit.trouble import told


class MacroQuestion(OverrideQuestion):
    def __init__(self, opener: QWidget, stopped: NoteStopped) -> None:
        kept = self.tr("It is done with your reason, which is kept on record.")
        text = sentences((told(stopped.sentence), kept))
        super().__init__(opener, self.tr("Run it anyway"), text, stopped.findings)


def ask_why(opener: QWidget, stopped: NoteStopped, answered: Callable[[str], None]) -> None:
    """Open the question over ``opener``; ``answered`` hears the reason, and nothing where there is none."""
    asked = MacroQuestion(opener, stopped)
    asked.answered.connect(answered)
    asked.open_instead()
