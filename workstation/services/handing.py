"""What one may choose from: colleagues and teams to hand a conversation to, labels to put on it."""

from workstation.domain.conversation import Conversation
from workstation.domain.drafts import DraftKind
from workstation.domain.left_draft import HalfWritten
from workstation.domain.people import Role, Team, User
from workstation.domain.receivers import Receivers, receivers, security_team
from workstation.domain.rights import steers
from workstation.services.context import Context
from workstation.store import cases, hot, labels, people


class Handing:
    def __init__(self, context: Context) -> None:
        self._context = context

    async def receivers(self, conversation: Conversation) -> Receivers:
        """To whom this conversation can be handed, whoever fits best first."""
        users, teams = await self._context.store.replica.read(people.everybody)
        return receivers(conversation, users, teams, self._context.me)

    async def colleagues(self, conversation: Conversation) -> list[User]:
        """Who may take part in it beside whoever has it; those who do first, then by name."""
        users = await self._context.store.replica.read(people.users)
        able = [u for u in users if u.role is not Role.ADMIN and u.id != conversation.assignee_id]
        return sorted(able, key=lambda user: (user.id not in conversation.participants, user.name))

    async def security(self, conversation: Conversation) -> Team | None:
        """The team that gets it when it is escalated; None where I may not hand it on."""
        return await self.security_team() if steers(conversation, self._context.me) else None

    async def security_team(self) -> Team | None:
        """Where what is grave goes."""
        return security_team(*await self._context.store.replica.read(people.everybody))

    async def giver(self, conversation_id: str) -> User | None:
        """Who handed it over last, other than me: to whom it can be handed back. None: nobody did."""
        handed = await self._handed(conversation_id)
        if handed is None:
            return None
        users = await self._context.store.replica.read(people.users)
        return next((user for user in users if user.id == handed[0]), None)

    async def came_from(self, conversation_id: str) -> str | None:
        """The id of the team that had it when its giver handed it over; None where nobody told."""
        handed = await self._handed(conversation_id)
        return handed[1] or None if handed is not None else None

    async def _handed(self, conversation_id: str) -> tuple[str, str] | None:
        me = self._context.me.id
        return await self._context.store.replica.read_plain(lambda c: cases.handed_by(c, conversation_id, me))

    async def draft(self, conversation_id: str) -> HalfWritten:
        """The reply that may go along, with what stands beside it."""
        desk, kind = self._context.store.desk, DraftKind.REPLY
        drafts = await desk.read_plain(lambda c: hot.drafts(c, conversation_id))
        files = (await desk.read_plain(lambda c: hot.draft_attachments(c, conversation_id))).get(kind, ())
        words = drafts[kind].body.strip() if kind in drafts else ""
        return HalfWritten(words, tuple(one.attachment.name for one in files))

    async def team_names(self) -> dict[str, str]:
        """What the teams are called, by id."""
        teams = await self._context.store.replica.read(people.teams)
        return {team.id: team.name for team in teams}

    async def labels(self) -> list[str]:
        """The labels in use, the most frequent first."""
        return await self._context.store.replica.read_plain(labels.in_use)
