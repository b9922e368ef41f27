"""Social engineering is told from ordinary talk, in every language, by what is said and who says it."""

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.detection import social
from workstation.detection.detectors import indicators
from workstation.detection.known import Author, Known
from workstation.detection.social.advice import ADVICE
from workstation.detection.words.plain import plain
from workstation.domain.languages import LANGUAGES
from workstation.domain.severity import Severity

SENSES = Path(__file__).parents[2] / "resources" / "fraud" / "senses"
FEW = 3  # parts without a word of their own in a language; it has others for them


def kinds(text: str, author: Author = "customer") -> set[str]:
    found = indicators(text, author=author, known=Known())
    return {indicator.kind for indicator in found} & set(social.KINDS)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("credential_request", "A man from your support asked me to give him the code from my SMS"),
        ("credential_request", "Un hombre de soporte me pidió la frase semilla de mi billetera"),
        ("credential_request", "客服让我把验证码发给他"),
        ("credential_request", "客服叫我把驗證碼傳給他"),
        ("credential_request", "서포트 직원이 인증번호를 알려달라고 했어요"),
        (
            "support_impersonation",
            "Jemand hat mich auf WhatsApp angerufen und sich als Ihr Support ausgegeben",
        ),
        ("support_impersonation", "サポートを名乗る人からテレグラムで連絡が来ました"),
        ("safe_wallet_transfer", "On m'a dit de transférer tous mes fonds vers un portefeuille sécurisé"),
        ("safe_wallet_transfer", "Мне сказали перевести все деньги на безопасный счёт"),
        ("remote_access", "Ele pediu para instalar o AnyDesk e ver a tela do meu celular"),
        ("remote_access", "طلب مني تثبيت برنامج AnyDesk للتحكم في جهازي"),
        ("advance_fee", "they said I must pay tax before withdrawing my money"),
        ("advance_fee", "Para çekmeden önce vergi ödemem gerektiğini söylediler"),
        (
            "investment_romance",
            "Ho conosciuto una donna su Tinder e mi ha consigliato di investire in cripto",
        ),
        ("investment_romance", "เจอผู้หญิงในแอปหาคู่ เธอชวนลงทุนแพลตฟอร์มหนึ่ง"),
        ("account_takeover", "Someone logged in to my account and changed my email, it was not me"),
        ("account_takeover", "Хтось увійшов у мій акаунт, це був не я"),
        ("mule_recruitment", "Bos saya minta terima uang di rekening saya lalu teruskan, komisi 5%"),
        ("mule_recruitment", "Họ muốn thuê tài khoản của tôi, trả 5 triệu mỗi tháng"),
    ],
)
def test_what_people_tell_is_recognised(kind: str, text: str) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("account_takeover", "my phone lost its network at nine, at ten my coins were gone"),
        ("account_takeover", "Während ich schlief, wurde alles verkauft"),
        (
            "account_takeover",
            "je dormais, et ce matin tout est parti vers une adresse que je n'ai jamais vue",
        ),
        ("account_takeover", "mentre dormivo sono partiti due prelievi che non ho fatto"),
        ("account_takeover", "자는 동안 모르는 주소로 다 빠져나갔어요"),
        ("investment_romance", "he has never lost once, every evening we win"),
    ],
)
def test_what_only_its_traces_tell_is_recognised(kind: str, text: str) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("credential_request", "Please tell me the code that we have sent you."),
        ("credential_request", "Please send me your password."),
        ("credential_request", "Bitte senden Sie mir Ihr Passwort."),
        ("credential_request", "请把密码发给我"),
        ("safe_wallet_transfer", "Please transfer your coins to our secure wallet."),
        ("remote_access", "Please install AnyDesk so that I can help you."),
    ],
)
def test_what_we_must_not_ask_is_told_in_the_plainest_words(kind: str, text: str) -> None:
    assert kind in kinds(text, "agent")


@pytest.mark.parametrize(
    ("author", "text"),
    [
        ("customer", "I lost my seed phrase, is my account here affected?"),
        ("customer", "Please send me the verification code again, it never came"),
        ("customer", "Hurry up, this is urgent, I need an answer right now!"),
        ("customer", "Do you ever ask for my password?"),
        ("agent", "Never share your seed phrase, your password or a code. We never ask for them."),
        ("agent", "Teilen Sie niemals Ihr Passwort oder Ihren Code mit. Wir fragen nie danach."),
        ("agent", "請勿將驗證碼告訴任何人，我們不會要求您提供。"),
        ("agent", "当社がパスワードや認証コードをお聞きすることは決してありません。"),
    ],
)
def test_ordinary_talk_and_advice_are_left_alone(author: Author, text: str) -> None:
    assert kinds(text, author) == set()


