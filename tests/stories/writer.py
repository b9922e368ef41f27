"""A customer with a conversation, on their own side of the server."""

import httpx

from tests.patience import PATIENCE


class Writer:
    """Opens ``conversation`` with ``words``; who has the same ``customer`` id is the same customer."""

    def __init__(
        self, url: str, conversation: str, name: str, language: str, words: str, *, customer: str = ""
    ) -> None:
        self._line = httpx.Client(base_url=url, trust_env=False, timeout=PATIENCE)
        self.conversation = conversation
        self.name = name
        self._written = 1
        new = {"id": customer or f"of-{conversation}", "name": name}
        token = self._line.post("/testers/customers", json=new).raise_for_status().json()["token"]
        self._line.headers["Authorization"] = f"Bearer {token}"
        opened = {
            "id": conversation, "team_id": "payments", "language": language, "subject": "Withdrawal",
            "message": {"id": f"{conversation}-1", "body": words},
        }  # fmt: skip
        self._line.post("/v1/customer/conversations", json=opened).raise_for_status()

    def writes(self, words: str) -> None:
        self._written += 1
        message = {"id": f"{self.conversation}-{self._written}", "body": words}
        path = f"/v1/customer/conversations/{self.conversation}/messages"
        self._line.post(path, json=message).raise_for_status()

    def leaves(self) -> None:
        self._line.close()
