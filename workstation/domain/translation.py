"""What a message says in another language, as a service has it."""

from dataclasses import dataclass

from workstation.domain.message import Message
from workstation.domain.message_kind import MessageKind

MOST_AT_ONCE = 20  # messages that a service is asked for in one question
LONGEST_DRAFT = 10_000  # characters of a draft that are sent to be translated
LONGEST = 20_000  # characters of a translation that are taken


@dataclass(frozen=True, slots=True)
class Translation:
    """``text`` is a stranger's, whoever translated it: plain text, and made safe before it is shown."""

    text: str
    source: str  # the language it is from, "" where nobody knows
    target: str
    by: str  # the name of the service


def wants_translation(message: Message, language: str, target: str) -> bool:
    """Whether a customer's message is to be shown in ``target`` as well, a language's code; ``language`` is
    the conversation's, for words that are too few to tell theirs."""
    return (
        message.kind is MessageKind.INCOMING
        and message.position is not None
        and bool(message.body.strip())
        and (message.language or language) not in ("", target)
    )
