"""What every panel and every conversation of an open desk stands on."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from workstation.domain.changes import Change
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.bundle import Services
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.teller import Teller

if TYPE_CHECKING:
    from workstation.domain.account_acts import AccountDeed
    from workstation.domain.deciding import Decision
    from workstation.domain.fraud import FraudFlag


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What one asks of them goes through here, so that they need not know each other."""

    kit: Kit
    services: Services
    feed: Feed[Change]
    tasks: Tasks
    fetch_older: Callable[[str, int], Awaitable[object]]  # conversation id, before which position
    fetch_attachment: Callable[[str, int], Awaitable[None]]  # message id, the file's number from 1
    open: Callable[[str], None]  # a conversation, in a tab
    open_behind: Callable[[str], None]  # … that does not come to the front
    open_at: Callable[[str, int], None]  # … at a message's position
    open_evidence: Callable[[str, str], None]  # … at a message, by its id
    open_reply: Callable[[str, "FraudFlag"], None]  # … with what warns its customer in the draft
    extend_menu: Callable[[QMenu, str], None]  # a menu that is opening, by what can be done to a conversation
    do: Callable[[str, str], None]  # a deed to a conversation
    decide: Callable[[str, str, "Decision"], None]  # conversation, flag
    act_on_account: Callable[[str, "AccountDeed"], None]  # of a conversation's customer
    answer_account: Callable[[str, str, bool], None]  # conversation, request, whether I agree
    do_together: Callable[[str, list[str], Teller], None]  # a deed to several conversations
