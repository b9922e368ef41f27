"""A name that is a word, too, is borrowed beside help or a login in any language; slips of it are noticed."""

import pytest

from workstation.detection.brands import brands
from workstation.detection.detectors import indicators
from workstation.detection.known import Known

ONLY = Known(checks=frozenset({"lookalike_domain"}))
ABROAD = (
    "kundenhilfe anmeldung konto ayuda atencionalcliente cuenta aide assistance connexion aiuto "
    "sicurezza suporte atendimento pomoc logowanie podderzhka vhod koshelek pidtrymka dopomoga destek "
    "yardim giris cuzdan bantuan masuk hotro dangnhap xacminh kefu denglu guanwang sapoto toiawase "
    "gogaek injeung chuailuea krapao musaada mahfaza"
)
NAMES = ("kraken", "ledger", "stellar", "telegram", "robinhood", "revolut")


def evidence(text: str) -> list[tuple[str, str]]:
    found = indicators(text, author="customer", known=ONLY)
    return [(text[i.start : i.end], i.rule.removeprefix("lookalike_")) for i in found]


@pytest.mark.parametrize("bait", ABROAD.split())
def test_a_word_is_a_borrowed_name_beside_help_in_any_language(bait: str) -> None:
    for name in NAMES:
        for host in (f"{name}-{bait}.com", f"my{bait}{name}.app"):
            assert evidence(f"→ {host}") == [(host, "name")]
    assert evidence(f"okx{bait}.com, {bait}-htx.com") == [
        (f"okx{bait}.com", "name"),
        (f"{bait}-htx.com", "name"),
    ]


def test_a_slip_in_a_word_beside_it_is_noticed_as_well() -> None:
    assert evidence("lodger-yardim.com") == [("lodger-yardim.com", "spelling")]


@pytest.mark.parametrize(
    "host",
    [
        "soporteenlinea.com linea-clientes.es lidoaiuto.it anexo-cuenta.com",  # words of those languages
        "kranken-hilfe.de leger-assistance.fr cercle-aide.org poligon-klient.pl",
        "krakenraiders.com phantom-accessories.com stellarkontor.de hilfe.de pomoc.pl ayuda.example",
    ],
)
def test_words_of_those_languages_are_left_alone(host: str) -> None:
    assert evidence(host) == []


def test_bait_is_written_as_hosts_are() -> None:
    assert brands().any_bait.pattern.isascii()
    assert brands().words_abroad <= {brand.name for brand in brands().all if brand.word}


SLIPS = "krken.com ledgr.io phntom.app phantm.com exdus.com gmini.com stllar.org telegrm.org jpiter.com"


@pytest.mark.parametrize(
    "host", [*SLIPS.split(), "re-volvt.com", "exodvs.com", "jvpiter.com", "my-polygn.org"]
)
def test_a_vowel_less_or_one_that_looks_alike_makes_no_other_word(host: str) -> None:
    assert evidence(f"via {host}?") == [(host, "spelling")]


@pytest.mark.parametrize(
    "host",
    [
        "revolt.com tethr.com cardno.com",
        "slana.hr ledge.com leder.de krake.de circl.lu stelar.it",
    ],
)
def test_another_word_or_firm_is_no_slip(host: str) -> None:
    assert evidence(host) == []


def test_a_word_with_a_name_in_it_and_the_name_of_another_are_none() -> None:
    assert evidence("trezory.cz, shop.trezori.rs, blockchain.de, start.ledgerwallet.com") == []
    assert evidence("trezory.binance.top") == [("trezory.binance.top", "name")]
