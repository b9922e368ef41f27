"""What can be done with a row of what was found: open it, or search on in what it belongs to."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from workstation.domain.search import ConversationHit, CustomerHit, Hit, Row


class Narrows(Protocol):
    """Searches on in a customer or a conversation: id and name."""

    def __call__(
        self, *, customer: tuple[str, str] | None = None, conversation: tuple[str, str] | None = None
    ) -> None: ...


class HitMenu(QMenu):
    def __init__(self, row: Row, opened: Callable[[], None], narrow: Narrows, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addAction(self.tr("Open"), opened)
        match row:
            case CustomerHit(id=id_, name=name) | Hit(customer_id=id_, customer_name=name):
                self.addAction(self.tr("Only this customer"), lambda: narrow(customer=(id_, name)))
            case _:
                pass
        match row:
            case ConversationHit(id=here) | Hit(conversation_id=here):
                words = self.tr("Only this conversation")
                self.addAction(words, lambda: narrow(conversation=(here, here)))
            case _:
                pass
