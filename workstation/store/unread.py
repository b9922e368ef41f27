"""How many incoming messages of conversation ``c`` stand after my read marker, as SQL."""

MOST_UNREAD = 99
# only the newest 200 positions are looked at, so that a row costs the same however long its conversation is
UNREAD = (
    "SELECT count(*) FROM (SELECT 1 FROM message"
    " WHERE key > (c.number << 24 | max(c.marker, c.last_position - 200))"
    f" AND key <= (c.number << 24 | 16777215) AND kind = 'incoming' LIMIT {MOST_UNREAD})"
)
