"""Which flags show on their conversation, as plain SQL over a row ``f`` of them."""

BY_SECURITY = "((SELECT role FROM user WHERE id = f.decided_by) IS 'senior_security')"
# to decide, or a fraud that security has yet to look at
STANDING = f"(f.state = 'open' OR f.asked IS NOT NULL OR f.state = 'confirmed' AND NOT {BY_SECURITY})"
