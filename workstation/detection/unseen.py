"""Characters that nobody sees: inside a word, in a run of them, and those that nobody types."""

import re
from collections.abc import Iterator

from workstation.detection.turned import CONTROLS, LETTER
from workstation.detection.wrapped import Span

_FILLERS = r"\u115f\u1160\u3164\uffa0"  # letters that are blank
_FORMATS = r"\u180e\u2060-\u2064\u206a-\u206f\ufeff"
_SELECTORS = r"\ufe00-\ufe0f"
_MARKS = r"\u061c\u200e\u200f"
_RARE = r"\U0001d173-\U0001d17a\ufff9-\ufffb\U0001bca0-\U0001bca3"
_TAGS, _MORE_SELECTORS = r"\U000e0000-\U000e007f", r"\U000e0100-\U000e01ef"
_FLAG = r"\U0001f3f4"
# between letters or digits of alphabets that need none
_NONE = rf"\u034f\u17b4\u17b5\u200b-\u200f\u2800{_FILLERS}{_FORMATS}{_SELECTORS}{_MORE_SELECTORS}"
_ANY = re.compile(rf"[\u061c{_NONE}{_RARE}{_TAGS}{CONTROLS}]")
_RUNNING = rf"\u034f\u200b-\u200f\u061c{_FORMATS}{_SELECTORS}"
# Arabic, the scripts of India and of south-eastern Asia need some between their letters, pages in Japanese a
# place where a line may break
_NEEDING = r"\u0600-\u06ff\u0900-\u0eff\u1000-\u109f\u1780-\u17ff"
_HANGUL, _HAN, _KANA = r"\uac00-\ud7a3", r"\u3400-\u4dbf\u4e00-\u9fff", r"\u3041-\u30ff"
_ARABIC, _THAI = r"\u0620-\u064a\u066e-\u06d3", r"\u0e01-\u0e4e"
_EAST, _JOINERS = rf"\u034f\u200b-\u200f{_FORMATS}", r"\u200c-\u200f"
_WITHIN = re.compile(
    rf"""
    (?P<inside>
        (?: (?: (?<=[{LETTER}]) | (?<=[{LETTER}]\.) ) (?: \xad{{0,9}} [{_NONE}] | [{CONTROLS}] )
          | (?<=@) [{_NONE}]
        )
        [{_NONE}{CONTROLS}\xad]{{0,200}} (?= [{LETTER}] | [.@][{LETTER}] )
      | (?<=[A-Za-z0-9]) [{_FILLERS}]{{1,200}} | (?<![{_FILLERS}]) [{_FILLERS}]{{1,200}} (?=[A-Za-z0-9])
      | (?<=[{_HANGUL}]) [{_EAST}]{{1,200}} (?=[{_HANGUL}])
      | (?<=[{_HAN}]) [{_EAST}]{{1,200}} (?=[{_HAN}])
      | (?<=[{_HAN}{_KANA}]) [\u034f{_JOINERS}{_FORMATS}]{{1,200}} (?=[{_HAN}{_KANA}])
      | (?<=[{_ARABIC}]) [{_JOINERS}]{{0,2}} [\u200b{_FORMATS}] [\u200b{_JOINERS}{_FORMATS}]{{0,200}}
        (?= [{_ARABIC}] )
      | (?<=[{_THAI}]) [{_FORMATS}]{{1,200}} (?=[{_THAI}])
    )
  | (?! (?: [{_MARKS}]{{3,8}} | [\ufe0f\u200d]{{3,5}} ) (?![{_RUNNING}]) )  # as keyboards put behind emoji
    (?: (?<![{_RUNNING}{_NEEDING}]) [{_RUNNING}]{{3,200}} | (?<![{_RUNNING}]) [{_RUNNING}]{{6,200}} )
  | (?<![{_FLAG}{_TAGS}]) [{_TAGS}]{{1,200}} | (?<=[{_FLAG}]) [{_TAGS}]{{8,200}}
  | [{_MORE_SELECTORS}]{{2,200}} | [{_RARE}]{{1,200}}
    """,
    re.VERBOSE,
)


_BLANK = re.compile(rf"[\s{_RUNNING}]{{0,200}}(?P<blank>[\u2800{_FILLERS}][\s\u2800{_FILLERS}{_RUNNING}]*)")


def unseen(text: str) -> Iterator[tuple[Span, bool]]:
    """Every run of such characters in ``text``, and whether it stands inside a word; all of one that shows
    nothing, though letters that are blank stand in it."""
    if blank := _BLANK.fullmatch(text):
        yield blank.span("blank"), False
    elif _ANY.search(text):
        yield from ((match.span(), match["inside"] is not None) for match in _WITHIN.finditer(text))
