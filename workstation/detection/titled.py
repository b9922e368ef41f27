"""Somebody called by one of their names with a title before or behind it: “Ms Brightwater”, “山田様”."""

import re
from collections.abc import Collection, Iterator

from workstation.detection.skeleton import plain
from workstation.detection.wrapped import Span

_BLANK = r"[^\S\r\n\v\f\x85\u2028\u2029]"  # no break: a line ends, and what begins the next is another word
# a stop behind what is shortened belongs to it; behind a whole word it ends the sentence: “Baik Bapak. Ada …”
_BEFORE = re.compile(
    rf"""(?<![^\W_])(?:
        (?: (?: mrs? | ms | mx | dr | prof                                        # en
              | mme | mlle                                                        # fr
              | srt?a?                                                            # es, pt
              | sig(?:\.(?:r|n)a)? | dott(?:\.ssa)?                               # it
              | sn                                                                # tr
            )\.?
          | miss | sir | madam                                                    # en
          | herrn? | frau                                                         # de
          | monsieur | madame | mademoiselle                                      # fr
          | señor(?:a|ita)? | don | doña | senhor(?:a|ita)? | dona                # es, pt
          | signora? | signorina                                                  # it
          | pan[aeu]? | pani[eą]? | panem                                         # pl
          | sayın | bay(?:an)?                                                    # tr
          | г-н[ау]? | г-ж[аеу] | господину? | госпож[аеу] | пан[аеу]? | пані     # ru, uk
          | ông | bà | anh | chị | bapak | pak | ibu | bu | tuan | nyonya         # vi, id
          | [ولب]?(?:ال|لل)?(?:سيدة? | أستاذة? | آنسة)                             # ar
        ){_BLANK}{{1,3}}
      | (?<![ap]\.)(?<![ap]\.\s)m\.{_BLANK}{{0,3}}                                # fr; no hour, “5 p.m.”
    )(?:(?:van|von|der?|den|del|della|di|da|dos|la){_BLANK}{{1,3}}){{0,3}}\Z""",
    re.VERBOSE,
)
_BEFORE_WITHOUT_BLANK = re.compile(rf"(?:คุณ|นางสาว|นาง|นาย){_BLANK}?\Z")
_BEHIND = re.compile(
    rf"[ -](?:san|sama|bey|hanım)(?![^\W_])|{_BLANK}?(?:先生|女士|小姐|太太|さん|さま|様|선생님|고객님|님|씨)"
)
_LONGEST_BEFORE = 32  # characters of a title and of what stands between it and the name
_OF_ONE = ("先生", "女士", "小姐", "太太", "선생님", "고객님", "님", "씨")  # behind names of one character
# writing without capitals that has blanks between its words
_SPACED = re.compile(r"(?!\W)[\u0590-\u08ff\uac00-\ud7a3]")
_HAN, _HANGUL = re.compile(r"[\u3400-\u9fff]{2,}"), re.compile(r"[\uac00-\ud7a3]{2,}")


def called(name: str) -> set[str]:
    """What of a folded ``name`` stands alone beside a title; also as it is typed without accents."""
    words = {word.strip(".,") for word in name.split()}
    if _HAN.fullmatch(name):  # the family's stands first, of one sign or of two
        words |= {name[:2]} | ({name[:1]} if len(name) < 4 else set())
    if _HANGUL.fullmatch(name):
        words |= {name[:1], name[1:]}
    bare = {one for one in map(bare_of, words) if one.isascii()}
    return {word for word in words | bare if _tells(word)}


def bare_of(word: str) -> str:
    """A word as it is typed where the keyboard has no accents."""
    return plain(word).replace("đ", "d")


def _tells(word: str) -> bool:
    alone = len(word) == 1 and word.lower() == word.upper()
    return word[:1].isalpha() and (len(word) > 1 or alone)


def titled(text: str, places: Collection[Span]) -> Iterator[tuple[Span, Span]]:
    """Those of ``places``, where names stand in a folded ``text``, that have a title, and each with it."""
    for start, end in places:
        if _SPACED.match(text[start]) and start and _SPACED.match(text[start - 1]):
            continue
        near = text[max(0, start - _LONGEST_BEFORE) : start]
        if before := (_BEFORE.search(near) or _BEFORE_WITHOUT_BLANK.search(near)):
            if end == len(text) or not _SPACED.match(text[end]):
                yield (start, end), (start - len(near) + before.start(), end)
        elif (behind := _BEHIND.match(text, end)) and (end - start > 1 or behind[0].strip() in _OF_ONE):
            yield (start, end), (start, behind.end())
