"""All services of one signed-in person, made in the order in which they need each other."""

from functools import cached_property
from typing import TYPE_CHECKING

from workstation.services.context import Context
from workstation.services.open_tabs import OpenTabs
from workstation.services.queue import Queue
from workstation.services.views import Views

if TYPE_CHECKING:
    from workstation.services.account_acts import AccountActs
    from workstation.services.acts import Acts
    from workstation.services.attachments import Attachments
    from workstation.services.campaigns import Campaigns
    from workstation.services.canned_responses import CannedResponses
    from workstation.services.cases import Cases
    from workstation.services.conversations import Conversations
    from workstation.services.customers import Customers
    from workstation.services.diagnostics import Diagnostics
    from workstation.services.drafting import Drafting
    from workstation.services.figures import FraudFigures
    from workstation.services.foreseeing import Foreseeing
    from workstation.services.guarding import Guarding
    from workstation.services.handing import Handing
    from workstation.services.happenings import Happenings
    from workstation.services.joining import Joining
    from workstation.services.left_drafts import LeftDrafts
    from workstation.services.library import Library
    from workstation.services.library_files import LibraryFiles
    from workstation.services.macros import Macros
    from workstation.services.messaging import Messaging
    from workstation.services.network import Network
    from workstation.services.next_up import NextUp
    from workstation.services.presence import Presence
    from workstation.services.refused import Refused
    from workstation.services.searching import Searching
    from workstation.services.spelling import SpellingRoom
    from workstation.services.standing import Standing
    from workstation.services.together import Together
    from workstation.services.translating import Translating
    from workstation.services.undoing import Undoing


class Services:
    """What a person can do at this desk. What the inbox does not need is loaded when it is first wanted."""

    def __init__(self, context: Context, network: "Network", *, translation: bool = False) -> None:
        """``translation``: whether a translation service may be asked."""
        self.context = context
        self._network = network
        self._translation = translation
        self.queue = Queue(context)
        self.views = Views(context)
        self.open_tabs = OpenTabs(context)

    @cached_property
    def _acts(self) -> "Acts":
        from workstation.services.acts import Acts  # noqa: PLC0415

        return Acts(self.context)

    @cached_property
    def conversations(self) -> "Conversations":
        from workstation.services.conversations import Conversations  # noqa: PLC0415

        return Conversations(self.context, self._acts)

    @cached_property
    def next_up(self) -> "NextUp":
        from workstation.services.next_up import NextUp  # noqa: PLC0415

        return NextUp(self.context, self.queue, self.conversations)

    @cached_property
    def refused(self) -> "Refused":
        from workstation.services.refused import Refused  # noqa: PLC0415

        return Refused(self.context)

    @cached_property
    def messaging(self) -> "Messaging":
        from workstation.services.messaging import Messaging  # noqa: PLC0415

        return Messaging(self.context, self._acts, self.conversations)

    @cached_property
    def drafting(self) -> "Drafting":
        from workstation.services.drafting import Drafting  # noqa: PLC0415

        return Drafting(self.context)

    @cached_property
    def left_drafts(self) -> "LeftDrafts":
        from workstation.services.left_drafts import LeftDrafts  # noqa: PLC0415

        return LeftDrafts(self.context, self._network)

    @cached_property
    def canned(self) -> "CannedResponses":
        from workstation.services.canned_responses import CannedResponses  # noqa: PLC0415

        return CannedResponses(self.context)

    @cached_property
    def attachments(self) -> "Attachments":
        from workstation.services.attachments import Attachments  # noqa: PLC0415

        return Attachments(self.context)

    @cached_property
    def account_acts(self) -> "AccountActs":
        from workstation.services.account_acts import AccountActs  # noqa: PLC0415

        return AccountActs(self.context, self._acts, self._network.online)

    @cached_property
    def figures(self) -> "FraudFigures":
        from workstation.services.figures import FraudFigures  # noqa: PLC0415

        return FraudFigures(self.context, self._network)

    @cached_property
    def cases(self) -> "Cases":
        from workstation.services.cases import Cases  # noqa: PLC0415

        return Cases(self.context, self.queue, self.conversations, self.handing, self.account_acts)

    @cached_property
    def campaigns(self) -> "Campaigns":
        from workstation.services.campaigns import Campaigns  # noqa: PLC0415

        return Campaigns(self.context, self._acts)

    @cached_property
    def customers(self) -> "Customers":
        from workstation.services.customers import Customers  # noqa: PLC0415

        return Customers(self.context, self._acts)

    @cached_property
    def guarding(self) -> "Guarding":
        from workstation.services.guarding import Guarding  # noqa: PLC0415

        return Guarding(self.context, self._network)

    @cached_property
    def foreseeing(self) -> "Foreseeing":
        from workstation.services.foreseeing import Foreseeing  # noqa: PLC0415

        return Foreseeing(self.context, self.guarding)

    @cached_property
    def handing(self) -> "Handing":
        from workstation.services.handing import Handing  # noqa: PLC0415

        return Handing(self.context)

    @cached_property
    def joining(self) -> "Joining":
        from workstation.services.joining import Joining  # noqa: PLC0415

        return Joining(self.context, self._acts)

    @cached_property
    def library(self) -> "Library":
        from workstation.services.library import Library  # noqa: PLC0415

        return Library(self.context, self._network, self.guarding)

    @cached_property
    def library_files(self) -> "LibraryFiles":
        from workstation.services.library_files import LibraryFiles  # noqa: PLC0415

        return LibraryFiles(self.context, self.library, self._network)

    @cached_property
    def macros(self) -> "Macros":
        from workstation.services.macros import Macros  # noqa: PLC0415

        return Macros(
            self.context, self._acts, self.conversations,
            responses=self.canned, handing=self.handing, guarding=self.guarding,
        )  # fmt: skip

    @cached_property
    def presence(self) -> "Presence":
        from workstation.services.presence import Presence  # noqa: PLC0415

        return Presence(self.context, self._network)

    @cached_property
    def diagnostics(self) -> "Diagnostics":
        from workstation.services.diagnostics import Diagnostics  # noqa: PLC0415

        return Diagnostics(self.context, self._network)

    @cached_property
    def happenings(self) -> "Happenings":
        from workstation.services.happenings import Happenings  # noqa: PLC0415

        return Happenings(self.context, self.queue, self.refused)

    @cached_property
    def searching(self) -> "Searching":
        from workstation.services.searching import Searching  # noqa: PLC0415

        return Searching(self.context)

    @cached_property
    def spelling(self) -> "SpellingRoom":
        from workstation.services.spelling import SpellingRoom  # noqa: PLC0415

        return SpellingRoom(self.context, self.conversations, self._network)

    def close(self) -> None:
        """End what was started beside the program for these; blocks for a moment."""
        if "spelling" in vars(self):
            self.spelling.close()

    @cached_property
    def standing(self) -> "Standing":
        from workstation.services.standing import Standing  # noqa: PLC0415

        return Standing(self.context, self.queue)

    @cached_property
    def together(self) -> "Together":
        from workstation.services.together import Together  # noqa: PLC0415

        return Together(self.context, self._acts, self.queue, self.conversations)

    @cached_property
    def translating(self) -> "Translating":
        from workstation.services.translating import Translating  # noqa: PLC0415

        return Translating(self._network, allowed=self._translation)

    @cached_property
    def undoing(self) -> "Undoing":
        from workstation.services.undoing import Undoing  # noqa: PLC0415

        return Undoing(self.context, self._acts, self.queue)
