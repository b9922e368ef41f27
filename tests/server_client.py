"""Plain clients of the server's API for tests: what a script would do, with the contract's models."""

import itertools
import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

import httpx

from workstation.contract.operations import PushAnswer, Result, fingerprint
from workstation.contract.sync import Page
from workstation.domain.attachment import PNG


def blob(content: bytes, mime: str = PNG, name: str = "shot.png") -> dict[str, Any]:
    """A file as a message names it."""
    return {"sha256": sha256(content).hexdigest(), "name": name, "size": len(content), "mime": mime}


def upload(
    client: httpx.Client, content: bytes, mime: str = PNG, *, path: str = "/v1/blobs", piece: int = 1 << 20
) -> httpx.Response:
    """Send a content piece by piece, as far as it is taken; answers the last answer."""
    place = f"{path}/{sha256(content).hexdigest()}"
    answer = client.put(place, json={"size": len(content), "mime": mime})
    while answer.is_success and not answer.json()["complete"]:
        offset = answer.json()["offset"]
        answer = client.patch(
            place, content=content[offset : offset + piece], headers={"Upload-Offset": str(offset)}
        )
    return answer


@dataclass
class Agent:
    """A user with a lane number for each conversation, and a cursor."""

    id: str
    client: httpx.Client
    device: str = field(default_factory=lambda: uuid.uuid4().hex)
    replaces: list[str] = field(default_factory=list)
    incarnation: str = ""
    cursor: str = ""
    high_water: str = ""
    sent_at: int | None = None  # what its clock shows when it pushes

    def __post_init__(self) -> None:
        self._numbers: dict[str, itertools.count[int]] = {}

    def bootstrap(self, unsettled: list[str] | None = None, high_water: str = "") -> list[dict[str, Any]]:
        """The lines of a first sync; cursor, high-water and incarnation are kept for what follows."""
        wanted = {"high_water": high_water, "unsettled": unsettled or []}
        answer = self.client.post("/v1/sync/bootstrap", json=wanted)
        answer.raise_for_status()
        lines = [json.loads(line) for line in answer.content.split(b"\n")[:-1]]
        self.cursor = self.high_water = lines[0]["head"]
        self.incarnation = lines[0]["incarnation"]
        return lines

    def changes(self, limit: int = 500) -> Page:
        """One page after the cursor, which moves."""
        values = {"cursor": self.cursor, "high_water": self.high_water, "limit": str(limit)}
        answer = self.client.get("/v1/sync/changes", params=values)
        answer.raise_for_status()
        page = Page.model_validate_json(answer.content)
        self.cursor, self.high_water = page.cursor, page.head
        return page

    def operation(
        self, conversation_id: str, kind: str, arguments: dict[str, Any] | None = None, **changes: Any
    ) -> dict[str, Any]:
        """An operation with the next number of its lane."""
        arguments = arguments or {}
        base = changes.pop("base_version", None)
        numbers = self._numbers.setdefault(conversation_id, itertools.count(1))
        number = changes.pop("number", None) or next(numbers)
        return {
            "id": str(uuid.uuid4()),
            "number": number,
            "kind": kind,
            "conversation_id": conversation_id,
            "base_version": base,
            "arguments": arguments,
            "sha256": fingerprint(kind, conversation_id, base, arguments),
        } | changes

    def push(self, *operations: dict[str, Any]) -> httpx.Response:
        if not self.incarnation:
            self.bootstrap()
        push = {
            "device": self.device,
            "replaces": self.replaces,
            "incarnation": self.incarnation,
            "operations": list(operations),
        } | ({} if self.sent_at is None else {"sent_at": self.sent_at})
        # escaped, so that even half a surrogate pair gets there
        headers = {"Content-Type": "application/json"}
        return self.client.post("/v1/ops", content=json.dumps(push), headers=headers)

    def pushed(self, *operations: dict[str, Any]) -> PushAnswer:
        answer = self.push(*operations)
        answer.raise_for_status()
        return PushAnswer.model_validate_json(answer.content)

    def do(
        self, conversation_id: str, kind: str, arguments: dict[str, Any] | None = None, **changes: Any
    ) -> Result:
        """Push one operation and answer its result."""
        answer = self.pushed(self.operation(conversation_id, kind, arguments, **changes))
        assert answer.stopped is None
        return answer.results[0]

    def reply(self, conversation_id: str, body: str = "Hello", **changes: Any) -> Result:
        return self.do(conversation_id, "message.append", {"body": body}, **changes)

    def conversation(self, conversation_id: str) -> dict[str, Any] | None:
        """The conversation's bundle as this user sees it now."""
        if not self.cursor:
            self.bootstrap()
        values = {"cursor": self.cursor, "high_water": self.high_water}
        answer = self.client.get(f"/v1/sync/snapshots/{conversation_id}", params=values)
        answer.raise_for_status()
        bundle: dict[str, Any] | None = answer.json()["bundle"]
        return bundle

    def version(self, conversation_id: str) -> int:
        bundle = self.conversation(conversation_id)
        assert bundle is not None
        return int(bundle["conversation"]["version"])


@dataclass
class Shopper:
    """A customer's client."""

    id: str
    client: httpx.Client

    def write(
        self, conversation_id: str, body: str, message_id: str = "", files: Sequence[dict[str, Any]] = ()
    ) -> httpx.Response:
        message = {"id": message_id or str(uuid.uuid4()), "body": body, "attachments": list(files)}
        return self.client.post(f"/v1/customer/conversations/{conversation_id}/messages", json=message)

    def history(self, conversation_id: str, after: int = 0) -> list[dict[str, Any]]:
        path = f"/v1/customer/conversations/{conversation_id}/messages"
        answer = self.client.get(path, params={"after": after})
        answer.raise_for_status()
        messages: list[dict[str, Any]] = answer.json()["messages"]
        return messages

    def reached(self, conversation_id: str, what: str, position: int) -> httpx.Response:
        path = f"/v1/customer/conversations/{conversation_id}/{what}"
        return self.client.put(path, json={"position": position})
