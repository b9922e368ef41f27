"""Where anybody has an address or a page nobody is a campaign; a thief's own site behind an @ is one."""

import pytest

from tests.server.test_campaigns_spelled import mark, of, write
from tests.server.test_sightings import seen
from tests.serving import Server
from workstation.detection.subjects import named

PROVIDERS = (
    "gmail.com outlook.com hotmail.fr live.com yahoo.co.jp proton.me icloud.com mail.ru yandex.ru ukr.net "
    "qq.com 163.com naver.com hanmail.net web.de gmx.net t-online.de orange.fr laposte.net libero.it "
    "uol.com.br terra.com.br docomo.ne.jp"
)
PAGES = (
    "open.kakao.com line.me lin.ee zalo.me m.me signal.me viber.me ok.ru weibo.com qm.qq.com weixin.qq.com "
    "blog.naver.com cafe.naver.com naver.me forms.office.com onedrive.live.com 1drv.ms ameblo.jp note.com "
    "imgur.com prnt.sc ibb.co postimg.cc railway.app trustpilot.com blogspot.co.uk blogspot.com.tr"
)


@pytest.mark.parametrize("host", f"{PROVIDERS} {PAGES}".split())
def test_a_provider_is_no_site_that_a_text_speaks_of(host: str) -> None:
    assert named(f"Write to bob@{host}, or look at https://www.{host}/bob and {host.upper()}") == []


def test_customers_who_write_their_mail_addresses_are_no_campaign(server: Server) -> None:
    write(server, *(f"I am {name}@gmail.com, and was at web.de" for name in ("ann", "bob", "cem")))
    mark(server, 2)
    assert [of(server, number) for number in (1, 2, 3)] == [[], [], []]
    assert seen(server, "c2", "lea") == set()


def test_the_mail_of_a_thief_is_a_campaign_once_somebody_flags_it(server: Server) -> None:
    write(server, *(f"{name}@coin-harbour-desk.io wrote to me" for name in ("help", "info", "desk")))
    mark(server, 2)
    assert [len(of(server, number)) for number in (1, 2, 3)] == [1, 1, 1]


def test_a_thief_among_the_guests_of_a_host_is_none_of_the_others(server: Server) -> None:
    write(
        server,
        "I was at http://metamask.blogspot.co.uk/x",
        "my page is ann.blogspot.co.uk",
        "mine is bob.blogspot.co.uk",
    )
    assert [of(server, number) for number in (1, 2, 3)] == [[], [], []]
    assert {what for _, what in seen(server, "c1")} == {"metamask.blogspot.co.uk"}
