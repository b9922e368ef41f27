"""Statements that bring what security looks at into the replica: sightings, acts on customers' accounts."""

SIGHTING = """
INSERT INTO sighting (id, conversation, kind, what, at, message_id)
SELECT id, number, data ->> 'kind', data ->> 'what', data ->> 'at', data ->> 'message_id'
FROM temp.incoming WHERE kind = 'sighting' AND number IS NOT NULL ORDER BY at
ON CONFLICT (id) DO NOTHING"""

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
