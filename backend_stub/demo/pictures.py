"""Takes the README's pictures: ``python -m backend_stub.demo.pictures FOLDER``; it needs no display."""

import sys
import time
from pathlib import Path

from backend_stub.demo.stage import Conversation, Stage

_REPLY, _NOTE = "conversation.editor.reply", "conversation.editor.note"
_ENGLISH, _ARABIC, _FLAGGED = "en-withdrawal-hold", "ar-login", "vi-telegram"
_FREE, _RACED = "en-wrong-network", "en-telegram-support"
_LIVELY = 45.0  # seconds after which several customers wait


class Album:
    """Uses the workstation as a person would, and keeps what it shows."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        self.stage, self.hands, self.folder = stage, stage.hands, folder

    def fill(self) -> None:
        """Take all of them; raises DemoTrouble where something cannot be done."""
        self.hands.await_text("sign_in.button")
        self.hands.click("sign_in.button")
        self.hands.await_text("status.connection", "Online", 60)
        self.picker()
        self.warning()
        self.open(_ENGLISH)
        self.keep("light")
        self.search()
        self.offline()
        self.tray()
        self.dark()

    def picker(self) -> None:
        time.sleep(_LIVELY)
        self.open(_ENGLISH)
        self.open(_ARABIC)
        self.hands.write("/h", _REPLY)
        self.hands.await_text("conversation.picker.list", "hello")
        self.keep("canned-arabic")
        self.hands.press("Escape")
        self.hands.press("Ctrl+A")
        self.hands.press("Backspace")

    def warning(self) -> None:
        name = self.there(_FLAGGED)["customer_name"]
        self.hands.click("inbox.section.mine")
        self.stage.until("a customer sends a listed link", lambda: "arning" in self.stage.row(name), 90)
        self.open(_FLAGGED)
        self.hands.click("conversation.banner.evidence")
        self.stage.until("it is marked", lambda: any("phishing" in line for line in self.stage.timeline()))
        self.keep("fraud-warning")

    def search(self) -> None:
        self.hands.click("rail.search")
        self.hands.write("USDT", "search.field")
        self.hands.await_text("search.list", "USDT")
        self.keep("search")
        self.hands.click("rail.inbox")

    def offline(self) -> None:
        self.stage.plug.pull()
        self.hands.await_text("status.connection", "Offline", 40)
        self.open(_FREE, "unassigned")
        self.hands.click("conversation.claim")
        self.hands.await_text("conversation.release")
        self.send("Nothing is lost: your 1,200 USDC stand on our address in another network.", _REPLY)
        self.send("I have asked for them to be credited. It takes up to three working days.", _REPLY)
        self.hands.press("Ctrl+Shift+I")
        self.send("Transaction checked on the explorer, recovery form filled in.", _NOTE)
        self.hands.press("Ctrl+Shift+I")
        self.hands.write("You will get an e-mail as soon as", _REPLY)
        self.stage.until("it is saved", lambda: self.hands.texts("conversation.composer.saved").strip())
        self.keep("offline")

    def tray(self) -> None:
        """A colleague was first, and what was written meanwhile waits for its author's word."""
        self.stage.world.colleague("agent2@demo.example").claim(_RACED)
        self.open(_RACED, "unassigned")
        self.hands.click("conversation.claim")
        self.hands.await_text("conversation.release")
        self.send("Please send nothing. We never write on Telegram, and there is no safe wallet.", _REPLY)
        self.open(_ENGLISH)
        self.stage.plug.push()
        self.hands.press("F5")
        self.hands.await_text("status.outbox", "empty", 60)
        self.hands.click("rail.tray")
        self.hands.await_text("tray.text", "safe wallet")
        self.keep("tray")

    def dark(self) -> None:
        self.hands.click("rail.inbox")
        self.open(_ARABIC)
        self.hands.click("top.search")
        self.stage.until("it has the keyboard", lambda: self.hands.read("palette.field")["focus"])
        self.hands.write("Dark colours", "palette.field")
        self.stage.until("it is found", lambda: "Dark" in str(self.hands.read("palette.list")["rows"][:1]))
        self.hands.press("Return")
        self.keep("dark")

    def there(self, conversation_id: str) -> Conversation:
        return self.stage.conversation(conversation_id)

    def open(self, conversation_id: str, section: str = "mine") -> None:
        self.stage.open(self.there(conversation_id), section)

    def send(self, text: str, editor: str) -> None:
        self.hands.write(text, editor)
        self.hands.press("Ctrl+Return")
        self.stage.until("it stands there", lambda: text in self.stage.timeline()[-1])

    def keep(self, name: str) -> None:
        time.sleep(0.3)  # until the last repaint
        self.hands.grab(self.folder / f"{name}.png")
        print(f"  {name}", flush=True)


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]).absolute()
    stage = Stage(folder, None)
    try:
        Album(stage, folder).fill()
    finally:
        stage.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
