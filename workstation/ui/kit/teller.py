"""Who asked for a deed to several conversations, and shows what became of it."""

from typing import Protocol


class Teller(Protocol):
    def show_done(self, deed: str, done: int, not_open: int, already: int) -> None: ...
    def show_trouble(self, sentence: str) -> None: ...
