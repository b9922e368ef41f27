"""Turns the rows about canned responses that wait in ``incoming`` into the replica's own."""

_HEADS = """
INSERT INTO canned (
    id, short_code, title, folder, scope, owner_id, version, by_name, changed_at, code_words, title_words,
    steps
)
SELECT
    id, data ->> 'short_code', data ->> 'title', coalesce(data ->> 'folder', ''),
    coalesce(data ->> 'scope', 'everyone'), coalesce(data ->> 'owner_id', ''), data ->> 'version',
    coalesce(data ->> 'by_name', ''), coalesce(data ->> 'at', 0),
    folded(concat_ws('', data ->> 'short_code')), folded(concat_ws('', data ->> 'title')),
    coalesce(data -> 'steps', '[]')
FROM temp.incoming WHERE kind = 'canned' AND NOT (data ->> 'deleted') ORDER BY at
ON CONFLICT (id) DO UPDATE SET
    short_code = excluded.short_code, title = excluded.title, folder = excluded.folder,
    scope = excluded.scope, owner_id = excluded.owner_id, version = excluded.version,
    by_name = excluded.by_name, changed_at = excluded.changed_at, code_words = excluded.code_words,
    title_words = excluded.title_words, steps = excluded.steps
WHERE excluded.version >= canned.version"""

# what left my view keeps its version
_GONE = """
DELETE FROM canned WHERE EXISTS (
    SELECT 1 FROM temp.incoming i WHERE i.kind = 'canned' AND i.id = canned.id AND i.data ->> 'deleted'
        AND i.data ->> 'version' >= canned.version
)"""

# a row that is older than what is held says nothing about it
_OLD_TEXTS = """
DELETE FROM canned_variant WHERE canned_id IN (
    SELECT i.id FROM temp.incoming i LEFT JOIN canned c ON c.id = i.id
    WHERE i.kind = 'canned' AND (c.id IS NULL OR c.version = i.data ->> 'version')
)"""

_TEXTS = """
INSERT INTO canned_variant (canned_id, language, body, words)
SELECT i.id, v.key, iif(v.type = 'text', v.value, NULL), folded(iif(v.type = 'text', v.value, ''))
FROM temp.incoming i JOIN canned c ON c.id = i.id AND c.version = i.data ->> 'version',
    jsonb_each(i.data, '$.variants') v
WHERE i.kind = 'canned' AND NOT (i.data ->> 'deleted') ORDER BY i.at
ON CONFLICT (canned_id, language) DO UPDATE SET body = excluded.body, words = excluded.words"""

RESPONSES = (_HEADS, _GONE, _OLD_TEXTS, _TEXTS)
USES = """
INSERT INTO canned_use (canned_id, count)
SELECT id, data ->> 'count' FROM temp.incoming WHERE kind = 'canned_use' ORDER BY at
ON CONFLICT (canned_id) DO UPDATE SET count = excluded.count"""
