"""The reckoning after a campaign of kills finds what it is there to find."""

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from backend_stub import messages
from backend_stub.database import Database
from backend_stub.transaction import Transaction
from tests.faults.programme.reckoning import Reckoning
from tests.serving import seed
from workstation.domain.activity import ActivityKind
from workstation.domain.message_kind import MessageKind

ONE, TWO = "1 1 a", "1 2 b"


def will(words: str, what: str = "reply") -> dict[str, Any]:
    return {"will": what, "at": "c1", "words": words}


def found(words: str) -> dict[str, Any]:
    return {"found": words, "at": "c1"}


DID, DRAINED = {"did": "reply"}, {"drained": True}
BOTH = [found(""), will(ONE), DID, will(TWO), DID, DRAINED]


def judged(
    folder: Path,
    lines: list[dict[str, Any]],
    mine: Sequence[str],
    *,
    customers: Sequence[str] = (),
    labels: Sequence[str] = (),
) -> set[str]:
    """The kinds of what is wrong where the server has ``mine``, and these labels were put on."""

    def put(tx: Transaction) -> None:
        seed(tx)
        for number, body in enumerate(mine):
            messages.append(
                tx, conversation_id="c1", message_id=f"m{number}", kind=MessageKind.OUTGOING, author_id="ana",
                body=body, language="en",
            )  # fmt: skip
        for label in labels:
            messages.activity(tx, "c1", "ana", ActivityKind.LABELLED, label)

    async def serve() -> None:
        database = Database(folder / "server.db")
        await database.write(put)
        await asyncio.to_thread(database.close)

    asyncio.run(serve())
    journal = folder / "journal"
    journal.write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    reckoning = Reckoning()
    reckoning.read(journal)
    return {wrong.partition(":")[0] for wrong in reckoning.judge(folder / "server.db", customers)}


@pytest.mark.parametrize(
    ("lines", "mine", "wrong"),
    [
        (BOTH, [ONE, TWO], set()),
        (BOTH, [ONE], {"LOST"}),
        (BOTH, [ONE, TWO, TWO], {"DUP"}),
        (BOTH, [TWO, ONE], {"REORDER"}),
        (BOTH, [ONE, TWO, "9 9 c"], {"INVENTED"}),
        (BOTH[:-1], [ONE, TWO], {"STUCK"}),
        ([*BOTH, {"tray": [TWO]}], [ONE], set()),
        ([*BOTH, {"tray": [TWO]}], [ONE, TWO], {"DUP"}),
        ([*BOTH, {"shown": ["other"], "at": "c1"}], [ONE, TWO], {"DIVERGED"}),
        ([will(ONE), found(""), DRAINED], [], set()),  # death came before the disk had it
        ([will(ONE), found(""), DRAINED], [ONE], set()),  # ... or after
        ([will(ONE, "draft"), DID, found(ONE), DRAINED], [], set()),
        ([will(ONE, "draft"), DID, found(""), DRAINED], [], {"DRAFT"}),
        ([will(ONE, "draft"), DID, will(TWO), found(""), DRAINED], [TWO], set()),
        ([will(ONE, "draft"), DID, will(TWO), DID, found(ONE), DRAINED], [TWO], {"DRAFT"}),
        ([will(ONE, "draft"), DID, will(TWO), found(""), DRAINED], [], {"LOST"}),  # half an act
    ],
)
def test_each_kind_of_wrong_is_found(
    tmp_path: Path, lines: list[dict[str, Any]], mine: list[str], wrong: set[str]
) -> None:
    assert judged(tmp_path, lines, mine) == wrong


@pytest.mark.parametrize(
    ("what", "tray", "mine", "labels", "wrong"),
    [
        ("macro", [], [ONE, TWO], ["l"], set()),
        ("macro", [ONE, TWO], [], [], set()),
        ("macro", [], [ONE], ["l"], {"LOST", "HALF"}),
        ("macro", [], [ONE, TWO], [], {"HALF"}),
        ("macro", [], [ONE, TWO], ["l", "l"], {"HALF"}),
        ("macro", [ONE, TWO], [], ["l"], {"HALF"}),
        ("macro", [ONE, TWO], [TWO], [], {"DUP", "HALF"}),
        ("macro away", [ONE, TWO], [], [], set()),
        ("macro away", [], [ONE, TWO], ["l"], {"HALF"}),  # one of its acts was refused
    ],
)
def test_of_a_macro_all_has_to_be_there_once_or_nothing(  # noqa: PLR0917 one column each
    tmp_path: Path, what: str, tray: list[str], mine: list[str], labels: list[str], wrong: set[str]
) -> None:
    began = will(ONE, what) | {"note": TWO, "label": "l"}
    assert judged(tmp_path, [found(""), began, DID, {"tray": tray}, DRAINED], mine, labels=labels) == wrong
    doubtful = [found(""), began, {"tray": tray}, DRAINED]  # death came before the disk had it, or after
    assert judged(tmp_path / "again", doubtful, mine, labels=labels) == wrong - {"LOST"}


def test_a_customers_word_that_the_server_took_must_be_there(tmp_path: Path) -> None:
    assert judged(tmp_path, BOTH, [ONE, TWO], customers=["hello"]) == {"LOST"}
