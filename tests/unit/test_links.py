"""Where links lead is told from their letters alone, whatever somebody does to hide it."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.detection.known import Known
from workstation.detection.links import MOST, links
from workstation.detection.lists import DomainList, compile_list
from workstation.domain.link import Link
from workstation.domain.severity import Severity

OWN = ("groundcrew.example",)


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Known]:
    path = tmp_path_factory.mktemp("lists") / "list"
    compile_list(["drainer.example"], path, shared=("pages.test",))
    with Known(DomainList(path), own_domains=OWN) as opened:
        yield opened


def only(text: str, known: Known) -> Link:
    [found] = links(text, known)
    assert text[found.start : found.end] == found.written
    return found


@pytest.mark.parametrize(
    ("text", "address", "host", "site"),
    [
        ("see https://EXAMPLE.org/a?b=1.", "https://example.org/a?b=1", "example.org", "example.org"),
        ("(https://en.example.org/A_(B))", "https://en.example.org/A_(B)", "en.example.org", "example.org"),
        ("https://shop.example.co.uk", "https://shop.example.co.uk", "shop.example.co.uk", "example.co.uk"),
        ("https://me.pages.test/x", "https://me.pages.test/x", "me.pages.test", "me.pages.test"),
        ("https://bücher.test/ä", "https://xn--bcher-kva.test/%C3%A4", "bücher.test", "bücher.test"),
        ("https://xn--bcher-kva.test", "https://xn--bcher-kva.test", "bücher.test", "bücher.test"),
        ("\u2068https://example.org/a\u2069", "https://example.org/a", "example.org", "example.org"),
        ("\u202aexample.org/a\u202c)", "https://example.org/a", "example.org", "example.org"),
        ("Example.Ru/a", "https://example.ru/a", "example.ru", "example.ru"),
        ("请看https://example.org领取", "https://example.org", "example.org", "example.org"),
        ("https://日本語.jp/パス", "https://xn--wgv71a119e.jp/%E3%83%91%E3%82%B9", "日本語.jp", "日本語.jp"),
        ("www.example.org/help", "https://www.example.org/help", "www.example.org", "example.org"),
        (
            "см. пример.рф/вход",
            "https://xn--e1afmkfd.xn--p1ai/%D0%B2%D1%85%D0%BE%D0%B4",
            "пример.рф",
            "пример.рф",
        ),
        ("https://example.org:8443/x", "https://example.org:8443/x", "example.org", "example.org"),
        ("https://ex%61mple.org/", "https://example.org/", "example.org", "example.org"),
        (r"https://a.test\@b.test", "https://a.test/@b.test", "a.test", "a.test"),
    ],
)
def test_a_link_is_taken_apart(known: Known, text: str, address: str, host: str, site: str) -> None:
    found = only(text, known)
    assert (found.address, found.host, found.site) == (address, host, site)
    assert found.opens
    assert found.copied == found.address


@pytest.mark.parametrize(
    ("text", "host", "why"),
    [
        ("https://drainer.example/claim", "drainer.example", "is on the list of phishing sites"),
        ("hxxps://www[.]drainer[.]example/x", "www.drainer.example", "is on the list of phishing sites"),
        ("https://bіnance.com/", "bіnance.com", "looks like binance"),
        ("https://xn--bnance-pvf.com/", "bіnance.com", "looks like binance"),
        ("https://mіxed.example/", "mіxed.example", "mixes alphabets"),
        ("https://аррӏе.com/", "аррӏе.com", "is read as apple.com"),
        ("https://shop.ɢoods.com/", "shop.ɢoods.com", "is read as shop.goods.com"),
        ("https://groundcrew.example@evil.example/", "evil.example", "before the @ is no site"),
        ("https://exa\u200bmple.org/", "example.org", "that nobody sees"),
        ("https://example.org/\u202egpj.exe", "example.org", "that nobody sees"),
        ("file:///etc/passwd", "", "no address of a web site"),
        ("smb://server/share", "server", "no address of a web site"),
    ],
)
def test_what_deceives_is_named_not_opened_and_made_harmless_in_the_clipboard(
    known: Known, text: str, host: str, why: str
) -> None:
    found = only(text, known)
    assert found.host == host
    assert any(why in concern.why for concern in found.concerns)
    assert found.concerns[0].severity is Severity.WARNING
    assert not found.opens
    assert "://" not in found.copied


@pytest.mark.parametrize(
    ("text", "why", "opens"),
    [
        ("http://example.org/", "not encrypted", False),
        ("http://3232235777/", "a number, 192.168.1.1,", False),
        ("https://0xC0A80101/", "a number, 192.168.1.1,", True),
        ("https://[::1]:8080/x", "a number, [::1],", True),
        ("https://localhost/", "no site on the internet", False),
        ("https://example.org/?to=https%3A%2F%2Fa.example", "lead on", True),
        ("example [dot] com/x", "no program takes it", True),
        ("example-dot-com/x", "no program takes it", True),
    ],
)
def test_what_one_should_know_is_said_too(known: Known, text: str, why: str, opens: bool) -> None:
    found = only(text, known)
    assert any(why in concern.why for concern in found.concerns)
    assert found.opens is opens


@pytest.mark.parametrize(
    "host", ["łódź.com", "bücher.test", "москва.com", "пример.рф", "日本語.jp", "đường.vn"]
)
def test_a_name_in_its_readers_own_letters_is_no_concern(known: Known, host: str) -> None:
    assert only(f"https://{host}/", known).concerns == ()


def test_what_is_ours_is_ours_and_what_only_begins_so_is_not(known: Known) -> None:
    assert only("https://help.groundcrew.example/a", known).ours
    assert not only("https://groundcrew.example.evil.test/a", known).ours
    assert not only("https://notgroundcrew.example/a", known).ours


@pytest.mark.parametrize("text", ["", "write to ann@example.org", "12.5 USDT...", "⟦seed_phrase⟧", "1.2.3"])
def test_what_is_no_link_is_none(known: Known, text: str) -> None:
    assert links(text, known) == []


@given(st.text(st.sampled_from("htps:/w.@[]()%\\#?x1ая\u200b\u202e。 -com"), max_size=80))
def test_any_text_has_links_in_order_that_do_not_overlap_and_open_nothing_but_https(text: str) -> None:
    found = links(text, Known(own_domains=OWN))
    assert len(found) <= MOST
    end = 0
    for link in found:
        assert end <= link.start < link.end <= len(text)
        assert link.address.isascii()
        assert link.address.startswith("https://") or not link.opens
        end = link.end


def test_a_flood_of_links_is_cut_off(known: Known) -> None:
    assert len(links("https://a.example " * 500 + "b.example " * 500, known)) == MOST
