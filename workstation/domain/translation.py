"""What a message says in another language, as a service has it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Translation:
    """``text`` is a stranger's, whoever translated it: plain text, and made safe before it is shown."""

    text: str
    source: str  # the language it is from, "" where nobody knows
    target: str
    by: str  # the name of the service
