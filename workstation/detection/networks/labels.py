"""What the words right beside a piece of text call it: an address, a transaction, or one of a network."""

import re
from functools import cache

from workstation.detection.networks.naming import Naming, naming

_BEFORE, _BEHIND = 48, 24  # characters that are looked at
_MOST_WORDS = 3  # between the word that calls it so and the piece
_MOST_UNSPACED = 8  # characters there, of a language without blanks between words
_NO_BLANKS = re.compile("[\u0e00-\u0e7f\u3000-\u9fff\uac00-\ud7af]")
_GLUE = frozenset("_/-.#@=&")
_ENDS = re.compile(r"[.!?;。！？؟\n]")
_WORD = re.compile(r"[^\W_]{1,48}")
_ADDRESS = re.compile(
    r"(?<!mail )(?<!ip )(?<!mac )(?:address|adress)|(?<![a-z])addr(?![a-z])|wallet(?!connect)|direcci[oó]n"
    r"|billetera|cartera|monedero|endere[cç]o|carteira|portefeuille|indirizz|portafogl|адрес|кошел|гаман"
    r"|(?<![a-z])adres|c[uü]zdan|địa chỉ|dia chi|(?<![^\W\d_])ví(?![^\W\d_])|alamat|dompet|عنوان|محفظ|ที่อยู่"
    r"|กระเป๋า|วอลเล|주소|지갑|アドレス|ウォレット|宛先|地址|位址|钱包|錢包"
)
# whose address or wallet is told where one of these comes behind that word: of mail, or a number of anything
_OTHER = re.compile(
    r"mail|correo|почт|(?<![a-z])(?:ids?|ip|key|api|token|session|hash|ref|uuid|tag|memo|file|app|tx|txid)"
    r"(?![a-z])|code|c[oó]digo|codice|код|(?<![a-z])kod|mã |kode|رمز|รหัส|코드|コード|代码|代碼"
    r"|order|ticket|number|n[uú]mero|nummer|номер|numara|nomor|رقم|เลข|번호|番号|编号|編號"
    r"|pedido|commande|bestell|ordine|заказ|замовл|sipariş|pesanan|طلب|订单|訂單|주문|注文"
    r"|clave|chave|clé|schlüssel|ключ|chiave|anahtar|kunci|مفتاح|키|キー|密钥|密鑰"
)
_NETWORK = re.compile(
    r"network|chain|mainnet|(?<![a-z])(?:red|rede|rete)(?![a-z])|réseau|netz|сет|мереж|ağı|mạng|jaringan|شبكة"
    r"|เครือข่าย|네트워크|ネットワーク|网络|網絡|網路"
)
_COMMA = re.compile("[,，、،]")
_MARK = re.compile(r"[:：=→>(]$|[-–—]$")
_IS = r"is|was|es|é|est|ist|è|это|це|là|adalah|هو|هي|คือ|는|은|は|が|是|为|為"
_LINK = rf"(?:[\W_]|{_IS}){{0,8}}$"
_ENDS_WITH_IS = re.compile(rf"(?:(?<![a-zа-яà-ỹ])(?:{_IS})|[는은はが是为為])$")
_BEGINS_WITH_IS = re.compile(
    rf"[\W_]{{0,3}}(?:(?:{_IS})(?![a-zа-яà-ỹ])|[는은이가はが是为為]|(?:adres|c[uü]zdan)\w)"
)
_HASH_OF_TRANSACTION = re.compile(
    r"(?:(?<![a-z])tx(?:n|[ _-]?(?:id|hash))?|transa[ck][a-zçõ]{1,8}[ -]?hash"
    r"|hash d\w{1,3} (?:la )?transa[a-zçãóõ]{1,8}|х[еэ]ш транз?акц\w{1,3}|işlem hash\w{0,2}|交易哈希|交易雜湊"
    r"|取引ハッシュ|トランザクションハッシュ|거래 ?해시"
    rf"|แฮชธุรกรรม|هاش المعاملة){_LINK}"
)
_ON = re.compile(
    r"(?<![^\W\d_])(?:on|via|over|through|en|por|em|na|sur|auf|über|su|tramite|на|через|trên|qua|di|lewat"
    r"|على|عبر)\s{1,2}$"
)


def is_called_address(text: str, start: int, end: int) -> bool:
    """Whether the words right beside ``text[start:end]`` call it an address or a wallet."""
    if text[max(0, start - 1) : start] in _GLUE:
        return False  # the end of something longer
    before = _before(text, start)
    calling = [match.end() for match in _ADDRESS.finditer(before)]
    if calling and _is_beside(before[calling[-1] :]):
        return True
    behind = _ENDS.split(text[end : end + _BEHIND].lower(), maxsplit=1)[0]
    called = _ADDRESS.search(behind) if _BEGINS_WITH_IS.match(behind) else None
    return called is not None and _is_short(behind[: called.start()])


def is_called_transaction(text: str, start: int) -> bool:
    """Whether what begins at ``start`` is said to be the hash of a transaction, and no number of our own."""
    return _HASH_OF_TRANSACTION.search(_before(text, start)) is not None


def named_beside(text: str, start: int) -> frozenset[str]:
    """The networks by whose name what begins at ``start`` is called: “stellar: …”, “on Stellar to …”."""
    before = _before(text, start)
    named, names_of = _names()
    names = list(names_of.finditer(before))
    if not names:
        return frozenset()
    name, between = names[-1], before[names[-1].end() :]
    on = _ON.search(before[: name.start()])
    if not (on or _MARK.search(before) or _ADDRESS.search(before)) or _COMMA.search(between):
        return frozenset()
    about = all(
        len(word) <= 3 or _ADDRESS.search(word) or _NETWORK.search(word) for word in _WORD.findall(between)
    )
    return frozenset(named[name[0]]) if about else frozenset()


def _before(text: str, start: int) -> str:
    """The end of the sentence or line that stands before ``start``; of the line above where it begins one."""
    near = text[max(0, start - _BEFORE) : start].lower().rstrip(" \t\r\n\"'“„«`*")
    return _ENDS.split(near)[-1]


def _is_beside(between: str) -> bool:
    """Whether nothing stands between but a few words and, at their end, what says that it follows."""
    words = _WORD.findall(between)
    ends = _MARK.search(between) or _ENDS_WITH_IS.search(between)
    return (not words or bool(ends)) and _is_short(between)


def _is_short(between: str) -> bool:
    """Whether so little stands between that both speak of the same."""
    if _COMMA.search(between) or _OTHER.search(between):
        return False
    unspaced = _NO_BLANKS.search(between) is not None
    return len(between) <= _MOST_UNSPACED if unspaced else len(_WORD.findall(between)) <= _MOST_WORDS


@cache
def _names() -> Naming:
    return naming(lambda network: network.beside)
