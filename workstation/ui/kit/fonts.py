"""Which font families write which language, best first, on Linux, Windows and macOS.

A family that this system lacks would be looked for anew with every font; so each system has its own names.
"""

import sys

_PLACE = {"win32": 1, "darwin": 2}.get(sys.platform, 0)

# Han characters look different in Chinese, Japanese and Korean hands: the language decides who is first.
_HAN = {
    "zh-Hans": ("Noto Sans CJK SC", "Microsoft YaHei UI", "PingFang SC"),
    "zh-Hant": ("Noto Sans CJK TC", "Microsoft JhengHei UI", "PingFang TC"),
    "ja": ("Noto Sans CJK JP", "Yu Gothic UI", "Hiragino Sans"),
    "ko": ("Noto Sans CJK KR", "Malgun Gothic", "Apple SD Gothic Neo"),
}
_LATIN = ("Noto Sans", "Segoe UI", "Helvetica Neue")
_OTHERS = {
    "ar": ("Noto Sans Arabic", "Segoe UI", "Geeza Pro"),
    "th": ("Noto Sans Thai", "Leelawadee UI", "Thonburi"),
}
_EMOJI = ("Noto Color Emoji", "Segoe UI Emoji", "Apple Color Emoji")


def families_for(language: str) -> list[str]:
    """Families for a text in ``language`` that may hold words of any other.

    A Han family has all that such texts are written with, and stands alone: for each script that a font with
    a second family writes, Qt puts all that the system has in order first, which takes 1 ms each.
    """
    if language in _HAN:
        return [_HAN[language][_PLACE]]
    near = [_OTHERS[language]] if language in _OTHERS else []  # before the other scripts, behind Latin
    rest = [*_OTHERS.values(), *_HAN.values()]
    return list(dict.fromkeys(names[_PLACE] for names in (_LATIN, *near, *rest, _EMOJI)))
