"""Finding a prepared text and filling it for this customer."""

from dataclasses import dataclass

from workstation.domain.canned import CannedResponse, Variable, fill, ranked
from workstation.domain.fraud import Indicator
from workstation.domain.people import form_of_address
from workstation.domain.safety import safety_reply
from workstation.errors import WorkstationError
from workstation.services.context import Context
from workstation.services.conversations import ConversationDetails
from workstation.store import canned


@dataclass(frozen=True, slots=True)
class Offer:
    """A response as it would be inserted now. ``language`` tells when the wanted one does not exist."""

    response: CannedResponse
    language: str
    text: str


class CannedResponses:
    def __init__(self, context: Context) -> None:
        self._context = context

    async def offers(self, query: str, details: ConversationDetails) -> list[Offer]:
        """What fits ``query`` (typed after the slash), best first, in the customer's language, filled."""
        responses = await self._context.store.replica.read(canned.everything)
        found = ranked(responses, query, details.conversation.language)
        return [self._offer(response, details) for response in found]

    async def against(self, indicator: Indicator, details: ConversationDetails) -> Offer:
        """What warns the customer of what was found. Raises WorkstationError where the library has none."""
        code = safety_reply(indicator)
        responses = await self._context.store.replica.read(canned.everything)
        found = next((one for one in responses if one.short_code == code), None)
        if found is None:
            raise WorkstationError("There is no canned response /%1 on this server.", code)
        return self._offer(found, details)

    def _offer(self, response: CannedResponse, details: ConversationDetails) -> Offer:
        language, body = response.variant(details.conversation.language or details.customer.language)
        return Offer(response, language, fill(body, self._values(details)))

    def _values(self, details: ConversationDetails) -> dict[str, str]:
        return {variable: self._value(variable, details) for variable in Variable}

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
