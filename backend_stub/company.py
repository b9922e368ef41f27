"""Who has which conversation in front just now: kept in memory alone, and forgotten by the clock."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

FORGOTTEN_MS = 60_000  # after which nobody looks who has not said so again


@dataclass(frozen=True, slots=True)
class _Front:
    user_id: str
    conversations: frozenset[str]
    at: int


class Company:
    """Each sign-in says what it has in front; a user looks at what any of theirs has."""

    def __init__(self, now: Callable[[], int]) -> None:
        self._now = now
        self._fronts: dict[str, _Front] = {}

    def of(self, user_id: str) -> frozenset[str]:
        """The conversations that a user has in front."""
        self._forget()
        fronts = [front.conversations for front in self._fronts.values() if front.user_id == user_id]
        return frozenset().union(*fronts)

    def looking(self, conversation_id: str) -> set[str]:
        """The ids of the users who have a conversation in front."""
        self._forget()
        return {front.user_id for front in self._fronts.values() if conversation_id in front.conversations}

    def put(self, sign_in: str, user_id: str, conversations: Collection[str]) -> None:
        """What a sign-in has in front from now on; nothing: it has gone."""
        self._fronts.pop(sign_in, None)
        if conversations:
            self._fronts[sign_in] = _Front(user_id, frozenset(conversations), self._now())

    def _forget(self) -> None:
        long_ago = self._now() - FORGOTTEN_MS
        for sign_in in [key for key, front in self._fronts.items() if front.at <= long_ago]:
            del self._fronts[sign_in]
