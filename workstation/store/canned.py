"""The prepared texts that the server gave us, and which of them fit what is being typed."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from workstation.domain.canned import CannedResponse, Scope
from workstation.domain.drafts import DraftKind
from workstation.domain.macro import steps
from workstation.domain.operation import LIBRARY, Operation
from workstation.store.connection import Connection
from workstation.store.hot_desk import OPERATION
from workstation.store.segment import folded
from workstation.store.written import operation

_HEAD = (
    "c.id, c.short_code, c.title, c.version, c.folder, c.scope, c.owner_id, c.by_name, c.changed_at, c.steps"
)
_SCOPES = "CASE c.scope WHEN 'personal' THEN 0 WHEN 'team' THEN 1 ELSE 2 END"

# domain.canned.rank in SQL
_FITTING = f"""
WITH ranked AS (
    SELECT c.id, {_SCOPES} AS nearness, c.short_code, coalesce(u.count, 0) AS uses,
        CASE
            WHEN c.code_words = :query THEN 0
            WHEN substr(c.code_words, 1, length(:query)) = :query THEN 1
            WHEN instr(c.code_words, :query) THEN 2
            WHEN instr(c.title_words, :query) THEN 3
            {{by_text}}
        END AS rank
    FROM canned c LEFT JOIN canned_use u ON u.canned_id = c.id
    WHERE c.steps = '[]' AND c.id NOT IN (SELECT value FROM json_each(:but))
)
SELECT id, rank, uses, nearness FROM ranked WHERE rank IS NOT NULL
ORDER BY rank, uses DESC, nearness, short_code, id LIMIT :limit"""
# of the languages of a response the first of the chain that it has
_BY_TEXT = """WHEN instr(coalesce({texts}
    (SELECT v.words FROM canned_variant v WHERE v.canned_id = c.id ORDER BY v.language LIMIT 1),
    ''), :query) THEN 4"""
_TEXT = "(SELECT v.words FROM canned_variant v WHERE v.canned_id = c.id AND v.language = :l{place}),"


@dataclass(frozen=True, slots=True)
class Fit:
    """A response that fits; ``rank`` as domain.canned has it, ``uses`` mine, ``nearness`` 0: personal."""

    response: CannedResponse
    rank: int
    uses: int
    nearness: int


def fitting(
    c: Connection, query: str, chain: Sequence[str], limit: int, but: Collection[str] = ()
) -> list[Fit]:
    """The best ``limit`` responses for what was typed, best first, without ``but``.

    ``chain``: the languages whose texts count, best first. All texts are looked through only where the codes
    and the titles give too few: what fits by its text alone stands after those.
    """
    texts = "".join(_TEXT.format(place=place) for place in range(len(chain)))
    values: dict[str, object] = {"query": folded(query), "but": json.dumps(list(but)), "limit": limit}
    found = c.execute(_FITTING.format(by_text=""), values).fetchall()
    if len(found) < limit:
        values |= {f"l{place}": language for place, language in enumerate(chain)}
        found = c.execute(_FITTING.format(by_text=_BY_TEXT.format(texts=texts)), values).fetchall()
    whole = _whole(c, [row[0] for row in found])
    return [Fit(whole[id_], rank, uses, nearness) for id_, rank, uses, nearness in found]


def everything(c: Connection) -> list[CannedResponse]:
    """All canned responses by short code, with all their texts."""
    ids = [id_ for (id_,) in c.execute("SELECT id FROM canned ORDER BY short_code, id")]
    return list(_whole(c, ids).values())


def find(c: Connection, canned_id: str) -> CannedResponse | None:
    return _whole(c, [canned_id]).get(canned_id)


def by_code(c: Connection, short_code: str) -> CannedResponse | None:
    """Everyone's response of this short code."""
    query = "SELECT id FROM canned WHERE short_code = ? AND scope = ? ORDER BY id LIMIT 1"
    ids = [id_ for (id_,) in c.execute(query, (short_code, Scope.EVERYONE.value))]
    return next(iter(_whole(c, ids).values()), None)


def nearest(c: Connection, short_code: str, but: Collection[str] = ()) -> CannedResponse | None:
    """My own response of this short code, or else a team's, or everyone's; none of ``but``."""
    query = f"""SELECT c.id FROM canned c WHERE c.short_code = ? AND c.steps = '[]'
        AND c.id NOT IN (SELECT value FROM json_each(?)) ORDER BY {_SCOPES}, c.id LIMIT 1"""
    ids = [id_ for (id_,) in c.execute(query, (short_code, json.dumps(list(but))))]
    return next(iter(_whole(c, ids).values()), None)


def macros(c: Connection) -> list[CannedResponse]:
    """Those that do something, by short code."""
    ids = [id_ for (id_,) in c.execute("SELECT id FROM canned WHERE steps <> '[]' ORDER BY short_code, id")]
    return list(_whole(c, ids).values())


def uses(c: Connection) -> dict[str, int]:
    """How often I have sent what was made with a response; one that I never sent is absent."""
    return dict(c.execute("SELECT canned_id, count FROM canned_use").fetchall())


def unsettled(c: Connection) -> list[Operation]:
    """What I did to responses that has not settled, in typing order; of desk.db."""
    found = c.execute(
        f"SELECT {OPERATION} FROM outbox WHERE kind IN (SELECT value FROM json_each(?)) ORDER BY ord",
        (json.dumps(sorted(LIBRARY)),),
    )
    return [operation(row) for row in found]


def half_written(c: Connection) -> dict[str, str]:
    """The drafts of responses, by lane; of desk.db."""
    found = c.execute("SELECT conversation_id, body FROM draft WHERE kind = ?", (DraftKind.CANNED.value,))
    return dict(found.fetchall())


def _whole(c: Connection, ids: Sequence[str]) -> dict[str, CannedResponse]:
    """Those of ``ids`` that there are, in their order."""
    wanted = (json.dumps(list(ids)),)
    texts: dict[str, dict[str, str]] = {}
    for canned_id, language, body in c.execute(
        "SELECT v.canned_id, v.language, v.body FROM json_each(?) w JOIN canned_variant v"
        " ON v.canned_id = w.value ORDER BY w.key, v.language",
        wanted,
    ):
        texts.setdefault(canned_id, {})[language] = body
    heads = c.execute(
        f"SELECT {_HEAD} FROM json_each(?) w JOIN canned c ON c.id = w.value ORDER BY w.key", wanted
    )
    return {
        id_: CannedResponse(
            id_, code, title, texts.get(id_, {}), version, folder, Scope(scope), owner_id, by_name, at,
            steps(json.loads(does)),
        )
        for id_, code, title, version, folder, scope, owner_id, by_name, at, does in heads
    }  # fmt: skip
