"""Which lines fit what was typed: every letter in order, the earlier and the closer together the better."""


def rank(query: str, text: str) -> int | None:
    """How badly ``text`` fits ``query``, 0 being a perfect start; None: a letter is missing.

    A letter that begins a word costs nothing, one that follows its neighbour costs little, a jump costs more.
    """
    wanted, line = "".join(query.casefold().split()), text.casefold()
    if not wanted:
        return 0
    if (whole := line.find(query.casefold().strip())) >= 0:
        inside = whole > 0 and line[whole - 1].isalnum()
        return min(whole, 4) + (5 if inside else 0)  # below all that was only guessed from its letters
    cost, place = 10, -1
    for number, letter in enumerate(wanted):
        near = line.find(letter, place + 1)
        if near < 0:
            return None
        start = _begins_word(line, letter, place + 1)
        if near != place + 1 and start >= 0 and _holds(line, wanted[number + 1 :], start + 1):
            near = start
        else:
            cost += min(near - place - 1, 9) + 1
        place = near
    return cost


def _begins_word(line: str, letter: str, start: int) -> int:
    place = line.find(letter, start)
    while place > 0 and line[place - 1].isalnum():
        place = line.find(letter, place + 1)
    return place


def _holds(line: str, letters: str, start: int) -> bool:
    """Whether all of ``letters`` still follow in their order from ``start`` on."""
    for letter in letters:
        start = line.find(letter, start) + 1
        if not start:
            return False
    return True
