"""Emoji with their names in Unicode's words, which Python holds; without tones of skin and flags."""

import unicodedata
from functools import cache

_PICTURES = (  # those that every emoji font has, by block: first and last
    (0x1F600, 0x1F64F), (0x1F300, 0x1F320), (0x1F32D, 0x1F335), (0x1F337, 0x1F37C), (0x1F37E, 0x1F393),
    (0x1F3A0, 0x1F3CA), (0x1F3CF, 0x1F3D3), (0x1F3E0, 0x1F3F0), (0x1F3F8, 0x1F3FA), (0x1F400, 0x1F43E),
    (0x1F442, 0x1F4FC), (0x1F4FF, 0x1F53D), (0x1F54B, 0x1F54E), (0x1F550, 0x1F567), (0x1F5A4, 0x1F5A4),
    (0x1F680, 0x1F6C5), (0x1F6CC, 0x1F6CC), (0x1F6D0, 0x1F6D2), (0x1F6EB, 0x1F6EC), (0x1F6F4, 0x1F6FC),
    (0x1F90C, 0x1F93A), (0x1F93C, 0x1F945), (0x1F947, 0x1F9FF), (0x1FA70, 0x1FA74), (0x1FA78, 0x1FA7C),
)  # fmt: skip
_SINGLE = "☕⌚⌛⏰⏳☔⚡⚽⛔⛳⛵✅✊✋✨❌❎❓❔❕❗➕➖➗⭐⭕"
_AS_PICTURE = "☀☁☂☎☑☝☺♥♻⚠✂✈✉✌✏✔✖❄❤"  # drawn as letters, unless told otherwise
_DRAWN = "\ufe0f"


@cache
def emoji() -> tuple[tuple[str, str], ...]:
    """Each sign with its name, faces first."""
    signs = [chr(code) for first, last in _PICTURES for code in range(first, last + 1)]
    named = [(sign, unicodedata.name(sign, "")) for sign in [*signs, *_SINGLE]]
    named += [(sign + _DRAWN, unicodedata.name(sign)) for sign in _AS_PICTURE]
    return tuple((sign, name.lower()) for sign, name in named if name)
