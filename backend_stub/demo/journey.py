"""The main journey in seven steps: what the workstation is for, done by a script and checked at each step."""

import time
from collections.abc import Callable

from backend_stub.demo.processes import DemoTrouble
from backend_stub.demo.stage import Conversation, Stage

REPLY, NOTE = "conversation.editor.reply", "conversation.editor.note"
LINK = "https://groundcrew-security.example/safe-wallet"
HALF = "Half of a sentence that I will finish wh"
OFFLINE = ("First answer, written without a network.", "Second answer, right after it.")
PRIVATE = "Checked by phone, identity confirmed."
TOO_LATE = "I have looked into it: your deposit arrives today."


class Journey:
    """Steps are done in order; each raises DemoTrouble where something is not as it should be."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.world = stage.world
        self.mine: list[Conversation] = []
        self.free: Conversation = {}

    def steps(self) -> list[tuple[str, Callable[[], None]]]:
        return [
            ("Sign in, and sync everything for the first time", self.sign_in),
            ("Open three conversations; a customer writes", self.open_three),
            ("Answer with a canned response in the customer's language", self.answer_canned),
            ("A customer sends a listed phishing link", self.be_warned),
            ("Without a network: read, search, claim, answer, note, resolve; then die", self.work_offline),
            ("The network returns: everything once, in order", self.return_online),
            ("Two agents claim the same conversation", self.lose_a_race),
        ]

    def sign_in(self) -> None:
        hands = self.stage.hands
        hands.await_text("sign_in.button")
        self.stage.picture("sign-in")
        hands.click("sign_in.button")
        hands.await_text("status.connection", "Online", 60)
        there = {one["id"]: one for one in self.world.conversations()}
        self.mine = [there[id_] for id_ in _MINE]
        wanted = 1000 if self.stage.imports else len(_MINE)
        self.stage.until("all conversations are here", lambda: self._count("all") >= wanted, 60)
        hands.await_text("status.synced", "in sync as of")

    def open_three(self) -> None:
        stage, hands = self.stage, self.stage.hands
        for conversation in self.mine:
            stage.open(conversation)
        behind, front = self.mine[0], self.mine[-1]
        self.world.say(front, "Are you still there?")
        stage.until("the message is painted", lambda: "still there?" in "\n".join(stage.timeline()))
        self.world.say(behind, "One more question, please.")
        tab = f"tab.{behind['id']}"
        stage.until("the tab says unread", lambda: "unread" in hands.texts(tab))
        stage.until("the list says unread", lambda: "unread" in stage.row(behind["customer_name"]))
        stage.until("the list says waiting", lambda: "has waited" in stage.row(behind["customer_name"]))
        expect("waits" in hands.texts(tab), "the tab says that the customer waits")
        stage.picture("three-conversations")

    def answer_canned(self) -> None:
        stage, hands = self.stage, self.stage.hands
        customer = self.mine[1]
        stage.open(customer)
        hands.write("/hello", REPLY)
        hands.await_text("conversation.picker.list", "hello")
        stage.picture("canned-picker")
        hands.press("Return")
        stage.until("the response is in the editor", lambda: len(hands.read(REPLY)["text"]) > 20)
        written = hands.read(REPLY)["text"]
        expect("{{" not in written and "/hello" not in written, "its variables are filled")
        expect(
            any("\u0600" <= letter <= "\u06ff" for letter in written), "it is in Arabic, as the customer is"
        )
        hands.press("Ctrl+Return")
        stage.until("the customer has it", lambda: self._heard(customer, written) == 1)
        self.world.acknowledge(customer, self.world.heard(customer)[-1]["position"])
        stage.until("it is shown as delivered", lambda: "delivered" in stage.timeline()[-1])

    def be_warned(self) -> None:
        stage, hands = self.stage, self.stage.hands
        customer = self.mine[2]
        stage.open(customer)
        self.world.say(customer, f"They sent me this page: {LINK} – is it yours?")
        hands.await_text("conversation.banner", "")
        stage.until("the list shows the flag", lambda: "arning" in stage.row(customer["customer_name"]))
        stage.until("the tab shows the flag", lambda: "arning" in hands.texts(f"tab.{customer['id']}"))
        hands.click("conversation.banner.evidence")
        stage.until("the evidence is marked", lambda: any("phishing" in line for line in stage.timeline()))
        stage.picture("fraud-warning")

    def work_offline(self) -> None:
        stage = self.stage
        stage.plug.pull()
        stage.hands.await_text("status.connection", "Offline", 40)
        self._read_and_search()
        self._claim_and_answer()
        half = self.mine[0]
        stage.open(half)
        stage.hands.write(HALF, REPLY)
        stage.hands.await_text("conversation.composer.saved")
        stage.until("the draft is on disk", lambda: stage.hands.read("conversation.composer.saved")["text"])
        time.sleep(0.6)  # the promise is half a second
        stage.picture("offline")
        stage.kill_and_start()
        self._find_everything()

    def _read_and_search(self) -> None:
        stage, hands = self.stage, self.stage.hands
        unassigned = [one for one in self.world.conversations() if one["id"] == _FREE]
        self.free = unassigned[0]
        hands.click("rail.search")
        hands.write("USDT", "search.field")
        hands.await_text("search.list", "USDT")
        stage.picture("search-offline")
        hands.click("rail.inbox")

    def _claim_and_answer(self) -> None:
        stage, hands = self.stage, self.stage.hands
        stage.open(self.free, "unassigned")
        expect(stage.timeline(), "it can be read")
        hands.click("conversation.claim")
        hands.await_text("conversation.release")
        for answer in OFFLINE:
            hands.write(answer, REPLY)
            hands.press("Ctrl+Return")
            self._saved(answer)
        hands.press("Ctrl+Shift+I")
        hands.write(PRIVATE, NOTE)
        hands.press("Ctrl+Return")
        self._saved(PRIVATE)
        hands.press("Ctrl+Shift+R")
        hands.await_text("conversation.reopen")

    def _saved(self, text: str) -> None:
        self.stage.until("what was sent is saved here", lambda: text in self.stage.timeline()[-1])

    def _find_everything(self) -> None:
        stage, hands = self.stage, self.stage.hands
        hands.await_text("sign_in.button")  # without a keychain the password opens the desk, offline too
        hands.click("sign_in.button")
        hands.await_text("conversation.customer", self.mine[0]["customer_name"], 40)
        for conversation in (*self.mine, self.free):
            hands.await_text(f"tab.{conversation['id']}")
        stage.until("the half-written answer is here", lambda: hands.read(REPLY)["text"] == HALF)
        hands.click(f"tab.{self.free['id']}")
        stage.until("unsent words are here", lambda: _all_in((*OFFLINE, PRIVATE), stage.timeline()))
        hands.await_text("status.connection", "Offline", 40)
        stage.picture("after-the-kill")

    def return_online(self) -> None:
        stage, hands = self.stage, self.stage.hands
        stage.plug.push()
        hands.press("F5")
        hands.await_text("status.connection", "Online", 60)
        hands.await_text("status.outbox", "empty", 60)
        colleague = self.world.colleague("lead@demo.example")
        stage.until("resolved on the server", lambda: stage.conversation(_FREE)["status"] == "resolved")
        there = [one["body"] for one in colleague.messages(_FREE) if one["body"] in (*OFFLINE, PRIVATE)]
        expect(there == [*OFFLINE, PRIVATE], f"once each, in order, on the server: {len(there)}")
        hands.click(f"tab.{self.mine[0]['id']}")
        stage.until("the draft still stands", lambda: hands.read(REPLY)["text"] == HALF)
        expect(self._heard(self.mine[0], HALF) == 0, "what is half written stayed here")
        stage.picture("back-online")

    def lose_a_race(self) -> None:
        stage, hands = self.stage, self.stage.hands
        wanted = stage.conversation(_RACED)
        stage.plug.pull()
        hands.await_text("status.connection", "Offline", 40)
        colleague = self.world.colleague("agent2@demo.example")
        expect(colleague.claim(_RACED)["status"] == "applied", "the colleague claims it")
        stage.open(wanted, "unassigned")
        hands.click("conversation.claim")
        hands.await_text("conversation.release")
        hands.write(TOO_LATE, REPLY)
        hands.press("Ctrl+Return")
        self._saved(TOO_LATE)
        stage.plug.push()
        hands.press("F5")
        hands.await_text("status.outbox", "empty", 60)
        hands.click("rail.tray")
        hands.await_text("tray.text", TOO_LATE)
        told = hands.texts("tray.why")
        expect(colleague.name in told, f"told who was first: {told}")
        expect(":" in told, "told when")
        expect(self._heard(wanted, TOO_LATE) == 0, "the customer did not get it behind the owner's back")
        for act in ("tray.back", "tray.note", "tray.copy", "tray.discard"):
            hands.await_text(act)
        stage.picture("tray")

    def _count(self, section: str) -> int:
        said = self.stage.hands.texts(f"inbox.section.{section}")
        return int("".join(letter for letter in said.split("\n")[0] if letter.isdigit()) or 0)

    def _heard(self, conversation: Conversation, body: str) -> int:
        return sum(message["body"] == body for message in self.world.heard(conversation))


_MINE = ("en-withdrawal-hold", "ar-login", "de-steuerbericht")
_FREE = "en-wrong-network"
_RACED = "en-telegram-support"


def expect(fact: object, what: str) -> None:
    if not fact:
        raise DemoTrouble(f"not so: {what}")


def _all_in(texts: tuple[str, ...], lines: list[str]) -> bool:
    shown = "\n".join(lines)
    return all(text in shown for text in texts)
