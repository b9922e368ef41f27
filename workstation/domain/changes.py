"""What can change: coarse facts that are announced after a commit."""

from dataclasses import dataclass

from workstation.domain.sync_state import Recovery, SyncState


@dataclass(frozen=True, slots=True)
class ConversationsChanged:
    """These conversations, their flags or their customers changed; None means: any of them."""

    ids: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class MessagesChanged:
    """The timeline of a conversation changed: its messages, their delivery or what we hold unsent."""

    conversation_id: str


@dataclass(frozen=True, slots=True)
class DraftChanged:
    """What is written in a conversation's editors, and not sent yet, changed."""

    conversation_id: str
    only_words: bool = False  # a draft stood there before and stands there now, with other words


@dataclass(frozen=True, slots=True)
class ActDone:
    """I did something to conversations that may be taken back."""


@dataclass(frozen=True, slots=True)
class OutboxChanged:
    """There is something new to push, or something has settled."""


@dataclass(frozen=True, slots=True)
class TrayChanged:
    """A refused operation came into the tray or left it."""


@dataclass(frozen=True, slots=True)
class CannedChanged:
    """The canned responses changed."""


@dataclass(frozen=True, slots=True)
class RulesChanged:
    """How far a rule that raises flags can be believed, or whether a lead has demoted it."""


@dataclass(frozen=True, slots=True)
class CampaignsChanged:
    """A campaign was opened or closed, or somebody leads it."""


@dataclass(frozen=True, slots=True)
class FiguresChanged:
    """The server has counted warnings anew."""


@dataclass(frozen=True, slots=True)
class ViewsChanged:
    """I made a view of the queue list, changed or removed one."""


@dataclass(frozen=True, slots=True)
class TypingChanged:
    """The customer (``user_id`` None) or a colleague types in a conversation, or stopped."""

    conversation_id: str
    user_id: str | None
    typing: bool
    note: bool = False  # what is typed is a note


@dataclass(frozen=True, slots=True)
class ViewingChanged:
    """A colleague has a conversation in front, or no more; said again every now and then."""

    conversation_id: str
    user_id: str
    viewing: bool


@dataclass(frozen=True, slots=True)
class UploadProgressed:
    """Of the files of a message of mine, ``sent`` of ``total`` bytes are on the server."""

    conversation_id: str
    message_id: str
    sent: int
    total: int


@dataclass(frozen=True, slots=True)
class SyncStateChanged:
    """The connection, or what is in sync as of when, changed."""

    state: SyncState


@dataclass(frozen=True, slots=True)
class SyncRecovered:
    """Server and workstation had come apart; the workstation has found the way back by itself."""

    why: Recovery


Change = (
    ConversationsChanged
    | MessagesChanged
    | DraftChanged
    | ActDone
    | OutboxChanged
    | TrayChanged
    | CannedChanged
    | RulesChanged
    | CampaignsChanged
    | FiguresChanged
    | ViewsChanged
    | TypingChanged
    | ViewingChanged
    | UploadProgressed
    | SyncStateChanged
    | SyncRecovered
)
