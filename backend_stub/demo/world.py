"""The demonstration's view of the server: playing customers, pulling levers, being another agent."""

import json
import urllib.request
import uuid
from http.client import HTTPResponse
from typing import Any

from backend_stub import accounts
from workstation.contract import PROTOCOL, PROTOCOL_HEADER
from workstation.contract.operations import fingerprint


class World:
    """Plain HTTP against the stub at ``url``; raises urllib's HTTPError for what the server refuses."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._customers: dict[str, str] = {}

    def cut(self) -> None:
        """Pull the network's plug."""
        self.call("PUT", "/testers/levers", {"cut": True})

    def heal(self) -> None:
        self.call("DELETE", "/testers/levers")

    def conversations(self, limit: int = 1000) -> list[dict[str, Any]]:
        """All conversations of the server, whoever may see them."""
        found: list[dict[str, Any]] = []
        while page := self.call(
            "GET", f"/testers/conversations?limit={limit}&after={found[-1]['id'] if found else ''}"
        ):
            found += page
        return found

    def say(self, conversation: dict[str, Any], body: str) -> int:
        """The customer of ``conversation`` writes; answers the message's position."""
        path = f"/v1/customer/conversations/{conversation['id']}/messages"
        stored = self.call("POST", path, {"id": str(uuid.uuid4()), "body": body}, self._token(conversation))
        return int(stored["position"])

    def acknowledge(self, conversation: dict[str, Any], position: int, how: str = "delivered") -> None:
        """The customer's client has the messages up to ``position``, or has shown them (``how``: read)."""
        path = f"/v1/customer/conversations/{conversation['id']}/{how}"
        self.call("PUT", path, {"position": position}, self._token(conversation))

    def heard(self, conversation: dict[str, Any]) -> list[dict[str, Any]]:
        """What the customer sees, oldest first."""
        path = f"/v1/customer/conversations/{conversation['id']}/messages?after=0"
        messages: list[dict[str, Any]] = self.call("GET", path, None, self._token(conversation))["messages"]
        return messages

    def colleague(self, email: str) -> "Colleague":
        return Colleague(self, email)

    def _token(self, conversation: dict[str, Any]) -> str:
        customer = conversation["customer_id"]
        if customer not in self._customers:
            self._customers[customer] = self.call("POST", f"/testers/customers/{customer}/token")["token"]
        return self._customers[customer]

    def call(self, method: str, path: str, body: object = None, token: str = "") -> Any:
        with self.open(method, path, body, token) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def open(self, method: str, path: str, body: object = None, token: str = "") -> HTTPResponse:
        """The answer, still to be read."""
        request = urllib.request.Request(  # noqa: S310 the stub's own address
            self._url + path, method=method, data=None if body is None else json.dumps(body).encode()
        )
        request.add_header("Content-Type", "application/json")
        request.add_header(PROTOCOL_HEADER, str(PROTOCOL))
        if token:
            request.add_header("Authorization", f"Bearer {token}")
        answer: HTTPResponse = urllib.request.urlopen(request, timeout=30)  # noqa: S310 as above
        return answer


class Colleague:
    """Another agent, on another machine."""

    def __init__(self, world: World, email: str) -> None:
        self._world = world
        session = world.call("POST", "/v1/sessions", {"email": email, "password": accounts.PASSWORD})
        self._token: str = session["access_token"]
        self.name: str = session["me"]["name"]
        self._device = f"demo-{uuid.uuid4()}"
        self._numbers: dict[str, int] = {}

    def claim(self, conversation_id: str) -> dict[str, Any]:
        return self._push(conversation_id, "claim", {})

    def reply(self, conversation_id: str, body: str) -> dict[str, Any]:
        arguments = {"body": body, "language": ""}
        return self._push(conversation_id, "message.append", arguments)

    def messages(self, conversation_id: str) -> list[dict[str, Any]]:
        """The newest 500 messages as an agent sees them, notes included, oldest first."""
        path = f"/v1/conversations/{conversation_id}/messages?before=1000000&limit=500"
        messages: list[dict[str, Any]] = self._world.call("GET", path, None, self._token)["messages"]
        return messages

    def _push(self, conversation_id: str, kind: str, arguments: dict[str, Any]) -> dict[str, Any]:
        number = self._numbers[conversation_id] = self._numbers.get(conversation_id, 0) + 1
        operation = {
            "id": str(uuid.uuid4()),
            "number": number,
            "kind": kind,
            "conversation_id": conversation_id,
            "base_version": None,
            "arguments": arguments,
            "created_at": 0,
            "sha256": fingerprint(kind, conversation_id, None, arguments),
        }
        body = {"device": self._device, "incarnation": self._incarnation(), "operations": [operation]}
        answer: dict[str, Any] = self._world.call("POST", "/v1/ops", body, self._token)["results"][0]
        return answer

    def _incarnation(self) -> str:
        """The server's present run, as the first line of a first sync tells it."""
        with self._world.open("POST", "/v1/sync/bootstrap", {"high_water": ""}, self._token) as answer:
            return str(json.loads(answer.readline())["incarnation"])
