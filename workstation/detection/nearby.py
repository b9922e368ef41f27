"""What stands about a piece of a text."""


def around(text: str, start: int, end: int, near: int) -> str:
    """``near`` characters before and behind ``text[start:end]``, on lines of their own."""
    return f"{text[max(0, start - near) : start]}\n{text[end : end + near]}"
