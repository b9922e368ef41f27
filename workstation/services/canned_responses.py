"""Finding a prepared text and filling it for this customer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from workstation.domain.canned import CannedResponse, Scope, Variable, fill, in_line, rank
from workstation.domain.canned_writing import Laid, laid
from workstation.domain.fraud import Indicator
from workstation.domain.languages import fallbacks
from workstation.domain.people import form_of_address
from workstation.domain.safety import safety_reply
from workstation.errors import WorkstationError
from workstation.services.context import Context
from workstation.services.conversations import ConversationDetails
from workstation.store import canned
from workstation.store.canned import Fit
from workstation.store.connection import Connection
from workstation.store.segment import folded

MOST = 50  # that are offered at once; whoever wants another types a letter more
_NEARNESS = tuple(Scope)


@dataclass(frozen=True, slots=True)
class Offer:
    """A response as it would be inserted now. ``language`` tells when the wanted one does not exist."""

    response: CannedResponse
    language: str
    text: str


_OPENING = "hello"  # its short code


class CannedResponses:
    def __init__(self, context: Context) -> None:
        self._context = context

    async def offers(self, query: str, details: ConversationDetails) -> tuple[list[Offer], int]:
        """What fits ``query`` (typed after the slash), best first, in the customer's language, filled.

        The best :data:`MOST`, and how many there are; one more stands for any number.
        """
        store, me = self._context.store, self._context.me
        language = details.language
        chain = list(fallbacks(language))
        mine = laid(await store.desk.read_plain(canned.unsettled), me.name)
        values = self.values(details)

        def found(c: Connection) -> tuple[list[Offer], int]:
            """On the store's thread: the person types on."""
            fits = canned.fitting(c, query, chain, MOST + 1, mine.keys())
            if written := _fitting(mine, query, language):
                uses = canned.uses(c)
                written = [replace(fit, uses=uses.get(fit.response.id, 0)) for fit in written]
                fits = sorted([*fits, *written], key=_order)
            offers = [_filled(fit.response, language, values) for fit in fits[:MOST]]
            return offers, min(len(fits), MOST + 1)

        return await store.replica.read_plain(found)

    async def against(self, indicator: Indicator, details: ConversationDetails) -> Offer:
        """What warns the customer of what was found: everyone's, whatever else bears its short code.

        Raises WorkstationError where none fits, or the library has none.
        """
        if (code := safety_reply(indicator)) is None:
            raise WorkstationError("No safety reply fits this warning. Write what fits it yourself.")
        found = await self._context.store.replica.read_plain(lambda c: canned.by_code(c, code))
        return self._offer(code, found, details)

    async def opening(self, details: ConversationDetails) -> Offer:
        """The first words to a customer, mine before a team's and everyone's. Raises WorkstationError where
        there are none."""
        return self._offer(_OPENING, await self.nearest(_OPENING), details)

    async def nearest(self, code: str) -> CannedResponse | None:
        """My own response of this short code, or else a team's, or everyone's, as I wrote it last."""
        store = self._context.store
        mine = laid(await store.desk.read_plain(canned.unsettled), self._context.me.name)
        held = await store.replica.read_plain(lambda c: canned.nearest(c, code, mine.keys()))
        found = [one for one in (*mine.values(), held) if one is not None and one.short_code == code]
        found = [one for one in found if not one.steps]
        return min(found, key=lambda one: (_NEARNESS.index(one.scope), one.id), default=None)

    def _offer(self, code: str, found: CannedResponse | None, details: ConversationDetails) -> Offer:
        if found is None:
            raise WorkstationError("There is no canned response /%1 on this server.", code)
        language, body = found.variant(details.language)
        return Offer(found, language, fill(body, self.values(details)))

    def values(self, details: ConversationDetails) -> dict[str, str]:
        """What each variable is for this customer; empty where nobody knows."""
        return {variable: in_line(self._value(variable, details)) for variable in Variable}

    def _value(self, variable: Variable, details: ConversationDetails) -> str:
        """What it is for this customer; empty where nobody knows."""
        customer, me = details.customer, self._context.me
        match variable:
            case Variable.CUSTOMER_NAME:
                return customer.name
            case Variable.CUSTOMER_FIRST_NAME:
                return form_of_address(customer.name, customer.language)
            case Variable.AGENT_NAME:
                return me.name
            case Variable.AGENT_FIRST_NAME:
                return me.name.split(" ", 1)[0]
            case Variable.CONVERSATION_ID:
                return details.conversation.id
            case Variable.CONVERSATION_SUBJECT:
                return details.conversation.subject


def _filled(response: CannedResponse, language: str, values: Mapping[str, str]) -> Offer:
    code, body = response.variant(language)
    return Offer(response, code, fill(body, values))


def _fitting(mine: Laid, query: str, language: str) -> Sequence[Fit]:
    """Of what I wrote and no server has yet, what fits; few, so that they are ranked here."""
    wanted = folded(query)
    fits = []
    for response in mine.values():
        if response is not None and not response.steps:
            texts = (response.short_code, response.title, response.variant(language)[1])
            fit = rank(wanted, *map(folded, texts))
            if fit is not None:
                fits.append(Fit(response, fit, 0, _NEARNESS.index(response.scope)))
    return fits


def _order(fit: Fit) -> tuple[int, int, int, str, str]:
    return fit.rank, -fit.uses, fit.nearness, fit.response.short_code, fit.response.id
