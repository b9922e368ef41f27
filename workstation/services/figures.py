"""The figures of warnings, for leads and for security; out of the replica, so that they are there offline."""

from workstation.domain.figures import DAYS, Figures
from workstation.services.context import Context
from workstation.store import figures

_DAY = 86_400_000  # ms


class FraudFigures:
    def __init__(self, context: Context) -> None:
        self._context = context

    async def lately(self) -> Figures:
        """Of the last fourteen days, as far as this machine holds them."""
        since = self._context.now() - DAYS * _DAY
        return await self._context.store.replica.read_plain(lambda c: figures.figures(c, since))
