"""A department in the middle of its life, as the histories of the suite of sight begin."""

import random

from backend_stub import customers, messages, passwords, people, sessions, uploads
from backend_stub.blobs import Blobs
from backend_stub.sessions import Lifetimes
from backend_stub.transaction import Transaction
from tests.faults.programme.department import Case, Department
from tests.faults.programme.filing import attachment, written
from tests.faults.programme.moves import TEAMS
from tests.serving import add_conversation
from workstation.domain.message_kind import MessageKind
from workstation.domain.people import Customer, Role, Team, User

ROLES = {
    "ana": Role.AGENT, "ben": Role.AGENT, "cem": Role.AGENT, "sen": Role.SENIOR_SECURITY,
    "sol": Role.SENIOR_SECURITY, "lea": Role.LEAD, "lou": Role.LEAD, "qin": Role.QUALITY, "adm": Role.ADMIN,
}  # fmt: skip
CUSTOMERS = ("k1", "k2", "k3")
TOKENS = Lifetimes(access_seconds=1 << 30)


def a_case(number: int, dice: random.Random) -> Case:
    """Somebody's or nobody's; others have taken part, and there are files."""
    case = Case(f"c{number}", CUSTOMERS[number % 3], dice.choice(TEAMS))
    case.assignee = dice.choice([None, "ana", "ben", "cem", "sen", "lea", "lou"])
    case.took_part = set(dice.sample(sorted(ROLES), 3)) - {"adm"}
    notes = [f"{case.id}-{author}" for author in sorted(case.took_part)]
    case.messages += [f"{case.id}-1", *notes]
    case.files = {f"{case.id}-file": "secret"} | dict.fromkeys(notes, "staff")
    return case


def keep_files(blobs: Blobs, case: str) -> None:
    """As if they had been sent."""
    for kind in ("secret", "staff", "drafted"):
        path = blobs.path(attachment(case, kind).sha256)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(written(case, kind))


def found(tx: Transaction, made: Department) -> dict[str, str]:
    """Put it all into the database; the tokens of everybody."""
    for team in TEAMS:
        people.put_team(tx, Team(team, team.title()))
    tokens = {}
    for me in made.people.values():
        user = User(me.id, me.id.title(), f"{me.id}@test.example", me.role, tuple(sorted(me.teams)), ("en",))
        people.put_user(tx, user, passwords.NOBODYS)
        tokens[me.id] = sessions.sign_in(tx, me.id, "test", TOKENS).access
    for customer in CUSTOMERS:
        tokens[customer] = customers.issue_token(tx, customer)
    for case in made.cases.values():
        _put(tx, case)
        for me in made.people.values():
            _send_for_draft(tx, uploads.agent(me.id), case.id)
    return tokens


def _send_for_draft(tx: Transaction, owner: str, case: str) -> None:
    """What goes along with a draft they have sent themselves."""
    file = attachment(case, "drafted")
    uploads.begin(tx, owner, file.sha256, file.size, file.mime, here=False)
    uploads.finish(tx, owner, file.sha256, file.size, written(case, "drafted"))


def _put(tx: Transaction, case: Case) -> None:
    subject = f"secret-{case.id}-subject"
    add_conversation(tx, case.id, case.customer, case.team, subject=subject, assignee_id=case.assignee)
    for message, kind in case.files.items():
        secret = kind == "secret"
        messages.append(
            tx,
            conversation_id=case.id,
            message_id=message,
            kind=MessageKind.INCOMING if secret else MessageKind.NOTE,
            author_id=case.customer if secret else message.removeprefix(f"{case.id}-"),
            body="" if secret else f"staff-{case.id}-0",
            attachments=[attachment(case.id, kind)],
        )
    name = f"card-{case.customer}-name"
    people.put_customer(
        tx,
        Customer(case.customer, name, "m", "en", "PT", "UTC", "regular", "verified", "low", 1),
    )
