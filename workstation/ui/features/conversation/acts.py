"""What is written, inserted and copied in the conversation in front, in the registry of actions once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from workstation.domain.deciding import Decision
from workstation.domain.drafts import DraftKind
from workstation.domain.rights import Act
from workstation.errors import Sentence
from workstation.ui.features.conversation.finder import Finder
from workstation.ui.features.conversation.replacing import Replacing
from workstation.ui.features.conversation.view import ConversationView
from workstation.ui.kit.actions import Actions

_KEYS = {
    "send": ("Ctrl+Enter", "Ctrl+Return"),  # the keypad's and the other one
    "send_and_resolve": ("Ctrl+Shift+Enter", "Ctrl+Shift+Return"),
    "note": ("Ctrl+Shift+I",),
    "canned": ("Ctrl+T",),
    "opening": ("Ctrl+Shift+B",),
    "emoji": ("Ctrl+Shift+Y",),
    "attach": ("Ctrl+Shift+A",),
    "paste": ("Ctrl+Shift+V",),
    "copy": ("Ctrl+Shift+C",),
    "safety_reply": ("Ctrl+Shift+H",),
    "warning": ("F2",),
    "mend": ("F4",),
    "guard": ("Shift+F4",),
    "quote": ("Ctrl+R",),
    "interpret": ("Ctrl+Shift+D",),
    "image": ("Ctrl+I",),
    "translate_draft": ("Ctrl+Shift+J",),
    "replace": ("Ctrl+H",),
    "spelling": ("F7",),
    "find": ("Ctrl+F",),
    "find_next": ("F3",),
    "find_previous": ("Shift+F3",),
}
_ONCE = frozenset({"send", "send_and_resolve"})  # a key held down is one word, not a second one
_SECURITY = frozenset(
    {"warning", "safety_reply", "dismiss", "dispute", "confirm", "decline", "take_back", "reopen_warning"}
)
_NEEDED = {"merge": Act.RESOLVE, "split": Act.RESOLVE, "flag": Act.LABEL}


class ConversationActs(QObject):
    """Each act is for the view that ``current`` answers; where it answers None, nothing happens."""

    def __init__(self, actions: Actions, current: Callable[[], ConversationView | None]) -> None:
        super().__init__(actions)
        self._actions = actions
        self._current = current
        words = self._words()
        for name, act in _ACTS.items():
            handler = partial(self._do, act, _NEEDED.get(name))
            menu = "security" if name in _SECURITY else "conversation"
            added = actions.add(f"conversation.{name}", words[name], handler, _KEYS.get(name, ()), menu)
            added.setAutoRepeat(name not in _ONCE)

    def retranslate(self) -> None:
        """The interface speaks another language now."""
        for name, text in self._words().items():
            self._actions.set_text(f"conversation.{name}", text)

    def _do(self, act: Callable[[ConversationView], None], needed: Act | None) -> None:
        view = self._current()
        if view is None:
            return
        if needed is None or needed in view.messages.acts:
            act(view)
        else:
            view.show_not_open()

    def _words(self) -> dict[str, str]:
        return self._of_writing() | self._of_reading()

    def _of_writing(self) -> dict[str, str]:
        return {
            "send": self.tr("Send"),
            "send_and_resolve": self.tr("Send and resolve, then the next"),
            "note": self.tr("Switch between reply and internal note"),
            "canned": self.tr("Insert a canned response"),
            "emoji": self.tr("Insert an emoji"),
            "mention": self.tr("Name a colleague or a team in a note"),
            "opening": self.tr("Begin with the first words, in the customer's language"),
            "take_draft": self.tr("Take the draft that was left here"),
            "dismiss_draft": self.tr("Dismiss the draft that was left here"),
            "turn_spelling": self.tr("Check the spelling, or no more"),
            "paste": self.tr("Paste as plain text, even where files were copied"),
            "attach": self.tr("Attach files"),
            "mend": self.tr("Put right what was found in the draft"),
            "guard": self.tr("Go to what was found in the draft"),
            "quote": self.tr("Answer this message, or the customer's last one"),
            "unquote": self.tr("Answer no message in particular"),
            "translate_draft": self.tr("Translate what you write into the customer's language…"),
            "safety_reply": self.tr("Put a safety reply to the warning into the draft"),
            "replace": self.tr("Find and replace in what you write"),
            "spelling": self.tr("Go to the next word that no dictionary knows"),
        }

    def _of_reading(self) -> dict[str, str]:
        return {
            "participants": self.tr("Who is on this conversation"),
            "merge": self.tr("Merge into another conversation…"),
            "split": self.tr("Make a conversation of these messages…"),
            "quoted": self.tr("Go to the message that this one answers"),
            "copy": self.tr("Copy messages with author and time"),
            "copy_id": self.tr("Copy the message's id"),
            "select_all": self.tr("Mark all messages"),
            "message": self.tr("What can be done with the message"),
            "flag": self.tr("Raise a warning about the message"),
            "evidence": self.tr("Why the message is marked"),
            "translate": self.tr("Translate the message…"),
            "interpret": self.tr("Translate the whole conversation, or stop that"),
            "image": self.tr("Look at the image"),
            "links": self.tr("Where the links of the message lead"),
            "warning": self.tr("Go to the warning, or back from it"),
            "dismiss": self.tr("Dismiss the warning, or agree to it…"),
            "dispute": self.tr("Dispute the list's entry that the warning is of, or agree to it…"),
            "decline": self.tr("Decline what was asked for about the warning…"),
            "confirm": self.tr("Confirm the warning…"),
            "take_back": self.tr("Take the dismissal of a warning back"),
            "reopen_warning": self.tr("Reopen a warning that was decided, or agree to it…"),
            "find": self.tr("Find in this conversation"),
            "find_next": self.tr("Find the next one"),
            "find_previous": self.tr("Find the one before"),
            "latest": self.tr("Go to the latest message"),
        }


def _turn(view: ConversationView) -> None:
    note = view.composer.mode is DraftKind.NOTE
    view.composer.set_mode(DraftKind.REPLY if note else DraftKind.NOTE)
    view.composer.take_focus()


def _name(view: ConversationView) -> None:
    view.composer.set_mode(DraftKind.NOTE)
    view.composer.take_focus()
    view.composer.mentions.ask()


def _turn_spelling(view: ConversationView) -> None:
    if not view.composer.spelled.turn():
        view.show_trouble(Sentence("Your organisation has decided whether the spelling is checked."))


def _sought(view: ConversationView) -> Finder | Replacing:
    """Where one looks for something: in the draft while one replaces there, or else in the messages."""
    replacing = view.composer.replacing
    return replacing if replacing.has_keyboard else view.finder


_ACTS: dict[str, Callable[[ConversationView], None]] = {
    "send": lambda view: view.composer.submit(),
    "send_and_resolve": lambda view: view.composer.submit(resolve=True),
    "note": _turn,
    "canned": lambda view: view.composer.ask_for_canned(),
    "emoji": lambda view: view.composer.emoji.ask(),
    "mention": _name,
    "opening": lambda view: view.composer.canned.opening_wanted.emit(),
    "take_draft": lambda view: view.composer.offer.take(),
    "dismiss_draft": lambda view: view.composer.offer.dismiss(),
    "paste": lambda view: view.composer.editor.paste_words(QGuiApplication.clipboard().mimeData()),
    "attach": lambda view: view.composer.ask_for_files(),
    "mend": lambda view: view.composer.guard.mend(),
    "guard": lambda view: view.composer.guard.turn(),
    "participants": lambda view: view.header.participants.wanted.emit(),
    "merge": lambda view: view.merging.wanted.emit(),
    "split": lambda view: view.messages.ask_to_split(),
    "quote": lambda view: view.messages.quote(),
    "unquote": lambda view: view.composer.quote.drop(),
    "quoted": lambda view: view.messages.follow_quote(),
    "copy": lambda view: view.timeline.copy_as_text(),
    "copy_id": lambda view: view.timeline.copy_id(),
    "select_all": lambda view: view.timeline.select_all(),
    "message": lambda view: view.timeline.ask_for_acts(),
    "flag": lambda view: view.messages.ask_to_flag(),
    "evidence": lambda view: view.messages.show_evidence(),
    "translate": lambda view: view.messages.ask_to_translate(),
    "translate_draft": lambda view: view.composer.translator.ask(view.composer.mode),
    "interpret": lambda view: view.messages.interpret(),
    "image": lambda view: view.messages.images.ask(),
    "links": lambda view: view.messages.ask_for_links(),
    "warning": lambda view: view.warnings.go(),
    "safety_reply": lambda view: view.warnings.reply(),
    "dismiss": lambda view: view.warnings.decide(Decision.DISMISS, Decision.ASK, Decision.AGREE),
    "dispute": lambda view: view.warnings.decide(Decision.DISPUTE, Decision.AGREE_DISPUTE),
    "decline": lambda view: view.warnings.decide(Decision.DECLINE),
    "confirm": lambda view: view.warnings.decide(Decision.CONFIRM),
    "take_back": lambda view: view.warnings.take_back(),
    "reopen_warning": lambda view: view.warnings.reopen(),
    "replace": lambda view: view.composer.replacing.ask(),
    "turn_spelling": _turn_spelling,
    "spelling": lambda view: view.composer.spelled.next(),
    "find": lambda view: view.finder.ask(),
    "find_next": lambda view: _sought(view).step(1),
    "find_previous": lambda view: _sought(view).step(-1),
    "latest": lambda view: view.timeline.to_end(),
}
