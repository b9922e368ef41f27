"""Variables, fallbacks and the merging of two people's changes keep their laws, whatever is written."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.canned import (
    CannedResponse,
    Scope,
    Variable,
    fill,
    first_unfilled,
    rank,
    unfilled,
    unknown,
)
from workstation.domain.canned_merging import merged, parts, with_parts
from workstation.domain.canned_rules import faults, may_edit
from workstation.domain.lanes import CANNED
from workstation.domain.languages import LANGUAGES, fallbacks
from workstation.domain.people import Role

codes = st.sampled_from(sorted(LANGUAGES))
bodies = st.dictionaries(codes, st.sampled_from(["a", "b", "c", "", "{{fill.date}}"]), max_size=4)
names = st.sampled_from([*Variable, "fill.date", "fill.hold_until"])
plain = st.text(st.characters(exclude_characters="{}|", exclude_categories=["Cs"]), max_size=12)
KEPT = CannedResponse("k", "refund-hold", "On hold", {"en": "Hello {{customer.name | there}}"}, 1)


@st.composite
def written(draw: st.DrawFn) -> list[tuple[str, str | None, str]]:
    """Pieces of a body: a variable's name ("" for none), its words for when it is missing, what follows."""
    fallback = st.none() | plain.map(str.strip).filter(bool)
    return draw(st.lists(st.tuples(st.just("") | names, fallback, plain), max_size=5))


def body_of(pieces: list[tuple[str, str | None, str]]) -> str:
    braced = [f"{{{{{name}{f' | {other}' if other else ''}}}}}" if name else "" for name, other, _ in pieces]
    return "".join(f"{variable}{text}" for variable, (_, _, text) in zip(braced, pieces, strict=True))


@given(written(), st.dictionaries(names, plain))
def test_each_variable_is_its_value_or_its_fallback_or_stays_to_be_filled(
    pieces: list[tuple[str, str | None, str]], values: dict[str, str]
) -> None:
    body = body_of(pieces)
    wanted = "".join(
        f"{(values.get(name) or other or f'{{{{{name}}}}}') if name else ''}{text}"
        for name, other, text in pieces
    )
    assert fill(body, values) == wanted
    left = {name for name, other, _ in pieces if name and not values.get(name) and not other}
    assert set(unfilled(fill(body, values))) == left
    assert unknown(body) == []


@given(
    plain,
    st.sampled_from(["{{customer.surname}}", "{{Customer.name}}", "{{ a b }}", "{{", "}}", "{{fill.}}"]),
)
def test_what_nobody_can_fill_is_named(around: str, strange: str) -> None:
    assert unknown(f"{around}{strange}{around}")
    [fault] = faults(CannedResponse("k", "code", "Title", {"de": f"Hallo {strange}"}, 1))
    assert fault.place == "de"
    assert "Deutsch" in fault.sentence
    assert strange[:2] in fault.sentence


def test_a_fallback_that_refers_to_another_variable_is_refused() -> None:
    assert unknown("{{customer.name | {{customer.name}}}}")


@given(codes | st.text(max_size=5), bodies)
def test_a_reader_gets_the_first_language_of_the_chain_that_has_words(
    language: str, texts: dict[str, str]
) -> None:
    chain = list(fallbacks(language))
    assert len(chain) == len(set(chain)) <= 3, "siblings name each other, and nobody goes round"
    response = CannedResponse("k", "c", "t", texts, 1)
    code, body = response.variant(language)
    said = {one: body for one, body in texts.items() if body.strip()}
    there = [one for one in chain if one in said]
    if there:
        assert (code, body) == (there[0], texts[there[0]])
    elif said:
        assert said[code] == body
    else:
        assert (code, body) == (language, "")


@given(st.text(max_size=40))
def test_a_lane_leads_back_to_its_response(canned_id: str) -> None:
    assert CANNED.about(CANNED.of(canned_id)) == canned_id
    assert CANNED.about("c1") == ""


@given(bodies, bodies, bodies)
def test_what_one_changed_stands_and_what_both_changed_is_told(
    base: dict[str, str], mine: dict[str, str], theirs: dict[str, str]
) -> None:
    was, one, other = (with_parts(KEPT, parts(KEPT) | {"en": ""} | texts) for texts in (base, mine, theirs))
    together, clashes = merged(was, one, other)
    told = {clash.part for clash in clashes}
    before, my, their, now = parts(was), parts(one), parts(other), parts(together)
    for part in {*before, *my, *their}:
        b, m, t = before.get(part, ""), my.get(part, ""), their.get(part, "")
        assert (part in told) == (m not in (b, t) and t != b)
        assert now.get(part, "") == (m if t == b else t)
    assert merged(was, one, one) == (with_parts(one, parts(one)), ())
    assert merged(was, was, other)[1] == merged(was, one, was)[1] == ()


