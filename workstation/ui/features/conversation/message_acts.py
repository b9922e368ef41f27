"""What can be done with a message: a menu where it stands, the same acts from the registry."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from workstation.domain.languages import LANGUAGES
from workstation.domain.link import Link
from workstation.domain.message import Delivery, Message
from workstation.domain.message_kind import MessageKind
from workstation.domain.rights import Act
from workstation.domain.translation import Translation
from workstation.ui.features.conversation.image_entry import ImageEntry
from workstation.ui.features.conversation.interpreter import Interpreter
from workstation.ui.features.conversation.timeline.hand import TimelineView
from workstation.ui.features.conversation.timeline.marks import may_lead
from workstation.ui.features.conversation.timeline.wording import marked_flags
from workstation.ui.kit.dialogs import Choice, Question
from workstation.ui.kit.events import linked
from workstation.ui.kit.in_front import opened_of
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.line_question import LineQuestion

_LONGEST_WHY = 500  # characters
LONGEST_SUBJECT = 200
MOST_SPLIT = 200  # messages of which a conversation is made


class MessageActs(QObject):
    """Its signals carry what the person has decided. ``acts`` are those open in the conversation."""

    tray_wanted = Signal()
    flag_raised = Signal(str, str)  # a message's id, and why
    split = Signal(list, str)  # the ids of messages, and a subject
    translation_wanted = Signal(object, str)  # the Message, and the code of a language
    links_wanted = Signal(str, int)  # what somebody wrote, and where in it the link begins that was pressed
    quote_chosen = Signal(object)  # the Message that is to be answered
    quoted_wanted = Signal(object)  # the Quote whose message is to be seen

    def __init__(self, kit: Kit, timeline: TimelineView) -> None:
        super().__init__(timeline)
        self._kit = kit
        self._timeline = timeline
        self.acts: frozenset[Act] = frozenset()
        self.subject = ""
        self.translates = False  # whether the organisation allows it
        self.interpreter = Interpreter(kit, timeline)
        self.images = ImageEntry(kit, timeline)
        timeline.acts_wanted.connect(self._on_acts_wanted)
        timeline.link_pressed.connect(self.ask_for_links)
        timeline.quoted_wanted.connect(self.quoted_wanted)

    def _on_acts_wanted(self, row: int, place: QPoint) -> None:
        menu = self.menu(row)
        if menu is not None:
            menu.popup(place)

    def menu(self, row: int) -> QMenu | None:
        """What can be done with a row; None where there is nothing to do it with."""
        timeline, message = self._timeline, self._timeline.rows.message(row)
        if message is None:
            return None
        menu = QMenu(timeline)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("What can be done with this message"))
        if message.kind is MessageKind.ACTIVITY:
            self._offer_following(menu, row, message)
        else:
            self._offer_answering(menu, message)
            menu.addAction(self.tr("Copy"), timeline.copy)
        menu.addAction(self.tr("Copy with author and time"), timeline.copy_as_text)
        menu.addAction(self.tr("Copy the message's id"), timeline.copy_id)
        if message.kind is not MessageKind.ACTIVITY:
            self._offer_whole(menu, row, message)
            self._offer_security(menu, message)
        return menu

    def _offer_following(self, menu: QMenu, row: int, message: Message) -> None:
        shown = self._timeline.rows.row(row)
        if shown.events:
            words = self.tr("Show the events one by one") if shown.folded else self.tr("Fold the events")
            menu.addAction(words, partial(self._timeline.turn, row))
        if linked(message):
            follow = partial(self._timeline.conversation_wanted.emit, linked(message))
            menu.addAction(self.tr("Open the other conversation"), follow)

    def _offer_answering(self, menu: QMenu, message: Message) -> None:
        if message.quote is not None and message.quote.position:
            menu.addAction(self.tr("Go to the message that this answers"), self.follow_quote)
        if message.position is not None:
            menu.addAction(self.tr("Answer this message"), partial(self._choose, message))

    def quote(self) -> None:
        """Answer the current message; where the keyboard is elsewhere, what the customer wrote last."""
        timeline = self._timeline
        stood_on = timeline.current_message() if timeline.hasFocus() else None
        self._choose(stood_on or timeline.rows.last_incoming())

    def _choose(self, message: Message | None) -> None:
        if message is not None and message.position is not None and message.kind is not MessageKind.ACTIVITY:
            self.quote_chosen.emit(message)

    def follow_quote(self) -> None:
        """Go to the message that the current one answers."""
        message = self._timeline.current_message()
        if message is not None and message.quote is not None and message.quote.position:
            self.quoted_wanted.emit(message.quote)

    def _offer_whole(self, menu: QMenu, row: int, message: Message) -> None:
        timeline = self._timeline
        if timeline.bubbles.long(message):
            folded = timeline.bubbles.bubble(timeline.rows.row(row)).fold
            words = self.tr("Show the whole message") if folded else self.tr("Fold the message")
            menu.addAction(words, partial(timeline.unfold, row))
        if may_lead(message.body):
            menu.addAction(self.tr("Where its links lead…"), self.ask_for_links)
        if self.translates:
            menu.addAction(self.tr("Translate…"), self.ask_to_translate)
            menu.addAction(self.tr("Translate the whole conversation, or stop that"), self.interpret)
        for number, file in enumerate(message.attachments, 1):
            if file.is_image:
                words = timeline.wording.look(file).replace("&", "&&")
                menu.addAction(words, partial(self.images.open, row, number))
            words = timeline.wording.save(file).replace("&", "&&")
            menu.addAction(words, partial(timeline.save, row, number))

    def ask_for_links(self, pressed: int = 0) -> None:
        """Ask where the links of the current message lead."""
        message = self._timeline.current_message()
        if message is not None and message.kind is not MessageKind.ACTIVITY:
            self.links_wanted.emit(message.body, pressed)

    def show_links(self, links: Sequence[Link], front: int) -> None:
        """Say where the links of a message lead, the one at place ``front`` first."""
        from workstation.ui.features.conversation.link_card import LinkCard  # noqa: PLC0415 once one is asked

        LinkCard(self._kit, links, front, self._timeline).open()

    def ask_to_translate(self) -> None:
        """Ask what the current message says in the language of the interface."""
        message = self._timeline.current_message()
        if message is not None and message.kind is not MessageKind.ACTIVITY:
            self.translation_wanted.emit(message, _served(self._kit.theme.language))

    def put_away(self) -> None:
        """The conversation is on this machine no more: nor is anything that was opened of it."""
        self.acts = frozenset()
        for opened in opened_of(self._timeline):
            opened.reject()

    def interpret(self) -> None:
        """Read the whole conversation in the language of the interface, or no longer."""
        self.interpreter.turn_wanted.emit(_served(self._kit.theme.language))

    def show_translation(self, message: Message, translation: Translation) -> None:
        """Show a translation beside what was written."""
        from workstation.ui.features.conversation.translation_card import TranslationCard  # noqa: PLC0415 rare

        TranslationCard(self._kit, message, translation, self._timeline).open()

    def _offer_security(self, menu: QMenu, message: Message) -> None:
        menu.addSeparator()
        if message.delivery is Delivery.FAILED:
            menu.addAction(self.tr("Decide in the tray"), self.tray_wanted.emit)
        if marked_flags(message):
            menu.addAction(self.tr("Why it is marked…"), self.show_evidence)
        if message.position is not None:
            if Act.LABEL in self.acts:
                menu.addAction(self.tr("Raise a warning…"), self.ask_to_flag)
            if Act.RESOLVE in self.acts:
                menu.addAction(self.tr("Make a conversation of it…"), self.ask_to_split)

    def show_evidence(self) -> None:
        """Say which warnings there are about the current message, and what was decided about each."""
        message = self._timeline.current_message()
        flags = marked_flags(message) if message else []
        if flags:
            wording = self._timeline.wording
            text = "\n\n".join(wording.evidence(flag) for flag in flags)
            choices = [Choice("close", self.tr("Close"), "primary")]
            Question(self._timeline, self.tr("Why this message is marked"), text, choices).open()

    def ask_to_flag(self) -> None:
        """Ask why the current message is to be marked."""
        message = self._timeline.current_message()
        if message is None or message.position is None or message.kind is MessageKind.ACTIVITY:
            return
        question = LineQuestion(
            self._timeline,
            self.tr("Raise a warning"),
            self.tr("The message is marked for everybody who sees the conversation, with what you write."),
            self.tr("What is wrong with it"),
            _LONGEST_WHY,
        )
        question.answered.connect(lambda why: self.flag_raised.emit(message.id, why))
        question.open()

    def ask_to_split(self) -> None:
        """Ask for a subject for what is marked, or else for the current message and all after it."""
        timeline = self._timeline
        messages = timeline.marked_messages()
        if timeline.marking is None and timeline.current:
            rows = range(timeline.current, timeline.rows.last_position + 1)
            messages = [message for row in rows if (message := timeline.rows.message(row))]
        ids = [
            one.id for one in messages if one.kind is not MessageKind.ACTIVITY and one.position is not None
        ]
        if not ids:
            return
        question = LineQuestion(
            timeline,
            self.tr("Make a conversation of it"),
            self.tr(
                "A new conversation with this customer, who sees its subject, refers to %n message(s).",
                "",
                len(ids),
            ),
            self.tr("Subject"),
            LONGEST_SUBJECT,
            self.subject,
        )
        question.answered.connect(lambda subject: self.split.emit(ids[-MOST_SPLIT:], subject))
        question.open()


def _served(code: str) -> str:
    """The language of the interface, where we serve it; a made-up one is English."""
    return code if code in LANGUAGES else "en"
