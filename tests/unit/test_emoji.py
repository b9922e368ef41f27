"""The emoji that are offered: each once, by a name, none that a message would show as something hidden."""

import unicodedata

from workstation.domain.emoji import emoji
from workstation.ui.kit.safe_text import reveal


def test_each_is_offered_once_under_its_name() -> None:
    signs = dict(emoji())
    assert len(signs) == len(emoji()) > 1_000
    assert signs["👍"] == "thumbs up sign"
    assert all(unicodedata.category(sign[0]) in {"So", "Sm"} for sign in signs)


def test_none_is_a_tone_of_skin_or_hides_anything() -> None:
    assert not any("skin" in name or "modifier" in name or "tag " in name for _, name in emoji())
    assert all(reveal(sign) == sign for sign, _ in emoji())
