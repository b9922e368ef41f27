"""All services of one signed-in person, made in the order in which they need each other."""

from workstation.services.acts import Acts
from workstation.services.canned_responses import CannedResponses
from workstation.services.context import Context
from workstation.services.conversations import Conversations
from workstation.services.drafting import Drafting
from workstation.services.messaging import Messaging
from workstation.services.open_tabs import OpenTabs
from workstation.services.queue import Queue
from workstation.services.refused import Refused
from workstation.services.searching import Searching


class Services:
    """What a person can do at this desk."""

    def __init__(self, context: Context) -> None:
        self.context = context
        acts = Acts(context)
        self.conversations = Conversations(context, acts)
        self.messaging = Messaging(context, acts, self.conversations)
        self.drafting = Drafting(context)
        self.canned = CannedResponses(context)
        self.queue = Queue(context)
        self.searching = Searching(context)
        self.refused = Refused(context)
        self.open_tabs = OpenTabs(context)
