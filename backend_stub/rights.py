"""What each role may do with a conversation: the matrix of decisions, asked with one question each."""

from dataclasses import dataclass

from sqlcipher3.dbapi2 import Connection

from backend_stub.conversations import Standing
from backend_stub.visibility import Sight
from workstation.domain.people import Role
from workstation.domain.severity import Severity

_ANSWERING = frozenset({Role.AGENT, Role.SENIOR_SECURITY, Role.LEAD})


@dataclass(frozen=True, slots=True)
class Actor:
    """Who wants to do something, as they stand to the conversation now."""

    id: str
    role: Role
    teams: frozenset[str]
    sight: Sight

    def is_assignee(self, standing: Standing) -> bool:
        return standing.assignee_id == self.id

    def may_reply(self, standing: Standing) -> bool:
        return self.role in _ANSWERING and self.is_assignee(standing)

    def may_note(self) -> bool:
        return self.sight is Sight.FULL

    def may_note_customer(self) -> bool:
        return self.sight is not Sight.NONE

    def may_mark(self) -> bool:
        """Labels, and raising flags."""
        return self.sight is Sight.FULL and self.role in _ANSWERING

    def may_claim(self, standing: Standing) -> bool:
        if self.sight is not Sight.FULL or self.role not in _ANSWERING:
            return False
        return self.role is Role.SENIOR_SECURITY or standing.team_id in self.teams

    def may_release(self, standing: Standing) -> bool:
        return self.sight is Sight.FULL and self.is_assignee(standing)

    def may_take_over(self, standing: Standing) -> bool:
        """Claiming what is somebody else's."""
        return self.role is not Role.AGENT and self.may_claim(standing)

    def may_steer(self, standing: Standing) -> bool:
        """Transfer, status, priority, snooze, merge, split."""
        if self.sight is not Sight.FULL or self.role not in _ANSWERING:
            return False
        if self.role is Role.AGENT:
            return self.is_assignee(standing)
        own_team = standing.team_id in self.teams
        return self.role is Role.SENIOR_SECURITY or own_team or self.is_assignee(standing)

    def may_decide(self, severity: Severity) -> bool:
        if not self.may_mark():
            return False
        return self.role is Role.SENIOR_SECURITY or severity is not Severity.BLOCK

    def may_reopen(self) -> bool:
        """Open a flag again that somebody decided."""
        return self.role is Role.SENIOR_SECURITY and self.may_mark()

    def may_lift(self) -> bool:
        """Ask for an entry of a list to be lifted, or answer that."""
        return self.role is Role.SENIOR_SECURITY and self.may_mark()

    def may_lead_campaigns(self) -> bool:
        """Also close them; they are no conversation's, so that no sight of one is asked for."""
        return self.role is Role.SENIOR_SECURITY

    def may_act_on_accounts(self) -> bool:
        """Carry out what was asked for a customer's account."""
        return self.role is Role.SENIOR_SECURITY and self.may_mark()


_NOW = """SELECT u.role, (SELECT group_concat(b.team_id, ' ') FROM memberships b WHERE b.user_id = u.id)
    FROM users u WHERE u.id = ?"""


def actor(connection: Connection, user_id: str, sight: Sight) -> Actor:
    """A user with the role and the teams of now, whatever their session began with."""
    role, teams = connection.execute(_NOW, (user_id,)).fetchone()
    return Actor(user_id, Role(role), frozenset((teams or "").split()), sight)


def may_be_assigned(role: Role) -> bool:
    return role in _ANSWERING
