"""Messages in another language, where the organisation allows a service to be asked."""

from typing import Protocol

from workstation.domain.message import Message
from workstation.domain.translation import Translation
from workstation.errors import WorkstationError


class Translator(Protocol):
    """Whoever translates. Nothing is kept on this machine: what is revoked is asked for in vain."""

    async def translation(self, message_id: str, target: str) -> Translation:
        """What a message says in ``target``, a language's code. Raises WorkstationError."""


class Translating:
    """``allowed`` is the administrator's word; without it nobody is asked for anything."""

    def __init__(self, translator: Translator, *, allowed: bool) -> None:
        self._translator = translator
        self.allowed = allowed

    async def translated(self, message: Message, target: str) -> Translation:
        """What ``message`` says in ``target``. Raises WorkstationError."""
        if not self.allowed:
            raise WorkstationError("Your organisation has not allowed a translation service to be asked.")
        if message.position is None:
            raise WorkstationError("It can be translated once the server has it.")
        return await self._translator.translation(message.id, target)
