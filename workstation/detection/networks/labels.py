"""What the words right beside a piece of text call it: an address, or one of some network."""

import re
from functools import cache

from workstation.detection.networks import networks
from workstation.detection.networks.naming import Naming, naming

_BEFORE, _BEHIND = 48, 24  # characters that are looked at
_MOST_WORDS = 3  # between the word that calls it so and the piece
_MOST_UNSPACED = 8  # characters there, of a language without blanks between words
_NO_BLANKS = re.compile("[\u0e00-\u0e7f\u3000-\u9fff\uac00-\ud7af]")
_GLUE = frozenset("_/-.#@=&")
_ENDS = re.compile(r"[.!?;。！？؟\n]")
_WORD = re.compile(r"[^\W_]{1,48}")
ADDRESS = re.compile(
    r"(?<!mail )(?<!ip )(?<!mac )(?:address|adress)|(?<![a-z])addr(?![a-z])|wallet(?!connect)|direcci[oó]n"
    r"|billetera|cartera|monedero|endere[cç]o|carteira|portefeuille|indirizz|portafogl|адрес|кошел|гаман"
    r"|(?<![a-z])adres|c[uü]zdan|địa chỉ|dia chi|(?<![^\W\d_])ví(?![^\W\d_])|alamat|dompet|عنوان|محفظ|ที่อยู่"
    r"|กระเป๋า|วอลเล|주소|지갑|アドレス|ウォレット|宛先|地址|位址|钱包|錢包"
)
_REST = re.compile("^[a-zà-ӿ\u0600-\u06ff]{1,8}")  # of such a word: adress-e, кошель-ка
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
COMMA = re.compile("[,，、،]")
MARK = re.compile(r"[:：=→>(]$|[-–—]$")
IS = r"is|was|es|é|est|ist|lautet|è|это|це|là|adalah|هو|هي|คือ|는|은|は|が|是|为|為"
_MINE = frozenset(("saya", "của", "tôi"))  # where it stands behind what is mine
_ENDS_WITH_IS = re.compile(rf"(?:(?<![a-zа-яà-ỹ])(?:{IS})|[는은はが是为為])$")
_BEGINS_WITH_IS = re.compile(
    rf"[\W_]{{0,3}}(?:(?:{IS})(?![a-zа-яà-ỹ])|[는은이가はが是为為]|(?:adres|c[uü]zdan)\w)"
)
_ON = re.compile(
    r"(?<![^\W\d_])(?:on|via|over|through|en|por|em|na|sur|auf|über|su|tramite|на|через|trên|qua|di|lewat"
    r"|على|عبر)\s{1,2}$"
)


def is_called_address(text: str, start: int, end: int) -> bool:
    """Whether the words right beside ``text[start:end]`` call it an address or a wallet."""
    if text[max(0, start - 1) : start] in _GLUE:
        return False  # the end of something longer
    ahead, follows = before(text, start), behind(text, end)
    *_, calling = (None, *ADDRESS.finditer(ahead))
    if calling and _is_beside(_REST.sub("", ahead[calling.end() :], count=1)):
        return True
    called = ADDRESS.search(follows) if _BEGINS_WITH_IS.match(follows) else None
    return called is not None and _is_short(follows[: called.start()])


def named_beside(text: str, start: int) -> frozenset[str]:
    """The networks by whose name what begins at ``start`` is called: “stellar: …”, “on Stellar to …”."""
    ahead = before(text, start)
    named, names_of = _names()
    names = list(names_of.finditer(ahead))
    if not names:
        return frozenset()
    name, between = names[-1], ahead[names[-1].end() :]
    on = _ON.search(ahead[: name.start()])
    if not (on or MARK.search(ahead) or ADDRESS.search(ahead)) or COMMA.search(between):
        return frozenset()
    about = all(
        len(word) <= 3 or ADDRESS.search(word) or _NETWORK.search(word) for word in _WORD.findall(between)
    )
    return frozenset(named[name[0]]) if about else frozenset()


def before(text: str, start: int) -> str:
    """The end of the sentence or line that stands before ``start``; of the line above where it begins one."""
    near = text[max(0, start - _BEFORE) : start].lower().rstrip(" \t\r\n\"'“„«`*")
    return _ENDS.split(near)[-1]


def behind(text: str, end: int) -> str:
    """The beginning of what comes behind ``end`` in the same sentence or line."""
    return _ENDS.split(text[end : end + _BEHIND].lower(), maxsplit=1)[0]


def _is_beside(between: str) -> bool:
    """Whether nothing stands between but coins, or a few words and at their end what says that it follows."""
    words = set(_WORD.findall(between)) - _coins() - _MINE
    ends = MARK.search(between) or _ENDS_WITH_IS.search(between)
    return (not words or bool(ends)) and _is_short(between)


def _is_short(between: str) -> bool:
    """Whether so little stands between that both speak of the same."""
    if COMMA.search(between) or _OTHER.search(between):
        return False
    unspaced = _NO_BLANKS.search(between) is not None
    return len(between) <= _MOST_UNSPACED if unspaced else len(_WORD.findall(between)) <= _MOST_WORDS


@cache
def _coins() -> frozenset[str]:
    return frozenset(symbol.lower() for network in networks().all for symbol in network.symbols)


@cache
def _names() -> Naming:
    return naming(lambda network: network.beside)
