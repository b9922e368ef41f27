"""Takes the secrets out of what people send and looks it through for fraud, beside the loop that serves."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from backend_stub.fraud_lists import FraudLists
from backend_stub.masking import without_secrets
from backend_stub.operations.checking import Checked, Part, checked
from workstation.contract.customers import CustomerMessage, NewConversation
from workstation.contract.operations import OperationIn, Writing
from workstation.detection import messages
from workstation.detection.language import language_of
from workstation.domain.fraud import Indicator
from workstation.domain.operation import OperationKind

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Screened:
    """What was found in a customer's message, which has no secret in it; "" where no language is told."""

    language: str
    indicators: Sequence[Indicator]


class Screen(Protocol):
    """Answers what fraud indicators a customer's words hold, and the ``subject`` above them."""

    def __call__(self, body: str, *, subject: str = "") -> Sequence[Indicator]: ...


class Screening:
    """One thread, which takes one after another: what was written first in a conversation is stored first."""

    def __init__(self, published: FraudLists) -> None:
        self._published = published
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="screening")
        self.words("")  # reads what it needs now, and not while the first customer waits

    def words(self, body: str, *, files: Sequence[str] = (), subject: str = "") -> list[Indicator]:
        """What a customer's words hold, on the caller's thread."""
        return messages.arrived(body, self._published.known, files=files, subject=subject)

    async def message(self, message: CustomerMessage, language: str) -> tuple[CustomerMessage, Screened]:
        """The message without secrets, and what was found in it; ``language`` is that of its conversation."""
        return await self._beside(lambda: self._message(message, language))

    async def opening(self, new: NewConversation) -> tuple[NewConversation, Screened]:
        """As ``message``, of what begins a conversation, its subject with it."""
        return await self._beside(lambda: self._opening(new))

    async def operations(self, some: Sequence[OperationIn]) -> list[Checked]:
        """Each as it is kept, and what was found in what it sends to the customer."""
        return await self._beside(lambda: [self._operation(one) for one in some])

    def close(self) -> None:
        """Finish what is begun; blocks."""
        self._thread.shutdown()

    async def _beside(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _message(self, message: CustomerMessage, language: str) -> tuple[CustomerMessage, Screened]:
        kept = without_secrets(message)
        return kept, self._screened(kept, language)

    def _opening(self, new: NewConversation) -> tuple[NewConversation, Screened]:
        kept = without_secrets(new)
        return kept, self._screened(kept.message, kept.language, kept.subject)

    def _screened(self, message: CustomerMessage, language: str, subject: str = "") -> Screened:
        names = [file.name for file in message.attachments]
        found = self.words(message.body, files=names, subject=subject)
        return Screened(language_of(message.body, language), found)

    def _operation(self, operation: OperationIn) -> Checked:
        one = checked(operation)
        return replace(one, parts=tuple(self._part(part) for part in one.parts))

    def _part(self, part: Part) -> Part:
        if part.kind is not OperationKind.MESSAGE_APPEND:
            return part
        assert isinstance(part.arguments, Writing)
        names = [file.name for file in part.arguments.attachments]
        return replace(part, found=messages.sent(part.arguments.body, self._published.known, files=names))
