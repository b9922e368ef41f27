"""The server's REST API as calls; every failure is a RemoteTrouble with a sentence for the person."""

from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing, asynccontextmanager
from typing import Any, TypeVar
from urllib.parse import quote

import httpx
from pydantic import BaseModel, ValidationError

from workstation.contract import PRODUCT, PROTOCOL
from workstation.contract.attachments import BlobStanding
from workstation.contract.figures import Figures
from workstation.contract.library import CannedRevisions
from workstation.contract.lists import Lists
from workstation.contract.operations import PushAnswer
from workstation.contract.presence import Colleagues
from workstation.contract.sync import Page
from workstation.contract.translation import Translated, Translations
from workstation.contract.wire import About
from workstation.domain.people import User
from workstation.remote import events, first_sync, trouble
from workstation.remote.session import Save, Session
from workstation.remote.wire import BYTES, PATIENT, Answer, Limits, Wire, packed

M = TypeVar("M", bound=BaseModel)


class Api:
    """One server and our session with it. Construct it anywhere, use it on one event loop.

    ``save`` is awaited with each new refresh token before that token is used, and with "" at the sign-out.
    """

    def __init__(
        self,
        address: str,
        refresh_token: str,
        save: Save,
        limits: Limits = PATIENT,
        authorities: str = "",
    ) -> None:
        self._wire = Wire(address, limits, authorities)
        self._session = Session(self._wire, refresh_token, save)
        self._known = False  # the server has proved to be a Groundcrew server since we last lost it

    async def about(self) -> About:
        """Who is there. Raises NotOurServer, TooOld."""
        answer = await self._wire.ask("GET", "/v1/about")
        try:
            about = About.model_validate_json(answer.body)
        except ValidationError as error:
            raise trouble.NotOurServer(trouble.NOT_OURS) from error
        if about.product != PRODUCT:
            raise trouble.NotOurServer(trouble.NOT_OURS)
        if about.protocol_min > PROTOCOL:
            raise trouble.TooOld(trouble.TOO_OLD)
        if about.protocol_max < PROTOCOL:
            raise trouble.NotOurServer("The server is older than this Groundcrew and must be updated first.")
        self._known = True
        return about

    async def sign_in(self, email: str, password: str, device_name: str = "") -> User:
        """Begin a session, after making sure that a password goes to a Groundcrew server only."""
        await self.about()
        return await self._session.sign_in(email, password, device_name)

    async def sign_out(self) -> None:
        """End the session: here at once, whether or not the server can be told. Raises if it cannot."""
        bearer = await self._session.end()
        if bearer:
            async with self._trust():
                await self._wire.ask("DELETE", "/v1/sessions", bearer=bearer)

    async def changes(self, cursor: str, high_water: str) -> str:
        """A page of changes as JSON, unread. Raises Reset."""
        params = {"cursor": cursor, "high_water": high_water}
        return (await self._authorised("GET", "/v1/sync/changes", params=params)).text()

    async def probe(self, cursor: str, high_water: str) -> str:
        """Whether both are known to the server: its incarnation if so. Raises Reset if not."""
        params = {"cursor": cursor, "high_water": high_water, "limit": 1}
        answer = await self._authorised("GET", "/v1/sync/changes", params=params)
        try:
            return Page.model_validate_json(answer.body).incarnation
        except ValidationError as error:
            raise trouble.Broken(trouble.UNREADABLE) from error

    async def snapshot(self, conversation_id: str, cursor: str, high_water: str) -> str:
        """A conversation whole as JSON, unread. Raises Reset."""
        params = {"cursor": cursor, "high_water": high_water}
        return (await self._authorised("GET", f"/v1/sync/snapshots/{conversation_id}", params=params)).text()

    async def older(self, conversation_id: str, before: int, limit: int = 200) -> str:
        """The messages before a position as JSON, unread."""
        params = {"before": before, "limit": limit}
        path = f"/v1/conversations/{conversation_id}/messages"
        return (await self._authorised("GET", path, params=params)).text()

    async def first_sync(self, high_water: str, unsettled: Sequence[str]) -> AsyncGenerator[str, None]:
        """Start line and bundles, unread; usable only once the iteration has ended without Broken.

        It has no total limit of its own: whoever iterates sets one round the whole.
        """
        content = packed({"high_water": high_water, "unsettled": list(unsettled)})
        async with (
            self._streaming(
                "POST", "/v1/sync/bootstrap", content=content, media=first_sync.MEDIA
            ) as response,
            aclosing(first_sync.lines(response)) as lines,
        ):
            async for line in lines:
                yield line

    async def push(self, body: dict[str, Any]) -> PushAnswer:
        """Offer operations of one lane; ``body`` is a contract Push. Raises Stale, TooLarge, Refused."""
        return await self._asked(PushAnswer, "POST", "/v1/ops", content=packed(body))

    async def begin_blob(self, sha256: str, size: int, mime: str) -> BlobStanding:
        """Announce a content of mine, or ask how far it has got. Raises TooLarge, Refused (422: never)."""
        content = packed({"size": size, "mime": mime})
        return await self._asked(BlobStanding, "PUT", f"/v1/blobs/{sha256}", content=content)

    async def go_on_blob(self, sha256: str, offset: int, piece: bytes) -> BlobStanding:
        """Send the next piece of a content. Raises Broken where another one should have come."""
        headers = {"Content-Type": BYTES, "Upload-Offset": str(offset)}
        path = f"/v1/blobs/{sha256}"
        return await self._asked(BlobStanding, "PATCH", path, content=piece, headers=headers)

    async def content(self, holder: str, number: int, first: int, count: int) -> bytes:
        """``count`` bytes from ``first`` on, of a file of messages/ID or left-drafts/ID. Raises Refused."""
        return await self._piece(f"/v1/{holder}/attachments/{number}", first, count)

    async def lists(self) -> Lists:
        """The published lists, by the digests of their contents."""
        return await self._asked(Lists, "GET", "/v1/lists")

    async def list_piece(self, sha256: str, first: int, count: int) -> bytes:
        """``count`` bytes of a published list, from ``first`` on. Raises Refused where it is not there."""
        return await self._piece(f"/v1/lists/{sha256}", first, count)

    async def mark_read(self, conversation_id: str, position: int) -> None:
        content = packed({"position": position})
        await self._authorised("PUT", f"/v1/read-markers/{conversation_id}", content=content)

    async def tell_typing(self, conversation_id: str, *, typing: bool, note: bool) -> None:
        content = packed({"conversation_id": conversation_id, "typing": typing, "note": note})
        await self._authorised("POST", "/v1/typing", content=content)

    async def tell_viewing(self, conversations: Sequence[str]) -> None:
        await self._authorised("PUT", "/v1/viewing", content=packed({"conversations": list(conversations)}))

    async def colleagues(self) -> Colleagues:
        """Who of my teams is connected now."""
        return await self._asked(Colleagues, "GET", "/v1/colleagues")

    async def canned_revisions(self, canned_id: str) -> CannedRevisions:
        """What a canned response was, newest first. Raises Refused where it is not mine to see."""
        return await self._asked(CannedRevisions, "GET", f"/v1/canned/{canned_id}/revisions")

    async def translations(self, message_ids: Sequence[str], target: str) -> Translations:
        """What messages say in another language; those that are not mine to see are left out."""
        asked = packed({"messages": list(message_ids), "target": target})
        return await self._asked(Translations, "POST", "/v1/translations", content=asked)

    async def draft_translation(self, text: str, target: str) -> Translated:
        """What I wrote, in another language."""
        said = packed({"text": text, "target": target})
        return await self._asked(Translated, "POST", "/v1/drafts/translation", content=said)

    async def figures(self, days: Sequence[int]) -> Figures:
        """Of the warnings that I count, since the first of ``days``: their beginnings, ms since the epoch."""
        return await self._asked(Figures, "GET", "/v1/figures", params={"day": list(days)})

    async def demote(self, rule: str, *, demoted: bool, reason: str) -> None:
        """Let a rule raise notices only, or what it was made to again. Raises Refused (409: not by me, or not
        this rule)."""
        content = packed({"demoted": demoted, "reason": reason})
        await self._authorised("PUT", f"/v1/rules/{quote(rule, safe='')}/demotion", content=content)

    async def rings(self) -> AsyncGenerator[events.Ring, None]:
        """The doorbell: yields None as soon as the stream stands, then whatever rings, until it ends."""
        async with (
            self._streaming(
                "GET", "/v1/events", media="text/event-stream", timeout=events.TIMEOUT
            ) as response,
            aclosing(events.rings(response)) as rings,
        ):
            yield None
            try:
                async for ring in rings:
                    yield ring
            finally:
                self._known = False  # whoever answers next has to say who it is before it sees a token

    async def aclose(self) -> None:
        await self._wire.aclose()

    async def _piece(self, path: str, first: int, count: int) -> bytes:
        headers = {"Range": f"bytes={first}-{first + count - 1}"}
        answer = await self._authorised("GET", path, media=BYTES, headers=headers)
        if len(answer.body) != count:
            raise trouble.Broken(trouble.TORN)
        return answer.body

    async def _asked(self, model: type[M], method: str, path: str, **content: Any) -> M:
        """What the server answers. Raises Broken where it is none of that kind."""
        answer = await self._authorised(method, path, **content)
        try:
            return model.model_validate_json(answer.body)
        except ValidationError as error:
            raise trouble.Broken(trouble.UNREADABLE) from error

    async def _authorised(self, method: str, path: str, **content: Any) -> Answer:
        """Ask with our token; a refused one is renewed once."""
        async with self._trust():
            bearer = await self._session.bearer()
            try:
                return await self._wire.ask(method, path, bearer=bearer, **content)
            except trouble.SignedOut:
                await self._session.renew(bearer)
                bearer = await self._session.bearer()
                return await self._wire.ask(method, path, bearer=bearer, **content)

    @asynccontextmanager
    async def _streaming(self, method: str, path: str, **content: Any) -> AsyncIterator[httpx.Response]:
        """A stream with our token; where that is refused, the next attempt has a new one."""
        async with self._trust():
            bearer = await self._session.bearer()
            try:
                async with self._wire.stream(method, path, bearer=bearer, **content) as response:
                    yield response
            except trouble.SignedOut:
                await self._session.renew(bearer)
                raise trouble.Broken(trouble.TORN) from None

    @asynccontextmanager
    async def _trust(self) -> AsyncIterator[None]:
        """Deal with a server that has said who it is; one that was lost has to say it again."""
        if not self._known:
            await self.about()
        try:
            yield
        except (trouble.Unreachable, trouble.NotOurServer, trouble.Broken):
            self._known = False
            raise
