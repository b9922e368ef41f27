"""A draft is looked through with all that is known beside it, and every finding knows what mends it."""

import json
import tomllib

import pytest

from backend_stub.fraud_lists import RESOURCES
from workstation.detection.drafts import JUDGED, Company, Draft, findings
from workstation.detection.known import Known, Party
from workstation.detection.parties import party
from workstation.detection.wrong_editor import note_in_reply, reply_in_note
from workstation.domain.attachment import PNG, Attachment, DraftAttachment
from workstation.domain.canned import Variable, fill
from workstation.domain.guarding import Finding, Mend, override
from workstation.domain.severity import Severity

LAN = Party(names=("Nguyễn Thị Lan",), ids=("UID-5550001",))
ADA = Party(names=("Ada Brightwater",), ids=("GC-204881",), amounts=("1,250.50 USDT",))
COMPANY = Company(LAN, {"c2": ADA}, ("Kim Jansen", "Security"))
SEED = "jelly better achieve collect unaware mountain thought cargo oxygen act hood bridge"


def found(text: str, *, note: bool = False, files: tuple[str, ...] = ()) -> list[Finding]:
    named = tuple(
        DraftAttachment(f"f{n}", Attachment("0" * 64, name, 1, PNG)) for n, name in enumerate(files)
    )
    return list(findings(Draft(text, note, named), Known(), COMPANY))


def said(text: str, *, note: bool = False) -> list[tuple[str, str, tuple[Mend, ...]]]:
    return [
        (text[one.indicator.start : one.indicator.end], one.indicator.severity.value, one.mends)
        for one in found(text, note=note)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dear Ada Brightwater, hello", ("Ada Brightwater", "warning", (Mend.REMOVE, Mend.OPEN))),
        ("your account GC-204881 is fine", ("GC-204881", "block", (Mend.REMOVE, Mend.OPEN))),
        ("please look, @Kim Jansen", ("@Kim Jansen", "block", (Mend.TO_NOTE,))),
        ("ask @kim jansen", ("@kim jansen", "block", (Mend.TO_NOTE,))),
        ("ask @Kim, please", ("@Kim", "warning", (Mend.TO_NOTE,))),
        ("@Security can you check", ("@Security", "block", (Mend.TO_NOTE,))),
        ("Internal: he was called again", ("Internal:", "warning", (Mend.TO_NOTE,))),
        ("Der Kunde möchte sein Geld", ("Der Kunde", "warning", (Mend.TO_NOTE,))),
        ("客户说他没有收到", ("客户", "warning", (Mend.TO_NOTE,))),
        ("العميل يقول إنه أرسل", ("العميل", "warning", (Mend.TO_NOTE,))),
        (f"{SEED} is your phrase", (SEED, "block", (Mend.REMOVE,))),
        ("at https://a.com@b.net/x now", ("https://a.com@b.net/x", "block", (Mend.REMOVE,))),
    ],
)
def test_a_reply_is_told_what_it_should_not_hold(
    text: str, expected: tuple[str, str, tuple[Mend, ...]]
) -> None:
    assert expected in said(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chào chị Lan, lệnh rút của chị đang chờ", ("Chào", "warning", (Mend.TO_REPLY,))),
        ("Hello Lan, your withdrawal waits", ("Hello", "warning", (Mend.TO_REPLY,))),
        ("see also GC-204881", ("GC-204881", "warning", (Mend.REMOVE, Mend.OPEN))),
        (f"he wrote {SEED}", (SEED, "block", (Mend.REMOVE,))),
    ],
)
def test_a_note_is_told_less_for_only_colleagues_read_it(
    text: str, expected: tuple[str, str, tuple[Mend, ...]]
) -> None:
    assert said(text, note=True) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Hello, I looked into it",
        "write to kim@Kim Jansen",
        "@Kimberly Jansenson",
        "never write to @kim_support",
        "Lan called",
        "Hi team, landing page",
    ],
)
def test_harmless_words_are_not_in_the_wrong_editor(text: str) -> None:
    assert not list(note_in_reply(text, COMPANY.colleagues))
    assert not list(reply_in_note(text, LAN))


