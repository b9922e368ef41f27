"""Takes the secrets out of what people send and looks it through for fraud; whoever calls it waits."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, Protocol

from backend_stub.fraud_lists import FraudLists
from backend_stub.masking import without_secrets
from backend_stub.operations.checking import Checked, Part, checked
from workstation.contract.customers import CustomerMessage, NewConversation
from workstation.contract.operations import OperationIn, Writing
from workstation.detection import messages
from workstation.detection.language import language_of
from workstation.detection.phrase_parts import masked_behind
from workstation.detection.secret_disclosed import masked_answer
from workstation.detection.warming import warm
from workstation.domain.fraud import Indicator
from workstation.domain.operation import OperationKind

Work = Callable[["Screener"], Any]  # a method of it and what that takes, which a pickle carries


class Before(NamedTuple):
    """What the customer ``told`` lately in the conversation, the oldest first, in which a recovery phrase may
    have begun that goes on in a message; and what we ``asked`` last, to which it may be an answer."""

    told: Sequence[str] = ()
    asked: str = ""


NOTHING = Before()
LATELY = 3_600_000  # ms; what is older is not before it


@dataclass(frozen=True, slots=True)
class Screened:
    """What was found in a customer's message, which has no secret in it; "" where no language is told."""

    language: str
    indicators: Sequence[Indicator]


class Screen(Protocol):
    """Answers what fraud indicators a customer's words hold, and the ``subject`` above them."""

    def __call__(self, body: str, *, subject: str = "") -> Sequence[Indicator]: ...


class Screener:
    """Knows the lists, and nothing of what it looked through before."""

    def __init__(self, published: FraudLists) -> None:
        self._published = published

    def warm(self) -> None:
        """Read what is needed for the first message; takes a second."""
        warm(self._published.known, "customer", "agent")

    def words(self, body: str, *, files: Sequence[str] = (), subject: str = "") -> list[Indicator]:
        """What a customer's words hold."""
        return messages.arrived(body, self._published.known, files=files, subject=subject)

    def message(
        self, message: CustomerMessage, language: str, before: Before = NOTHING
    ) -> tuple[CustomerMessage, Screened]:
        """The message without secrets, and what was found in it; ``language`` is that of its conversation."""
        kept = _behind(before, without_secrets(message))
        return kept, self._screened(kept, language)

    def opening(self, new: NewConversation, before: Before = NOTHING) -> tuple[NewConversation, Screened]:
        """As ``message``, of what begins a conversation, or goes on in it, its subject with it.

        Where we asked nothing, the subject tells what a number below it is.
        """
        clean = without_secrets(new)
        subject = masked_answer(clean.subject, "")
        above = before if before.asked else before._replace(asked=clean.subject)
        kept = clean.model_copy(update={"subject": subject, "message": _behind(above, clean.message)})
        return kept, self._screened(kept.message, kept.language, kept.subject)

    def operations(self, some: Sequence[OperationIn]) -> list[Checked]:
        """Each as it is kept, and what was found in what it sends to the customer."""
        return [self._operation(one) for one in some]

    def together(self, works: Sequence[Work]) -> list[Any]:
        """What comes of each, or its exception; of lists that were published meanwhile they know too, for
        whoever looks again at what is stored does not see them yet."""
        while True:
            lists = self._published.newest
            outcomes = [self._outcome(work) for work in works]
            if self._published.newest is lists:
                return outcomes

    def _outcome(self, work: Work) -> Any:
        try:
            return work(self)
        except Exception as error:  # noqa: BLE001 it is told to whoever asked, and to nobody else
            return error

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


def _behind(before: Before, message: CustomerMessage) -> CustomerMessage:
    body = masked_answer(message.body, before.asked)
    if before.told:
        body = masked_behind(body, before.told)
    return message.model_copy(update={"body": body})


class Looking(Protocol):
    """Looks through several together, on one thread of the caller's; answers in their order.

    In the place of what failed stands its exception.
    """

    def __call__(self, works: Sequence[Work]) -> list[Any]: ...

    def start(self) -> None:
        """Get ready, as the server is about to listen: until then it has enough to do."""

    def close(self) -> None:
        """Nothing is asked any more."""


class Here:
    """In this process."""

    def __init__(self, published: FraudLists) -> None:
        self._screener = Screener(published)

    def __call__(self, works: Sequence[Work]) -> list[Any]:
        return self._screener.together(works)

    def start(self) -> None:
        """Read what is needed now, and not while the first customer waits."""
        self._screener.warm()

    def close(self) -> None:
        """Nothing is held."""
