"""What travels of each kind of entity, as JSON that SQLite builds. A test holds it against the contract."""

from backend_stub import policy, targets
from workstation.contract import CUSTOMER_NOTES
from workstation.domain.account import MOST_EVENTS
from workstation.domain.message import LONGEST_QUOTE
from workstation.domain.rules import SANCTIONED

# what the message ``m`` answers
QUOTE = f"""(SELECT json_object(
    'message_id', q.id, 'position', q.position, 'kind', q.kind, 'author_name', q.author_name,
    'words', coalesce(nullif(substr(q.body, 1, {LONGEST_QUOTE}), ''),
        (SELECT qa.name FROM attachments qa WHERE qa.message_id = q.id ORDER BY qa.number), ''),
    'created_at', q.created_at, 'said', json(q.said)) FROM messages q WHERE q.id = m.quotes)"""

MESSAGE = f"""json_object(
    'id', m.id, 'conversation_id', m.conversation_id, 'position', m.position, 'kind', m.kind,
    'author_id', m.author_id, 'author_name', m.author_name, 'body', m.body, 'language', m.language,
    'created_at', m.created_at,
    'attachments', (SELECT json_group_array(json_object(
        'sha256', a.sha256, 'name', a.name, 'size', a.size, 'mime', a.mime) ORDER BY a.number)
        FROM attachments a WHERE a.message_id = m.id),
    'quote', {QUOTE}, 'said', json(m.said))"""

# as its reader :me has it: what was left for the assignee nobody else gets
CONVERSATION = f"""json_object(
    'id', c.id, 'customer_id', c.customer_id, 'team_id', c.team_id, 'subject', c.subject,
    'language', c.language, 'status', c.status, 'priority', c.priority, 'assignee_id', c.assignee_id,
    'labels', json(c.labels),
    'participants', (SELECT json_group_array(p.user_id) FROM participants p WHERE p.conversation_id = c.id),
    'version', c.version, 'waiting_since', c.waiting_since, 'created_at', c.created_at,
    'updated_at', c.updated_at, 'snoozed_until', c.snoozed_until, 'last_position', c.last_position,
    'last_words', c.last_words, 'last_kind', c.last_kind, 'delivered_position', c.delivered_position,
    'read_position', c.read_position, 'flag', c.flag, 'waited', c.waited,
    'working_since', c.working_since, 'worked', c.worked, 'first_answer_at', c.first_answer_at,
    'answer_within', iif(c.first_answer_at IS NULL, {targets.FIRST_ANSWER}, {targets.NEXT_ANSWER}),
    'resolve_within', {targets.RESOLUTION},
    'mentioned', (SELECT json_group_object(n.mentioned_id, n.position) FROM mentions n
        WHERE n.conversation_id = c.id),
    'left_draft', (SELECT json_object('id', l.id, 'author_id', l.author_id, 'author_name', l.author_name,
        'body', l.body, 'at', l.at, 'attachments', json(coalesce(l.files, '[]')), 'quotes', l.quotes,
        'canned', json(coalesce(l.canned, '[]'))) FROM left_drafts l
        WHERE l.conversation_id = c.id AND c.assignee_id = :me))"""

FLAG = f"""json_object(
    'id', f.id, 'conversation_id', f.conversation_id, 'message_id', f.message_id, 'kind', f.kind,
    'severity', f.severity, 'start', f.start, 'end', f."end", 'rule', f.rule, 'version', f.version,
    'why', f.why, 'advice', f.advice, 'why_said', json(coalesce(f.why_said, '[]')),
    'advice_said', json(coalesce(f.advice_said, '[]')), 'state', f.state, 'decided_by', f.decided_by,
    'decided_at', f.decided_at, 'reason', f.reason, 'because', f.because,
    'needs_second', json(iif(f.severity = 'block' AND {policy.sql(policy.Rule.BLOCK_NEEDS_SECOND)},
        'true', 'false')),
    'asked', (SELECT json_object('id', fa.id, 'by_id', fa.asked_by, 'by_name', fa.asked_name,
        'at', fa.asked_at, 'because', fa.because, 'reason', fa.reason)
        FROM approvals fa WHERE fa.flag_id = f.id AND fa.state = 'open'))"""

_DECIDED = "(x.confirmed + x.dismissed)"
_BELOW = f"""x.rule <> '{SANCTIONED}' AND {_DECIDED} >= max(1, {policy.sql(policy.Rule.RULE_FEWEST)})
    AND x.confirmed * 100 < {_DECIDED} * {policy.sql(policy.Rule.RULE_FLOOR)}"""

RULE = f"""json_object(
    'id', x.id, 'rule', x.rule, 'version', x.version, 'confirmed', x.confirmed, 'dismissed', x.dismissed,
    'below', json(iif({_BELOW}, 'true', 'false')),
    'demoted', json(iif(x.demoted_by IS NULL, 'false', 'true')), 'demoted_by', x.demoted_by,
    'demoted_at', x.demoted_at, 'reason', x.reason)"""

SIGHTING = """json_object(
    'id', g.id, 'conversation_id', g.conversation_id, 'kind', g.kind, 'what', g.what, 'at', g.at,
    'message_id', g.message_id, 'warned_at', g.warned_at)"""

ACCOUNT_ACT = """json_object(
    'id', h.id, 'conversation_id', h.conversation_id, 'deed', h.deed, 'reason', h.reason, 'by_id', h.asked_by,
    'by_name', h.asked_name, 'at', h.asked_at, 'state', h.state, 'answered_by', h.answered_name,
    'answer', h.answer)"""

