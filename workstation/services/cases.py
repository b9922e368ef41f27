"""The cases of security: their queue, and what one of them stands on."""

from workstation.domain.account_acts import may_answer
from workstation.domain.cases import Case, CaseQueue, Dossier, Narrowed
from workstation.services.account_acts import AccountActs
from workstation.services.context import Context
from workstation.services.conversations import Conversations
from workstation.services.handing import Handing
from workstation.services.queue import Queue
from workstation.store import cases

MOST_CASES = 200  # that are shown; the gravest stand first
_DAY = 86_400_000  # ms


class Cases:
    """Reads the replica alone, so that all of it works offline."""

    def __init__(
        self,
        context: Context,
        queue: Queue,
        conversations: Conversations,
        handing: Handing,
        accounts: AccountActs,
    ) -> None:
        self._context, self._queue = context, queue
        self._conversations, self._handing, self._accounts = conversations, handing, accounts
        self.online = accounts.online  # only then can accounts be acted on

    async def queue(self, narrowed: Narrowed) -> CaseQueue:
        """The gravest cases with my unsettled acts laid over them, in the order in which they are urgent."""
        now = self._context.now()
        ids, counted, choices, signs, asked, withdrawn = await self._context.store.replica.read_plain(
            lambda c: (
                ids := cases.order(c, narrowed, MOST_CASES),
                cases.counts(c, narrowed, now),
                cases.choices(c),
                cases.signs(c, ids),
                cases.asked(c, ids),
                cases.withdrawn(c, ids, now - _DAY, now),
            )
        )
        total, late, late_in, oldest = counted
        rows = await self._queue.rows(ids)
        shown = []
        for id_ in ids:
            if id_ in rows:
                found = signs.get(id_, [])
                kinds = tuple(dict.fromkeys(kind for kind, _severity, _why in found))
                gravest, why = (found[0][1], found[0][2]) if found else (None, "")
                shown.append(Case(rows[id_], gravest, kinds, why, asked.get(id_), withdrawn.get(id_, ())))
        return CaseQueue(tuple(shown), total, late, *choices, late_in=late_in, oldest=oldest)

    async def dossier(self, conversation_id: str) -> Dossier | None:
        """All about one case; None where this machine does not hold it."""
        details = await self._conversations.details(conversation_id)
        if details is None:
            return None
        me, account = self._context.me, await self._accounts.of(conversation_id)
        evidence, happened, linked, linked_total = await self._context.store.replica.read_plain(
            lambda c: (
                cases.evidence(c, conversation_id),
                cases.happened(c, conversation_id),
                cases.linked(c, conversation_id),
                cases.linked_total(c, conversation_id),
            )
        )
        return Dossier(
            details.conversation,
            details.customer.name,
            details.assignee_name,
            details.acts,
            details.flags,
            details.offered,
            evidence,
            happened,
            linked,
            linked_total,
            await self._handing.giver(conversation_id),
            account,
            frozenset(one.id for one in account if may_answer(one, me, details.acts)),
            await self._conversations.kept(conversation_id),
        )
