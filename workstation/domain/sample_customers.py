"""A made-up customer of each language, for whom a canned response is filled while it is being written."""

from typing import Final

from workstation.domain.canned import Variable
from workstation.domain.people import form_of_address

_NAMES: Final = {
    "en": "Margaret Holloway",
    "zh-Hans": "王小明",
    "zh-Hant": "陳美玲",
    "es": "Lucía Fernández",
    "pt": "João da Conceição",
    "fr": "Élodie Lefèvre",
    "de": "Jürgen Großmann",
    "it": "Giulia Esposito",
    "ru": "Ольга Соколова",
    "uk": "Андрій Шевченко",
    "tr": "Çağla Yıldız",
    "vi": "Nguyễn Văn An",
    "id": "Putri Wulandari",
    "ar": "أحمد علي المنصوري",
    "th": "สมชาย ใจดี",
    "ko": "김철수",
    "ja": "山田 太郎",
}


def sample_values(language: str, agent: str, *, nameless: bool = False) -> dict[str, str]:
    """What the variables are for the sample customer of ``language``, whom ``agent`` serves.

    ``nameless``: for one of whom nobody knows more than the conversation.
    """
    name = "" if nameless else _NAMES.get(language, _NAMES["en"])
    return {
        Variable.CUSTOMER_NAME: name,
        Variable.CUSTOMER_FIRST_NAME: form_of_address(name, language),
        Variable.AGENT_NAME: agent,
        Variable.AGENT_FIRST_NAME: agent.split(" ", 1)[0],
        Variable.CONVERSATION_ID: "4f1c7a",
        Variable.CONVERSATION_SUBJECT: "" if nameless else "USDT",
    }