# whether user u has campaigns
SEES_CAMPAIGNS = "u.role IN ('senior_security', 'lead')"

CAMPAIGN = """json_object(
    'id', v.id, 'kind', v.kind, 'what', v.what, 'opened_at', v.opened_at, 'version', v.version,
    'leader_id', v.leader_id, 'state', v.state, 'closed_at', v.closed_at, 'closed_by', v.closed_by,
    'reason', v.reason)"""

CUSTOMER = f"""json_object(
    'id', k.id, 'name', k.name, 'email', k.email, 'language', k.language, 'country', k.country,
    'timezone', k.timezone, 'tier', k.tier, 'verification', k.verification, 'risk', k.risk,
    'since', k.since,
    'attributes', json(coalesce(
        (SELECT ka.attributes FROM customer_attributes ka WHERE ka.customer_id = k.id), '{{}}')),
    'notes', (SELECT json_group_array(json_object(
        'id', kn.id, 'author_id', kn.author_id, 'author_name', kn.author_name, 'body', kn.body,
        'created_at', kn.created_at) ORDER BY kn.number DESC)
        FROM (SELECT * FROM customer_notes n WHERE n.customer_id = k.id
            ORDER BY n.number DESC LIMIT {CUSTOMER_NOTES}) kn),
    'account', (SELECT json_group_array(json_object(
        'at', ke.at, 'kind', ke.kind, 'detail', ke.detail, 'device', ke.device) ORDER BY ke.number DESC)
        FROM (SELECT * FROM account_events e WHERE e.customer_id = k.id
            ORDER BY e.number DESC LIMIT {MOST_EVENTS}) ke))"""

USER = """json_object(
    'id', u.id, 'name', u.name, 'email', u.email, 'role', u.role,
    'teams', (SELECT json_group_array(b.team_id) FROM memberships b WHERE b.user_id = u.id),
    'languages', json(u.languages))"""

TEAM = "json_object('id', t.id, 'name', t.name)"

# whether user u has response r
SEES_CANNED = """(coalesce(r.scope, 'everyone') = 'everyone' OR u.role = 'admin'
    OR (r.scope = 'personal' AND r.owner_id = u.id)
    OR (r.scope = 'team' AND EXISTS (
        SELECT 1 FROM memberships rm WHERE rm.user_id = u.id AND rm.team_id = r.owner_id)))"""

CANNED = """json_object(
    'id', r.id, 'short_code', r.short_code, 'title', r.title, 'folder', coalesce(r.folder, ''),
    'scope', coalesce(r.scope, 'everyone'), 'owner_id', coalesce(r.owner_id, ''),
    'variants', json(r.variants), 'version', r.version, 'deleted', json('false'),
    'by_name', coalesce(r.by_name, ''), 'at', coalesce(r.at, 0), 'steps', json(coalesce(r.steps, '[]')))"""

_CANNED_GONE = """json_object(
    'id', r.id, 'short_code', '', 'title', '', 'folder', '', 'scope', 'everyone', 'owner_id', '',
    'variants', json('{}'), 'version', r.version, 'deleted', json('true'), 'by_name', '', 'at', 0,
    'steps', json('[]'))"""

CANNED_USE = "json_object('id', w.canned_id, 'count', w.count)"

READ_MARKER = "json_object('conversation_id', d.conversation_id, 'position', d.position)"

OUTCOME = """json_object(
    'id', o.id, 'kind', o.kind, 'status', o.status, 'receipt', o.receipt, 'code', o.code,
    'by_user', o.by_user, 'by_name', o.by_name, 'at', o.at, 'place', o.place)"""

# kind of a feed row → its state of now, as a scalar subquery over the names :entity, :addressee and :me
BY_KIND = {
    "message": f"SELECT {MESSAGE} FROM messages m WHERE m.id = :entity",
    "conversation": f"SELECT {CONVERSATION} FROM conversations c WHERE c.id = :entity",
    "flag": f"SELECT {FLAG} FROM flags f WHERE f.id = :entity",
    "sighting": f"SELECT {SIGHTING} FROM sightings g WHERE g.id = :entity",
    "account_act": f"SELECT {ACCOUNT_ACT} FROM account_acts h WHERE h.id = :entity",
    "campaign": f"SELECT {CAMPAIGN} FROM campaigns v WHERE v.id = :entity",
    "customer": f"SELECT {CUSTOMER} FROM customers k WHERE k.id = :entity",
    "user": f"SELECT {USER} FROM users u WHERE u.id = :entity",
    "team": f"SELECT {TEAM} FROM teams t WHERE t.id = :entity",
    "rule": f"SELECT {RULE} FROM rules x WHERE x.id = :entity",
    "canned": f"""SELECT iif(r.deleted OR NOT {SEES_CANNED}, {_CANNED_GONE}, {CANNED})
        FROM canned_responses r, users u WHERE r.id = :entity AND u.id = :me""",
    "canned_use": f"""SELECT {CANNED_USE} FROM canned_uses w
        WHERE w.user_id = :addressee AND w.canned_id = :entity""",
    "read_marker": f"""SELECT {READ_MARKER} FROM read_markers d
        WHERE d.user_id = :addressee AND d.conversation_id = :entity""",
    "operation": f"SELECT {OUTCOME} FROM operations o WHERE o.user_id = :addressee AND o.id = :entity",
    "grant": "SELECT '{}'",
    "revoke": "SELECT '{}'",
}

CRITICAL = frozenset({"message", "conversation", "operation", "grant", "revoke"})
