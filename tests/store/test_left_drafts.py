"""What a colleague left comes into the reply once, whatever is clicked, settled and offered again."""

import asyncio
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.acts import act
from tests.store.profile import opened
from workstation.domain.attachment import TEXT, Attachment, DraftAttachment
from workstation.domain.drafts import Draft, DraftKind
from workstation.domain.left_draft import LeftDraft
from workstation.domain.operation import OperationKind, Outcome, Refusal
from workstation.store import drafts, hot, left_drafts, outbox, quotes, tray
from workstation.store.blobs import DESK
from workstation.store.store import Store

REPLY = DraftKind.REPLY
SHARE, CLEAR, TRANSFER = OperationKind.DRAFT_SHARE, OperationKind.DRAFT_CLEAR, OperationKind.TRANSFER
FILE = Attachment("0" * 64, "note.txt", 4, TEXT)
LEFT = LeftDraft("d1", "kim", "Kim", "theirs", 1, (FILE,), "m1")
STEPS = ["take", "take", "dismiss", "settled", "refused", "types"]


async def _reply(store: Store) -> str:
    found = (await store.desk.read_plain(lambda c: hot.drafts(c, "c1"))).get(REPLY)
    return found.body if found else ""


async def _do(store: Store, step: str, number: int) -> None:
    waiting = await store.desk.read(lambda s: outbox.of_conversation(s, "c1"))
    match step:
        case "take":
            cleared, new = act(CLEAR, id_=f"x{number}", draft_id="d1"), DraftAttachment(f"f{number}", FILE)
            async with store.blobs.sealing(DESK, b"file") as sealed:
                await store.desk.write(lambda s: left_drafts.take(s, cleared, LEFT, [(new, sealed)]))
        case "dismiss":
            cleared = act(CLEAR, id_=f"x{number}", draft_id="d1")
            await store.desk.write(lambda s: left_drafts.dismiss(s, cleared))
        case "settled" | "refused" if waiting:
            refusal = Refusal.NOT_FOUND if step == "refused" else None
            outcome = Outcome(waiting[0].id, refusal, "receipt" if refusal is None else None)
            await store.desk.write(lambda s: outbox.settle(s, outcome, 5))
        case "types":
            more = f"w{number} {await _reply(store)}"
            await store.desk.write(lambda s: drafts.save(s, Draft("c1", REPLY, more, 0, 1)))


@given(st.lists(st.sampled_from(STEPS), max_size=10))
@settings(max_examples=25, deadline=None)
def test_it_comes_into_the_reply_once_and_takes_nothing_away(steps: list[str]) -> None:
    async def story(folder: Path) -> None:
        async with opened(folder) as store:
            for number, step in enumerate(steps):
                await _do(store, step, number)
            words = (await _reply(store)).split()
            asked = [step for step in steps if step in ("take", "dismiss")]
            taken = asked[:1] == ["take"]
            assert words.count("theirs") == taken, "as was said first"
            files = await store.desk.read_plain(lambda c: hot.draft_attachments(c, "c1"))
            assert [one.attachment for one in files.get(REPLY, ())] == [FILE] * taken
            answered = await store.desk.read_plain(lambda c: quotes.of_drafts(c, "c1"))
            assert answered == ({REPLY: "m1"} if taken else {})
            typed = {f"w{number}" for number, step in enumerate(steps) if step == "types"}
            assert typed <= set(words)
            assert await store.desk.read_plain(tray.everything) == [], "nothing to decide about comes of it"

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(story(Path(folder)))


def test_the_draft_goes_into_the_outbox_whole_and_leaves_the_editor_in_one_transaction(
    tmp_path: Path,
) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            for kind in (REPLY, DraftKind.NOTE):
                await store.desk.write(
                    lambda s, k=kind: drafts.save(s, Draft("c1", k, " half a reply", 4, 1))
                )
            gone = [act(SHARE, id_="d1"), act(TRANSFER, id_="t1", to_user="ben", to_team=None)]
            await store.desk.write(lambda s: outbox.append(s, gone))
            kept = await store.desk.read(lambda s: outbox.of_conversation(s, "c1"))
            assert [(o.kind, o.text) for o in kept] == [(SHARE, "half a reply"), (TRANSFER, "")]
            assert set(await store.desk.read_plain(lambda c: hot.drafts(c, "c1"))) == {DraftKind.NOTE}
            await store.desk.write(lambda s: outbox.settle(s, Outcome("d1", Refusal.VERSION_CONFLICT), 5))
            [item] = await store.desk.read_plain(tray.everything)
            assert item.operation.text == "half a reply"
            await store.desk.write(lambda s: tray.to_draft(s, item, REPLY, 6))
            assert await _reply(store) == "half a reply"

    asyncio.run(story())


def test_without_a_draft_nothing_is_shared(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            gone = [act(SHARE), act(OperationKind.RELEASE, id_="r1")]
            written = await store.desk.write(lambda s: outbox.append(s, gone))
            assert [o.id for o in written] == ["r1"]

    asyncio.run(story())
