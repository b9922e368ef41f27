"""Who is on a conversation: a button that counts them, and their names when somebody asks."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from workstation.domain.conversation import Conversation
from workstation.domain.people import Participant
from workstation.ui.kit.icons import Icons
from workstation.ui.kit.safe_text import fill, identifier, tooltip


class Participants(QToolButton):
    """``wanted`` asks for the names, which come by :meth:`show_names`; choosing one copies it."""

    wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setIcon(icons.icon("people"))
        self.setProperty("role", "quiet")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAccessibleIdentifier("conversation.participants")
        self._count = 0
        self.clicked.connect(self.wanted)
        self.hide()

    def show_conversation(self, conversation: Conversation) -> None:
        """Count those who are on it; nobody: there is nothing to ask for."""
        people = {conversation.assignee_id, *conversation.participants} - {None}
        if len(people) != self._count:
            self._count = len(people)
            self._tell()
        self.setVisible(self._count > 0)

    def show_names(self, people: Sequence[Participant]) -> None:
        """Say who they are, below the button."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.accessibleName())
        for one in people:
            name = identifier(one.name) or self.tr("Somebody who is not known here")
            template = self.tr("%1 has the conversation") if one.assigned else self.tr("%1 takes part")
            line = menu.addAction(fill(template, name).replace("&", "&&"))
            line.triggered.connect(
                lambda _checked=False, name=name: QGuiApplication.clipboard().setText(name)
            )
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._tell()

    def _tell(self) -> None:
        words = self.tr("%n colleague(s) on this conversation", "", self._count)
        self.setText(str(self._count))
        self.setAccessibleName(words)
        self.setToolTip(tooltip(words))
