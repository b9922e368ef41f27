"""Cases answered in Arabic, Thai and Chinese, in words that an input method commits, by keyboard alone.

The input method is the one that Qt brings for X, with a table of ours: letters stay with it until a space
ends the word, and then the editor gets words that no key of the keyboard has.
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from tests.stories.real_screen import until
from tests.stories.seat import REPLY, Seat, seat

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="xdotool presses the keys of an X server"),
]
PEOPLE = [
    {"conversation": "c1", "name": "أمينة الحداد", "language": "ar", "words": "أين سحبي؟"},
    {"conversation": "c2", "name": "สมชาย ใจดี", "language": "th", "words": "เงินฝากยังไม่เข้า"},
    {"conversation": "c3", "name": "王小明", "language": "zh-Hans", "words": "我的提款在哪里？"},
]
# what is written on each case, as the letters that are pressed and the words that come of them
ANSWERS = MappingProxyType(
    {
        "c1": (("marhaba", "مرحبًا أمينة، "), ("sahb", "سحبك قيد المراجعة.")),
        "c2": (("sawatdi", "สวัสดีค่ะ "), ("truat", "เรากำลังตรวจสอบยอดฝากให้ค่ะ")),
        "c3": (("ninhao", "您好，"), ("tikuan", "您的提款正在审核中。")),
    }
)


def table(words: Mapping[str, tuple[tuple[str, str], ...]]) -> str:
    """For the X input method: a line for each word."""
    pairs = [pair for answer in words.values() for pair in answer]
    lines = [f'{"".join(f"<{letter}> " for letter in keys)}<space> : "{word}"' for keys, word in pairs]
    return "\n".join(lines)


@pytest.fixture
def here(short_folder: Path) -> Iterator[Seat]:
    (short_folder / "table").write_text(table(ANSWERS) + "\n", "utf-8")
    around = {"XCOMPOSEFILE": str(short_folder / "table"), "LC_ALL": "C.UTF-8"}
    with seat(short_folder, "en", "input-methods", PEOPLE, around=around) as made:
        yield made


def test_cases_are_answered_in_what_an_input_method_commits(here: Seat) -> None:
    until(lambda: here.person.said_by("inbox.section.unassigned") == ["Unassigned, 3"])
    for one in PEOPLE:
        answers(here, one)
        here.person.keeps_picture(f"in-{one['language']}")


def answers(here: Seat, one: Mapping[str, str]) -> None:
    """Take the case and answer it; nothing of a word stands there before it is committed."""
    person, conversation = here.person, one["conversation"]
    person.press("ctrl+shift+n")
    until(lambda: person.said_by("conversation:") == [f"Conversation with {one['name']}"])
    person.awaits_focus(REPLY)
    until(lambda: here.on_server(conversation)["assignee_id"] == "agent")
    written = ""
    for letters, word in ANSWERS[conversation]:
        person.press(*letters)
        person.awaits_text(written)
        person.press("space")
        written += word
        person.awaits_text(written)
    person.press("ctrl+return")
    until(lambda: here.messages_on_server(conversation)[-1]["body"] == written.strip())
