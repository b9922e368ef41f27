"""What a conversation's pane stands on."""

from collections.abc import Callable
from dataclasses import dataclass

from workstation.domain.changes import Change
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.attachments import Attachments
from workstation.services.canned_responses import CannedResponses
from workstation.services.conversations import Conversations
from workstation.services.drafting import Drafting
from workstation.services.guarding import Guarding
from workstation.services.joining import Joining
from workstation.services.left_drafts import LeftDrafts
from workstation.services.macros import Macros
from workstation.services.messaging import Messaging
from workstation.services.presence import Presence
from workstation.services.spelling import SpellingRoom
from workstation.services.translating import Translating
from workstation.services.undoing import Undoing
from workstation.ui.features.conversation.attaching import FetchAttachment
from workstation.ui.features.conversation.reach import FetchOlder
from workstation.ui.kit.kit import Kit


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every conversation stands on, the same for all of them."""

    conversations: Conversations
    messaging: Messaging
    drafting: Drafting
    left_drafts: LeftDrafts
    canned: CannedResponses
    attachments: Attachments
    joining: Joining
    presence: Presence
    guarding: Guarding
    undoing: Undoing
    spelling: SpellingRoom
    translating: Translating
    macros: Callable[[], Macros]
    fetch_older: FetchOlder
    fetch_attachment: FetchAttachment
    feed: Feed[Change]
    tasks: Tasks
    kit: Kit
