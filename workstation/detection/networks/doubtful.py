"""Names of networks that are everyday words, too – base, near, sui, ton – where what stands beside leaves no
doubt: “on base to …”, “my sui wallet: …”, “TON地址”."""

import re
from functools import cache

from workstation.detection.networks import networks

_BEFORE, _BEHIND = 48, 24  # characters that are looked at
_ENDS = re.compile(r"[.!?;,，、。！？؟\n]")
_OPENS = re.compile(r"[\s(\[–—-]{0,3}")
_WORD = re.compile(r"[^\W_]{1,48}")
_LINKING = re.compile(
    "to|at|is|my|the|this|a|à|al|para|zu|an|es|é|è|est|ist|là|это|هو|คือ|は|是|为|為|는|은|を|に|へ"
)
_ABOUT = re.compile(
    "address|adres|wallet|network|chain|mainnet|direcci|billetera|cartera|endere|carteira|portefeuille|indirizz"
    "|portafogl|адрес|кошел|гаман|c[uü]zdan|địa|chỉ|alamat|dompet|عنوان|محفظ|ที่อยู่|กระเป๋า|주소|지갑|アドレス"
    "|ウォレット|地址|钱包|錢包|链|鏈|网络|網絡|網路"
)
_IN_ANY_CASE = r"""(?i:
    (?<![^\W_]) (?:on|over|auf|через|lewat|trên|عبر|على|บน) \s{1,2} ANY \b (?!\s(?:of|fee))
  | (?<![^\W_]) (?:my|your|our|the|this) \s ANY \s (?:address|wallet|network|chain)\b
  | (?<![^\W_]) ANY \s address\b
  | (?<![^\W_]) (?:red|rede|réseau|rete|сет[иь]|мереж[аіу]|jaringan|mạng|شبكة|เครือข่าย) \s? ANY \b
)"""
# in French “ton” is your, in Italian “sui” is on the, and in English a wallet may be near
_AS_WRITTEN = r"""
    (?<![^\W_]) (?:via|through|über|sur|su|tramite|por|pela|qua) \s ONE \b
        (?!\s(?:adresse|compte|porte|wallet))
  | (?<![0-9A-Za-z]) ONE [ -]? (?:
        (?: [Aa]ddress|[Ww]allet|[Nn]etwork|[Cc]hain|Adresse|адрес|кошел|гаман|adresi|c[uü]zdan|ağı
        ) [^\W_]{0,6}
      | 주소|지갑|네트워크|アドレス|ウォレット|ネットワーク|地址|钱包|錢包|链|鏈|网络|網絡|網路
    )
  | (?: direcci[oó]n|billetera|cartera|endereço|carteira|portefeuille|indirizzo|portafoglio
      | адрес|кошел[её]к|гаманець|địa[ ]chỉ|ví|alamat|dompet|عنوان|محفظة|ที่อยู่|กระเป๋า
    ) \s? (?:d[eai]\s)? ONE (?![0-9A-Za-z])
"""


def surely_named(text: str, start: int, end: int) -> frozenset[str]:
    """The networks, by their ids, that are named so right before or right behind ``text[start:end]``."""
    named, name, doubtless = _names()
    before = _ENDS.split(text[max(0, start - _BEFORE) : start])[-1]
    behind = _ENDS.split(text[end : end + _BEHIND], maxsplit=1)[0]
    if not (name.search(before) or name.search(behind)):
        return frozenset()
    said = [one for one in doubtless.finditer(before) if _is_about(before[one.end() :])]
    opens = _OPENS.match(behind)
    if opens and (one := doubtless.match(behind, opens.end())):
        said.append(one)
    return frozenset(named[called[0].lower()] for one in said if (called := name.search(one[0])))


def may_be_named(about: str) -> bool:
    """Whether such a name stands anywhere in ``about``, meant or not."""
    return _names()[1].search(about) is not None


def _is_about(between: str) -> bool:
    """Whether nothing but what links them stands between a name and an address."""
    return all(_LINKING.fullmatch(word) or _ABOUT.search(word) for word in _WORD.findall(between.lower()))


@cache
def _names() -> tuple[dict[str, str], re.Pattern[str], re.Pattern[str]]:
    """The ids of the networks by their names in small letters, any of these, and what leaves no doubt."""
    written = {name: network.id for network in networks().all for name in network.doubtful}
    named = {name.lower(): network for name, network in written.items()}
    any_case, as_written = f"(?:{'|'.join(named)})", f"(?:{'|'.join(written)})"
    doubtless = f"{_IN_ANY_CASE.replace('ANY', any_case)}|{_AS_WRITTEN.replace('ONE', as_written)}"
    quick = rf"(?<![a-z]){any_case}(?![a-z])"
    return named, re.compile(quick, re.IGNORECASE), re.compile(doubtless, re.VERBOSE)
