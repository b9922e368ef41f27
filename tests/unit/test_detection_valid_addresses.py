"""A valid address of any network is never taken for a malformed one, whatever is said beside it."""

import random

import pytest

from tests.unit.valid_addresses import valid
from workstation.detection.detectors import indicators
from workstation.detection.known import Known
from workstation.detection.networks import Network, networks

ONLY = Known(checks=frozenset({"malformed_address"}))
ROUNDS = 40  # of each form
ALONE = (
    "{}",
    "here it is: {}, thank you",
    "my wallet address is {}",
    "mi billetera: {} gracias",
    "minha carteira é {}",
    "mon adresse : {}",
    "meine Wallet-Adresse ist {}",
    "il mio indirizzo: {}",
    "мой адрес: {}",
    "моя адреса {} дякую",
    "cüzdan adresim: {}",
    "{} adresime gönderin",
    "địa chỉ ví: {}",
    "alamat dompet saya {}",
    "عنوان محفظتي: {}",
    "ที่อยู่กระเป๋า: {}",
    "내 지갑 주소는 {} 입니다",
    "アドレスは{}です",
    "我的钱包地址是{}",
    "錢包地址：{}",
    "my address:\n{}\nthanks",
)
BESIDE = (
    "{0}: {1}",
    "{0} {1}",
    "my {0} address is {1}",
    "on {0} to {1}",
    "dirección de {0}: {1}",
    "meine {0}-Adresse: {1}",
    "адрес {0} {1}",
    "{0} adresim: {1}",
    "địa chỉ {0} là {1}",
    "عنوان {0}: {1}",
    "{0}アドレス：{1}",
    "{0}地址是{1}",
    "{1} ({0})",
)
WITH_ADDRESSES = [pytest.param(network, id=network.id) for network in networks().all if network.forms]


def faults(text: str) -> list[str]:
    return [found.rule for found in indicators(text, author="customer", known=ONLY)]


def warnings(text: str) -> list[str]:
    told = indicators(text, author="agent", known=ONLY)
    return [found.rule for found in told if found.rule != "format_only"]


@pytest.mark.parametrize("network", WITH_ADDRESSES)
def test_a_valid_address_alone_or_called_one_is_left_alone(network: Network) -> None:
    chance = random.Random(network.id)
    for form in network.forms:
        for number in range(ROUNDS):
            address = valid(form, chance)
            assert network.id in networks().of_address(address), form.id
            text = ALONE[number % len(ALONE)].format(address)
            assert (faults(text), warnings(text)) == ([], []), text


@pytest.mark.parametrize("network", WITH_ADDRESSES)
def test_a_valid_address_beside_the_name_of_its_network_is_left_alone(network: Network) -> None:
    chance = random.Random(network.id)
    names = (network.name, *network.speaks, *network.beside, *network.symbols)
    for form in network.forms:
        for number, name in enumerate(names * 3):
            for sentence in (BESIDE[number % len(BESIDE)], BESIDE[0]):
                text = sentence.format(name, valid(form, chance))
                assert (faults(text), warnings(text)) == ([], []), text


@pytest.mark.parametrize("network", WITH_ADDRESSES)
def test_a_valid_address_cut_in_pieces_or_before_another_is_left_alone(network: Network) -> None:
    chance = random.Random(network.id)
    for form in network.forms:
        for number in range(ROUNDS):
            one, other = valid(form, chance), valid(form, chance)
            size, half = chance.choice((4, 5, 6, 8, 10)), len(one) // 2
            grouped = " ".join(one[place : place + size] for place in range(0, len(one), size))
            for written in (grouped, f"{one[:half]}\n{one[half:]}", f"{one}\n{other}", f"{one} {other}"):
                text = f"send it to {written} please"
                assert faults(text) == [], (form.id, number, text)
