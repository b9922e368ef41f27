"""Another open customer who is called by one name and a title is noticed, quietly, in every language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.detection.detectors import indicators
from workstation.detection.drafts import Company, Draft, findings
from workstation.detection.known import Known, Party
from workstation.domain.guarding import Mend
from workstation.domain.severity import Severity

NAMES = (
    "Ada Brightwater", "Gabriel García Márquez", "Иван Шевченко", "Jan Kowalski", "Pieter van der Berg",
    "Ayşe Yılmaz", "Nguyễn Văn Đạo", "Budi Santoso", "王小明", "山田 太郎", "김민수",
    "สมชาย ใจดี", "أحمد منصور", "Élodie Lefèvre", "Grace Young",
)  # fmt: skip
OTHER = Party(names=NAMES)


def evidence(text: str, *own: str) -> list[str]:
    known = Known(customer=Party(names=own), others=(OTHER,), checks=frozenset({"other_customer"}))
    found = indicators(text, author="agent", known=known)
    assert all(one.rule == "other_title" and one.severity is Severity.NOTICE for one in found)
    return [text[one.start : one.end] for one in found]


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Dear Ms Brightwater, your account", "Ms Brightwater"),
        ("Dear MRS. BRIGHTWATER,", "MRS. BRIGHTWATER"),
        ("Sehr geehrte Frau Brightwater", "Frau Brightwater"),
        ("Sehr geehrter Herr van der Berg,", "Herr van der Berg"),
        ("Bonjour M. Brightwater,", "M. Brightwater"),
        ("Bonjour Mme Lefevre,", "Mme Lefevre"),
        ("Estimado Sr. García:", "Sr. García"),
        ("Estimada Sra. Marquez:", "Sra. Marquez"),
        ("Gentile Sig.ra Brightwater", "Sig.ra Brightwater"),
        ("Szanowny Panie Kowalski", "Panie Kowalski"),
        ("Уважаемый г-н Шевченко,", "г-н Шевченко"),
        ("Шановний пане Шевченко", "пане Шевченко"),
        ("Sayın Yılmaz, hesabınız", "Sayın Yılmaz"),
        ("Merhaba Ayşe Hanım", "Ayşe Hanım"),
        ("Chào anh Đạo,", "anh Đạo"),
        ("Yth. Bapak Budi", "Bapak Budi"),
        ("尊敬的王先生：", "王先生"),
        ("山田様", "山田様"),
        ("こんにちは、山田さん。", "山田さん"),
        ("Dear Brightwater-san", "Brightwater-san"),
        ("김 선생님 안녕하세요", "김 선생님"),
        ("민수님 안녕하세요", "민수님"),
        ("เรียนคุณสมชาย", "คุณสมชาย"),
        ("عزيزي السيد منصور،", "السيد منصور"),
    ],
)
def test_a_name_with_a_title_is_noticed(text: str, called: str) -> None:
    assert evidence(text, "Lan Nguyễn") == [called]


@pytest.mark.parametrize(
    "text",
    [
        "Brightwater alone may be a place",
        "Dear Ms Brightwaters and Dr Abrightwater",
        "We miss young people, and Mr young",
        "大山田中さん",
        "연김 님",
        "عزيزي السيد منصوري",
        "the program. Brightwater",
        "Adam's Brightwater",
    ],
)
def test_what_is_no_title_or_another_name_is_left_alone(text: str) -> None:
    assert evidence(text, "Lan Nguyễn") == []


@pytest.mark.parametrize(
    "text",
    [
        "Baik Bapak. Ada lagi yang bisa dibantu?",
        "Bapak. Ada",
        "Terima kasih, Pak. Budi pekerti itu baik",
        "Thank you, sir. Grace is what we need",
        "Danke, gnädige Frau. Young ist ein Wort",
        "Merci, madame. Grace à vous",
        "Gracias, señor. Grace",
        "Grazie, signora. Grace",
        "Obrigado, senhora. Grace",
        "Dziękuję panu. Jan to imię",
        "Teşekkürler bayan. Ada bir yer",
        "Спасибо, господин. Иван-чай",
        "Dạ vâng anh. Đạo là đường",
        "شكرا سيد. أحمد الله",
        "ありがとう、先生。 山田",
        "from 5 p.m. Young accounts are paid",
        "a las 5 p. m. Ada",
    ],
)
def test_a_name_does_not_go_on_over_the_end_of_a_sentence(text: str) -> None:
    assert evidence(text, "Lan Nguyễn") == []


@pytest.mark.parametrize("end", ["\n", "\r\n", " \n  ", "\n\n", "\u2028"])
@pytest.mark.parametrize(
    "lines",
    [
        ("Thank you, madam", "Young accounts wait a day"),
        ("Thanks, Mrs.", "Young accounts wait"),
        ("Danke, gnädige Frau", "Young ist ein Wort"),
        ("Frau van", "der Young steht hier"),
        ("Merci, madame", "Grace à vous"),
        ("Merci, M.", "Grace à vous"),
        ("Gracias, señor", "Grace"),
        ("Grazie, signora", "Grace"),
        ("Obrigado, senhora", "Grace"),
        ("Dziękuję panu", "Jan to imię"),
        ("Teşekkürler bayan", "Ada bir yer"),
        ("Grace", "hanım"),
        ("Спасибо, господин", "Иван-чай"),
        ("Дякую, пане", "Иван-чай"),
        ("Dạ vâng anh", "Đạo là đường"),
        ("Baik Bapak", "Ada lagi yang bisa dibantu?"),
        ("Terima kasih, Bu", "Ada lagi?"),
        ("شكرا سيد", "أحمد الله"),
        ("เรียนคุณ", "สมชาย"),
        ("王", "先生您好"),
        ("山田", "様"),
        ("민수", "님 안녕하세요"),
    ],
    ids=" | ".join,
)
def test_a_title_and_a_name_stand_in_one_line(lines: tuple[str, str], end: str) -> None:
    assert evidence(" ".join(lines), "Lan Nguyễn"), "in one line it is one, or looks like one"
    assert evidence(end.join(lines), "Lan Nguyễn") == []


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Dear Dr. Young", "Dr. Young"),
        ("Gentile Dott. Brightwater", "Dott. Brightwater"),
        ("Sn. Yılmaz", "Sn. Yılmaz"),
        ("Chère Mme. Lefèvre", "Mme. Lefèvre"),
        ("Baik. Bapak Budi sudah dibantu", "Bapak Budi"),
        ("We asked. M. Lefèvre agreed", "M. Lefèvre"),
        ("Dear Ms  van  der Berg", "Ms  van  der Berg"),
    ],
)
def test_a_stop_behind_what_is_shortened_ends_nothing(text: str, called: str) -> None:
    assert evidence(text, "Lan Nguyễn") == [called]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Dear Ms Brightwater", "Eve Brightwater"),
        ("Dear Ms Brightwater", "BRIGHTWATER"),
        ("Cher M. Lefèvre", "Paul Lefevre"),
        ("小山田様", "小山田 花子"),
        ("王先生", "王大"),
    ],
)
def test_the_customers_own_name_is_never_anothers(text: str, own: str) -> None:
    assert evidence(text, own) == []


def test_a_whole_name_with_a_title_is_told_once() -> None:
    known = Known(others=(OTHER,), checks=frozenset({"other_customer"}))
    [found] = indicators("Dear Ms Ada Brightwater", author="agent", known=known)
    assert found.rule == "other_name"


@pytest.mark.parametrize("note", [False, True])
def test_it_leads_to_the_conversation_and_stops_nothing(note: bool) -> None:
    [found] = findings(Draft("Ask Ms Brightwater", note), Known(), Company(others={"c2": OTHER}))
    assert (found.other_id, found.mends) == ("c2", (Mend.REMOVE, Mend.OPEN))
    assert not found.stops
    assert not found.warns


@given(st.text(max_size=100), st.text(max_size=100), st.sampled_from(NAMES))
def test_evidence_lies_inside_any_text(before: str, behind: str, name: str) -> None:
    text = f"{before}Mr. {name.rsplit(maxsplit=1)[-1]}先生{behind}"
    known = Known(others=(OTHER,), checks=frozenset({"other_customer"}))
    for one in indicators(text, author="agent", known=known):
        assert 0 <= one.start < one.end <= len(text)
