"""Where dictionaries lie: in the profile, on the system, or beside what reads them; two files each."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

# by language, the dictionaries that serve it, the best first
NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": ("en_US", "en_GB"),
        "es": ("es_ES", "es_ANY", "es"),
        "pt": ("pt_PT", "pt_BR", "pt"),
        "fr": ("fr_FR", "fr", "fr-classique", "fr-moderne"),
        "de": ("de_DE", "de_DE_frami", "de"),
        "it": ("it_IT", "it"),
        "ru": ("ru_RU", "ru"),
        "uk": ("uk_UA", "uk"),
        "tr": ("tr_TR", "tr"),
        "vi": ("vi_VN", "vi"),
        "id": ("id_ID", "id"),
        "ar": ("ar", "ar_SA", "ar_EG"),
        "ko": ("ko_KR", "ko"),
    }
)
_LINUX = ("/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell")
_MACOS = ("/Library/Spelling", "~/Library/Spelling")


def find(language: str, folder: Path) -> Path | None:
    """The dictionary of a language, without its ending; one in ``folder`` is the person's own choice."""
    for place in (folder, *_system()):
        for name in NAMES.get(language, ()):
            stem = place / name
            if all(stem.with_name(f"{name}.{ending}").is_file() for ending in ("aff", "dic")):
                return stem
    return None


def _system() -> Iterator[Path]:
    places: Iterable[str] = _MACOS if sys.platform == "darwin" else _LINUX if sys.platform != "win32" else ()
    yield from (Path(place).expanduser() for place in places)
    spec = find_spec("hunspell")  # which brings an English one
    if spec is not None and spec.origin:
        yield Path(spec.origin).parent / "dictionaries"
