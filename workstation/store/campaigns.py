"""Plain reads for campaigns: what several customers speak of, and which of them are still to be warned."""

import json
from typing import Any

from workstation.domain.campaigns import CampaignCase, CampaignState
from workstation.domain.cases import Campaign, Concerned
from workstation.domain.conversation import Status
from workstation.domain.operation import CAMPAIGN, Operation
from workstation.domain.sighting import SightingKind
from workstation.store.connection import Connection
from workstation.store.hot_desk import OPERATION
from workstation.store.written import operation

MOST_CAMPAIGNS = 50  # the newest
MOST_CONCERNED = 500

# by a safety reply; or in words of their own, by whoever confirmed that it is a campaign
_WARNED = """(s.warned_at IS NOT NULL OR EXISTS (SELECT 1 FROM flag d WHERE d.conversation = s.conversation
    AND d.message_id = s.message_id AND d.kind = 'campaign' AND d.state = 'confirmed'))"""

# whoever looked into it and found another story is no part of it, and needs no warning
_STANDS = """NOT EXISTS (SELECT 1 FROM flag d WHERE d.conversation = s.conversation
    AND d.message_id = s.message_id AND d.kind = 'campaign' AND d.state = 'dismissed')"""

# the sightings that bear a campaign's flag; each of them names what the campaign is about
_ALL = f"""
SELECT s.kind, s.what, count(DISTINCT c.customer_id),
    count(DISTINCT CASE WHEN NOT {_WARNED} THEN c.customer_id END), min(s.at), max(s.at),
    g.id, g.version, g.state, g.leader_id, coalesce(l.name, ''), g.closed_at, coalesce(x.name, ''),
    coalesce(g.reason, '')
FROM sighting s JOIN conversation c ON c.number = s.conversation
LEFT JOIN campaign g ON g.what = s.what AND g.kind = s.kind
LEFT JOIN user l ON l.id = g.leader_id LEFT JOIN user x ON x.id = g.closed_by
WHERE s.message_id IS NOT NULL AND {_STANDS} AND s.what IN (
    SELECT of.what FROM flag f INDEXED BY flag_campaign JOIN sighting of ON of.conversation = f.conversation
        AND of.message_id = f.message_id WHERE f.kind = 'campaign' AND f.state <> 'dismissed')
GROUP BY s.kind, s.what HAVING count(DISTINCT c.customer_id) > 1
ORDER BY g.state IS 'closed', max(s.at) DESC, s.what LIMIT {MOST_CAMPAIGNS}"""

_CONCERNED = f"""
SELECT c.id, c.customer_id, coalesce(p.name, ''), coalesce(u.name, ''), c.language, c.status, {_WARNED}
FROM sighting s JOIN conversation c ON c.number = s.conversation
LEFT JOIN customer p ON p.id = c.customer_id LEFT JOIN user u ON u.id = c.assignee_id
WHERE s.what = ? AND s.kind = ? AND s.message_id IS NOT NULL AND {_STANDS}
ORDER BY {_WARNED}, s.at, c.id LIMIT {MOST_CONCERNED}"""


def campaigns(c: Connection) -> tuple[Campaign, ...]:
    """Those that are held; open ones first, the newest of each first."""
    return tuple(
        Campaign(SightingKind(kind), what, customers, to_warn, first, last, _case(*case))
        for kind, what, customers, to_warn, first, last, *case in c.execute(_ALL)
    )


def unsettled(c: Connection) -> list[Operation]:
    """What I did to campaigns that has not settled, in typing order; of desk.db."""
    found = c.execute(
        f"SELECT {OPERATION} FROM outbox WHERE kind IN (SELECT value FROM json_each(?)) ORDER BY ord",
        (json.dumps(sorted(CAMPAIGN)),),
    )
    return [operation(row) for row in found]


def concerned(c: Connection, kind: SightingKind, what: str) -> tuple[Concerned, ...]:
    """The conversations of a campaign, whoever is still to be warned first."""
    return tuple(
        Concerned(id_, customer, name, assignee, language, Status(status), bool(warned))
        for id_, customer, name, assignee, language, status, warned in c.execute(
            _CONCERNED, (what, kind.value)
        )
    )


def _case(id_: str | None, version: int, state: str, *facts: Any) -> CampaignCase | None:
    return CampaignCase(id_, version, CampaignState(state), *facts) if id_ else None
