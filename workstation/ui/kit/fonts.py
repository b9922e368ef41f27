"""Which font families write which language, best first, on Linux, Windows and macOS."""

# Han characters look different in Chinese, Japanese and Korean hands: the language decides who is first.
_HAN = {
    "zh-Hans": ("Noto Sans CJK SC", "Microsoft YaHei UI", "PingFang SC"),
    "zh-Hant": ("Noto Sans CJK TC", "Microsoft JhengHei UI", "PingFang TC"),
    "ja": ("Noto Sans CJK JP", "Yu Gothic UI", "Hiragino Sans"),
    "ko": ("Noto Sans CJK KR", "Malgun Gothic", "Apple SD Gothic Neo"),
}
_LATIN = ("Noto Sans", "Segoe UI", "Helvetica Neue")
_ARABIC = ("Noto Sans Arabic", "Geeza Pro")
_THAI = ("Noto Sans Thai", "Leelawadee UI", "Thonburi")
_EMOJI = ("Noto Color Emoji", "Segoe UI Emoji", "Apple Color Emoji")


def families_for(language: str) -> list[str]:
    """Families for a text in ``language`` that may hold words of any other."""
    own = _HAN.get(language, ())
    others = tuple(family for code in _HAN if code != language for family in _HAN[code][:1])
    return [*own, *_LATIN, *_ARABIC, *_THAI, *others, *_EMOJI]
