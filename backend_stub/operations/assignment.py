"""Whose conversation it is: claim, release, transfer."""

from backend_stub import conversations, left_drafts, messages, people
from backend_stub.conversations import Contested, Standing
from backend_stub.operations.act import Act, Rejection
from backend_stub.rights import may_be_assigned
from backend_stub.transaction import Transaction
from backend_stub.visibility import sight_changes
from workstation.contract.claiming import Claimed
from workstation.contract.operations import Transfer
from workstation.domain.activity import Activity, ActivityKind
from workstation.domain.claiming import ClaimCause
from workstation.domain.operation import Refusal
from workstation.domain.people import Role


def claim(tx: Transaction, act: Act) -> None:
    """Of two claims the first wins; a second one by the same person changes nothing."""
    actor, standing, wanted = act.actor, act.standing, act.arguments
    assert isinstance(wanted, Claimed)
    if actor.is_assignee(standing):
        return
    if standing.assignee_id is not None and not _knowing_take_over(tx, act, wanted):
        act.refuse_for_assignee(tx, Refusal.ALREADY_CLAIMED)
    if not actor.may_claim(standing):
        raise Rejection(Refusal.FORBIDDEN)
    had = people.name_of(tx, standing.assignee_id) if standing.assignee_id else ""
    said = (wanted.because.value, wanted.reason, had) if wanted.because else ()
    assign(tx, standing, actor.id, standing.team_id, Activity(ActivityKind.CLAIMED, said), by=actor.id)


def _knowing_take_over(tx: Transaction, act: Act, wanted: Claimed) -> bool:
    """Leads and seniors may take a conversation from somebody, if they saw that somebody had it, and say why:
    that it was nobody's is no reason."""
    if wanted.because in (None, ClaimCause.QUEUE):
        return False
    meanwhile = conversations.last_change(
        tx, act.standing.id, Contested.ASSIGNEE, after=act.base, not_by=act.actor.id
    )
    return meanwhile is None and act.actor.may_take_over(act.standing)


def release(tx: Transaction, act: Act) -> None:
    if not act.actor.may_release(act.standing):
        act.refuse_for_assignee(tx, Refusal.NOT_ASSIGNEE)
    assign(tx, act.standing, None, act.standing.team_id, Activity(ActivityKind.RELEASED), by=act.actor.id)


def transfer(tx: Transaction, act: Act) -> None:
    """To a team's queue, or to a person, whose team stays the conversation's unless another is named."""
    wanted = act.arguments
    assert isinstance(wanted, Transfer)
    act.check_steering(tx)
    act.check_conflict(tx, Contested.ASSIGNEE)
    if not possible(tx, wanted):
        raise Rejection(Refusal.INVALID)
    hand_over(tx, act.standing, wanted, by=act.actor.id)


def hand_over(tx: Transaction, standing: Standing, wanted: Transfer, *, by: str) -> None:
    """To whom ``wanted`` says, who is :func:`possible`; the caller has checked that it may."""
    team_id = wanted.to_team or standing.team_id
    name = people.name_of(tx, wanted.to_user) if wanted.to_user else people.name_of_team(tx, team_id)
    done = Activity(ActivityKind.TRANSFERRED, (wanted.to_user or team_id, name, standing.team_id))
    assign(tx, standing, wanted.to_user, team_id, done, by=by)


def possible(tx: Transaction, wanted: Transfer) -> bool:
    """Whether there is such a team, and such a person who may have conversations."""
    if wanted.to_user is None and wanted.to_team is None:
        return False
    if (
        wanted.to_team
        and not tx.connection.execute("SELECT 1 FROM teams WHERE id = ?", (wanted.to_team,)).fetchone()
    ):
        return False
    if wanted.to_user is None:
        return True
    role = tx.connection.execute("SELECT role FROM users WHERE id = ?", (wanted.to_user,)).fetchone()
    return role is not None and may_be_assigned(Role(role[0]))


def assign(
    tx: Transaction, standing: Standing, assignee_id: str | None, team_id: str, done: Activity, *, by: str
) -> None:
    """Whose it is from now on, with a line that says what was ``done``; it is allowed, and possible."""
    if standing.assignee_id is not None:
        left_drafts.pass_over(tx, standing.id, assignee_id, by=by)
    with sight_changes(tx, customer_id=standing.customer_id):
        columns = {"assignee_id": assignee_id, "team_id": team_id}
        conversations.change(tx, standing.id, columns, field=Contested.ASSIGNEE, by=by)
    messages.activity(tx, standing.id, by, done.kind, *done.arguments)
