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
    "&É\"'(\0È_ÇÀ",  # French; its 6 key writes -, as the Thai 3 key does
    "ๅ/-ภถุึคตจ",  # Thai
)
_TAKEN = "/-"  # with Ctrl these show the keys and make letters smaller


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
    """What ``keys`` are on the other layouts: those with Ctrl ("Ctrl+Shift+K"), and digits with Alt."""
    *modifiers, key = keys.split("+") if not keys.endswith("++") else [keys]
    control = "Ctrl" in modifiers
    if not control and not ("Alt" in modifiers and key.isdigit()):
        return []
    before = "".join(f"{modifier}+" for modifier in modifiers)
    letters = (one for one in _OTHERS.get(key.upper(), ()) if not (control and one in _TAKEN))
    return [QKeySequence(before + letter) for letter in letters]
