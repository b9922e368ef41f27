"""The operating system is asked for the network when the line is first lost, and listened to from then on."""

import subprocess
import sys
from pathlib import Path

_TOP = Path(__file__).parents[2]
_STORY = """
import asyncio
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QNetworkInformation
from workstation.domain.changes import SyncStateChanged
from workstation.domain.sync_state import Connection, SyncState
from workstation.runtime.feed import Feed
from workstation.runtime.loop import run
from workstation.ui.kit.application import application
from workstation.ui.shell.reachability import Reachability

told = QNetworkInformation.Reachability
returned = []


async def main():
    feed, owner = Feed(), QObject()
    network = Reachability(lambda: returned.append(1), feed, owner)
    for connection in (Connection.CONNECTING, Connection.ONLINE, Connection.OFFLINE, Connection.OFFLINE):
        feed.publish(SyncStateChanged(SyncState(connection, 0, None, 0)))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        print(connection.value, QNetworkInformation.instance() is not None)
    for word in (told.Disconnected, told.Local, told.Online, told.Online, told.Disconnected, told.Online):
        network._on_reachability(word)
    print(len(returned))
    return 0


run(application(), main())
"""


def test_the_system_is_asked_when_the_line_is_first_lost_and_calls_when_the_network_is_back() -> None:
    answer = subprocess.run(
        [sys.executable, "-c", _STORY], cwd=_TOP, capture_output=True, text=True, check=True
    )
    *states, returned = answer.stdout.split("\n")[:-1]
    assert [line for line in states if "True" in line] in ([], ["offline True"] * 2), states
    assert returned == "2"