@pytest.mark.parametrize(
    "text",
    [
        "Our customer insists on a second refund", "Same user as yesterday", "cust wants a manager",
        "Please escalate this", "这个客户有两个账号", "用户要求退款", "該用戶疑似洗錢",
        "Usuaria agresiva, cuidado",
        "Esta cliente já foi avisada", "L'utilisateur a deux comptes", "Unsere Kundin ist sehr aufgebracht",
        "Il cliente minaccia azioni legali", "У клиента второй аккаунт", "Цей користувач погрожує судом",
        "Müşteri ikinci hesap açmış", "Khách này thái độ rất gắt", "Pengguna ini punya dua akun",
        "هذه العميلة غاضبة جدا", "ลูกค้าท่านนี้มีสองบัญชี", "ลูกค้ายังอ้างว่าโดนหลอก", "해당 고객 이중 계정",
        "お客様は非常に怒っている", "顧客が返金を要求", "お客様は怪しいと思う", "お客様より問い合わせあり",
        "고객님이 사기라고 주장", "请升级给风控", "請升級至主管", "转安全组处理", "FYI he called twice",
        "Der Kunde sagt, sie hat ihr Geld nie gesehen", "Verdacht auf Betrug", "Müşteri giriş yapamıyor",
        "Internal note: can you look at your queue", "El cliente se queja", "Клиент злится",
        "ลูกค้าบอกรหัสไปแล้ว", "يرجى التصعيد إلى الفريق", "Suspected fraud, keep it frozen",
        "Client can't log in",
    ],
)  # fmt: skip
def test_who_begins_by_speaking_of_the_customer_writes_a_note(text: str) -> None:
    assert [one.rule for one in note_in_reply(text, ())] == ["begins_as_note"]


REPLIES = (
    "Müşteri hizmetlerimize yazabilirsiniz", "Müşteri hizmetlerinden aranacaksınız",
    "Müşteri temsilcimize bağlanıyorsunuz", "Müşteri destek ekibimiz size yazacak",
    "Müşteri memnuniyeti bizim için önemli", "Kullanıcı adınızı kontrol edin",
    "Kullanıcı girişi şu an kapalı", "Kullanıcı paneli üzerinden görebilirsiniz",
    "Kullanıcı hesabınız açıldı", "고객님 계정에서 의심스러운 로그인이 발견되었습니다",
    "고객님의 계정에서 의심스러운 거래가 있습니다", "고객님께서 주장하신 내용을 확인했습니다",
    "고객이 직접 설정하실 수 있습니다", "お客様のアカウントに怪しいログインがありました",
    "お客様のアカウントで疑わしい取引を検知しました", "お客様から問い合わせいただいた件です",
    "お客様のご主張を確認しました", "このお客様番号をお控えください", "ユーザーはいつでも変更できます",
    "请升级您的 App", "請升級您的驗證等級", "转安全的钱包地址", "用户账号已恢复", "用户信息需要更新",
    "用户资金安全", "用户登录后可查看", "客户关系经理会联系您", "客户朋友您好",
    "Customer verification is done", "Customer funds are safe", "Customer accounts are kept apart",
    "Customer deposits are kept apart", "Customer safety comes first", "User settings are in the app",
    "User verification takes a day", "The user menu is at the top", "Client funds are kept apart",
    "The client portal is open again", "FYI, your deposit has arrived",
    "Please escalate this with your bank", "Suspected fraud should be reported",
    "ลูกค้าได้รับข้อความที่อ้างว่ามาจากเรา โปรดอย่าตอบ", "ลูกค้าบอกรหัสกับใครไม่ได้",
    "العميل الفاضل، شكرا لك", "العميل المحترم، شكرا لك", "يرجى التصعيد عبر النموذج",
    "Pelanggan Yth. terima kasih", "Pelanggan kami dapat menarik dana", "Pelanggan akan menerima email",
    "Khách hàng sẽ nhận được email", "Khách hàng phải xác minh", "Khách hàng mới được tặng phí",
    "Der Kunde muss das selbst bestätigen", "El cliente puede retirar cuando quiera",
    "Le client doit confirmer", "L'utente deve confermare", "Пользователь сам выбирает сеть",
    "Користувач повинен підтвердити", "Verdacht auf Betrug melden Sie bitte hier",
    "Клиент для Windows обновлён",
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Dear customer, we looked", "Customer support will write to you",
        "The user who wrote is not one of us",
        "Escalating your case now", "用户您好，请稍等", "客戶經理會聯絡您", "Estimado cliente, gracias",
        "Cliente, su retiro está en camino", "Usuario y contraseña son personales", "Lieber Kunde, danke",
        "Nutzer können das in den Einstellungen ändern", "Уважаемый клиент, спасибо", "Клієнте, добрий день",
        "Müşteri hizmetlerimiz size dönecek", "Khách hàng vui lòng xem lại email", "عميلنا العزيز، شكرا",
        "Pelanggan yang terhormat, terima kasih", "ลูกค้าสามารถถอนได้ตามปกติค่ะ", "고객님의 계정을 확인했습니다",
        "お客様から頂いた画像を拝見しました", "お客様のお申し出を確認しました",
        *REPLIES,
    ],
)  # fmt: skip
def test_who_speaks_to_the_customer_or_of_all_of_them_writes_a_reply(text: str) -> None:
    assert not list(note_in_reply(text, COMPANY.colleagues))


