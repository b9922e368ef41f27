"""A library goes to a file and comes back the same; whatever is wrong with a file is told by its line."""

import json
import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workstation.domain.canned import CannedResponse, Scope
from workstation.domain.canned_files import read, written
from workstation.domain.languages import LANGUAGES
from workstation.domain.macro import steps

GOOD = """[[response]]
short_code = "wait"
title = "Wait"
[response.variants]
en = "Please wait, {{customer.first_name | friend}}."
de = '''
Bitte
warten.'''

[[response]]
short_code = "hold"
title = "Hold"
scope = "team"
owner = "payments"
folder = "Withdrawals/Late"
[response.variants]
"zh-Hans" = "请稍候。"
"""
texts = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cf"], exclude_characters="{}"), min_size=1, max_size=30
)

SPACED = GOOD.replace("[[response]]", "[[ response ]]").replace("warten.", "{{x}}")
STEPS = [
    [], ["next"], ["note Ask \"{{customer.name}}\"\n\\n again"], ["label a b", "unlabel c", "status pending"],
]  # fmt: skip


@st.composite
def libraries(draw: st.DrawFn) -> list[CannedResponse]:
    codes = draw(st.lists(st.from_regex(r"[a-z0-9]{1,8}", fullmatch=True), unique=True, max_size=6))
    places = st.sampled_from(
        [(Scope.EVERYONE, ""), (Scope.TEAM, "payments"), (Scope.PERSONAL, "a@x.example")]
    )
    bodies = st.dictionaries(
        st.sampled_from(sorted(LANGUAGES)),
        st.lists(texts.filter(str.strip), min_size=1, max_size=3).map("\n\t".join),
        min_size=1,
        max_size=3,
    )
    made = []
    for code in codes:
        scope, owner = draw(places)
        does = draw(st.sampled_from(STEPS))
        folder = draw(st.sampled_from(["", "A", "A/B", "出金"]))
        told = "", code, f'Title "{code}" \\', draw(bodies), 0, folder, scope, owner
        made.append(CannedResponse(*told, steps=steps(does)))
    return made


@settings(deadline=None)
@given(libraries(), st.sampled_from(["a.toml", "A.TOML", "a.jsonl"]))
def test_what_is_written_is_read_again(library: list[CannedResponse], name: str) -> None:
    found = read(name, written(name, library, {}).encode())
    assert found.troubles == ()
    assert list(found.responses) == library


