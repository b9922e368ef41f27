"""The lines of the palette: what there is for what was typed, in words, and what each of them does."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.domain.search import ConversationHit, CustomerHit
from workstation.services.searching import Named
from workstation.ui.kit.actions import Action, Actions
from workstation.ui.kit.chooser import Line
from workstation.ui.kit.ranking import rank
from workstation.ui.kit.safe_text import fill, identifier, iso_ltr
from workstation.ui.shell.palette_ways import Asked, Way


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer(Line):
    """A line that does something; that of an action bears its id."""

    does: Callable[[], object]
    leaves: bool = True  # the palette is of no use any more


class PaletteLines(QObject):
    search_wanted = Signal(str)
    opened = Signal(str)  # a conversation's id
    way_chosen = Signal(str)  # a first sign

    def __init__(self, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._recent: list[str] = []

    def at_once(self, asked: Asked) -> list[Offer]:
        """What is known without looking anything up."""
        words = asked.words
        match asked.way:
            case Way.ALL if words:
                search = fill(self.tr("Search messages for %1"), words)
                return [
                    *self._acts(words),
                    Offer("search:", search, does=partial(self.search_wanted.emit, words)),
                ]
            case Way.ALL | Way.COMMANDS:
                return self._acts(words)
            case Way.HELP:
                ways = [line for line in self._ways() if rank(words, line.text) is not None]
                return [*ways, *self._acts(words, menu="help")]
            case _:
                return []

    def named(self, way: Way, named: Named) -> list[Offer]:
        """Customers, by their conversation that changed last, and conversations."""
        people = [self._person(one) for one in named.customers if one.conversation_id]
        conversations = [self._conversation(one) for one in named.conversations]
        return {Way.PEOPLE: people, Way.CONVERSATIONS: conversations}.get(way, [*people, *conversations])

    def hint(self, asked: Asked) -> str:
        """What can be typed, where nothing is; "" where the lines speak for themselves."""
        match asked:
            case Asked(Way.ALL, ""):
                signs = [iso_ltr(way.value) for way in Way if way]
                return fill(self.tr("%1 commands · %2 customers · %3 conversations · %4 help"), *signs)
            case Asked(Way.PEOPLE, ""):
                return self.tr("A name, an address or an id of a customer")
            case Asked(Way.CONVERSATIONS, ""):
                return self.tr("The beginning of a conversation's id")
            case _:
                return ""

    def nothing(self, way: Way) -> str:
        """For when nothing was found."""
        if way is Way.PEOPLE:
            return self.tr("This computer knows no customer of that name.")
        return self.tr("This computer knows no conversation whose id begins so.")

    def _acts(self, words: str, menu: str = "") -> list[Offer]:
        return [self._act(action) for action in self._ranked(words, menu)]

    def _ranked(self, words: str, menu: str) -> list[Action]:
        recent = {action: place for place, action in enumerate(reversed(self._recent))}
        scored = [
            (cost, recent.get(action.id, len(recent)), place, action)
            for place, action in enumerate(_runnable(self._actions.all(), menu))
            if (cost := rank(words, action.text)) is not None
        ]
        return [action for *_, action in sorted(scored, key=lambda entry: entry[:3])]

    def _act(self, action: Action) -> Offer:
        does, keys = partial(self._run, action.id), action.keys[0] if action.keys else ""
        if not keys:
            return Offer(action.id, action.text, does=does)
        spoken = fill(self.tr("%1, keys %2"), action.text, keys)
        return Offer(action.id, action.text, iso_ltr(keys), spoken=spoken, does=does)

    def _run(self, chosen: str) -> None:
        self._recent = [*(known for known in self._recent if known != chosen), chosen]
        self._actions.run(chosen)

    def _ways(self) -> Sequence[Offer]:
        worded = {
            Way.COMMANDS: self.tr("Only commands"),
            Way.PEOPLE: self.tr("Customers by name, address or id"),
            Way.CONVERSATIONS: self.tr("Conversations by id"),
        }
        return [
            Offer(
                f"way:{way}",
                text,
                iso_ltr(way.value),
                spoken=text,
                does=partial(self.way_chosen.emit, way.value),
                leaves=False,
            )
            for way, text in worded.items()
        ]

    def _person(self, one: CustomerHit) -> Offer:
        name, about = identifier(one.name), iso_ltr(identifier(one.email or one.id))
        spoken = fill(self.tr("Customer %1, %2"), name, about)
        does = partial(self.opened.emit, one.conversation_id)
        return Offer(f"customer:{one.id}", name, about, spoken=spoken, does=does)

    def _conversation(self, one: ConversationHit) -> Offer:
        text, about = iso_ltr(identifier(one.id)), identifier(one.customer_name or one.subject)
        spoken = fill(self.tr("Conversation %1, %2"), text, about)
        does = partial(self.opened.emit, one.id)
        return Offer(f"conversation:{one.id}", text, about, spoken=spoken, does=does)


def _runnable(actions: Iterable[Action], menu: str) -> list[Action]:
    wanted = (action for action in actions if not menu or action.menu == menu)
    return [action for action in wanted if action.listed and action.qaction.isEnabled()]
