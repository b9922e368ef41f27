"""Which lines fit what was typed: every letter in order, the earlier and the closer together the better."""


def rank(query: str, text: str) -> int | None:
    """How badly ``text`` fits ``query``, 0 being a perfect start; None: a letter is missing.

    A letter that begins a word costs nothing, one that follows its neighbour costs little, a jump costs more.
    """
    wanted, line = "".join(query.casefold().split()), text.casefold()
    if not wanted:
        return 0
    if (whole := line.find(query.casefold().strip())) >= 0:
        return whole if whole == 0 or not line[whole - 1].isalnum() else whole + 5
    cost, place = 10, -1
    for letter in wanted:
        found = _begins_word(line, letter, place + 1)
        near = line.find(letter, place + 1)
        if near < 0:
            return None
        if found < 0 or near == place + 1:
            found, jump = near, near - place - 1
            cost += min(jump, 9) + 1
        place = found
    return cost


def _begins_word(line: str, letter: str, start: int) -> int:
    place = line.find(letter, start)
    while place > 0 and line[place - 1].isalnum():
        place = line.find(letter, place + 1)
    return place
