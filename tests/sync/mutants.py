"""The protocol with one rule removed: what each mutant does without, and what has to notice it."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.sync import scenes
from tests.sync.simulation import run

PATIENCE = 1_500  # random histories that a mutant may outlive


@dataclass(frozen=True, slots=True)
class Mutant:
    """``name`` is the word at which the models go without ``rule``; ``equivalent`` why nothing can notice."""

    rule: str
    name: str
    scene: scenes.Scene | None = None  # where random histories are too rare
    equivalent: str = ""

    def caught(self, first_seed: int) -> str:
        """What noticed it and after how many histories; "" if it survived."""
        broken = frozenset({self.name})
        if self.scene is not None:
            return _noticed(lambda: self.scene(broken))
        for played, seed in enumerate(range(first_seed, first_seed + PATIENCE), 1):
            if law := _noticed(lambda seed=seed: run(seed, broken)):
                return f"{law} after {played}"
        return ""


def _noticed(play: Callable[[], object]) -> str:
    try:
        play()
    except AssertionError as error:
        return str(error.args[0]).partition(":")[0]
    return ""


MUTANTS = (
    Mutant("R1", "settles_on_answer"),
    Mutant("R1", "never_on_answer"),
    Mutant("R1", "answers_of_any_run", scenes.answer_of_a_lost_run),
    Mutant("R2", "new_ids"),
    Mutant("R2", "new_bodies"),
    Mutant("R2", "drop_on_send"),
    Mutant("R2", "drop_on_error"),
    Mutant("R2", "numbers_in_memory", scenes.numbers_outlive_a_crash),
    Mutant("R2", "no_dedupe"),
    Mutant("R2", "dedupe_by_session"),
    Mutant("R2", "no_numbers", scenes.ghost_of_a_number_that_is_taken),
    Mutant("R3", "number_kept", scenes.known_operation_uses_its_number_up),
    Mutant("R4", "no_chain"),
    Mutant("R4", "no_high_water", scenes.row_that_was_invisible_when_its_page_was_cut),
    Mutant("R4", "shows_no_high_water", scenes.row_that_was_invisible_when_its_page_was_cut),
    Mutant("R4", "no_probe", scenes.replica_rolled_back_before_a_restore),
    Mutant("R5", "no_incarnation", scenes.late_packet_at_a_server_that_was_put_back),
    Mutant("R5", "blind_first_sync", scenes.first_sync_after_a_restore),
    Mutant("R6", "visibility_of_then"),
    Mutant("R7", "no_revoke"),
    Mutant(
        "R7", "no_grant",
        equivalent="whatever moves a conversation writes its own row after the grant; that row reaches all "
        "who may see it now, and a row of what is not held asks for the snapshot as well",
    ),
    Mutant("R8", "drop_rejected"),
    Mutant("R8", "asks_nothing_of_the_tray", scenes.refused_here_and_carried_out_by_a_clone),
    Mutant("R9", "keeps_its_name"),
    Mutant("R9", "keeps_numbers"),
    Mutant("R9", "names_nobody", scenes.ghost_of_a_replaced_device),
    Mutant("R9", "no_fence", scenes.ghost_of_a_replaced_device),
    Mutant("R9", "late_answers_count", scenes.answer_to_a_replaced_device),
    Mutant("R9", "no_sent_log"),
    Mutant("R9", "no_receipt"),
    Mutant("R9", "out_of_typing_order"),
    Mutant("R9", "repeats_claims", scenes.claims_are_not_repeated),
    Mutant("R10", "applies_anywhere"),
    Mutant("R10", "cursor_first"),
    Mutant(
        "R10", "stale_snapshots",
        equivalent="a snapshot is applied only where cursor and high water still are what it was asked with, "
        "and a server that knows them answers from a place that is not before them",
    ),
    Mutant("rights", "rights_at_the_client"),
    Mutant("rights", "last_claim_wins"),
    Mutant("rights", "blind_updates"),
)  # fmt: skip
