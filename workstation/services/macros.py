"""Macros: what one would do to a conversation as it stands, and doing it, as a whole or not at all."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from workstation.domain.canned import CannedResponse, Used, fill, unfilled
from workstation.domain.canned_rules import faults
from workstation.domain.canned_writing import Laid, laid
from workstation.domain.conversation import Conversation
from workstation.domain.guarding import Finding
from workstation.domain.macro import StepKind
from workstation.domain.macro_plan import Plan
from workstation.domain.operation import OperationKind
from workstation.domain.permitting import all_open
from workstation.domain.undoing import Deed, Done
from workstation.domain.whole import whole
from workstation.errors import Sentence, WorkstationError
from workstation.services.acts import Acts
from workstation.services.canned_responses import CannedResponses
from workstation.services.context import Context
from workstation.services.conversations import ConversationDetails, Conversations
from workstation.services.guarding import Guarding
from workstation.services.handing import Handing
from workstation.services.noting import noted
from workstation.services.stopped_notes import NOTE, NoteStopped
from workstation.store import canned, draft_macros

_CLAIM: Deed = (OperationKind.CLAIM, {})
_MINUTE = 60_000  # ms


class Macros:
    def __init__(
        self,
        context: Context,
        acts: Acts,
        conversations: Conversations,
        *,
        responses: CannedResponses,
        handing: Handing,
        guarding: Guarding,
    ) -> None:
        self._context, self._acts, self._conversations = context, acts, conversations
        self._responses, self._handing, self._guarding = responses, handing, guarding

    async def everything(self) -> list[CannedResponse]:
        """All that I have, those first that I use most."""
        held, uses = await self._context.store.replica.read_plain(
            lambda c: (canned.macros(c), canned.uses(c))
        )
        mine = await self._mine()
        whole = {one.id: one for one in held if one.id not in mine}
        whole |= {one.id: one for one in mine.values() if one is not None and one.steps}
        return sorted(whole.values(), key=lambda one: (-uses.get(one.id, 0), one.short_code, one.id))

    async def plan(self, macro_id: str, conversation_id: str) -> Plan:
        """What it would do. Raises WorkstationError where one of both is not here."""
        macro = await self._find(macro_id)
        details = await self._conversations.details(conversation_id)
        if macro is None:
            raise WorkstationError("This macro is not here any more.")
        if details is None:
            raise WorkstationError("This conversation is not on this machine.")
        conversation, name = details.conversation, details.customer.name
        if wrong := faults(macro):
            return Plan(macro, conversation, name, wrong[0].sentence)
        try:
            return await self._planned(macro, details)
        except WorkstationError as error:
            return Plan(macro, conversation, name, error.sentence)

    async def keep(self, conversation_id: str, macro_id: str) -> None:
        """What it does goes with the reply that is half written; "": nothing does."""
        await self._context.store.desk.write(lambda s: draft_macros.put(s, conversation_id, macro_id))

    async def kept(self, conversation_id: str) -> CannedResponse | None:
        """The macro of which that is so, before a restart, too, or after the reply was taken back."""
        macro_id = await self._context.store.desk.read_plain(
            lambda c: draft_macros.of_reply(c, conversation_id)
        )
        return await self._find(macro_id) if macro_id else None

    async def _mine(self) -> Laid:
        """What I wrote and no server has yet."""
        return laid(await self._context.store.desk.read_plain(canned.unsettled), self._context.me.name)

    async def _find(self, macro_id: str) -> CannedResponse | None:
        mine = await self._mine()
        if macro_id in mine:
            found = mine[macro_id]
        else:
            found = await self._context.store.replica.read_plain(lambda c: canned.find(c, macro_id))
        return found if found is not None and found.steps else None

    async def _planned(self, macro: CannedResponse, details: ConversationDetails) -> Plan:
        values = self._responses.values(details)
        says = await self._words(macro)
        language, body = says.variant(details.language)
        reply = fill(body, values).strip()
        deeds = tuple(await self._deeds(macro, details, values))
        claims = self._claims(details.conversation, deeds, replies=bool(reply))
        whole = self._whole(deeds, claims=claims, replies=bool(reply))
        obstacle = None
        if not all_open(whole, details.conversation, self._context.me, self._context.now()):
            obstacle = Sentence(
                "Not all that “%1” does is open to you in this conversation as it stands. Nothing was done.",
                macro.title,
            )
        notes = (arguments["body"] for kind, arguments in deeds if kind is OperationKind.NOTE_APPEND)
        if any(map(unfilled, notes)):
            obstacle = Sentence("A note of “%1” needs what is not known of this customer.", macro.title)
        used, name = Used(says.id, says.version) if reply else None, details.customer.name
        plan = Plan(macro, details.conversation, name, obstacle, reply, language, used, claims, deeds)
        if not (reply or deeds or plan.leads_on):
            return replace(plan, obstacle=Sentence("“%1” has nothing to do here.", macro.title))
        return plan

    def _claims(self, conversation: Conversation, deeds: Sequence[Deed], *, replies: bool) -> bool:
        """Nobody's conversation becomes mine where I reply, or could not do it otherwise."""
        if conversation.assignee_id is not None:
            return False
        return replies or not all_open(deeds, conversation, self._context.me, self._context.now())

    def _whole(self, deeds: Sequence[Deed], *, claims: bool, replies: bool) -> list[Deed]:
        reply: Deed = OperationKind.MESSAGE_APPEND, {"body": "", "attachments": []}
        return [*([_CLAIM] if claims else []), *([reply] if replies else []), *deeds]

    async def _words(self, macro: CannedResponse) -> CannedResponse:
        """The response whose words it says: itself, or the nearest of the short code that it names."""
        code = next((step.value for step in macro.steps if step.kind is StepKind.SAY), None)
        if code is None:
            return macro
        found = await self._responses.nearest(code)
        if found is None:
            raise WorkstationError("“%1” says what /%2 says, which is not here.", macro.title, code)
        return found

    async def _deeds(
        self, macro: CannedResponse, details: ConversationDetails, values: Mapping[str, str]
    ) -> list[Deed]:
        """What changes anything, in its order."""
        conversation, found = details.conversation, list[Deed]()
        labels = self._labels(macro, conversation)
        for step in macro.steps:
            value = step.value
            match step.kind:
                case StepKind.NOTE:
                    found += await noted(self._context, fill(value, values))
                case StepKind.LABEL | StepKind.UNLABEL if labels is not None:
                    found.append(labels)
                    labels = None
                case StepKind.PRIORITY if value != conversation.priority:
                    found.append((OperationKind.PRIORITY_SET, {"priority": value}))
                case StepKind.STATUS if value != conversation.status:
                    found.append((OperationKind.STATUS_SET, {"status": value}))
                case StepKind.SNOOZE:
                    until = self._context.now() + int(value) * _MINUTE
                    found.append((OperationKind.SNOOZE_SET, {"until": until}))
                case StepKind.ESCALATE:
                    team = await self._handing.security(conversation)
                    reason, to = fill(value, values), team.id if team else None
                    found += await self._conversations.escalation(conversation, conversation.id, reason, to)
                case StepKind.ASSIGN | StepKind.TEAM:
                    found += await self._handed_on(macro, conversation, step.kind, value)
        return found

    def _labels(self, macro: CannedResponse, conversation: Conversation) -> Deed | None:
        wanted = {step.value for step in macro.steps if step.kind is StepKind.LABEL}
        unwanted = {step.value for step in macro.steps if step.kind is StepKind.UNLABEL} - wanted
        held = set(conversation.labels)
        add, remove = sorted(wanted - held), sorted(unwanted & held)
        return (OperationKind.LABELS_CHANGE, {"add": add, "remove": remove}) if add or remove else None

    async def _handed_on(
        self, macro: CannedResponse, conversation: Conversation, kind: StepKind, to: str
    ) -> list[Deed]:
        whom = await self._handing.receivers(conversation)
        if kind is StepKind.ASSIGN:
            if to == conversation.assignee_id:
                return []
            known, arguments = {user.id for user in whom.people}, {"to_user": to, "to_team": None}
        else:
            if to == conversation.team_id and conversation.assignee_id is None:
                return []
            known, arguments = {team.id for team in whom.teams}, {"to_user": None, "to_team": to}
        if to not in known:
            raise WorkstationError("Whom “%1” hands the conversation to cannot have it.", macro.title)
        return [(OperationKind.TRANSFER, arguments)]

    async def check(self, plan: Plan) -> None:
        """Raise WorkstationError where it cannot be done as a whole; then nothing is to be done of it.

        Raises :class:`NoteStopped` where somebody may say why it is done all the same.
        """
        if plan.obstacle is not None:
            raise WorkstationError(plan.obstacle)
        found: dict[str, tuple[Finding, ...]] = {}
        settled = True
        for kind, arguments in plan.deeds:
            if kind is NOTE:
                known = arguments.get("override", {}).get("rules", ())
                some = await self._guarding.note(plan.conversation.id, arguments["body"])
                if stopping := tuple(finding for finding in some if finding.stops):
                    found[arguments["body"]] = stopping
                    settled = settled and all(finding.rule in known for finding in stopping)
        if not settled:
            raise NoteStopped(plan, found)

    async def run(self, plan: Plan) -> None:
        """Do what a macro without a reply does, as one operation. Raises WorkstationError."""
        await self.check(plan)
        conversation, deeds = plan.conversation, plan.deeds
        if not deeds:
            return
        claim = (_CLAIM,) if plan.claims else ()
        async with self._acts.turn:
            written = await self._acts.record_on(
                conversation.version, conversation.id, whole([*claim, *deeds])
            )
        me, name = self._context.me.id, plan.customer
        before = replace(conversation, assignee_id=me) if plan.claims else conversation
        now, title = self._context.now(), plan.macro.title
        self._acts.done(Done(deeds, (before,), name, now, None, title, tuple(one.id for one in written)))
