"""What stands between the labels of a host and before it: dots, @, and what people write in their place."""

import re

# "dot" as people spell it out in the seventeen languages, and the endings that they spell out behind it
DOT_WORDS = (
    "d[o0]t|punkt|punto|ponto|point|nokta|titik|kropka|tochka|chấm|точка|дот|крапка|نقطة|دوت|จุด|ดอท|점|닷|ドット"
    "|てん|点|點"
)
SPELLED = {
    "كوم": "com", "ком": "com", "コム": "com", "컴": "com", "คอม": "com",
    "نت": "net", "ネット": "net", "넷": "net", "เน็ต": "net", "орг": "org", "اورج": "org",
}  # fmt: skip
ENDS_SPELLED = re.compile(rf"(?:{'|'.join(SPELLED)})(?![\u0400-\u04ff\u0620-\u06ff])")
_DOT_SIGN = "[.,\u00b7\u2022]"  # between brackets
OPENING, CLOSING = r"[\[({<\u3010\u3014\u300c]", r"[\])}>\u3011\u3015\u300d]"
_DOT_CODE = r"&\#(?:0?46|x2e);"  # as pages of the web are written
_ESCAPED = "%2e|%e3%80%82|%ef%bc%8e|%ef%bd%a1"  # a dot, and the full stops that browsers take for one
_GAP = r"[ \t]{1,3}"
_OF_LABEL = r"[^\x00-,./:-@\[-`{-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\u2000-\u206f\u3000-\u3004\u3008-\u3020]"
_MARKED = rf"""
    [ \t]{{0,3}} {OPENING} [ \t]? (?: {_DOT_SIGN} | {DOT_WORDS} ) [ \t]? {CLOSING} [ \t]{{0,3}}
    (?: {OPENING} (?= [^\W_] ) )?
  | \[\. | \.\] | \\\. | {_DOT_CODE} | _ (?: {DOT_WORDS} ) _
"""
_SPOKEN = rf"{_GAP} (?: {DOT_WORDS} ) (?: {_GAP} | (?= {ENDS_SPELLED.pattern} ) )"
_APART = rf"{_GAP} \. [ \t]{{0,3}}"
TOKEN = re.compile(
    rf"""
    (?P<marked> {_MARKED} )
  | (?P<spoken> {_SPOKEN} )
  | (?P<apart> {_APART} )
  | (?P<plain> \. | {_ESCAPED} )
  | (?P<parted> %[0-9a-f]{{2}} )
  | (?P<label> {_OF_LABEL}+ )
    """,
    re.VERBOSE,
)
ANY_DOT = rf"(?: {_MARKED} | {_SPOKEN} | {_APART} | \. )"  # both for patterns in which blanks say nothing
_AT_WORDS = "[aä]t|a|et|arroba|arobase|chiocciola|małpa|собака|равлик|آت|แอท|アット|골뱅이|앳|艾特"
ANY_AT = rf"""(?:
    [ \t]{{0,3}} @ [ \t]{{0,3}} | [ \t]? {OPENING} [ \t]? (?: @ | {_AT_WORDS} ) [ \t]? {CLOSING} [ \t]?
  | {_GAP} (?: {_AT_WORDS} ) {_GAP} | [_-] (?: {_AT_WORDS} ) [_-]
)"""
# evil-dot-com, evilドットコム
INSIDE = re.compile(
    rf"-(?:{DOT_WORDS})-|[닷ドด](?<=[a-z0-9].)(?:(?<=닷)|(?<=ド)ット|(?<=ด)อท)(?={ENDS_SPELLED.pattern})"
)
# a quick look: no chain is without one of these, and most texts have none
MAY_JOIN = re.compile(
    rf"\.{_OF_LABEL}|{_ESCAPED}|\.\]|[ \t](?:\.|(?:{DOT_WORDS})(?:[ \t]|{ENDS_SPELLED.pattern}))"
    rf"|[_-](?:{DOT_WORDS})[_-]|{OPENING}[ \t]?(?:{_DOT_SIGN}|{DOT_WORDS})[ \t]?{CLOSING}|{_DOT_CODE}"
    r"|닷[컴넷]|ドット[コネ]|ดอท[คเ]"
)
