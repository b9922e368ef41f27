"""A link that shows one site and leads to another is told, however it is written."""

import pytest

from workstation.detection.detectors import indicators
from workstation.detection.known import Known
from workstation.domain.severity import Severity

ONLY = Known(own_domains=("groundcrew.example",), checks=frozenset({"hidden_text"}))


def evidence(text: str) -> list[str]:
    found = indicators(text, author="agent", known=ONLY)
    assert all((one.rule, one.severity) == ("lying_link", Severity.BLOCK) for one in found)
    return [text[one.start : one.end] for one in found]


@pytest.mark.parametrize(
    ("text", "lying"),
    [
        ("see https://binance.com@evil.example/login.", "https://binance.com@evil.example/login"),
        ("HTTP://www.groundcrew.example:443@203-0-113-9.nip.io now", "HTTP://www.groundcrew.example:443@203-0-113-9.nip.io"),
        ("[https://binance.com](https://evil-site.net/a?b)", "[https://binance.com](https://evil-site.net/a?b)"),
        ("go to [our page groundcrew.example](http://x.evil.net)!", "[our page groundcrew.example](http://x.evil.net)"),
        ("see groundcrew.example <https://evil.top>.", "groundcrew.example <https://evil.top>"),
        ("https://groundcrew.example/a<HTTPS://evil.top/b?c>", "https://groundcrew.example/a<HTTPS://evil.top/b?c>"),
        ("binance.com, (groundcrew.example) <http://evil.top>", "(groundcrew.example) <http://evil.top>"),
        *(
            (f"see {link} now", link)
            for link in (
                '<a href="https://evil.top">https://groundcrew.example</a>',
                "<A class=x HREF='https://evil.top/a?b'><b>groundcrew.example</b></A>",
                "<a href=http://evil.top>our page groundcrew.example</a>",
            )
        ),
    ],
)  # fmt: skip
def test_a_link_that_leads_elsewhere_than_it_shows_is_told(text: str, lying: str) -> None:
    assert evidence(text) == [lying]


@pytest.mark.parametrize(
    "text",
    [
        "https://medium.com/@groundcrew.example",
        "mail me at https://john@mail.example or ana@binance.com",
        "[binance.com](https://www.binance.com/en) and [docs.google.com](https://google.com/docs)",
        "[the help page](https://evil-site.net) https://binance.com, you@evil.example",
        "https://" + "a." * 500 + "@" * 500,
        "help.groundcrew.example <https://groundcrew.example/a> and www.binance.com<https://binance.com>",
        "groundcrew.example: our page <https://evil.top>, <https://evil.top>",
        "groundcrew.example\n<https://evil.top> 1 < 2",
        "groundcrew.example: <https://evil.top>",
        'see <a href="https://groundcrew.example/a">groundcrew.example</a> or <a href="https://evil.top">here</a>',
    ],
)
def test_a_link_that_says_where_it_leads_is_left_alone(text: str) -> None:
    assert evidence(text) == []
