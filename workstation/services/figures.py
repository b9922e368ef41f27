"""The figures of warnings, for leads and for security: counted by the server, and kept to be read offline."""

from workstation.domain.figures import Figures, beginnings
from workstation.domain.people import Role
from workstation.services.context import Context
from workstation.services.network import Network
from workstation.store import figures


class FraudFigures:
    """``may_demote``: whether I decide about rules that are right too seldom; ``everywhere``: whether I count
    all warnings, and not those of my teams alone."""

    def __init__(self, context: Context, network: Network) -> None:
        self._context, self._network = context, network
        self.may_demote = context.me.role is Role.LEAD
        self.everywhere = context.me.role is Role.SENIOR_SECURITY

    async def lately(self) -> Figures:
        """Of the last fourteen days, as the server told last; nobody need answer."""
        return await self._context.store.replica.read_plain(figures.figures)

    async def count(self) -> None:
        """Have the server count anew. Raises WorkstationError, also while nobody answers."""
        await self._network.count(beginnings(self._context.now()))

    async def demote(self, rule: str, reason: str) -> None:
        """Let a rule raise notices only. Raises WorkstationError, also while nobody answers."""
        await self._network.demote(rule, demoted=True, reason=reason)

    async def restore(self, rule: str, reason: str) -> None:
        """Take its demotion back. Raises WorkstationError, also while nobody answers."""
        await self._network.demote(rule, demoted=False, reason=reason)
