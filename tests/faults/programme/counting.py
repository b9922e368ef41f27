"""Reading the figures of warnings as anybody."""

from tests.faults.programme.probing import Desk, Probe, Probes, check
from workstation.domain.rights import SECURITY


async def _figures(probes: Probes, desk: Desk, case: str) -> None:
    """Leads and seniors are told numbers, and no word of any conversation; everybody else nothing."""
    del case
    answer = await desk.asker.ask("GET", "/v1/figures", {"day": 0})
    probes.marks(answer, desk, "figures")
    expected = 200 if desk.me.role in SECURITY else 404
    check(answer.status == expected, "FIGURES", desk.me.id, answer.status)


DESK_FIGURES: dict[str, Probe] = {"GET /v1/figures": _figures}
