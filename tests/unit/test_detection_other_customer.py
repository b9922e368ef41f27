"""A draft that names another open customer is noticed, in any writing, and one's own customer is not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.detection.detectors import indicators
from workstation.detection.known import Known, Party
from workstation.domain.severity import Severity

ADA = Party(
    names=("Ada Brightwater", "王小明", "山田 太郎", "María José Núñez", "Nguyễn Văn Đạo"),
    emails=("ada@mail.example",),
    ids=("GC-204881",),
    addresses=("0x52908400098527886E0F7030069857D2E4169EE7", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"),
    amounts=("1,250.50 USDT", "100 USDT"),
)
LAN = Party(names=("Lan Nguyễn",), emails=("lan@mail.example",), ids=("GC-1",), amounts=("777.77",))
TO_LAN = Known(customer=LAN, others=(ADA,), checks=frozenset({"other_customer"}))

MAILS = (
    "ADA [at] mail.example", "ada(at)mail(dot)example", "ada @ mail.example", "ada at mail dot example",
    "ada[@]mail[.]example", "ada_at_mail.example", "ada arroba mail punto example",
    "ada собака mail точка example", "ada（アット）mail.example", "ada 골뱅이 mail.example",
)  # fmt: skip


def evidence(text: str, known: Known = TO_LAN) -> list[tuple[str, str]]:
    found = indicators(text, author="agent", known=known)
    return [(text[i.start : i.end], i.rule.removeprefix("other_")) for i in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dear Ada Brightwater, your account", ("Ada Brightwater", "name")),
        ("Dear ADA BRIGHTWATER,", ("ADA BRIGHTWATER", "name")),
        ("Dear Ada  Brightwater", ("Ada  Brightwater", "name")),
        ("Dear Ada\nBrightwater", ("Ada\nBrightwater", "name")),
        ("Brightwater, Ada: open", ("Brightwater, Ada", "name")),
        ("Hola Maria Jose Nunez", ("Maria Jose Nunez", "name")),
        ("Nunez, Maria Jose", ("Nunez, Maria Jose", "name")),
        ("Chào Nguyen Van Dao", ("Nguyen Van Dao", "name")),
        ("Brightwater Ada asked us", ("Brightwater Ada", "name")),
        ("Ada-Brightwater", ("Ada-Brightwater", "name")),
        ("Van Dao Nguyen's papers", ("Van Dao Nguyen", "name")),
        ("account GC 204881", ("GC 204881", "id")),
        ("account gc204881", ("gc204881", "id")),
        ("account GC-204 881", ("GC-204 881", "id")),
        ("王小明您好", ("王小明", "name")),
        ("山田太郎様", ("山田太郎", "name")),
        ("山田　太郎様", ("山田　太郎", "name")),
        ("or to ada.brightwater@other.example", ("ada.brightwater", "name")),
        ("we wrote to Ada@Mail.Example today", ("Ada@Mail.Example", "email")),
        *((f"we wrote to {mail} today", (mail, "email")) for mail in MAILS),
        *(
            (f"sent to {short}, as you see", (short, "address"))
            for short in ("0x5290...9EE7", "0x52908400…e4169ee7", "TR7NHq..gjLj6t", "TR7N****Lj6t")
        ),
        ("account gc-204881 is open", ("gc-204881", "id")),
        (
            "sent to 0x52908400098527886e0f7030069857d2e4169ee7.",
            ("0x52908400098527886e0f7030069857d2e4169ee7", "address"),
        ),
        (
            "to 0x5290 8400 0985 2788 6E0F 7030 0698 57D2 E416 9EE7, please",
            ("0x5290 8400 0985 2788 6E0F 7030 0698 57D2 E416 9EE7", "address"),
        ),
        ("TR7NHqjeKQxGTCi8q8\r\nZY4pL8otSzgjLj6t", ("TR7NHqjeKQxGTCi8q8\r\nZY4pL8otSzgjLj6t", "address")),
        ("tron:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", ("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "address")),
        ("vos 1 250,50 USDT", ("1 250,50", "amount")),
        ("your 1 250.5", ("1 250.5", "amount")),
        ("your 1250.50 USDT are here", ("1250.50", "amount")),
        ("Ihre 1.250,5 USDT", ("1.250,5", "amount")),
        ("ваши 1 250,50 USDT".replace("1 ", "1\u00a0"), ("1\u00a0250,50", "amount")),
    ],
)
def test_what_belongs_to_another_is_noticed(text: str, expected: tuple[str, str]) -> None:
    assert evidence(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dear Lan Nguyễn, your 777.77 USDT are here, see lan@mail.example",
        "Ada. Brightwater",
        "Ada alone is everybody's name",
        "Adam Brightwaters",
        "canada brightwater",
        "your 100 USDT are here",
        "GC-2048812",
        "GC 2048812 and xgc204881 and 204881",
        "Maria, Jose and Nunez",
        "the brightwater ada saw",
        "5 GC-20 48 81 12",
        "notada@mail.example",
        "notada [at] mail.example and ada [at] mail.examples",
        "0x5290...9EE8, 0x5291...9EE7, 0x52...9EE7a, a0x5290...9EE7, TR7n...Lj6t, wait...what, x...y",
        "12505 and 1250 and 125.05",
        "1 250,501 and 1 2505 and 11 250,50",
        "tr7nhqjekqxgtci8q8zy4pl8otszgjlj6t",
        "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t5 and aTR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
    ],
)
def test_what_is_ones_own_or_anybodys_is_left_alone(text: str) -> None:
    assert evidence(text) == []


IVAN = Party(
    names=("Иван Петров", "Юлия Щербакова", "Александр Ким", "Mai Ling", "Pat O’Brien", "Jürgen Schön"),
    ids=("71911222",),
)
TO_LAN_BESIDE_IVAN = Known(customer=LAN, others=(ADA, IVAN), checks=frozenset({"other_customer"}))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Nguyen_Van_Dao_passport", "Nguyen_Van_Dao"),
        ("passport-nguyen-van-dao", "nguyen-van-dao"),
        ("nguyenvandao", "nguyenvandao"),
        ("Иван_Петров_паспорт", "Иван_Петров"),
        ("Петров-Иван", "Петров-Иван"),
        ("Petrov_Ivan", "Petrov_Ivan"),
        ("scanIvanPetrov2", "IvanPetrov"),
        ("yuliya.shcherbakova", "yuliya.shcherbakova"),
        ("Iuliia Shcherbakova", "Iuliia Shcherbakova"),
        ("Alexander_Kim", "Alexander_Kim"),
        ("OBrien_Pat", "OBrien_Pat"),
        ("juergen-schoen", "juergen-schoen"),
        ("Schon_Jurgen", "Schon_Jurgen"),
        ("MaiLing", "MaiLing"),
        ("brightwater_ada", "brightwater_ada"),
        ("山田_太郎", "山田_太郎"),
        ("王_小明", "王_小明"),
        ("UID_719-112-22", "719-112-22"),
        ("UID 719 112 22", "719 112 22"),
    ],
)
def test_a_name_and_an_id_are_known_as_files_bear_them(name: str, expected: str) -> None:
    assert [found for found, _ in evidence(name, replace(TO_LAN_BESIDE_IVAN, file=True))] == [expected]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Майя Юйева", "Maya Yuyeva"),
        ("Майя Юйева", "Mayya Yujeva"),
        ("Андрей Горький", "Andre Gorky"),
        ("Андрей Горький", "Andrej Gorkij"),
        ("Олег Объедков", "Oleg Obyedkov"),
        ("Олег Объедков", "Oleg Obieiedkov"),
        ("Ильин Пётр", "Il'in Pyotr"),
        ("ジョン・スミス", "ジョン スミス"),
        ("山田・太郎", "山田太郎"),
    ],
)
def test_a_letter_that_merges_into_the_next_may_be_left_out(name: str, written: str) -> None:
    known = Known(customer=LAN, others=(Party((name,)),), checks=frozenset({"other_customer"}))
    assert evidence(f"{written}: open", known) == [(written, "name")]


@pytest.mark.parametrize(
    "name",
    ["mailing list", "mailing-list", "ivan", "Petrov", "nguyenvandaoanh", "ivanpetrova", "+84 719 112 22",
     "719 112 22 55", "Lan_Nguyen_passport", "nguyen_lan"],
)  # fmt: skip
def test_ordinary_words_and_ones_own_are_left_alone_in_files_too(name: str) -> None:
    assert evidence(name, replace(TO_LAN_BESIDE_IVAN, file=True)) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Mark Down", "You may use Markdown here"),
        ("Grace Land", "A trip to Graceland"),
        ("Grace Land", "GRACELAND"),
        ("Anh Mai", "Mai anh gửi lại ảnh nhé"),
        ("Long An", "Tiền sẽ đến, an Long nhé"),
        ("Will Smith", "Smith will call you"),
        ("امل", "تم الإجراء بشكل كامل"),
        ("علي", "عليك الانتظار"),
        ("امل علي", "بشكل كامل عليك الانتظار"),
        ("ดี", "สวัสดีค่ะ"),
    ],
)
def test_ordinary_words_are_no_name_in_what_is_written(name: str, text: str) -> None:
    known = Known(customer=LAN, others=(Party((name,)),), checks=frozenset({"other_customer"}))
    assert evidence(text, known) == []


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Mark Down", "Hello mark down", "mark down"),
        ("Mark Down", "our MarkDown", "MarkDown"),
        ("Anh Mai", "Chào Mai Anh", "Mai Anh"),
        ("Ana de la Cruz", "de la Cruz Ana", "de la Cruz Ana"),
        ("Will Smith", "SMITH WILL", "SMITH WILL"),
        ("امل علي", "مرحبا امل علي", "امل علي"),
        ("امل علي", "كتبنا لامل علي", "امل علي"),
        ("สมชาย ใจดี", "คุณสมชาย ใจดีคะ", "สมชาย ใจดี"),
        ("김민수", "김민수님", "김민수"),
    ],
)
def test_a_name_is_found_where_it_is_written_as_one(name: str, text: str, found: str) -> None:
    known = Known(customer=LAN, others=(Party((name,)),), checks=frozenset({"other_customer"}))
    assert evidence(text, known) == [(found, "name")]


def test_a_name_that_ones_own_holds_is_left_alone_in_either_writing() -> None:
    known = Known(
        customer=Party(names=("Ivan Petrov",)), others=(IVAN,), checks=frozenset({"other_customer"})
    )
    assert evidence("Petrov_Ivan, dear Ivan Petrov", known) == []
    assert evidence("Щербакова Юлия", known) == [("Щербакова Юлия", "name")]


def test_a_shortened_address_that_may_be_ones_own_is_left_alone() -> None:
    mine = replace(LAN, addresses=("0x5290" + "1" * 32 + "9ee7",))
    assert evidence("sent to 0x5290…9EE7", replace(TO_LAN, customer=mine)) == []
    assert evidence("sent to 0x52908…9EE7", replace(TO_LAN, customer=mine)) == [("0x52908…9EE7", "address")]


def test_only_an_agents_draft_is_looked_at_and_only_with_others_open() -> None:
    text = "Ada Brightwater"
    assert indicators(text, author="customer", known=TO_LAN) == []
    assert evidence(text, Known(customer=ADA)) == []
    assert evidence(text, Known(customer=ADA, others=(ADA, LAN))) == []
    [found] = indicators("GC-204881", author="agent", known=TO_LAN)
    assert found.severity is Severity.BLOCK


@given(text=st.text(max_size=200), name=st.sampled_from(ADA.names + ADA.emails + ADA.ids))
def test_a_value_among_any_words_is_found_and_the_evidence_is_the_value(text: str, name: str) -> None:
    assert name in {found for found, _ in evidence(f"{text} {name} {text}")}


@given(st.text(max_size=200))
def test_evidence_lies_inside_any_text(text: str) -> None:
    for i in indicators(text, author="agent", known=TO_LAN):
        assert 0 <= i.start < i.end <= len(text)
