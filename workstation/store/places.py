"""domain.inbox.key in SQL: where a conversation stands in each order, from the JSON in which it came."""

FOREVER = 1 << 50  # as there


def places(of: str) -> str:
    """The columns place, due and rank; ``of`` is put before the name of each fact: ``data ->> '``."""

    def fact(name: str) -> str:
        return f"({of}{name}')"

    waiting = f"coalesce({fact('waiting_since')}, {FOREVER})"
    return f"""
    CASE {fact("priority")} WHEN 'urgent' THEN 0 ELSE {FOREVER} END + {waiting},
    CASE WHEN {fact("status")} = 'snoozed' AND {fact("snoozed_until")} IS NOT NULL
            THEN {fact("snoozed_until")}
        WHEN {fact("waiting_since")} IS NOT NULL THEN {fact("waiting_since")} + {fact("answer_within")}
        WHEN {fact("working_since")} IS NOT NULL THEN {fact("working_since")} + {fact("resolve_within")}
        ELSE {FOREVER} END,
    CASE {fact("priority")} WHEN 'urgent' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 ELSE 3 END
        * {2 * FOREVER} + {waiting}"""