def test_a_file_as_somebody_writes_it_is_read() -> None:
    found = read("library.toml", GOOD.replace("\n", "\r\n").encode())
    assert found.troubles == ()
    assert [(one.short_code, one.scope, one.owner_id, one.folder) for one in found.responses] == [
        ("wait", "everyone", "", ""), ("hold", "team", "payments", "Withdrawals/Late"),
    ]  # fmt: skip
    assert found.responses[0].variants["de"] == "Bitte\nwarten."


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("{{customer.first_name | friend}}", "{{customer.surname}}", 5, "nobody can fill {{customer.sur"),
        ("{{customer.first_name | friend}}", "{{a | {{b}}}}", 5, "nobody can fill"),
        ("\nde = ", "\nxx = ", 6, "xx is none of our languages"),
        ("warten.", "\u202ewarten.", 6, "U+202E"),
        ('code = "hold"', 'code = "Hold it"', 11, "A short code is"),
        ('code = "hold"', 'code = "wait"', 11, "stands in line 2 already"),
        ('title = "Hold"', 'title = ""', 12, "A title is"),
        ('title = "Hold"', "title = 5", 12, "title is no text"),
        ('scope = "team"', 'scope = "all"', 13, "A scope is"),
        ('owner = "payments"', "", 10, "name their owner"),
        ("folder =", "drawer =", 15, "drawer is nothing"),
        ("Late", "", 15, "A folder is"),
        ('"zh-Hans" = "请稍候。"', '"zh-Hans" = 5', 16, "variants is no text"),
        ('"zh-Hans" = "请稍候。"', "", 16, "needs its words"),
        ("[response.variants]\n\"zh", "[response.variants\n\"zh", 16, "no TOML"),
        ('[[response]]\nshort_code = "wait"', '[response]\nshort_code = "wait"', 10, "no TOML"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_by_its_line(old: str, new: str, line: int, says: str) -> None:
    text = GOOD.replace(old, new, 1)
    if 'code = "wait"\ntitle = "Hold"' in text:  # of one scope, or both may have it
        text = text.replace('scope = "team"\nowner = "payments"\n', "")
    troubles = read("library.toml", text.encode()).troubles
    assert [trouble.line for trouble in troubles][:1] == [line], troubles
    assert says in troubles[0].sentence


def test_lines_that_are_no_responses_are_told_one_by_one() -> None:
    good = {"short_code": "a", "title": "A", "variants": {"en": "Hi"}}
    long = good | {"short_code": "long", "variants": {"en": "x" * 100_000}}
    lines = [json.dumps(good), "{", "[]", "", json.dumps(good), json.dumps(good | {"variants": {"en": "}}"}}),
             json.dumps(long), "[" * 100_000]  # fmt: skip
    troubles = read("a.jsonl", "\n".join(lines).encode()).troubles
    assert [(one.line, str(one.sentence)[:20]) for one in troubles] == [
        (2, "The line is no JSON."), (3, "A response is a tabl"), (5, "The short code a sta"),
        (6, "English: nobody can "), (6, "The short code a sta"), (7, "English: the text is"),
        (7, "All languages togeth"), (8, "The line is no JSON."),
    ]  # fmt: skip
    assert [one.line for one in read("a.toml", b"\n\xff").troubles] == [2]


def test_a_hundred_thousand_responses_are_read() -> None:
    part = {"title": "T", "variants": {"en": "Hello there"}}
    text = "".join(f"{json.dumps({'short_code': f'c{number}', **part})}\n" for number in range(100_000))
    found = read("a.jsonl", text.encode())
    assert (len(found.responses), found.troubles) == (100_000, ())
    assert tomllib.loads(written("a.toml", found.responses[:3], {}))["response"][2]["short_code"] == "c2"


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"scope": ["team"]}, "A scope is"),
        ({"scope": {"team": 1}}, "A scope is"),
        ({"scope": None}, "A scope is"),
        ({"short_code": ["a"]}, "short_code is no text"),
        ({"short_code": "\ud800"}, "A short code is"),
        ({"title": "a\ud800"}, "A title is"),
        ({"owner": "\ud800"}, "everyone's names none"),
        ({"variants": []}, "variants is no text"),
        ({"variants": {"en": "a\ud800"}}, "English: there are control"),
        ({"variants": {"en": "Hi", "de": " \n"}}, "Deutsch: there are no words"),
        ({"steps": "next"}, "Steps are a list"),
        ({"steps": [["next"]]}, "Steps are a list"),
        ({"steps": ["note a\ud800"]}, "note: there are control"),
        ({"steps": ["note a\u202eb"]}, "note: signs that turn the direction of reading: U+202E"),
        ({"steps": ["note {{fill.date}}"]}, "note: nobody can fill {{fill.date}}"),
        ({"steps": ["label {{customer.name}}"]}, "label: nobody can fill {{customer.name}}"),
        ({"steps": ["escalate {{customer.surname}}"]}, "escalate: nobody can fill {{customer.surname}}"),
    ],
)
def test_a_part_of_another_kind_is_told_by_its_line(told: dict[str, object], says: str) -> None:
    good = {"short_code": "a", "title": "A", "variants": {"en": "Hi"}}
    lines = [json.dumps(good), json.dumps(good | {"short_code": "b"} | told)]
    troubles = read("a.jsonl", "\n".join(lines).encode()).troubles
    assert [one.line for one in troubles] == [2]
    assert says in troubles[0].sentence


def test_a_step_is_filled_where_a_note_or_a_reason_is_written() -> None:
    told = {
        "short_code": "a",
        "title": "A",
        "steps": ["note Ask {{customer.name}}", "escalate {{agent.name}}"],
    }
    assert read("a.jsonl", json.dumps(told).encode()).troubles == ()


def test_what_stands_twice_in_a_line_loses_nothing_unsaid() -> None:
    line = '{"short_code": "a", "title": "A", "variants": {"en": "Hi", "en": "Hello"}}'
    [trouble] = read("a.jsonl", f"\n{line}".encode()).troubles
    assert (trouble.line, trouble.sentence) == (2, "en stands there twice.")


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (f"{GOOD}\n[[respose]]\nshort_code = 'x'", 19, "A file holds responses"),
        ("# ours\nresponse = 5", 2, "A file holds responses"),
        ("# ours\n[response]\ntitle = 'A'", 2, "A file holds responses"),
        (SPACED, 6, "Deutsch: nobody"),
        (GOOD.replace('title = "Hold"', f"title = {'1' * 5_000}"), 12, "no TOML"),
        (GOOD.replace('title = "Hold"', "title = 1979-13-40"), 12, "no TOML"),
    ],
)  # fmt: skip
def test_what_is_no_library_is_told_by_its_line(text: str, line: int, says: str) -> None:
    [trouble] = read("a.toml", f"\ufeff{text}".encode()).troubles
    assert trouble.line == line
    assert says in trouble.sentence
