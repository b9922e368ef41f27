"""What was lifted after a dispute is put back when that is decided otherwise; what could not be, later."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from backend_stub import disputes
from backend_stub.feeds.publishing import folder_of, ledger_of
from tests.patience import eventually
from tests.server.disputing import (
    SITE,
    agreed,
    answer,
    ask,
    flag_of,
    lifted,
    lists,
    reopen,
    stands,
    until_lifted,
    with_lists,
)
from tests.server.test_feeds_importing import BY, feeds
from tests.serving import Server


@pytest.fixture
def listed(server: Server) -> Server:
    return with_lists(server)


def test_what_was_put_back_stays_so_also_after_another_start(listed: Server) -> None:
    asked = ask(listed, flag_of(listed))
    listed.restart()
    assert answer(listed, asked.id).status == "applied", "asked before the restart"
    until_lifted(listed)
    assert feeds(listed.path, "put-back", SITE, *BY, "--reason", "the proof was forged") == 0
    assert stands(listed)
    listed.restart()
    disputes.carry_out(listed.path, agreed(listed), lists(listed))
    assert stands(listed)
    assert lifted(listed) == []


def test_an_agreement_that_is_taken_back_before_it_was_carried_out_lifts_nothing(listed: Server) -> None:
    asked = ask(listed, flag_of(listed))
    needed = ledger_of(listed.path)
    aside = needed.rename(needed.with_name("aside"))
    needed.mkdir()
    assert answer(listed, asked.id).status == "applied"
    reopen(listed, because="taken_back", reason="")
    needed.rmdir()
    aside.rename(needed)
    listed.restart()
    disputes.carry_out(listed.path, agreed(listed), lists(listed))
    assert stands(listed)
    again = ask(listed, flag_of(listed))
    assert answer(listed, again.id).status == "applied"
    assert [one.id for one in agreed(listed)] == [again.id]


def test_who_opens_the_warning_again_puts_the_entry_back_and_two_may_agree_anew(
    listed: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer(listed, ask(listed, flag_of(listed)).id).status == "applied"
    until_lifted(listed)
    reopen(listed, reason="The proof\nwas forged")
    asyncio.run(eventually(lambda: stands(listed)))
    assert lifted(listed) == []
    capsys.readouterr()
    assert feeds(listed.path, "status", SITE) == 0
    told = "by sen2@test.example: its warning counts again. The proof was forged"
    assert told in capsys.readouterr().out
    assert answer(listed, ask(listed, flag_of(listed)).id).status == "applied"
    until_lifted(listed)
    listed.restart()
    disputes.carry_out(listed.path, agreed(listed), lists(listed))
    assert lifted(listed) == [SITE]


def test_what_somebody_else_lifted_meanwhile_stays_lifted_when_the_warning_is_opened_again(
    listed: Server,
) -> None:
    assert answer(listed, ask(listed, flag_of(listed)).id).status == "applied"
    until_lifted(listed)
    assert feeds(listed.path, "lift", SITE, *BY, "--reason", "the owner's lawyers wrote") == 0
    reopen(listed)
    disputes.carry_out(listed.path, agreed(listed), lists(listed))
    assert lifted(listed) == [SITE]


@pytest.mark.parametrize("of", [ledger_of, folder_of])
def test_what_cannot_be_lifted_or_published_is_told_in_the_log_and_is_so_after_the_next_start(
    listed: Server, caplog: pytest.LogCaptureFixture, of: Callable[[Path], Path]
) -> None:
    asked = ask(listed, flag_of(listed))
    needed = of(listed.path)
    aside = needed.rename(needed.with_name("aside"))
    if aside.is_dir():
        needed.write_text("no folder")
    else:
        needed.mkdir()
    assert answer(listed, asked.id).status == "applied"
    asyncio.run(eventually(lambda: "could not be lifted or published" in caplog.text))
    assert flag_of(listed)["state"] == "dismissed"
    needed.rmdir() if needed.is_dir() else needed.unlink()
    aside.rename(needed)
    assert stands(listed)
    listed.restart()
    until_lifted(listed)
    assert lifted(listed) == [SITE]
