"""A row of the timeline as it was measured: where each of its parts stands."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect

from workstation.domain.message_kind import MessageKind
from workstation.ui.features.conversation.timeline.file_boxes import FileBox
from workstation.ui.features.conversation.timeline.quote_boxes import QuoteBox
from workstation.ui.features.conversation.timeline.rows import Row
from workstation.ui.features.conversation.timeline.text_block import TextBlock
from workstation.ui.features.conversation.timeline.translation_boxes import NO_BOX, TranslationBox
from workstation.ui.kit.events import linked


@dataclass(frozen=True, slots=True)
class Bubble:
    """A row measured. Rectangles are relative to the row's top edge and already mirrored."""

    row: Row
    height: int
    head: str = ""  # who, and for a note that nobody else sees it
    said: str = ""  # when, and where it is on its way
    day: QRect | None = None
    new: QRect | None = None
    name: QRect | None = None
    body: QRect | None = None  # the coloured ground
    text: QPoint | None = None  # top left corner of the block
    text_width: int = 0
    meta: QRect | None = None
    fold: QRect | None = None
    block: TextBlock | None = None
    files: tuple[FileBox, ...] = ()
    quote: QuoteBox | None = None  # what it answers
    translation: TranslationBox = NO_BOX

    @property
    def pressed(self) -> bool:
        """Whether a press on it does something: acts unfold, or lead to another conversation."""
        message = self.row.message
        if message is None or message.kind is not MessageKind.ACTIVITY:
            return False
        return bool(self.row.events) or bool(linked(message))