def test_bad_heads_and_bodies_are_refused_by_what_is_wrong_with_them() -> None:
    def places(**facts: object) -> list[str]:
        whole = {"short_code": "code", "title": "T", "variants": {"en": "Hi"}, "folder": ""} | facts
        return [fault.place for fault in faults(CannedResponse(id="k", version=0, **whole))]  # type: ignore[arg-type]

    assert places() == places(short_code="出金-1") == places(folder="Deposits/Late") == []
    for code in ("", "Code", "a b", "-a", "a--b", "x" * 33, "a\u202e"):
        assert places(short_code=code) == ["short_code"], code
    for title in ("", " T", "T\n", "x" * 201, "a\u202eb"):
        assert places(title=title) == ["title"], title
    for folder in ("/", "a//b", "a/", "x" * 101, "a\nb"):
        assert places(folder=folder) == ["folder"], folder
    assert places(variants={}) == places(variants={"en": " "}) == ["variants"]
    assert places(variants={"en": "x" * 10_001}) == ["en"]
    assert places(variants={"en": "x" * 100_000}) == ["en", "variants"]
    assert places(variants={"xx": "Hi"}) == ["xx"]
    assert places(variants={"ar": "\u202eHi"}) == places(variants={"ar": "a\0"}) == ["ar"]


def test_everybody_edits_their_own_leads_their_teams_and_admins_all() -> None:
    def allowed(role: Role) -> list[bool]:
        places = (
            (Scope.PERSONAL, "me"),
            (Scope.PERSONAL, "you"),
            (Scope.TEAM, "mine"),
            (Scope.TEAM, "yours"),
        )
        return [may_edit("me", role, {"mine"}, *place) for place in (*places, (Scope.EVERYONE, ""))]

    assert allowed(Role.AGENT) == allowed(Role.SENIOR_SECURITY) == [True, False, False, False, False]
    assert allowed(Role.LEAD) == [True, False, True, False, False]
    assert allowed(Role.QUALITY) == [False] * 5
    assert allowed(Role.ADMIN) == [True] * 5


def test_a_whole_code_comes_before_one_that_begins_so_then_what_holds_it_then_title_and_text() -> None:
    assert [rank("ho", *texts) for texts in (
        ("ho", "", ""), ("hold", "", ""), ("uphold", "", ""), ("x", "on hold", ""), ("x", "", "hold on"),
        ("x", "y", "z"),
    )] == [0, 1, 2, 3, 4, None]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "span", "name"),
    [
        ("Back on {{5 May}}.", (8, 17), "5 May"),
        ("Back on {{fill.date.", (8, 19), "fill.date"),
        ("Back on {{fill.da 5 May.\nSoon", (8, 17), "fill.da"),
        ("Back on {{fill.date}.", (8, 20), "fill.date"),
        ("Back on {fill.date}}.", (8, 20), "fill.date"),
        ("Back on fill.date}}.", (8, 19), "fill.date"),
        ("Dear customer.first_name | friend}},", (5, 35), "customer.first_name"),
        ("Dear {{ Customer.name }},", (5, 24), "Customer.name"),
        ("您好 {{填写日期}}", (3, 11), "填写日期"),
    ],
)
def test_what_an_edit_has_left_of_a_variable_is_still_to_be_filled(
    text: str, span: tuple[int, int], name: str
) -> None:
    assert (first_unfilled(text), unfilled(text)) == (span, [name])


@pytest.mark.parametrize(
    "text", ['{"a": {"b": {"customer.name": 1}}}', "my.customer.name", "a {b} c", "agent.", "{{", "}}", ":}}"]
)
def test_other_braces_are_a_persons_own(text: str) -> None:
    assert (first_unfilled(text), unfilled(text)) == (None, [])


@pytest.mark.parametrize(
    "text", ["{{fill.date|" + " " * 3_000, "{{customer.name | " + " a" * 3_000, "{{" * 3_000]
)
def test_a_text_made_to_be_looked_through_for_ever_is_not(text: str) -> None:
    began = time.process_time()
    first_unfilled(text)
    unknown(text)
    fill(text, {})
    assert time.process_time() - began < 1  # s; with blanks that could be read in three ways it was minutes


def test_blanks_round_what_stands_for_a_missing_value_are_not_its_words() -> None:
    assert (
        fill("{{customer.name |  dear friend \n}}, {{fill.date|  }}", {}) == "dear friend, {{fill.date|  }}"
    )
