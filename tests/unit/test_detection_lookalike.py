"""Hosts that imitate another are found, the genuine and the merely similar are left alone."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shared_data import shared_data
from workstation.detection.brands import brands
from workstation.detection.detectors import indicators
from workstation.detection.known import Known
from workstation.detection.lists import DomainList, compile_list
from workstation.detection.skeleton import is_mixed, skeleton
from workstation.detection.subjects import subjects
from workstation.domain.severity import Severity
from workstation.domain.sighting import SightingKind

OWN = ("groundcrew.example",)


MASKED = (
    "1edger.com l3dger.com kr4ken.com krak3n.com ph4ntom.app phantorn.app gem1ni.com ex0dus.com so1ana.com "
    "upb1t.com te1egram.org revo1ut.com my-kr4ken.com"
)
NEW_ENDINGS = "binance-login.work groundcrew-login.zip uniswap.city binance-login.bet coinbase-verify.review"
MASKED_BAIT = (
    "exodus-supp0rt.com phantom-c1aim.app phantom-clairn.app revolut-Iogin.com stellar-5wap.org "
    "my-vvallet-exodus.com okx1ogin.com ledger-5ecure.net"
)
CARRIED = "exodus.com.ru kraken.com.abcd.net my.ripple.com.cc stellar.org.someone.pages.example"
WORDS = (
    "ledgers.com lodger.com ledge.com geminis.com kraken.se krakow.com solna.se pendel.de rippel.de "
    "finance.com www.finance.de finance.acme.co.uk orbit.com tandem.net tresor.de paypay.ne.jp dzbank.de "
    "blockchain.acme.org telegramm.de web-ledger.com weber-ledger.com line-apps.com silver-ledger.com "
    "exodus.com.au ripple.com.mx phantom.com.br blockchain.gov.test trezor.gov binance.gov.cz "
    "stellar.de celesta.com telegraph.com phantoms.com revolution.com circles.com compounds.com optimist.com"
)


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Known]:
    path = tmp_path_factory.mktemp("lists") / "list"
    compile_list(["binance-listed.example"], path, shared=("pages.example", "host.test", "gov.cz"))
    with Known(DomainList(path), own_domains=OWN, checks=frozenset({"lookalike_domain"})) as opened:
        yield opened


def evidence(text: str, known: Known) -> list[tuple[str, str]]:
    found = indicators(text, author="customer", known=known)
    return [(text[i.start : i.end], i.rule.removeprefix("lookalike_")) for i in found]


@pytest.mark.parametrize(
    ("text", "host", "rule"),
    [
        ("go to bіnance.com", "bіnance.com", "letters"),
        ("b1nance.com", "b1nance.com", "letters"),
        ("BLNANCE.COM", "BLNANCE.COM", "letters"),
        ("bínance.com", "bínance.com", "letters"),
        ("раураl.com", "раураl.com", "letters"),
        ("xn--bnance-pvf.com", "xn--bnance-pvf.com", "letters"),
        ("cornpound-claim.xyz", "cornpound-claim.xyz", "letters"),
        ("gröundcrew.example", "gröundcrew.example", "letters"),
        ("https://coinbаse.com/x?y=1", "https://coinbаse.com", "letters"),
        ("binance-support.com now", "binance-support.com", "name"),
        ("hxxps://login.binance.top/", "hxxps://login.binance.top", "name"),
        ("binance[.]top", "binance[.]top", "name"),
        ("coinbase dot vip", "coinbase dot vip", "name"),
        ("请登录binance-login.com领取", "binance-login.com", "name"),
        ("ledger-login.com", "ledger-login.com", "name"),
        ("trustwallet.com.login.top", "trustwallet.com.login.top", "name"),
        ("metamask.pages.example", "metamask.pages.example", "name"),
        ("groundcrew-login.example", "groundcrew-login.example", "name"),
        ("Groundcrew-Login.Ru", "Groundcrew-Login.Ru", "name"),
        ("Coinbase.Ru schrieb mir", "Coinbase.Ru", "name"),
        ("Coinbase-Login.Co", "Coinbase-Login.Co", "name"),
        ("coinbase.today", "coinbase.today", "name"),
        ("https://Coinbase.Today", "https://Coinbase.Today", "name"),
        ("Kraken-login.Is/x", "Kraken-login.Is", "name"),
        ("groundcrew.invalid", "groundcrew.invalid", "name"),
        ("http://metamask.qwertz/", "http://metamask.qwertz", "name"),
        ("support@binance-help.co.uk", "binance-help.co.uk", "name"),
        ("okx-login.com", "okx-login.com", "name"),
        ("okxwallet.app", "okxwallet.app", "name"),
        ("loginokx.com", "loginokx.com", "name"),
        ("okx.com.verify.xyz", "okx.com.verify.xyz", "name"),
        ("0kx.com", "0kx.com", "letters"),
        ("оkx.com", "оkx.com", "letters"),
        ("htx-support.com", "htx-support.com", "name"),
        ("support-bitvavo.com", "support-bitvavo.com", "name"),
        ("moonpay-refund.com", "moonpay-refund.com", "name"),
        ("coinex.vip", "coinex.vip", "name"),
        ("trezor.gov.cc", "trezor.gov.cc", "name"),  # where no state has a place of its own
        ("phemx.com", "phemx.com", "spelling"),
        ("binnance.com", "binnance.com", "spelling"),
        ("metamusk.io", "metamusk.io", "spelling"),
        ("krakenn.com", "krakenn.com", "spelling"),
        *((host, host, "letters") for host in MASKED.split()),
        *((host, host, "spelling") for host in ("ledgre.com", "gemni.com", "krakem.com")),
        *((host, host, "name") for host in NEW_ENDINGS.split()),
        ("blnance-com.work", "blnance-com.work", "letters"),
        ("http://coinbase.zip", "http://coinbase.zip", "name"),
        *((host, host, "name") for host in MASKED_BAIT.split()),
        *((host, host, "spelling") for host in ("rcvolut.com", "teleqram.org", "ledqer-Iive.com")),
        *((host, host, "name") for host in CARRIED.split()),
        ("grounderew.example", "grounderew.example", "spelling"),
        ("coinbsae.com", "coinbsae.com", "spelling"),
        ("mіxed.com", "mіxed.com", "mixed_scripts"),
        ("аррӏе.com", "аррӏе.com", "letters"),
        ("my.ехсо.com", "my.ехсо.com", "letters"),
        ("зайди на бинанс-вход.рф", "бинанс-вход.рф", "name"),
        ("https://МетаМаск.com", "https://МетаМаск.com", "name"),
        ("binance-dot-top", "binance-dot-top", "name"),
        ("go to binance-\nlogin.com", "binance-\nlogin.com", "name"),
        ("coinbase\n.vip", "coinbase\n.vip", "name"),
        ("https://bin\nance-help.com/x", "https://bin\nance-help.com", "name"),
    ],
)
def test_an_imitation_is_found(text: str, host: str, rule: str, known: Known) -> None:
    assert evidence(text, known) == [(host, rule)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "www.binance.com and https://app.uniswap.org/x",
        "groundcrew.example",
        "help.groundcrew.example",
        "Groundcrew.Then we",
        "I like binance.It is",
        "my binance.My wallet",
        "I like binance.One is here",
        "Ich war bei Binance-Support.Es kam nichts",
        "Je passe par Coinbase.Je ne vois rien",
        "Je passe par Coinbase.Très lent",
        "Tôi dùng Coinbase.Chưa thấy gì",
        "Ho usato Coinbase.Io non vedo niente",
        "I sent it from Coinbase.How long will it take",
        "I use binance . it is good",
        *WORDS.split(),
        "binance.zip and coinbase.mov",
        "my binance.you said coinbase.like that",
        "metamask.pdf",
        "coinbase.csv",
        "binance",
        "ledger.example",
        "kraken.co",
        "example.com",
        "bücher.de",
        "пример.рф",
        "почта.рф",
        "сор.рф",
        "хорошо.com",
        "I use binance.\nTeam",
        "coinbase.\nThanks",
        "https://binance.com\nthanks",
        "binance\n\n.top",
        "binance-\nlogin",
        "例え.テスト",
        "someone.pages.example",
        "pages.example",
        "host.test",
        "solid.com",
        "binance-listed.example",
        "bookx.com and bookxchange.com",
        "stokx-app.com",
        "www.okx.com and my.okx.com",
        "royalbank.com",
    ],
)
def test_the_genuine_and_the_merely_similar_are_left_alone(text: str, known: Known) -> None:
    assert evidence(text, known) == []


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("go to binance-\nlogin.com", "binance-login.com"),
        ("https://bin\nance-help.com", "binance-help.com"),
        ("binance-dot-top", "binance.top"),
        ("бинанс-вход.рф", "xn----7sbcgku9abl1a0c.xn--p1ai"),
    ],
)
def test_a_cut_host_is_told_of_by_its_whole_name(text: str, host: str, known: Known) -> None:
    found = indicators(text, author="customer", known=known)
    assert subjects(text, found) == [(SightingKind.DOMAIN, host)]
    assert found[0].why.startswith(host)


GENUINE = st.sampled_from(sorted(brands().genuine))


@given(domain=GENUINE, below=st.sampled_from(("", "www.", "accounts.login.")), upper=st.booleans())
def test_no_genuine_domain_is_ever_an_imitation(domain: str, below: str, upper: bool, known: Known) -> None:
    host = below + domain
    assert evidence(host.upper() if upper else host, known) == []


MADE_UP = st.sampled_from([brand.name for brand in brands().all if not brand.word and len(brand.name) > 5])
ALIKE = {"a": "а", "e": "е", "o": "о", "i": "і", "c": "с", "p": "р", "l": "1", "s": "5", "t": "7", "u": "υ"}


@given(name=MADE_UP, data=st.data())
def test_a_letter_that_looks_alike_hides_no_brand(name: str, data: st.DataObject, known: Known) -> None:
    places = [place for place, letter in enumerate(name) if letter in ALIKE]
    if places:
        place = data.draw(st.sampled_from(places))
        host = f"{name[:place]}{ALIKE[name[place]]}{name[place + 1 :]}.com"
        assert [found for found, _ in evidence(f"see {host} now", known)] == [host]


@given(st.text(max_size=300))
def test_evidence_lies_inside_any_text(text: str) -> None:
    for i in indicators(text, author="agent", known=Known(own_domains=OWN)):
        assert 0 <= i.start < i.end <= len(text)


def test_an_agent_may_not_send_one(known: Known) -> None:
    [sent] = indicators("binance-help.top", author="agent", known=known)
    assert (sent.severity, "binance" in sent.why) == (Severity.BLOCK, True)


def test_what_looks_alike_has_one_skeleton() -> None:
    assert len({skeleton(name) for name in ("binance", "bіnаnce", "b1nance", "blnance")}) == 1
    assert (is_mixed("bіnance"), is_mixed("binance"), is_mixed("пример")) == (True, False, False)


def test_ordinary_domains_are_hardly_ever_taken_for_imitations(known: Known) -> None:
    for name in ("opendns_random", "opendns_top"):
        domains = shared_data(f"opendns/{name}.txt").read_text(encoding="utf-8").split()
        alarms = [domain for domain in domains if evidence(domain, known)]
        assert len(alarms) <= 0.002 * len(domains), alarms


def test_of_the_names_that_are_used_most_hardly_one_is_taken_for_an_imitation(known: Known) -> None:
    domains = shared_data("opendns/opendns_top.txt").read_text(encoding="utf-8").split()
    assert len(domains) == 10_000
    alarms = [domain for domain in domains if evidence(f"https://{domain}/", known)]
    assert alarms == ["whatsapp-sharing.com"], "which has the name in it, and is not theirs"
