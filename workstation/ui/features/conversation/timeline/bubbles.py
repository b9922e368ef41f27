"""How high a row is and where its parts stand: measured once a message, width and size of letters."""

from collections import OrderedDict
from collections.abc import Iterable

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from workstation.domain.message import Message
from workstation.domain.message_kind import MessageKind
from workstation.domain.search import Spans
from workstation.ui.features.conversation.timeline.bubble import Bubble
from workstation.ui.features.conversation.timeline.file_boxes import FileBoxes
from workstation.ui.features.conversation.timeline.formats import Formats
from workstation.ui.features.conversation.timeline.marks import marks
from workstation.ui.features.conversation.timeline.quote_boxes import QuoteBoxes
from workstation.ui.features.conversation.timeline.rows import Row
from workstation.ui.features.conversation.timeline.text_block import TextBlock
from workstation.ui.features.conversation.timeline.translated import Translated
from workstation.ui.features.conversation.timeline.translation_boxes import TranslationBoxes
from workstation.ui.features.conversation.timeline.wording import Wording, tells_delivery
from workstation.ui.kit.safe_text import iso, reveal_places
from workstation.ui.kit.theme import Theme
from workstation.ui.kit.trouble import written

_KEPT = 400  # rows that stay measured
_LONG = 4_000  # characters from which a message is folded …
_MANY = 60  # … or lines
_FOLDED = 1_200, 24  # characters and lines that a folded one shows


