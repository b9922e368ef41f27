"""What a colleague left half written, above the editor: who, when, how it begins, take it or dismiss it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from workstation.domain.left_draft import LeftDraft
from workstation.ui.features.conversation.card_above import CardAbove, CardParts
from workstation.ui.kit.announcing import announce
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.push import push_button
from workstation.ui.kit.safe_text import fill, identifier, reveal, tooltip

_BEGINNING = 240  # characters of it that are shown


class LeftCard(CardAbove):
    """Hidden while nothing is left."""

    taken = Signal(object)  # LeftDraft
    dismissed = Signal(object)  # LeftDraft

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit, "conversation.left", "pencil", parent)
        self._shown: tuple[LeftDraft, bool] | None = None

    def show_left(self, left: LeftDraft | None, *, mine: bool = False) -> None:
        """``mine``: the person left it, and has the conversation again."""
        shown = (left, mine) if left is not None else None
        if shown == self._shown:
            return
        self._shown = shown
        self._show()
        if shown:
            announce(self, self.accessibleName())

    def take(self) -> None:
        if self._shown:
            self.taken.emit(self._shown[0])

    def dismiss(self) -> None:
        if self._shown:
            self.dismissed.emit(self._shown[0])

    def _show(self) -> None:
        if self._shown is None:
            self._leave()
            return
        left, mine = self._shown
        parts = self._made()
        when, name = self._kit.words.moment(left.at), identifier(left.author_name) or self.tr("A colleague")
        theirs = fill(self.tr("%1 left a draft for you, %2"), name, when)
        head = fill(self.tr("You left a draft here, %1"), when) if mine else theirs
        words = " ".join(left.body.split())
        shown = reveal(words if len(words) <= _BEGINNING else f"{words[:_BEGINNING]}…")
        if count := len(left.attachments):
            head = fill(self.tr("%1, with %n file(s)", "", count), head)
        files = ", ".join(identifier(one.name) for one in left.attachments)
        parts.head.setText(head)
        parts.body.setText(shown or files)
        self.setAccessibleName(f"{head}: {', '.join(filter(None, (shown, files)))}")
        take, dismiss = parts.stops
        self._name(take, self.tr("Take it"), self.tr("Put the draft into your reply"))
        self._name(dismiss, self.tr("Dismiss"), self.tr("Throw the draft away"))
        self.show()

    def _name(self, button: QAbstractButton, text: str, words: str) -> None:
        button.setText(text)
        button.setAccessibleDescription(words)
        button.setToolTip(tooltip(words))

    def _add_buttons(self, parts: CardParts) -> None:
        parts.keep_from_edge(self.fontMetrics().height() // 4)
        take = push_button(parts, "conversation.left.take")
        take.clicked.connect(self.take)
        dismiss = push_button(parts, "conversation.left.dismiss")
        dismiss.setProperty("role", "quiet")
        dismiss.clicked.connect(self.dismiss)
        parts.add(take, dismiss)
