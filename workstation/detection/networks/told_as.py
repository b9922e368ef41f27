"""Whether the words about a piece of text tell it as a transaction, or as a place to which coins are sent."""

import re

from workstation.detection.networks.labels import ADDRESS, COMMA, IS, MARK, before, behind, is_called_address
from workstation.detection.networks.speaking import TRANSACTION

_LINK = re.compile(rf"(?:[\W_]|{IS}|saya|của tôi|ของ(?:ฉัน|ผม)){{0,8}}")
_HASH = (
    r"(?<![a-z])txn?[ _-]?(?:id|hash)(?![a-z])|transa[ck][a-zçõ]{1,8}[ -]?hash"
    r"|hash d\w{1,3} (?:la )?transa[a-zçãóõ]{1,8}|х[еэ]ш транз?акц\w{1,3}|işlem hash\w{0,2}"
    r"|交易(?:哈希|雜湊)值?|取引ハッシュ|トランザクションハッシュ|거래 ?해시|แฮชธุรกรรม|هاش المعاملة"
)
_HASH_OR_TX = re.compile(rf"{_HASH}|(?<![a-z])txn?(?![a-z])")
# the others may be numbers of our own
_ID = re.compile(
    rf"{_HASH}|transa[ckçz][a-zçãóõ]{{1,9}}[ _-]?(?:id(?![a-z])|nummer|number)"
    r"|(?:(?<![a-z])(?:id|hash|code)|identifi\w{2,6}|n[uúo]m[eé]ro|nomor|c[oó]digo|codice|kode)"
    r" (?:d[a-z]{1,4} (?:la )?)?transa[ckçz][a-zçãóõ]{1,9}"
    r"|(?:id|[иі]д|[иі]дент[иі]ф[иі]катор|х[еэ]ш|номер|код) транз?акц[иі][иії]"
    r"|işlem (?:id|no|numaras|kod)[^\W\d_]{0,3}(?:['’][^\W\d_]{1,4})?|(?:mã|mã băm|id|hash) giao dịch"
    r"|交易 ?(?:id|hash|号|號|编号|編號|单号|單號)|(?:取引|トランザクション) ?(?:id|番号)"
    r"|(?:거래|트랜잭션) ?(?:id|아이디|해시|번호)|(?:รหัส|หมายเลข|เลขที่|ไอดี) ?(?:การทำ)?ธุรกรรม"
    r"|(?:معرف|معرّف|رقم|هاش|رمز) (?:ال)?(?:معاملة|عملية|تحويل)"
    r"|(?<!contract )(?<!token )(?<![a-z])hash(?![a-z])|哈希值?"
)
_IS_THE = re.compile(rf"[\W_]{{0,3}}(?:{IS})(?:\s[^\W\d_]{{1,5}})?[\W_]{{0,2}}")
_TO = re.compile(
    r"(?:(?<![^\W\d_])(?:to|an|auf|nach|al?|hacia|para|pra|à|vers|sur|su|verso|на|đến|tới|về|sang|vào|ke)"
    r"|إلى|الى|ไป|ไปที่|ไปยัง|เข้า|到|至|给|給|往)\s?:?$"
)
_TO_IT = re.compile(r"\s?(?:['’]?y?[ea](?![^\W\d_])|으로|로(?![^\W\d_])|에|に|へ|宛)")
_SENDING = re.compile(
    r"(?<![a-z])(?:sen[dt]|withdr[ae]w|transfer|pay|paid|deposit|(?:ge)?schick|gesendet|überw[ei]{2}s|aus(?:ge)?zahl"
    r"|env[iío]|retir|mand|pag[aou]|sa[cqk]|prelev|invia[rt]|trasfer|отправ|вывод|выве[сд]|перев[её]|посла"
    r"|надісл|надсил|відправ|вив[ео]д|вивест|переказ|gönder|çek|yolla|gửi|rút|chuyển|kirim|tarik)"
    r"|[أا]رسل|[إا]رسال|سحب|تحويل|ส่ง|ถอน|โอน|보내|보냈|출금|송금|전송|이체|送|出金|引き出|提[币幣现現]|提到"
    r"|转|轉|发|發|汇|匯|打到|充值"
)
_REFERRING = re.compile(
    r"ref[ei]|relat|relac|bezi|rifer|rapport|относ|ссыл|посил|стосу|merujuk|terkait|liên quan|link|attach"
)


def is_told_as_hash(text: str, start: int) -> bool:
    """Whether what begins at ``start`` is said to be the hash of a transaction, and no number of our own."""
    return _linked(_HASH_OR_TX, before(text, start)) is not None


def is_told_as_transaction(text: str, start: int, end: int) -> bool:
    """Whether the words right beside ``text[start:end]`` call it a transaction's id, hash or number, and none
    calls it an address: behind “address and txid:” either may come."""
    ahead = before(text, start)
    label = _linked(_ID, ahead)
    if label is None:
        is_the = _IS_THE.match(follows := behind(text, end))
        return is_the is not None and _ID.match(follows, is_the.end()) is not None
    if COMMA.search(ahead, label.end()) or ADDRESS.search(ahead) or is_called_address(text, start, end):
        return False
    alone = MARK.search(ahead) or not ahead[: label.start()].strip()
    return bool(alone) or not _is_below(text, start)


def is_told_as_destination(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is called an address, or coins are sent to it, and no transaction is spoken
    of: “sent to my wallet”, and in the next line what may be the hash."""
    ahead, follows = before(text, start), behind(text, end)
    if TRANSACTION.search(ahead):
        return False
    to_it = _TO.search(ahead) or _TO_IT.match(follows)
    if is_called_address(text, start, end):
        *_, called = (None, *ADDRESS.finditer(ahead))
        below = _is_below(text, start) and not MARK.search(ahead)
        return bool(to_it) or not _SENDING.search(ahead, called.end() if called and not below else 0)
    sent = _SENDING.search(ahead) or _SENDING.search(follows)
    return bool(to_it and sent) and not _REFERRING.search(ahead)


def _is_below(text: str, start: int) -> bool:
    """Whether what is before ``start`` stands in the line above."""
    return "\n" in text[max(0, start - 3) : start]


def _linked(label: re.Pattern[str], ahead: str) -> re.Match[str] | None:
    """The last ``label`` in ``ahead``, where nothing but what says that it follows stands behind it."""
    *_, last = (None, *label.finditer(ahead))
    return last if last and _LINK.fullmatch(ahead, last.end()) else None
