"""Files of messages, read and sent as anybody: known through the message alone, and to their sender."""

import hashlib

from tests.faults.programme.asking import Answer, Asker
from tests.faults.programme.department import Case
from tests.faults.programme.outside import Outside, Shop
from tests.faults.programme.probing import Desk, Probes, check
from workstation.domain.attachment import TEXT, Attachment

_NOTHING = "nothing-at-all"
_LEFT = "/v1/left-drafts/{}/attachments/1"


def written(case: str, kind: str) -> bytes:
    """What stands in the file that a customer (``secret``) or a colleague (``staff``) has sent, or that goes
    along with a draft (``drafted``)."""
    return f"{kind}-{case}-file".encode()


def attachment(case: str, kind: str) -> Attachment:
    content = written(case, kind)
    return Attachment(hashlib.sha256(content).hexdigest(), "file.txt", len(content), TEXT)


async def content(probes: Probes, desk: Desk, case: str) -> None:
    for message, kind in probes.department.cases[case].files.items():
        answer = await desk.asker.ask("GET", f"/v1/messages/{message}/attachments/1")
        probes.marks(answer, desk, "file", message)
        seen = case in probes.department.seen_by(desk.me)
        check(
            seen == (answer.status == 200),
            "LEAK" if answer.status == 200 else "WITHHELD",
            desk.me.id,
            message,
        )
        await _right(desk.asker, answer, "/v1", case, kind)


async def content_left(probes: Probes, desk: Desk, case: str) -> None:
    """Of the draft that is left there, or of one that there is not: its assignee's alone."""
    known = probes.department.cases[case]
    left = known.left
    answer = await desk.asker.ask("GET", _LEFT.format(left[0] if left else _NOTHING))
    probes.marks(answer, desk, "file of a draft", case)
    offered = bool(known.files) and case in probes.department.offered(desk.me)
    check(
        offered == (answer.status == 200), "WITHHELD" if offered else "LEAK", desk.me.id, "a draft in", case
    )
    if offered:
        check(answer.body == written(case, "drafted"), "WRONG", "file of a draft in", case, answer.body)
        return
    nothing = await desk.asker.ask("GET", _LEFT.format(_NOTHING))
    check((nothing.status, nothing.body) == (answer.status, answer.body), "TOLD APART", "a draft in", case)


async def content_for_them(outside: Outside, shop: Shop, case: str) -> None:
    for message, kind in outside.department.cases[case].files.items():
        answer = await shop.asker.ask("GET", f"/v1/customer/messages/{message}/attachments/1")
        outside.marks(answer, shop, "file", message)
        theirs = case in outside.theirs(shop) and kind == "secret"
        check(theirs == (answer.status == 200), "LEAK", shop.customer, message, answer.status)
        await _right(shop.asker, answer, "/v1/customer", case, kind)


async def _right(asker: Asker, answer: Answer, top: str, case: str, kind: str) -> None:
    """The very content; or what one is told of a message that does not exist."""
    if answer.status == 200:
        check(answer.body == written(case, kind), "WRONG", "file of", case, answer.body)
        return
    nothing = await asker.ask("GET", f"{top}/messages/{_NOTHING}/attachments/1")
    check((nothing.status, nothing.body) == (answer.status, answer.body), "TOLD APART", "a file of", case)


async def begun(asker: Asker, path: str, case: Case) -> None:
    """To announce a content that others have sent tells no more than to announce any other."""
    told = []
    for sha256 in (attachment(case.id, "secret").sha256, hashlib.sha256(path.encode()).hexdigest()):
        body = {"size": len(written(case.id, "secret")), "mime": TEXT}
        told.append(await asker.ask("PUT", f"{path}/{sha256}", body=body))
    check(told[0].status == 200, "FAILED", "announcing", told[0].status)
    check(told[0].body == told[1].body, "TOLD APART", "a content of", case.id)


async def sent(asker: Asker, path: str, case: Case) -> None:
    """Nobody goes on with, or asks after, a content that they never announced."""
    sha256 = attachment(case.id, "staff").sha256
    answer = await asker.ask("PATCH", f"{path}/{sha256}", body=b"more", headers={"upload-offset": "0"})
    check(answer.status == 404, "LEAK", "somebody went on with a content of", case.id, answer.status)


async def standing(asker: Asker, path: str, case: Case) -> None:
    answer = await asker.ask("HEAD", f"{path}/{attachment(case.id, 'staff').sha256}")
    check(answer.status == 404, "LEAK", "somebody was told of a content of", case.id, answer.status)


async def begin(probes: Probes, desk: Desk, case: str) -> None:
    await begun(desk.asker, "/v1/blobs", probes.department.cases[case])


async def go_on(probes: Probes, desk: Desk, case: str) -> None:
    await sent(desk.asker, "/v1/blobs", probes.department.cases[case])


async def head(probes: Probes, desk: Desk, case: str) -> None:
    await standing(desk.asker, "/v1/blobs", probes.department.cases[case])


async def begin_theirs(outside: Outside, shop: Shop, case: str) -> None:
    await begun(shop.asker, "/v1/customer/blobs", outside.department.cases[case])


async def go_on_theirs(outside: Outside, shop: Shop, case: str) -> None:
    await sent(shop.asker, "/v1/customer/blobs", outside.department.cases[case])


async def head_theirs(outside: Outside, shop: Shop, case: str) -> None:
    await standing(shop.asker, "/v1/customer/blobs", outside.department.cases[case])


DESK_FILES = {
    "GET /v1/messages/{message}/attachments/{number}": content,
    "GET /v1/left-drafts/{draft}/attachments/{number}": content_left,
    "PUT /v1/blobs/{sha256}": begin,
    "PATCH /v1/blobs/{sha256}": go_on,
    "HEAD /v1/blobs/{sha256}": head,
}
SHOP_FILES = {
    "GET /v1/customer/messages/{message}/attachments/{number}": content_for_them,
    "PUT /v1/customer/blobs/{sha256}": begin_theirs,
    "PATCH /v1/customer/blobs/{sha256}": go_on_theirs,
    "HEAD /v1/customer/blobs/{sha256}": head_theirs,
}
