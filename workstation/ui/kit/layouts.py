"""The same keys on every keyboard: what Ctrl+K is where the K key writes Л, ن or า.

Qt finds the Latin letter by itself where the keyboard has a Latin layout beside its own. Where it has
none, the shortcut hears the letter of that layout; so each shortcut gets those letters as well.
"""

from PySide6.QtGui import QKeySequence

_LATIN = "QWERTYUIOPASDFGHJKLZXCVBNM"
# What the keys of the Latin letters write, in the order of a US keyboard, without Shift.
_LETTERS = (
    "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ",  # Russian
    "ЙЦУКЕНГШЩЗФІВАПРОЛДЯЧСМИТЬ",  # Ukrainian
    "ضصثقفغعهخحشسيبلاتنمئءؤر" + "\0" + "ىة",  # Arabic; its B key writes two letters
    "ๆไำพะัีรนยฟหกดเ้่าสผปแอิืท",  # Thai
)
_DIGITS = "1234567890"
_ROWS = (
    "&É\"'(\0È_ÇÀ",  # French; its 6 key writes what makes letters smaller
    "ๅ\0\0ภถุึคตจ",  # Thai; its 2 and 3 keys write / and -
)


def _table() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for keys, rows in ((_LATIN, _LETTERS), (_DIGITS, _ROWS)):
        for row in rows:
            for key, letter in zip(keys, row, strict=True):
                if letter != "\0" and letter not in found.setdefault(key, []):
                    found[key].append(letter)
    return {key: tuple(letters) for key, letters in found.items()}


_OTHERS = _table()


def elsewhere(keys: str) -> list[QKeySequence]:
    """What ``keys`` (as "Ctrl+Shift+K") are on the other layouts; without Ctrl: nothing."""
    *modifiers, key = keys.split("+") if not keys.endswith("++") else [keys]
    if "Ctrl" not in modifiers:
        return []
    before = "".join(f"{modifier}+" for modifier in modifiers)
    return [QKeySequence(before + letter) for letter in _OTHERS.get(key.upper(), ())]
