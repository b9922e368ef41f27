"""The figures of warnings, for leads and for security; out of the replica, so that they are there offline."""

from workstation.domain.figures import DAYS, Figures
from workstation.domain.people import Role
from workstation.services.context import Context
from workstation.services.network import Network
from workstation.store import figures

_DAY = 86_400_000  # ms


class FraudFigures:
    """``may_demote``: whether I decide about rules that are right too seldom."""

    def __init__(self, context: Context, network: Network) -> None:
        self._context, self._network = context, network
        self.may_demote = context.me.role is Role.LEAD

    async def lately(self) -> Figures:
        """Of the last fourteen days, as far as this machine holds them."""
        since = self._context.now() - DAYS * _DAY
        return await self._context.store.replica.read_plain(lambda c: figures.figures(c, since))

    async def demote(self, rule: str, reason: str) -> None:
        """Let a rule raise notices only. Raises WorkstationError, also while nobody answers."""
        await self._network.demote(rule, demoted=True, reason=reason)

    async def restore(self, rule: str, reason: str) -> None:
        """Take its demotion back. Raises WorkstationError, also while nobody answers."""
        await self._network.demote(rule, demoted=False, reason=reason)
