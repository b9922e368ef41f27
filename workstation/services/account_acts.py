"""Acts on customers' accounts: asking for one, answering a colleague's; never without a server."""

from collections.abc import Callable

from workstation.domain.account_acts import AccountAct, AccountDeed, after
from workstation.domain.operation import OperationKind
from workstation.errors import WorkstationError
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.store import account_acts, hot


class AccountActs:
    """``online`` tells whether the server can be reached just now."""

    def __init__(self, context: Context, acts: Acts, online: Callable[[], bool]) -> None:
        self._context, self._acts = context, acts
        self.online = online

    async def of(self, conversation_id: str) -> tuple[AccountAct, ...]:
        """What was asked for on the account of a conversation's customer, newest first, mine laid over it."""
        store = self._context.store
        operations = await store.desk.read_plain(lambda c: hot.unsettled(c, conversation_id))
        held = await store.replica.read_plain(lambda c: account_acts.of_customer(c, conversation_id))
        return after(held, operations, self._context.me)

    async def ask(self, conversation_id: str, deed: AccountDeed, reason: str) -> None:
        """Ask for it; raises WorkstationError while the server cannot be reached: then nothing is done."""
        await self._record(
            conversation_id, OperationKind.ACCOUNT_REQUEST, {"deed": deed.value, "reason": reason}
        )

    async def answer(self, asked: AccountAct, reason: str, *, agreed: bool) -> None:
        """Agree or decline; raises WorkstationError like :meth:`ask`."""
        wanted = {"request_id": asked.id, "agreed": agreed, "reason": reason}
        await self._record(asked.conversation_id, OperationKind.ACCOUNT_DECIDE, wanted)

    def check_online(self) -> None:
        """Raises WorkstationError while the server cannot be reached."""
        if not self.online():
            raise WorkstationError(
                "Acts on accounts need the server, which cannot be reached now. Nothing was done."
            )

    async def _record(self, conversation_id: str, kind: OperationKind, wanted: dict[str, object]) -> None:
        self.check_online()
        await self._acts.record(conversation_id, (kind, wanted))
