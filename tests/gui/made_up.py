"""Made-up conversations in every language, for panels that are tested or shown alone."""

from dataclasses import replace

from workstation.domain.conversation import Conversation, Priority, Status
from workstation.domain.inbox import InboxRow, Reader, Section, belongs, key, usual_sort
from workstation.domain.message_kind import MessageKind
from workstation.domain.packed_keys import PackedKeys
from workstation.domain.severity import Severity

ME = "agent-1"
NOW = 1_764_000_000_000

PEOPLE = (
    ("vi", "Nguyễn Văn An", "Tôi không rút được USDT, xin giúp tôi với"),
    ("ar", "أحمد علي المنصوري", "لا أستطيع الدخول إلى حسابي منذ الأمس"),
    ("ja", "山田 太郎", "二段階認証をリセットしたいのですが"),
    ("en", "Margaret Holloway", "Support on Telegram told me to send another 500 USDT first"),
    ("th", "สมชาย ใจดี", "ฝากเงินไม่เข้าบัญชีครับ รอมาสามชั่วโมงแล้ว"),
    ("ko", "김철수", "출금이 보류되었습니다. 언제 풀리나요?"),
    ("zh-Hans", "王小明", "充值到错误的网络，可以找回吗？"),
    ("zh-Hant", "陳美玲", "我的身份驗證一直顯示審核中"),
    ("de", "Jürgen Großmann", "Meine Überweisung ist seit Freitag nicht gutgeschrieben"),
    ("ru", "Ольга Соколова", "Не приходит код подтверждения"),
    ("uk", "Андрій Шевченко", "Дякую, усе запрацювало"),
    ("pt", "João da Conceição", "Obrigado! Só mais uma pergunta sobre as taxas"),
    ("es", "Lucía Fernández", "¿Cuánto tarda la verificación?"),
    ("fr", "Élodie Lefèvre", "J’ai reçu un lien bizarre par e-mail"),
    ("it", "Giulia Esposito", "Il mio account è bloccato"),
    ("tr", "Çağla Yıldız", "Hesabımı açabilir misiniz?"),
    ("id", "Putri Wulandari", "Saldo saya belum masuk"),
)


def conversation(number: int, *, now: int = NOW) -> Conversation:
    """The ``number``-th made-up conversation; it is always the same one."""
    language, _, words = PEOPLE[number % len(PEOPLE)]
    waits = number % 3 != 2
    return Conversation(
        id=f"c{number:06}",
        customer_id=f"u{number:06}",
        team_id="payments",
        subject="Withdrawal",
        language=language,
        status=Status.OPEN if number % 7 else Status.PENDING,
        priority=(Priority.URGENT, Priority.HIGH, Priority.NORMAL)[min(2, number % 9)],
        assignee_id=(ME, None, "agent-2", None)[number % 4],
        labels=((), ("deposit",), ("scam", "vip"), ())[number % 4],
        participants=((ME, "agent-3"), (), ("agent-2",))[number % 3],
        version=1,
        waiting_since=now - (number * number * 7 % 900) * 1000 if waits else None,
        created_at=now - 3_600_000,
        updated_at=now - number * 1000,
        snoozed_until=None,
        last_position=12,
        last_words=words,
        last_kind=MessageKind.INCOMING,
        delivered_position=12,
        read_position=12,
        flag=(Severity.WARNING, Severity.BLOCK, Severity.NOTICE)[number // 5 % 3]
        if number % 5 == 3
        else None,
        working_since=now - number * 3_600_000 if number % 7 else None,
        first_answer_at=now - 3_000_000 if number % 2 else None,
    )


def row(number: int, *, now: int = NOW) -> InboxRow:
    """What the queue list shows of it."""
    return InboxRow(
        conversation=conversation(number, now=now),
        customer_name=PEOPLE[number % len(PEOPLE)][1],
        assignee_name=("Lan Nguyen", "", "Kim Jansen", "")[number % 4],
        unread=(3, 0, 1, 120)[number % 4] if number % 3 != 2 else 0,
        has_draft=number % 6 == 1,
        unsent=number % 8 == 5,
        tier=("regular", "vip")[number % 2],
        risk=("low", "medium", "high")[number % 3],
        others=(("Kim Jansen", "Amina Diallo"), (), (), ())[number % 4],
    )


def keys(rows: dict[str, InboxRow], section: Section) -> PackedKeys:
    """The sorted keys of a section."""
    reader = Reader(ME, ("payments",), NOW)
    inside = (row.conversation for row in rows.values() if belongs(row, section, reader))
    return PackedKeys([sorted(key(c, usual_sort(section)) for c in inside)])


def waiting_since(of: InboxRow, since: int | None) -> InboxRow:
    return replace(of, conversation=replace(of.conversation, waiting_since=since))
