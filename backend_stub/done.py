"""What somebody did meanwhile to a thing of which all have the same."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Done:
    """Who did it, by id and name, and when; without them: the server itself."""

    by_id: str | None
    by_name: str | None
    at: int
