"""Listed phishing sites are found however they are written, and nothing else is."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shared_data import shared_data
from workstation.detection.detectors import indicators
from workstation.detection.domains import canonical
from workstation.detection.known import Known
from workstation.detection.lists import DomainList, compile_list
from workstation.domain.severity import Severity

LISTED = (
    "wallet-sync.example",
    "groundcrew-wallet.test",
    "my-account.support-desk.example",
    "xn--grundcrew-17a.example",
    "evil.host.test",
    "bags.is",
    "4you.invalid",
)
SHARED = ("host.test", "pages.example")


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DomainList]:
    path = tmp_path_factory.mktemp("lists") / "list"
    compile_list([*LISTED, *SHARED], path, shared=SHARED)
    with DomainList(path) as opened:
        yield opened


def evidence(text: str, lists: DomainList) -> list[str]:
    found = indicators(text, author="customer", known=Known(lists))
    return [text[i.start : i.end] for i in found if i.kind == "phishing_link"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("please see wallet-sync.example now", "wallet-sync.example"),
        ("https://www.wallet-sync.example/login?a=1", "https://www.wallet-sync.example"),
        ("WALLET-SYNC.EXAMPLE", "WALLET-SYNC.EXAMPLE"),
        ("hxxps[:]//wallet-sync[.]example", "hxxps[:]//wallet-sync[.]example"),
        ("h**p://wallet-sync(.)example", "h**p://wallet-sync(.)example"),
        ("wallet-sync {dot} example", "wallet-sync {dot} example"),
        ("wallet-sync dot example", "wallet-sync dot example"),
        ("wallet-sync точка example", "wallet-sync точка example"),
        ("wallet-sync .example", "wallet-sync .example"),
        ("wallet-sync%2eexample", "wallet-sync%2eexample"),
        ("https%3A%2F%2Fwallet-sync.example", "wallet-sync.example"),
        *((f"wallet-sync{dot}example",) * 2 for dot in ("[d0t]", "[·]", "[.", ".]", "\\.")),
        ("ｗａｌｌｅｔ－ｓｙｎｃ．ｅｘａｍｐｌｅ", "ｗａｌｌｅｔ－ｓｙｎｃ．ｅｘａｍｐｌｅ"),
        ("wallet-sync。example", "wallet-sync。example"),
        ("wallet\u2011sync.example", "wallet\u2011sync.example"),
        ("wallet\u200b-sync.exa\u00admple", "wallet\u200b-sync.exa\u00admple"),
        ("请登录wallet-sync.example领取退款", "wallet-sync.example"),
        ("wallet-sync.example에서 확인하세요", "wallet-sync.example"),
        ("サイトはwallet-sync.exampleでした。次はどうすれば", "wallet-sync.example"),
        ("我打开了wallet-sync.example。然后它要验证码", "wallet-sync.example"),
        ("support@wallet-sync.example", "wallet-sync.example"),
        ("https://good.test@wallet-sync.example", "wallet-sync.example"),
        ("https://wallet-sync.example:8443/x", "https://wallet-sync.example"),
        ("(wallet-sync.example).", "wallet-sync.example"),
        ("I went to wallet-sync.example.Then it asked for a code", "wallet-sync.example"),
        ("gröundcrew.example", "gröundcrew.example"),
        ("GRÖUNDCREW.example", "GRÖUNDCREW.example"),
        ("gro\u0308undcrew.example", "gro\u0308undcrew.example"),
        ("xn--grundcrew-17a.example", "xn--grundcrew-17a.example"),
        ("a.b.my-account.support-desk.example", "a.b.my-account.support-desk.example"),
        ("evil.host.test and others", "evil.host.test"),
        ("4you.invalid", "4you.invalid"),
        ("see bags.is", "bags.is"),
        ("http://bags.Is/x", "http://bags.Is"),
    ],
)
def test_a_listed_domain_is_found_however_it_is_written(text: str, expected: str, lists: DomainList) -> None:
    assert evidence(text, lists) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "host.test",
        "good.host.test",
        "someone.pages.example",
        "support-desk.example",
        "not-wallet-sync.example",
        "wallet-sync.example.good.test",
        "wallet-sync.examples",
        "wallet-sync. Example",
        "Is permitted 0 checked bags.Is for 1 passengers.",
        "wallet-sync,example",
        "wallet-sync\n\n.example",
        "My wallet. Sync. Example.",
        "...",
        ".example",
        "wallet-sync..example",
    ],
)
def test_what_only_looks_similar_is_left_alone(text: str, lists: DomainList) -> None:
    assert evidence(text, lists) == []


def test_a_link_from_an_agent_is_worse_than_one_that_a_customer_tells_of(lists: DomainList) -> None:
    [told] = indicators("wallet-sync.example", author="customer", known=Known(lists))
    [sent] = indicators("wallet-sync.example", author="agent", known=Known(lists))
    assert (told.severity, sent.severity) == (Severity.WARNING, Severity.BLOCK)
    assert told.advice != sent.advice
    assert "wallet-sync.example" in told.why


def test_several_links_are_found_in_the_order_of_the_text(lists: DomainList) -> None:
    text = "first wallet-sync.example, then http://4you.invalid/x"
    assert evidence(text, lists) == ["wallet-sync.example", "http://4you.invalid"]


DOTS = (
    ".",
    "[.]",
    "(.)",
    "{.}",
    "[dot]",
    "(dot)",
    " dot ",
    " . ",
    " .",
    " [.] ",
    "．",
    "。",
    "%2e",
    "[punto]",
)
SCHEMES = ("", "http://", "https://", "hxxp://", "hxxps[:]//", "HTTPS://", "h**ps://", "https : // ")
BEFORE = ("", " ", "\n", '"', "(", "<", "，", "请看", "สวัสดี ", "see:", "下。")
BEHIND = (
    "",
    " ",
    "\n",
    '"',
    ")",
    ">",
    "、",
    "，请看",
    "でした。次は",
    "。然后",
    ".Then",
    "/path?q=1",
    ":443",
    "에서",
    "!",
)


@st.composite
def defanged(draw: st.DrawFn) -> tuple[str, str, str]:
    """What stands before, a listed domain written in any of the ways, and what stands behind."""
    name = draw(st.sampled_from(("", "www.", "login.secure."))) + draw(st.sampled_from(LISTED))
    if draw(st.booleans()):
        name = "".join(chr(ord(c) + 0xFEE0) if c.isalnum() else c for c in name)
    for place in draw(st.lists(st.integers(0, 20), max_size=3)):
        name = f"{name[:place]}\u200b{name[place:]}"
    if draw(st.booleans()):
        name = name.upper()
    written = draw(st.sampled_from(SCHEMES)) + name.replace(".", draw(st.sampled_from(DOTS)))
    return draw(st.sampled_from(BEFORE)), written, draw(st.sampled_from(BEHIND))


@given(parts=defanged())
def test_defanging_hides_no_listed_domain(parts: tuple[str, str, str], lists: DomainList) -> None:
    before, written, behind = parts
    [found] = evidence(before + written + behind, lists)
    assert written.replace("\u200b", "").endswith(found.replace("\u200b", ""))


@given(text=st.text(max_size=400), author=st.sampled_from(("customer", "agent", "bot")))
def test_evidence_lies_inside_the_text_and_the_answer_is_always_the_same(
    text: str, author: str, lists: DomainList
) -> None:
    found = indicators(text, author=author, known=Known(lists))  # type: ignore[arg-type]
    assert all(0 <= i.start < i.end <= len(text) for i in found)
    assert found == indicators(text, author=author, known=Known(lists))  # type: ignore[arg-type]


PIECES = st.sampled_from(
    (
        *LISTED,
        *SHARED,
        *DOTS,
        *SCHEMES,
        "a",
        "币",
        "\u202e",
        "é",
        "example",
        "test",
        "A",
        "-",
        "xn--",
        "ß",
        "İ",
        "ﷺ",
    )
)


@given(text=st.lists(PIECES, max_size=40).map("".join))
def test_evidence_holds_a_listed_name_in_any_mixture(text: str, lists: DomainList) -> None:
    for i in indicators(text, author="customer", known=Known(lists)):
        assert 0 <= i.start < i.end <= len(text)
        if i.kind == "phishing_link":
            assert any(name in i.why for name in LISTED)


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=12)


@given(text=st.lists(WORDS, max_size=60).map(" ".join))
def test_random_text_is_never_a_phishing_link(text: str, lists: DomainList) -> None:
    assert evidence(text, lists) == []


HOSTILE = "a.|币.|a . | dot |[.]|A.b|xn--a.example.|e\u0301.|http://| |a|Wallet.Example|h**ps : // |ﷺ.|\u200b"


@pytest.mark.parametrize("unit", HOSTILE.split("|"))
def test_a_megabyte_of_hostile_text_is_looked_through(unit: str, lists: DomainList) -> None:
    text = unit * (1_000_000 // len(unit)) + " wallet-sync.example"
    found = indicators(text, author="customer", known=Known(lists))
    assert len(found) <= 20


def test_real_lists_find_what_they_list_and_leave_real_talk_alone(tmp_path: Path) -> None:
    listed = json.loads(shared_data("polkadot_phishing/pj_all.json").read_text(encoding="utf-8"))["deny"]
    dialogues = json.loads(shared_data("sgd_banks/dev_all_plain.json").read_text(encoding="utf-8"))
    compile_list(listed, tmp_path / "list", shared=SHARED)
    with DomainList(tmp_path / "list") as lists:
        names = [name for name in (canonical(line) for line in listed[::50]) if name]
        assert len(names) > 1000
        missed = [name for name in names if not evidence(f"hxxps://www.{name.replace('.', '[.]')}/", lists)]
        assert [name for name in missed if not name.endswith(SHARED)] == []
        talk = [turn["utterance"] for dialogue in dialogues for turn in dialogue["turns"]]
        assert sum(bool(evidence(text, lists)) for text in talk[::5]) <= 1