@pytest.mark.parametrize("text", ["Ella me pidió mi ｆｒａｓｅ ｓｅｍｉｌｌａ", "ME PIDIO MI FRASE SEMILLA"])
def test_full_width_capitals_and_missing_accents_change_nothing(text: str) -> None:
    assert "credential_request" in kinds(text)


@pytest.mark.parametrize("author", ["customer", "agent"])
@pytest.mark.parametrize(
    "text",
    ["g r o u n d c r e w", "G R O U N D C R E W", "g-r-o-u-n-d-c-r-e-w", "is it g r o u n d c r e w?"],
)
def test_a_word_whose_letters_stand_apart_is_no_more_than_that_word(text: str, author: Author) -> None:
    assert kinds(text, author) == set()
    assert "groundcrew" in plain(text).text


def test_letters_apart_hide_no_word_and_the_evidence_is_all_of_them() -> None:
    text = "they told me to give them my s e e d p h r a s e, A n y D e s k and all"
    [found] = [i for i in indicators(text, author="customer", known=Known()) if i.kind == "remote_access"]
    assert "A n y D e s k" in text[found.start : found.end]


def test_an_agent_who_demands_a_secret_is_stopped() -> None:
    text = "Please tell me the code that you received, to verify your account."
    [found] = [i for i in indicators(text, author="agent", known=Known()) if i.kind == "credential_request"]
    assert found.severity is Severity.BLOCK
    assert "code" in text[found.start : found.end]


def test_every_language_has_words_for_every_part_of_a_story() -> None:
    files = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in SENSES.glob("*.toml")}
    parts = {part: set(senses.split(", ")) for part, senses in files.pop("groups").items()}
    assert files.keys() == {language.partition("-")[0] for language in LANGUAGES}
    for language, entries in files.items():
        missing = {part for part, senses in parts.items() if not senses & entries.keys()}
        assert len(missing) <= FEW, (language, missing)
    assert set(social.KINDS) == ADVICE.keys()


@pytest.mark.parametrize(
    "link",
    [
        "https://secure-wallet-support.example/verify-seed-phrase/send-code-anydesk",
        "www.claim-airdrop-fee-tax-withdraw.com",
        "support.team.police@verify-your-password.com",
        "safe-wallet-transfer-vault-recovery-team-anydesk-0x12345",
    ],
)
def test_words_inside_a_link_or_an_address_are_none(link: str) -> None:
    assert kinds(link) == set()
    assert kinds(f"Is {link} down?") == set()


def test_the_evidence_is_the_words_that_weigh_most() -> None:
    text = (
        "Hello. The weather is nice here. He told me to install AnyDesk and give him the number. Thank you!"
    )
    [found] = [i for i in indicators(text, author="customer", known=Known()) if i.kind == "remote_access"]
    assert "AnyDesk" in text[found.start : found.end]
    assert "weather" not in text[found.start : found.end]


def test_a_long_story_does_not_hide_what_it_tells() -> None:
    padding = "We went to the park and had a picnic by the lake with the children. " * 40
    assert "remote_access" in kinds(
        f"{padding}He told me to install AnyDesk and give him the number. {padding}"
    )


PIECES = st.sampled_from(
    ("seed phrase ", "send me ", "验证码", "发给", "код ", "AnyDesk", ". ", "never ", "İ", "ﷺ", "é")
)


@given(text=st.lists(PIECES | st.text(max_size=3), max_size=60).map("".join))
def test_evidence_lies_inside_the_text(text: str) -> None:
    for found in social.find(text, "customer", Known()):
        assert 0 <= found.start < found.end <= len(text)
        assert re.search(r"\w", text[found.start : found.end])


@pytest.mark.parametrize(
    "unit", ["seed phrase send me ", "验证码发给他", "never ", "a", "%", "if you ask ", "\n"]
)
def test_a_long_hostile_text_is_looked_through(unit: str) -> None:
    assert len(list(social.find(unit * (60_000 // len(unit)), "customer", Known()))) <= len(social.KINDS)
