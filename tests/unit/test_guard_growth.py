"""A draft twice as long takes the guard twice the steps, with its files, its links and its language."""

from collections.abc import Callable, Iterator

import pytest

from tests.unit.steps import steps
from workstation.detection.addresses import AddressList, compile_addresses
from workstation.detection.drafts import Company, Draft, findings
from workstation.detection.known import Known, Party
from workstation.detection.language import language_of
from workstation.detection.links import links
from workstation.detection.lists import DomainList, compile_list
from workstation.detection.secret_disclosed import masked
from workstation.domain.attachment import MOST_FILES, PNG, Attachment, DraftAttachment

ADA = Party(
    ("Ada Brightwater", "Алексей Юйев"), ("ada@a.example",), ("GC-204881",), ("0x" + "b2" * 20,),
    ("1,250.50 USDT",),
)  # fmt: skip
COMPANY = Company(Party(("Lan Pham",)), {"c2": ADA}, ("Kim", "Kim Jansen"))
UNITS = (
    "a", "@Kim ", "@", "Ada Brightwater ", "1,250.50 ", "1,", "GC-204881 ", "ada@a.example ", "0xb2",
    "Ada-", "adabrightwater", "Mrs.  Ada ", "bapak. ", "p. m. Ada\n", "van der ",
    "ALyekseyy", "GC-2 0 ", "2 0",
    "Dear Lan, ", "note: ", "http://a.b ", "[a](b) ", "wallet-sync.example ", "private key ", "币", "\u202e",
)  # fmt: skip


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Known]:
    folder = tmp_path_factory.mktemp("lists")
    compile_list(["wallet-sync.example"], folder / "domains", shared=["host.test"])
    compile_addresses({"Thieves": ["0x" + "a1" * 20]}, folder / "addresses")
    with Known(DomainList(folder / "domains"), AddressList(folder / "addresses"), ("own.example",)) as opened:
        yield opened


def named(*names: str) -> tuple[DraftAttachment, ...]:
    return tuple(DraftAttachment(name, Attachment("0" * 64, name, 1, PNG)) for name in names)


WAYS: dict[str, Callable[[str, Known], object]] = {
    "reply": lambda text, known: findings(Draft(text, note=False), known, COMPANY),
    "note": lambda text, known: findings(Draft(text, note=True), known, COMPANY),
    "file": lambda text, known: findings(Draft("", note=False, files=named(text)), known, COMPANY),
    "links": links,
    "mask": lambda text, known: masked(text),
    "language": lambda text, known: language_of(text),
}


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("way", WAYS)
def test_twice_the_draft_takes_twice_the_steps(unit: str, way: str, known: Known) -> None:
    look = WAYS[way]
    look(unit, known)  # tables are read at the first question
    size = 1500 // len(unit)
    once, twice = (steps(lambda n=n: look(unit * n, known)) for n in (size, 2 * size))  # type: ignore[misc]
    assert twice <= 2.2 * once + 5000


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("й" * 200 + " Петров", "y"),
        ("ь" * 200 + " Петров", "'"),
        ("'" * 200 + "a Bob", "'"),
        ("ъ" * 200 + " Петров", "ie"),
        ("ъие" * 70 + " Петров", "ie"),
        ("йи" * 100 + " Петров", "y"),
        ("ьй" * 100 + " Петров", "y"),
        ("å " * 100 + "Bob", "a"),
        ("_ " * 100 + "Bob", "_"),
        (". " * 100 + "王", "."),
        ("・" * 200, "・"),
    ],
)
def test_a_name_is_read_in_one_way_whatever_a_customer_calls_themself(
    name: str, unit: str, known: Known
) -> None:
    """Of a name that could be read in two ways per letter, the last of 200 would never be tried."""
    company = Company(others={"c2": Party((name,))})
    once, twice = (
        steps(lambda n=n: findings(Draft(unit * n, note=False), known, company))  # type: ignore[misc]
        for n in (400, 800)
    )
    assert twice <= 2.2 * once + 5000


@pytest.mark.parametrize("unit", ["@Kim ", "Ada Brightwater ", "wallet-sync.example "])
def test_a_flood_in_a_draft_is_told_in_few_findings(unit: str, known: Known) -> None:
    files = named(*(f"{number} {unit * 20}.png" for number in range(MOST_FILES)))
    found = findings(Draft(unit * 50_000, note=False, files=files), known, COMPANY)
    assert 1 <= len(found) <= 20 + MOST_FILES * 10


def test_what_is_far_too_long_to_be_sent_is_not_looked_through_to_its_end(known: Known) -> None:
    draft = "word " * 10_000
    findings(Draft(draft, note=False), known, COMPANY)  # from here on its words are remembered
    longer = steps(lambda: findings(Draft(draft * 10, note=False), known, COMPANY))
    assert longer <= steps(lambda: findings(Draft(draft, note=False), known, COMPANY)) + 100