def test_what_agents_write_to_customers_does_not_begin_as_a_note() -> None:
    """Of thousands of their messages, only those do that say themselves that they are notes."""
    begun = []
    for path in sorted((RESOURCES / "fraud" / "talk").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            said = json.loads(line)
            if said["from"] == "agent" and not said["kinds"] and list(note_in_reply(said["text"], ())):
                begun.append(said["text"].partition(" ")[0])
    assert all(word.startswith(("Internal:", "内部备注")) for word in begun)


def test_names_of_files_are_looked_through_as_well() -> None:
    [one] = found("here it is", files=("fine.png", "statement GC-204881.png"))
    assert (one.file_id, one.file_name, one.other_id) == ("f1", "statement GC-204881.png", "c2")
    assert one.mends == (Mend.REMOVE, Mend.OPEN)


def test_the_gravest_comes_first_and_an_override_names_each_rule_once() -> None:
    some = found("note: @Kim Jansen and @Security, see GC-204881")
    assert [one.indicator.severity for one in some] == [Severity.BLOCK] * 3 + [Severity.WARNING]
    assert set(override("why", some).rules) == {"names_colleague:1", "other_id:1"}


def test_a_customer_is_known_by_their_profile_and_by_what_they_wrote() -> None:
    known = party(
        names=("Ada",), emails=("a@x",), ids=("p1",),
        attributes={"UID": "48210334", "Since": "2021-03-04", "Balance": "41,200 USDT"},
        said=["I sent 500 USDT to TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE, € 1.250,50 in all", "in 2024"],
    )  # fmt: skip
    assert known.ids == ("p1", "48210334")
    assert known.addresses == ("TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE",)
    assert known.amounts == ("41,200 USDT", "500 USDT", "€ 1.250,50")


def test_none_of_our_canned_responses_is_stopped_for_what_it_surely_holds() -> None:
    """What is only read into their words is not even told: they are known (see the guard's service)."""
    stopped = []
    values = dict.fromkeys(Variable, "Lan")
    for path in sorted((RESOURCES / "canned").glob("*.toml")):
        for language, body in tomllib.loads(path.read_text(encoding="utf-8"))["variants"].items():
            some = (one for one in found(fill(body, values)) if one.stops)
            stopped += [(path.stem, language, one.rule) for one in some if one.indicator.kind not in JUDGED]
    assert stopped == []
