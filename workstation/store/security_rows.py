"""Statements that bring what security looks at into the replica: flags, campaigns, acts on accounts."""

FLAG = """
INSERT INTO flag (
    id, conversation, message_id, kind, severity, start, "end", rule, version, why, advice, why_said,
    advice_said, state, decided_by, decided_at, reason, because, needs_second, asked
)
SELECT
    id, number, data ->> 'message_id', data ->> 'kind', data ->> 'severity', data ->> 'start', data ->> 'end',
    data ->> 'rule', data ->> 'version', data ->> 'why', data ->> 'advice',
    coalesce(data -> 'why_said', '[]'), coalesce(data -> 'advice_said', '[]'), data ->> 'state',
    data ->> 'decided_by', data ->> 'decided_at', data ->> 'reason', data ->> 'because',
    coalesce(data ->> 'needs_second', 0), nullif(data -> 'asked', 'null')
FROM temp.incoming WHERE kind = 'flag' AND number IS NOT NULL ORDER BY at
ON CONFLICT (id) DO UPDATE SET
    conversation = excluded.conversation, state = excluded.state, decided_by = excluded.decided_by,
    decided_at = excluded.decided_at, reason = excluded.reason, because = excluded.because,
    needs_second = excluded.needs_second, asked = excluded.asked"""

SIGHTING = """
INSERT INTO sighting (id, conversation, kind, what, at, message_id, warned_at)
SELECT id, number, data ->> 'kind', data ->> 'what', data ->> 'at', data ->> 'message_id',
    data ->> 'warned_at'
FROM temp.incoming WHERE kind = 'sighting' AND number IS NOT NULL ORDER BY at
ON CONFLICT (id) DO UPDATE SET
    at = excluded.at, message_id = excluded.message_id, warned_at = excluded.warned_at"""

ACCOUNT_ACT = """
INSERT INTO account_act (
    id, conversation, deed, reason, by_id, by_name, at, state, answered_by, answer
)
SELECT
    id, number, data ->> 'deed', data ->> 'reason', data ->> 'by_id', data ->> 'by_name', data ->> 'at',
    data ->> 'state', data ->> 'answered_by', data ->> 'answer'
FROM temp.incoming WHERE kind = 'account_act' AND number IS NOT NULL ORDER BY at
ON CONFLICT (id) DO UPDATE SET
    state = excluded.state, answered_by = excluded.answered_by, answer = excluded.answer"""

CAMPAIGN = """
INSERT INTO campaign (id, kind, what, version, leader_id, state, closed_at, closed_by, reason)
SELECT
    id, data ->> 'kind', data ->> 'what', data ->> 'version', data ->> 'leader_id', data ->> 'state',
    data ->> 'closed_at', data ->> 'closed_by', data ->> 'reason'
FROM temp.incoming WHERE kind = 'campaign' ORDER BY at
ON CONFLICT (id) DO UPDATE SET
    version = excluded.version, leader_id = excluded.leader_id, state = excluded.state,
    closed_at = excluded.closed_at, closed_by = excluded.closed_by, reason = excluded.reason
WHERE excluded.version >= campaign.version"""