class Bubbles(QObject):
    """Measures rows for one width; keeps the texts it has laid out."""

    def __init__(
        self, theme: Theme, wording: Wording, boxes: FileBoxes, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self.boxes = boxes
        self.quotes = QuoteBoxes(wording.quotes)
        self.translated = Translated(self)
        self.translations = TranslationBoxes(self.translated, wording.translations, theme)
        self.translated.changed.connect(self._measure_anew)
        wording.translated = self.translated.of
        self._measured: OrderedDict[Row, Bubble] = OrderedDict()
        self._fonts: dict[str, QFont] = {}
        self._language = ""
        self.width = 0
        self.rtl = False
        self._unfolded: set[str] = set()
        self._spans: Spans | None = None
        self.restyle()

    def restyle(self) -> None:
        """Colours or letters are others now: measure anew."""
        self._measured.clear()
        self._fonts.clear()
        font = self._theme.font_for("")
        self.font = font
        self.metrics = QFontMetrics(font)
        self.small = QFont(font)
        self.small.setPointSizeF(font.pointSizeF() * 0.85)
        self.small_metrics = QFontMetrics(self.small)
        self.strong = QFont(self.small)
        self.strong.setWeight(QFont.Weight.DemiBold)
        self.strong_metrics = QFontMetrics(self.strong)
        self.em = self.metrics.height()
        self.boxes.restyle(self.em, self.small)
        self.quotes.restyle(self.em, self.strong, self.small)
        self.translations.restyle(self.em, self.small)
        self.formats = Formats(self._theme)

    def want(self, messages: Iterable[Message | None]) -> None:
        """These are in sight: ask for their pictures and, where one wants them, for their translations."""
        in_sight = list(messages)
        self.boxes.pictures.want(in_sight)
        self.translated.want(in_sight)

    def set_language(self, language: str) -> None:
        """The language of texts that do not name theirs."""
        if language != self._language:
            self._language = self.translated.language = language
            self._measured.clear()

    def set_room(self, width: int, rtl: bool) -> None:
        """Rows are ``width`` pixels wide, and the interface reads from right to left or not."""
        if (width, rtl) != (self.width, self.rtl):
            self.width, self.rtl = width, rtl
            self._measured.clear()

    def bubble(self, row: Row) -> Bubble:
        """The measured row: from memory where nothing about it has changed."""
        bubble = self._measured.get(row)
        if bubble is None:
            bubble = self._measured[row] = self._measure(row)
            if len(self._measured) > _KEPT:
                self._measured.popitem(last=False)
        else:
            self._measured.move_to_end(row)
        return bubble

    def long(self, message: Message) -> bool:
        """Whether it is shown folded until somebody wants it whole."""
        return len(message.body) > _LONG or message.body.count("\n") > _MANY

    def turn(self, message: Message) -> None:
        """Unfold it, or fold it again."""
        self._unfolded ^= {message.id}
        self._measured.clear()

    def unfold(self, message: Message | None) -> None:
        """Show it whole: what somebody looks for may stand below the fold."""
        if message is not None and self._folded(message):
            self.turn(message)

    @property
    def seeking(self) -> bool:
        """Whether something is looked for."""
        return self._spans is not None

    def seek(self, spans: Spans | None) -> None:
        """Mark where something stands in every text; None: no more."""
        if spans is not self._spans:
            self._spans = spans
            self._measured.clear()

    def _measure_anew(self) -> None:
        self._measured.clear()

    def _folded(self, message: Message) -> bool:
        if not self.long(message) or message.id in self._unfolded:
            return False
        return self._spans is None or not self._spans(written(message.body))

    def _measure(self, row: Row) -> Bubble:
        top, day, new = self._above(row)
        message = row.message
        if row.hidden:
            return Bubble(row, 1)
        if message is None:
            return Bubble(row, top + self.em * 3, day=day, new=new, body=self._placeholder(top))
        if message.kind is MessageKind.ACTIVITY:
            height = self.small_metrics.height()
            said = self._wording.acts(row)
            text = QRect(self.em, top + self.em // 3, self.width - 2 * self.em, height)
            said = self.small_metrics.elidedText(said, Qt.TextElideMode.ElideRight, text.width())
            return Bubble(row, top + height + self.em * 2 // 3, said=said, day=day, new=new, meta=text)
        return self._spoken(row, message, top, day, new)

    def icon_side(self) -> int:
        """The side of the little shapes beside small words."""
        return self.small_metrics.ascent() + 1

    def _lay_out(self, message: Message, width: int) -> TextBlock:
        body = written(message.body)
        if self._folded(message):
            characters, lines = _FOLDED
            body = "\n".join(body[:characters].split("\n")[:lines]) + "…"
        shown = reveal_places(body)
        made = marks(message, body, shown, self.formats, self._spans)
        return TextBlock(shown.text, made, self._font(message.language or self._language), width)

    def _font(self, language: str) -> QFont:
        if language not in self._fonts:
            self._fonts[language] = self._theme.font_for(language)
        return self._fonts[language]

    def _above(self, row: Row) -> tuple[int, QRect | None, QRect | None]:
        """Room for what stands above the bubble, and its places."""
        top, day, new = (self.em // 2 if row.named else 2), None, None
        line = self.em + self.em // 2
        if row.day is not None:
            day = QRect(0, top, self.width, line)
            top += line + self.em // 4
        if row.new:
            new = QRect(0, top, self.width, line)
            top += line + self.em // 4
        return top, day, new

    def _placeholder(self, top: int) -> QRect:
        return self._mirrored(
            QRect(self.em, top, min(self.width - 2 * self.em, self.em * 20), self.em * 5 // 2)
        )

    def _spoken(self, row: Row, message: Message, top: int, day: QRect | None, new: QRect | None) -> Bubble:
        pad = self.em // 2
        side = self.em * 3 // 4
        room = max(self.em * 6, min(self.width * 3 // 4, self.em * 40) - 2 * pad - side)
        block = self._lay_out(message, room)
        told = self.translations.laid_out(message, room, _FOLDED[0] if self._folded(message) else 0)
        head, said = self._head(row, message), self._wording.meta(message, row)
        name_height = self.strong_metrics.height() if head else 0
        meta_width = self._meta_width(message, said)
        folded, files = self._folded(message), self.boxes.size(message, room)
        gap = self.em * 3 // 4
        beside = block.last_line + gap + meta_width <= room and not (folded or told.head or files.height())
        named = self.strong_metrics.horizontalAdvance(head) if head else 0
        quoted = self.quotes.size(message, room)
        inner = max(block.width, meta_width, files.width(), named, quoted.width(), told.rect.width())
        inner = min(room, max(inner, int(block.last_line) + gap + meta_width) if beside else inner)
        small = self.small_metrics.height()
        fold_height = small + pad // 2 if folded else 0
        text_top = top + pad * 3 // 4 + name_height + quoted.height()
        below_top = text_top + (block.height if message.body else 0) + fold_height
        files_top = below_top + told.rect.height()
        bottom = files_top + files.height() + (0 if beside else small) + pad * 3 // 4
        width = inner + 2 * pad
        start = side if message.kind is MessageKind.INCOMING else self.width - side - width
        body = self._mirrored(QRect(start, top, width, bottom - top))
        left = body.left() + pad
        meta_left = left if block.last_rtl else body.right() + 1 - pad - meta_width  # after the last words
        meta_top = bottom - pad * 3 // 4 - small + (pad // 4 if beside else 0)
        meta = QRect(meta_left, meta_top, meta_width, small)
        name = QRect(left, top + pad // 2, inner, name_height) if head else None
        fold = QRect(left, text_top + block.height, inner, fold_height) if fold_height else None
        text = QPoint(left, text_top)
        boxes = self.boxes.placed(message, left, files_top, inner, from_right=self.rtl)
        quote = self.quotes.placed(message, left, text_top - quoted.height(), inner)
        told = self.translations.placed(told, left, below_top, inner)
        return Bubble(
            row, bottom + 2, self._cut(head, inner), said, day, new, name, body, text, inner, meta, fold,
            block, tuple(boxes), quote, told,
        )  # fmt: skip

    def _meta_width(self, message: Message, said: str) -> int:
        icon = self.icon_side() + 4 if tells_delivery(message) else 0
        return self.small_metrics.horizontalAdvance(said) + icon

    def _cut(self, head: str, room: int) -> str:
        return self.strong_metrics.elidedText(head, Qt.TextElideMode.ElideRight, room) if head else ""

    def _head(self, row: Row, message: Message) -> str:
        if message.kind is MessageKind.NOTE:
            return f"{self._wording.note()} · {iso(self._wording.author(message))}"
        return iso(self._wording.author(message)) if row.named else ""

    def _mirrored(self, rect: QRect) -> QRect:
        if self.rtl:
            rect.moveLeft(self.width - rect.left() - rect.width())
        return rect
