"""The routes of those outside the department: customers, each with a side of their own, and strangers."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

from tests.faults.programme.asking import Answer, Asker
from tests.faults.programme.department import Department
from tests.faults.programme.probing import MARKS, NOBODYS, check


@dataclass(slots=True)
class Shop:
    """A customer's client."""

    customer: str
    asker: Asker


@dataclass(slots=True)
class Outside:
    department: Department

    def theirs(self, shop: Shop) -> set[str]:
        return {case.id for case in self.department.cases.values() if case.customer == shop.customer}

    def marks(self, answer: Answer, shop: Shop, *about: object) -> None:
        """Nothing of anybody else, and nothing that is meant for the staff."""
        for kind, owner in set(MARKS.findall(answer.body)):
            own = owner.decode() == shop.customer if kind == b"card" else owner.decode() in self.theirs(shop)
            mine = own and kind not in {b"staff", b"noted", b"drafted"}
            check(mine, "LEAK", shop.customer, *about, kind, owner)

    async def overview(self, shop: Shop, case: str) -> None:
        del case
        answer = await shop.asker.ask("GET", "/v1/customer/conversations")
        self.marks(answer, shop, "overview")
        told = {one["id"] for one in answer.json()["conversations"]}
        check(told == self.theirs(shop), "LEAK", shop.customer, "was told of", told)

    async def history(self, shop: Shop, case: str) -> None:
        answer = await shop.asker.ask("GET", f"/v1/customer/conversations/{case}/messages")
        self.marks(answer, shop, "history", case)
        self._shown(shop, case, answer, "history")
        if answer.status != 200:
            nothing = await shop.asker.ask("GET", f"/v1/customer/conversations/{NOBODYS}/messages")
            check(nothing.body == answer.body, "TOLD APART", shop.customer, case)

    async def reached(self, shop: Shop, case: str) -> None:
        path = f"/v1/customer/conversations/{case}/read"
        self._shown(shop, case, await shop.asker.ask("PUT", path, body={"position": 1}), "reached")

    async def typing(self, shop: Shop, case: str) -> None:
        """What the streams then say is checked by whoever holds them."""
        body = {"conversation_id": case, "typing": True}
        self._shown(shop, case, await shop.asker.ask("POST", "/v1/customer/typing", body=body), "typing")

    async def stray_message(self, shop: Shop, case: str) -> None:
        """Into a conversation of somebody else; one's own messages are moves."""
        if case in self.theirs(shop):
            return
        path = f"/v1/customer/conversations/{case}/messages"
        answer = await shop.asker.ask("POST", path, body={"id": "stray", "body": "hello"})
        self._shown(shop, case, answer, "stray message")

    async def stray_conversation(self, shop: Shop, case: str) -> None:
        """Under the id of somebody else's."""
        if case in self.theirs(shop):
            return
        message = {"id": "stray", "body": "hello"}
        new = {"id": case, "team_id": "payments", "language": "en", "message": message}
        answer = await shop.asker.ask("POST", "/v1/customer/conversations", body=new)
        self.marks(answer, shop, "new conversation", case)
        check(answer.status == 409, "LEAK", shop.customer, "opened", case)

    def _shown(self, shop: Shop, case: str, answer: Answer, route: str) -> None:
        own = case in self.theirs(shop)
        check(own or answer.status == 404, "LEAK", shop.customer, route, case, answer.status)
        check(not own or answer.status < 300, "WITHHELD", shop.customer, route, case, answer.status)


SHOP_ROUTES: dict[str, Callable[[Outside, Shop, str], Awaitable[None]]] = {
    "GET /v1/customer/conversations": Outside.overview,
    "POST /v1/customer/conversations": Outside.stray_conversation,
    "GET /v1/customer/conversations/{conversation}/messages": Outside.history,
    "POST /v1/customer/conversations/{conversation}/messages": Outside.stray_message,
    "PUT /v1/customer/conversations/{conversation}/{reached}": Outside.reached,
    "POST /v1/customer/typing": Outside.typing,
}
ANYBODYS = {  # what they answer holds nothing of any conversation, whoever asks
    "GET /v1/about": None, "GET /docs": None, "GET /docs/oauth2-redirect": None, "GET /redoc": None,
    "GET /openapi.json": None, "DELETE /v1/sessions": None,
    "POST /v1/sessions": {"email": "ana@test.example", "password": ""},
    "POST /v1/sessions/refresh": {"refresh_token": "x", "refresh_id": "x"},
}  # fmt: skip


async def stay_outside(who: str, asker: Asker, every: Iterable[str]) -> int:
    """Nobody without the right kind of session is let in, and no word of anybody is told; how many reads."""
    count = 0
    for route in sorted(every):
        method, path = route.split(" ")
        where = path.replace("{conversation}", "c1").replace("{reached}", "read").replace("{number}", "1")
        where = where.replace("{message}", "c1-1").replace("{sha256}", "0" * 64)
        answer = await asker.ask(method, where, body=ANYBODYS.get(route))
        check(not MARKS.search(answer.body), "LEAK", who, route)
        open_to_all = route in ANYBODYS and not route.startswith("DELETE")
        check(open_to_all or answer.status == 401, "LEAK", who, "is let in at", route, answer.status)
        count += 1
    return count
