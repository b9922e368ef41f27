"""What a person does with messages of a conversation beside answering them."""

from collections.abc import Coroutine, Iterable, Sequence
from typing import Any, Protocol

from workstation.domain.conversation import Conversation
from workstation.domain.message import Message
from workstation.domain.people import Participant
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.joining import Joining
from workstation.services.messaging import Messaging


class ChoicesView(Protocol):
    def show_choices(self, others: Sequence[Conversation]) -> None: ...


class NamesView(Protocol):
    def show_names(self, people: Sequence[Participant]) -> None: ...


class CopiesView(Protocol):
    def copy_messages(self, messages: Iterable[Message]) -> None: ...


class HandlingView(Protocol):
    @property
    def merging(self) -> ChoicesView: ...
    @property
    def timeline(self) -> CopiesView: ...
    def show_trouble(self, text: str) -> None: ...


class Handling:
    """``acting`` holds what the person did and has to end, ``watching`` what ends with the view."""

    def __init__(
        self,
        conversation_id: str,
        view: HandlingView,
        names: NamesView,
        joining: Joining,
        messaging: Messaging,
        *,
        acting: Tasks,
        watching: Tasks,
    ) -> None:
        self._id = conversation_id
        self._view, self._names = view, names
        self._joining = joining
        self._messaging = messaging
        self._acting, self._watching = acting, watching

    def transcript_wanted(self, first: int, last: int) -> None:
        """Messages are to be copied of which not all are on the screen."""
        self._watching.spawn(self._told(self._copy(first, last)), name="conversation: copy")

    def flag_raised(self, message_id: str, why: str) -> None:
        self._act(self._joining.raise_flag(self._id, message_id, why))

    def participants_wanted(self) -> None:
        """The person asks who is on the conversation."""
        self._watching.spawn(self._told(self._show_participants()), name="conversation: participants")

    def merge_wanted(self) -> None:
        """The person asks into which other one this conversation could be merged."""
        self._watching.spawn(self._told(self._show_choices()), name="conversation: others")

    def merged(self, into: str) -> None:
        self._act(self._joining.merge(self._id, into))

    def split(self, message_ids: list[str], subject: str) -> None:
        self._act(self._joining.split(self._id, message_ids, subject))

    async def _show_choices(self) -> None:
        self._view.merging.show_choices(await self._joining.others(self._id))

    async def _show_participants(self) -> None:
        self._names.show_names(await self._joining.participants(self._id))

    async def _copy(self, first: int, last: int) -> None:
        self._view.timeline.copy_messages(await self._messaging.window(self._id, first, last))

    def _act(self, act: Coroutine[Any, Any, object]) -> None:
        self._acting.spawn(self._told(act), name="conversation: act on messages")

    async def _told(self, work: Coroutine[Any, Any, object]) -> None:
        try:
            await work
        except WorkstationError as error:
            self._view.show_trouble(str(error))
