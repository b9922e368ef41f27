"""Messages in another language, where the organisation allows a service to be asked."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from workstation.domain.message import Message
from workstation.domain.translation import LONGEST, LONGEST_DRAFT, Translation
from workstation.errors import WorkstationError


class Translator(Protocol):
    """Whoever translates. Nothing is kept on this machine: what is revoked is asked for in vain."""

    async def translations(self, message_ids: Sequence[str], target: str) -> Mapping[str, Translation]:
        """What messages say in ``target``, a language's code: MOST_AT_ONCE of them at most, by their ids; of
        what I may not see nothing. Raises WorkstationError."""

    async def draft_translation(self, text: str, target: str) -> Translation:
        """What a draft of LONGEST_DRAFT characters at most says in ``target``. Raises WorkstationError."""


class Translating:
    """``allowed`` is the administrator's word; without it nobody is asked for anything."""

    def __init__(self, translator: Translator, *, allowed: bool) -> None:
        self._translator = translator
        self.allowed = allowed

    async def translated(self, message: Message, target: str) -> Translation:
        """What ``message`` says in ``target``. Raises WorkstationError."""
        self.insist()
        if message.position is None:
            raise WorkstationError("It can be translated once the server has it.")
        found = await self.all_translated([message], target)
        if message.id not in found:
            raise WorkstationError("You can no longer see this message.")
        return found[message.id]

    async def all_translated(self, messages: Sequence[Message], target: str) -> Mapping[str, Translation]:
        """What ``messages`` say in ``target``, MOST_AT_ONCE of them at most, by their ids; of those that I
        may not see any more nothing. Raises WorkstationError."""
        self.insist()
        asked = [message.id for message in messages]
        found = await self._translator.translations(asked, target)
        return {id_: _bounded(found[id_]) for id_ in asked if id_ in found}

    async def draft_translated(self, text: str, target: str) -> Translation:
        """What a draft says in ``target``. Raises WorkstationError, also where there is nothing to say."""
        self.insist()
        if len(text) > LONGEST_DRAFT:
            raise WorkstationError("A message has 10,000 characters at most; this is not translated.")
        found = await self._translator.draft_translation(text, target)
        if found.source == target:
            raise WorkstationError("This is written in the customer's language already.")
        if not found.text.strip() or found.text.strip() == text.strip():
            raise WorkstationError("The translation service has no other words for this.")
        return _bounded(found)

    def insist(self) -> None:
        """Raises WorkstationError where no service may be asked."""
        if not self.allowed:
            raise WorkstationError("Your organisation has not allowed a translation service to be asked.")


def _bounded(found: Translation) -> Translation:
    """A service that answers without end is cut short."""
    return found if len(found.text) <= LONGEST else replace(found, text=f"{found.text[:LONGEST]}…")
