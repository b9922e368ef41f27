"""The seventeen languages that customers are served in."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    code: str  # BCP 47, as it travels
    name: str  # in the language itself
    rtl: bool = False
    sibling: str | None = None  # the language that its readers understand best after it


LANGUAGES = {
    language.code: language
    for language in (
        Language("en", "English"),
        Language("zh-Hans", "简体中文", sibling="zh-Hant"),
        Language("zh-Hant", "繁體中文", sibling="zh-Hans"),
        Language("es", "Español", sibling="pt"),
        Language("pt", "Português", sibling="es"),
        Language("fr", "Français"),
        Language("de", "Deutsch"),
        Language("it", "Italiano"),
        Language("ru", "Русский"),
        Language("uk", "Українська", sibling="ru"),
        Language("tr", "Türkçe"),
        Language("vi", "Tiếng Việt"),
        Language("id", "Bahasa Indonesia"),
        Language("ar", "العربية", rtl=True),
        Language("th", "ไทย"),
        Language("ko", "한국어"),
        Language("ja", "日本語"),
    )
}


def fallbacks(code: str) -> Iterator[str]:
    """The languages to try for a reader of ``code``, best first, each once: itself, its sibling, English."""
    language = LANGUAGES.get(code)
    chain = [code, language.sibling if language else None, "en"]
    yield from dict.fromkeys(link for link in chain if link)
