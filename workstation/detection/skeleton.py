"""What a name looks like at a glance: letters that are taken for one another become one."""

import re
import unicodedata

_LOOK_LIKE = {
    "a": "аαɑᴀꭺ", "b": "вьβƅɓʙᏼ", "c": "сᴄϲꮯ", "d": "ԁɗᴅđꭰ", "e": "еεᴇєɛꭼ", "f": "ƒ", "g": "ɡɢցꮐ",
    "h": "һнհħɦʜꮋ", "i": "іїιıɩɪꙇꭵ", "j": "јյᴊꭻ", "k": "кκƙᴋꮶ", "l": "ӏłʟӀꮮ",
    "m": "мᴍꮇ", "n": "пηռոŋƞɴ", "o": "оοσօøᴏ", "p": "рρþᴘꮲ", "q": "ԛզ", "r": "гʀꭱ",
    "s": "ѕꜱꮪ", "t": "тτŧᴛꭲ", "u": "иυսᴜ", "v": "ѵνᴠꮩ", "w": "ԝωաᴡꮃ", "x": "хχ", "y": "уγ", "z": "ᴢꮓ",
    "ss": "ß",
}  # fmt: skip
_ALIKE = {ord(letter): latin for latin, letters in _LOOK_LIKE.items() for letter in letters}
_DIGITS = str.maketrans("0134578i|!$@", "oleastblllsa")
_PAIRS = re.compile("rn|vv|cl")
_PAIR = {"rn": "m", "vv": "w", "cl": "d"}
_TWINS = frozenset("аеорсхуіјѕһԁԛԝӏοѵνɑɡɢɩɪꙇᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢʀʙʜʟɴꜱ")  # in most founts the very same
_BEYOND_EUROPE = 0x180  # before it stand the Latin letters of European languages
_BORROWED = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC")


def skeleton(name: str) -> str:
    """``name`` (lower case) as the eye takes it: ``bіnаnce``, ``blnance`` and ``b1nance`` are one."""
    return plain(name).translate(_DIGITS)


def plain(name: str) -> str:
    """``name`` in Latin letters without marks, pairs that look like one letter as they are."""
    if name.isascii():
        return name
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return bare.lower().translate(_ALIKE)


def paired(name: str) -> str:
    """``name`` with pairs of letters as the one that they look like: ``rn`` is m, ``vv`` is w."""
    return _PAIRS.sub(lambda match: _PAIR[match[0]], name)


def is_mixed(name: str) -> bool:
    """Whether Latin letters stand beside such of another alphabet as look like them."""
    if name.isascii():
        return False
    scripts = {unicodedata.name(letter, "").partition(" ")[0] for letter in name if letter.isalpha()}
    return "LATIN" in scripts and any(script in scripts for script in _BORROWED)


def reads_as_latin(name: str) -> bool:
    """Whether nobody sees that some letters of a name are no Latin ones, or none that a European language
    writes: ``аррӏе`` is Cyrillic from end to end, and ``москва`` is no such name."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    strange = {letter for letter in bare if ord(letter) >= _BEYOND_EUROPE}
    return bool(strange) and strange <= _TWINS and plain(name).isascii()
