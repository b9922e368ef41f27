"""How often a person has come to look at a conversation, and where the line "new" stands for them."""


class Looks:
    """``number`` counts them; ``new_from`` is the position above which the line is drawn, if any."""

    def __init__(self) -> None:
        self.number = 0
        self.new_from: int | None = None
        self._drawn = 0  # in which of them the line was drawn
        self._ahead = False

    def coming(self) -> None:
        """One begins at once: what is read from now on is read for it."""
        self.number += 1
        self._ahead = True

    def begin(self) -> bool:
        """One begins; whether nothing has been read for it yet."""
        ahead, self._ahead = self._ahead, False
        self.number += not ahead
        return not ahead

    def take(self, number: int, first_unread: int | None) -> None:
        """What was read during look ``number``: before one began, too little was known for it."""
        if number == self.number != self._drawn:
            self._drawn = number
            self.new_from = first_unread
