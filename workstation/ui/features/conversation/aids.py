"""What helps to write in one conversation, put together: what is answered, how it is spelt, what made of."""

import asyncio
from collections.abc import Callable

from workstation.domain.changes import Change
from workstation.domain.drafts import DraftKind
from workstation.domain.message import Message, Quote, may_quote
from workstation.domain.message_kind import MessageKind
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.messaging import Messaging
from workstation.services.spelling import SpellingRoom
from workstation.ui.features.conversation.answering import Answering
from workstation.ui.features.conversation.heed import Heed
from workstation.ui.features.conversation.naming import Naming
from workstation.ui.features.conversation.spell_check import SpellCheck
from workstation.ui.features.conversation.using import Using
from workstation.ui.features.conversation.view import ConversationView


class WritingAids:
    """``go`` shows a position of the conversation. Whoever keeps the view keeps these."""

    def __init__(
        self,
        conversation_id: str,
        view: ConversationView,
        go: Callable[[int], None],
        *,
        messaging: Messaging,
        spelling: SpellingRoom,
        feed: Feed[Change],
        writing: asyncio.Lock,
        acting: Tasks,
        watching: Tasks,
    ) -> None:
        composer = self._composer = view.composer
        self._go = go
        self.answering = Answering(
            conversation_id, composer.quote, view.show_editor_trouble,
            messaging=messaging, feed=feed, writing=writing, acting=acting, watching=watching,
        )  # fmt: skip
        self.using = Using(
            conversation_id, view.show_editor_trouble, messaging, writing=writing, acting=acting
        )
        composer.used.connect(self.using.inserted)
        composer.emptied.connect(self.using.emptied)
        composer.heed = Heed(view.timeline, view.company, view).told
        self.naming = Naming(composer.mentions, composer, messaging, watching)
        composer.mentions.names_wanted.connect(self.naming.wanted)
        self.spelling = SpellCheck(conversation_id, composer, spelling, watching)
        view.messages.quote_chosen.connect(self._on_quote_chosen)
        view.messages.quoted_wanted.connect(self._on_quoted_wanted)
        composer.quote.dropped.connect(self.answering.dropped)
        composer.quote.wanted.connect(self._on_quoted_wanted)
        view.shown.connect(self.spelling.shown)
        view.draft_edited.connect(self.spelling.edited)
        composer.spelled.suggestions_wanted.connect(self.spelling.suggestions_wanted)
        composer.spelled.turned.connect(self.spelling.shown)
        composer.mode_changed.connect(self.spelling.edited)
        composer.spelled.learned.connect(self.spelling.learned)

    def start(self) -> None:
        """Needs a running loop."""
        self.answering.start()

    def stop(self) -> None:
        self.answering.stop()
        self.spelling.stop()

    def _on_quote_chosen(self, message: Message) -> None:
        composer = self._composer
        if composer.mode is DraftKind.REPLY and not may_quote(message.kind, MessageKind.OUTGOING):
            composer.set_mode(DraftKind.NOTE)  # the customer must not see it
        composer.take_focus()
        self.answering.chosen(composer.mode, message.id)

    def _on_quoted_wanted(self, quote: Quote) -> None:
        if quote.position:
            self._go(quote.position)
