"""The figures of warnings, over a real store: each is what the flags and the rules say."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from tests.gui.figures_stage import counting
from tests.gui.panel_desk import panel_desk
from tests.gui.priority_stage import flagged
from tests.gui.reading import plain
from tests.patience import eventually
from tests.store import wire
from tests.store.profile import pulled
from workstation.detection import KINDS
from workstation.detection.brands import Likeness
from workstation.domain.changes import RulesChanged
from workstation.domain.masks import Secret
from workstation.domain.people import Role
from workstation.domain.rules import SANCTIONED
from workstation.ui.kit.line_question import LineQuestion
from workstation.ui.kit.rule_words import RuleWords

Run = Callable[[Any], Any]


def decided(number: int, state: str, after: int, **facts: Any) -> dict[str, Any]:
    """A flag that was decided ``after`` ms, on a message of a conversation of its own."""
    bundle = flagged(f"c{number}", "warning", **facts)
    bundle["flags"][0] |= {"state": state, "decided_by": "sen", "decided_at": wire.START + 1000 + after}
    return bundle


def test_flags_by_day_and_kind_and_the_time_to_a_decision(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        bundles = [
            decided(1, "confirmed", 60_000, kind="phishing_link"),
            decided(2, "dismissed", 120_000, kind="phishing_link"),
            decided(3, "confirmed", 3_600_000, kind="campaign"),
            flagged("c4", "block", kind="campaign"),
            flagged("c5", "warning", kind="phishing_link"),
        ]
        async with panel_desk(tmp_path, *bundles) as desk, counting(desk) as (figures, here):
            counted = await figures.lately()
            [day] = counted.days
            assert day.kinds == (("phishing_link", 3), ("campaign", 2))
            assert (counted.open, counted.confirmed, counted.dismissed) == (2, 2, 1)
            assert (counted.median, counted.slow) == (120_000, 3_600_000)
            await eventually(lambda: "2 confirmed" in plain(here.view._sums.text()))
            said = str(here.view.days.model().index(0, 0).data())
            assert desk.kit.words.near_day(day.at) in said
            assert "Phishing link 3" in plain(said)
            assert plain(said).startswith("5 · "), "not cut off where letters are large"
            assert here.view._heads["kept"].wordWrap()

    run(main())


def test_without_any_it_says_so(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel_desk(tmp_path) as desk, counting(desk) as (figures, _here):
            counted = await figures.lately()
            assert (counted.days, counted.median) == ((), None)

    run(main())


def rule(name: str, **facts: object) -> dict[str, Any]:
    return {"id": name, "confirmed": 1, "dismissed": 9, "below": True, "demoted": False} | facts


def test_a_lead_demotes_a_rule_for_a_reason_and_takes_that_back_and_not_without_a_server(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with panel_desk(tmp_path, flagged("c1", "notice")) as desk, counting(desk) as (_, here):
            asked: list[tuple[str, ...]] = []
            here.view.demotion_wanted.connect(lambda *what: asked.append(("demote", *what)))
            here.view.restoring_wanted.connect(lambda *what: asked.append(("restore", *what)))
            box = here.view.rules
            await pulled(desk.store, wire.page(wire.row(2, "rule", rule("listed:1"))))
            desk.feed.publish(RulesChanged())
            await eventually(lambda: box.isVisible() and box._do.isEnabled())
            desk.kit.actions.run("figures.demote")
            answer(box, "It sees our own pages")
            assert asked == [("demote", "listed:1", "It sees our own pages")]
            await eventually(lambda: "cannot be reached" in here.view._trouble.text())
            await pulled(desk.store, wire.page(wire.row(3, "rule", rule("listed:1", demoted=True))))
            desk.feed.publish(RulesChanged())
            await eventually(lambda: "back" in box._do.text())
            box._do.click()
            answer(box, "It was mended")
            assert asked[1:] == [("restore", "listed:1", "It was mended")]

    run(main())


def test_a_rule_that_is_right_often_enough_and_whoever_is_no_lead_demotes_nothing(
    run: Run, tmp_path: Path
) -> None:
    async def main(role: Role, *, below: bool) -> None:
        folder, bundle = tmp_path / role.value, flagged("c1", "notice")
        folder.mkdir()
        async with panel_desk(folder, bundle) as desk, counting(desk, role) as (_, here):
            await pulled(desk.store, wire.page(wire.row(2, "rule", rule("listed:1", below=below))))
            desk.feed.publish(RulesChanged())
            box = here.view.rules
            await eventually(box.isVisible)
            assert not (box._do.isVisible() and box._do.isEnabled())
            box.list.opened.emit(0)
            assert box.window().findChild(LineQuestion) is None

    run(main(Role.LEAD, below=False))
    run(main(Role.SENIOR_SECURITY, below=True))


def test_the_chosen_rule_stays_chosen_when_another_is_decided_more_often(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel_desk(tmp_path, flagged("c1", "notice")) as desk, counting(desk) as (_, here):
            rules = here.view.rules.list
            few, many = rule("few:1"), rule("many:1", dismissed=99)
            await pulled(desk.store, wire.page(wire.row(2, "rule", few)))
            desk.feed.publish(RulesChanged())
            await eventually(lambda: rules.count() == 1)
            await pulled(desk.store, wire.page(wire.row(3, "rule", many)))
            desk.feed.publish(RulesChanged())
            await eventually(lambda: rules.count() == 2)
            assert "many" in str(rules.model().index(0, 0).data())
            assert "few" in plain(rules.currentIndex().data())

    run(main())


def answer(box: Any, reason: str) -> None:
    question = box.window().findChild(LineQuestion)
    assert isinstance(question, LineQuestion)
    question.line.setText(reason)
    question._do.click()
    question.setParent(None)


def test_a_rule_is_called_by_words_and_by_its_id_where_a_hand_rests(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel_desk(tmp_path, flagged("c1", "notice")) as desk, counting(desk) as (_, here):
            names = ("checksum_of_address:2", "newer_than_this:1", "phishing_link:3")
            rows = [wire.row(2 + place, "rule", rule(name)) for place, name in enumerate(names)]
            await pulled(desk.store, wire.page(*rows))
            desk.feed.publish(RulesChanged())
            list_ = here.view.rules.list
            await eventually(lambda: list_.model().rowCount() == 3)
            said = [str(list_.model().index(row, 0).data()) for row in range(3)]
            told = [
                "Mistyped address, version 2", "newer_than_this, version 1", "Phishing link, version 3",
            ]  # fmt: skip
            assert sorted(plain(one).split(":")[0] for one in said) == sorted(told)
            tips = [str(list_.model().index(row, 0).data(Qt.ItemDataRole.ToolTipRole)) for row in range(3)]
            assert all(any(name in plain(tip) for tip in tips) for name in names)
            asked = [RuleWords(list_).word(name) for name in every_rule()]
            assert not [one for one in asked if "_" in one], "every rule of ours has a name"

    run(main())


def every_rule() -> set[str]:
    """The rules that the detectors name, as they stand in their source, and those named like a kind."""
    text = "".join(path.read_text("utf-8") for path in Path("workstation/detection").rglob("*.py"))
    named = re.findall(r"""(?:_Fault|_indicator)\(\s*"(\w+)"|return "(\w+_\w+)", Sentence""", text)
    found = {one or other for one, other in named}
    assert {"checksum_of_address", "mixed_scripts"} <= found
    told = {"names_colleague", "begins_as_note", "greets_customer"}  # of drafts: nobody counts these
    kinds = set(KINDS)
    return (found - told) | kinds | set(Secret) | set(Likeness) | {SANCTIONED}
