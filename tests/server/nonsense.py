"""Requests that nearly make sense, made from the server's own description of what it takes."""

import json
import uuid
from typing import Any
from urllib.parse import quote

import httpx
from hypothesis import strategies as st

from tests.serving import Server
from workstation.contract.operations import fingerprint

NASTY = (
    "", " ", "\0", "\ud800", "\u202e", "\u2028", "é" * 200, "A" * 5000, "'; DROP TABLE messages; --",
    "../../etc", "%00", "%s%n", "c1-1", "ana", "ben", "payments", "null", "-1", "1e400", "NaN",
    "١٢", "🙂", "c1\n",
)  # fmt: skip
NUMBERS = (0, -1, 1, 2**31, 2**53, 2**62, 2**63, 2**64, -(2**63) - 1, 10**400, 1.5, -0.0, 1e308)
texts = st.sampled_from(NASTY) | st.text(max_size=20)
scalars = st.none() | st.booleans() | st.sampled_from(NUMBERS) | st.integers() | texts
anything = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=8,
)
_BROKEN = (b"", b"[" * 50_000, b"{" * 9, b"1" * 100_000, b"\xff\xfe", b'{"id":1e999}', b"null")
_LEFT_OUT = {
    ("delete", "/v1/sessions"),  # or nobody is signed in any more
    ("put", "/testers/levers"),  # or failures are what was asked for
    ("put", "/testers/scenario"),
}


class Nonsense:
    """Fires at ``server`` as anybody."""

    def __init__(self, server: Server) -> None:
        self._server = server
        users = ("ana", "sen", "lea", "qin", "adm")
        self._tokens = {user: _token(server.agent(user).client) for user in users}
        self._shopper = _token(server.shopper("k1").client)
        self._client = server.agent("ben").client
        described = server.app.openapi()
        self._schemas = described["components"]["schemas"]
        self._routes = [
            (method, path, facts)
            for path, ways in described["paths"].items()
            for method, facts in ways.items()
            if (method, path) not in _LEFT_OUT
        ]

    def fire(self, data: st.DataObject) -> httpx.Response:
        method, path, facts = data.draw(st.sampled_from(self._routes))
        query = {}
        for parameter in facts.get("parameters", ()):
            usual = st.sampled_from(["c1", "c2", "1", "9", "0" * 64])
            value = data.draw(usual | texts | st.sampled_from(NUMBERS).map(str))
            if parameter["in"] == "path":
                path = path.replace("{" + parameter["name"] + "}", _quoted(value) or "c1")
            elif parameter["in"] == "query" and data.draw(st.booleans()):
                query[parameter["name"]] = value.encode("utf-8", "replace").decode()
        headers = {"Authorization": f"Bearer {self._somebody(data, path)}", "Upload-Offset": "0"}
        content = None
        if "requestBody" in facts:
            told = facts["requestBody"]["content"].get("application/json")
            content = data.draw(self._body(told["schema"]) if told else st.binary(max_size=50))
            headers["Content-Type"] = data.draw(
                st.sampled_from(["application/json"] * 5 + ["text/plain", ""])
            )
        return self._client.request(method, path, params=query, content=content, headers=headers)

    def _somebody(self, data: st.DataObject, path: str) -> str:
        fitting = self._shopper if path.startswith("/v1/customer") else self._tokens["ana"]
        anybody = [*self._tokens.values(), self._shopper, "x", "x" * 5000]
        return data.draw(st.sampled_from([fitting] * len(anybody) + anybody))

    def _body(self, schema: dict[str, Any]) -> st.SearchStrategy[bytes]:
        fitting = self._like(schema)
        bent = st.tuples(fitting, st.integers(0, 99), anything).map(_bent)
        told = (fitting.map(self._sealed) | bent.map(self._sealed) | anything).map(_packed)
        return told | told | st.sampled_from(_BROKEN) | st.binary(max_size=50)

    def _like(self, schema: dict[str, Any]) -> st.SearchStrategy[Any]:
        """Values that fit a part of the contract, mostly."""
        if "$ref" in schema:
            schema = self._schemas[schema["$ref"].rsplit("/", 1)[1]]
        if "enum" in schema:
            return st.sampled_from(schema["enum"]) | texts
        if options := schema.get("anyOf"):
            return st.one_of([self._like(option) for option in options])
        made = {"object": self._object, "array": self._array}.get(schema.get("type", ""))
        return made(schema) if made else _PLAIN.get(schema.get("type", ""), anything)

    def _object(self, schema: dict[str, Any]) -> st.SearchStrategy[Any]:
        parts = {name: self._like(part) for name, part in schema.get("properties", {}).items()}
        loose = st.sampled_from(ARGUMENTS) | st.dictionaries(texts, anything, max_size=3)
        return st.fixed_dictionaries(parts) if parts else loose

    def _array(self, schema: dict[str, Any]) -> st.SearchStrategy[Any]:
        return st.lists(self._like(schema.get("items", {})), max_size=3)

    def _sealed(self, body: Any) -> Any:
        """A push that gets as far as being carried out."""
        if not (isinstance(body, dict) and isinstance(body.get("operations"), list)):
            return body
        body |= {"incarnation": self._server.database.incarnation, "device": uuid.uuid4().hex, "replaces": []}
        for number, one in enumerate(body["operations"], 1):
            if isinstance(one, dict) and isinstance(one.get("kind"), str):
                seal = fingerprint(one["kind"], "c1", None, one.get("arguments") or {})
                one |= {"id": uuid.uuid4().hex, "number": number, "conversation_id": "c1", "receipt": None}
                one |= {"base_version": None, "created_at": 0, "sha256": seal}
        return body


_PLAIN = {
    "integer": st.integers(0, 9) | st.sampled_from(NUMBERS),
    "number": st.floats(0, 1) | st.sampled_from(NUMBERS),
    "boolean": st.booleans(),
    "string": st.sampled_from(["c1", "hello", "0" * 64, "en"]) | texts,
}
ARGUMENTS: list[dict[str, Any]] = [
    {}, {"body": "hello"}, {"body": "\ud800"}, {"body": "\0\u202e" * 5000}, {"status": "resolved"},
    {"priority": "urgent"}, {"add": ["\0", "x" * 5000], "remove": []}, {"add": [""] * 50}, {"until": 2**62},
    {"until": 10**30}, {"to_user": "ben"}, {"to_team": "nowhere"}, {"message_id": "c1-1", "why": "\u2028"},
    {"short_code": "\u202e", "title": "\0", "scope": "team", "owner_id": "x", "variants": {"": "{{"}},
    {"flag_id": "x", "state": "dismissed", "reason": "because"}, {"body": "hello", "canned_version": 2**70},
]  # fmt: skip


def _bent(parts: tuple[Any, int, Any]) -> Any:
    """One field of a fitting body is something else."""
    whole, which, value = parts
    if not (isinstance(whole, dict) and whole):
        return value
    return whole | {sorted(whole)[which % len(whole)]: value}


def _packed(value: Any) -> bytes:
    return json.dumps(value).encode()


def _quoted(value: str) -> str:
    return quote(value.encode("utf-8", "replace"), safe="")[:3000]


def _token(client: httpx.Client) -> str:
    return str(client.headers["Authorization"]).removeprefix("Bearer ")
