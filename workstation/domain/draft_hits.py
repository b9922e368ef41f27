"""Where words stand in a draft, and the draft with others in their place."""

import re
from dataclasses import dataclass

LONGEST = 200  # characters that are looked for, or put in their place


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for: letter by letter, nothing in it is a pattern."""

    words: str
    case: bool = False  # large and small letters are different ones
    whole: bool = False  # not inside of a longer word

    def hits(self, text: str) -> list[tuple[int, int]]:
        """Start and end of each place, in code points and in order; none where nothing is looked for."""
        return [match.span() for match in self._pattern.finditer(text)] if self.words else []

    def replaced(self, text: str, by: str) -> str:
        """``text`` with ``by`` in each place."""
        return self._pattern.sub(lambda _match: by, text) if self.words else text

    @property
    def _pattern(self) -> re.Pattern[str]:
        words = re.escape(self.words)
        if self.whole:
            words = rf"(?<!\w){words}(?!\w)"
        return re.compile(words, re.NOFLAG if self.case else re.IGNORECASE)
