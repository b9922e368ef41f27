"""What comes of a thing that happened, over all kinds, all places of the eyes, and all wishes."""

from dataclasses import asdict, fields, replace

from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.notice import SECURITY, Happening, NoticeKind
from workstation.settings import Prefs
from workstation.settings.notices import FOR_GOOD, NoticePrefs, Way
from workstation.settings.prefs import KEYS
from workstation.ui.features.notices.deciding import MOST_TOASTS, Focus, breathe, decide, quiet_until, stacked
from workstation.ui.features.notices.shown import Quiet, Stay, SystemNotice, Toast

NOW = 1_795_615_327_000
IDS = st.sampled_from(["c1", "c2", "c3", "c4"])
KINDS = st.sampled_from(NoticeKind)
NAMES = st.text(max_size=5)
HAPPENINGS = st.lists(st.builds(Happening, KINDS, IDS, NAMES, st.integers(1, 50)), max_size=20)
FOCUSES = st.builds(Focus, st.booleans(), st.frozensets(IDS, max_size=2))
WAYS = st.frozensets(st.sampled_from(Way))
PREFS = st.builds(
    NoticePrefs,
    **{kind.value: WAYS for kind in NoticeKind},
    quiet_until=st.sampled_from([0, NOW - 1, NOW + 1, FOR_GOOD]),
)
TOASTS = st.builds(
    Toast,
    KINDS.filter(lambda kind: kind not in SECURITY),
    st.just(Stay.PASSING),
    st.just((("c1", "An"),)),
    st.just(1),
)


def test_every_kind_has_its_wishes() -> None:
    others = {"tray_icon", "quiet_until"}
    assert {field.name for field in fields(NoticePrefs)} - others == {kind.value for kind in NoticeKind}


def test_only_security_is_heard_unless_somebody_wants_more() -> None:
    loud = {kind for kind in NoticeKind if Way.SOUND in NoticePrefs().ways(kind)}
    assert loud == SECURITY - {NoticeKind.AWAITED}  # a colleague's question can wait for a glance


@given(happening=st.builds(Happening, st.sampled_from(sorted(SECURITY)), IDS), focus=FOCUSES, prefs=PREFS)
def test_security_always_gets_through_as_a_toast_that_stays(
    happening: Happening, focus: Focus, prefs: NoticePrefs
) -> None:
    verdict = decide(happening, focus, prefs, NOW)
    assert verdict.listed
    assert verdict.toast is Stay.STAYING


@given(happening=st.builds(Happening, KINDS, IDS), focus=FOCUSES, prefs=PREFS)
def test_the_desktop_is_told_only_while_our_window_is_not_in_front(
    happening: Happening, focus: Focus, prefs: NoticePrefs
) -> None:
    verdict = decide(happening, focus, prefs, NOW)
    assert not (focus.active and (verdict.system or verdict.alert))
    assert verdict.system <= (Way.SYSTEM in prefs.ways(happening.kind))
    assert verdict.sound <= (Way.SOUND in prefs.ways(happening.kind))


@given(happening=st.builds(Happening, KINDS, IDS), focus=FOCUSES, prefs=PREFS)
def test_who_does_not_want_to_be_disturbed_is_only_by_security(
    happening: Happening, focus: Focus, prefs: NoticePrefs
) -> None:
    verdict = decide(happening, focus, replace(prefs, quiet_until=FOR_GOOD), NOW)
    told = verdict.toast is not Stay.NOT or verdict.alert or verdict.system or verdict.sound
    assert told <= (happening.kind in SECURITY)


def test_a_message_that_stands_before_ones_eyes_is_not_told() -> None:
    looking = Focus(active=True, front=frozenset({"c1"}))
    loud = replace(NoticePrefs(), message=frozenset(Way))
    assert decide(Happening(NoticeKind.MESSAGE, "c1"), looking, loud, NOW).listed is False
    assert decide(Happening(NoticeKind.MESSAGE, "c2"), looking, loud, NOW).sound, "also when focused"
    away = replace(looking, active=False)
    assert decide(Happening(NoticeKind.MESSAGE, "c1"), away, loud, NOW).system


@given(happenings=HAPPENINGS, focus=FOCUSES, prefs=PREFS)
def test_what_the_desktop_is_told_is_kinds_and_counts_and_nothing_else(
    happenings: list[Happening], focus: Focus, prefs: NoticePrefs
) -> None:
    notice = breathe(happenings, focus, prefs, NOW).system
    if notice is not None:
        assert [field.name for field in fields(SystemNotice)] == ["counts"]
        assert all(type(kind) is NoticeKind and type(count) is int for kind, count in notice.counts)


@given(happenings=HAPPENINGS, focus=FOCUSES, prefs=PREFS)
def test_everything_of_one_breath_is_told_exactly_once(
    happenings: list[Happening], focus: Focus, prefs: NoticePrefs
) -> None:
    breath = breathe(happenings, focus, prefs, NOW)
    kinds = [toast.kind for toast in breath.toasts]
    assert len(kinds) == len(set(kinds)), "one toast a kind"
    for toast in breath.toasts:
        meant = [
            one
            for one in happenings
            if one.kind is toast.kind and decide(one, focus, prefs, NOW).toast is not Stay.NOT
        ]
        assert toast.count == sum(one.count for one in meant)
        assert {id_ for id_, _ in toast.places} == {one.conversation_id for one in meant}
    assert {kind for kind in kinds if kind in SECURITY} == {one.kind for one in happenings} & SECURITY


@given(shown=st.lists(TOASTS, max_size=4), new=HAPPENINGS, focus=FOCUSES, prefs=PREFS)
def test_there_are_never_more_than_three_toasts_and_none_of_security_goes_by_itself(
    shown: list[Toast], new: list[Happening], focus: Focus, prefs: NoticePrefs
) -> None:
    standing = stacked((), shown)
    after = stacked(standing, breathe(new, focus, prefs, NOW).toasts)
    assert len(after) <= MOST_TOASTS
    wanted = {one.kind for one in new} & SECURITY
    assert {toast.kind for toast in after if toast.stay is Stay.STAYING} == wanted
    again = stacked(after, stacked((), shown))
    assert {toast.kind for toast in again if toast.stay is Stay.STAYING} == wanted


def test_five_messages_in_three_conversations_are_one_toast() -> None:
    new = [
        Happening(NoticeKind.MESSAGE, id_, "An", count) for id_, count in (("c1", 2), ("c2", 2), ("c3", 1))
    ]
    breath = breathe(new, Focus(active=True, front=frozenset()), NoticePrefs(), NOW)
    (toast,) = breath.toasts
    assert (toast.count, len(toast.places)) == (5, 3)


def test_do_not_disturb_ends_by_itself_or_by_the_person() -> None:
    prefs = replace(NoticePrefs(), quiet_until=quiet_until(Quiet.HALF_HOUR, NOW))
    assert prefs.quiet(NOW + 1_799_999)
    assert not prefs.quiet(NOW + 1_800_000)
    assert replace(prefs, quiet_until=quiet_until(Quiet.FOR_GOOD, NOW)).quiet(NOW * 2)
    assert not replace(prefs, quiet_until=quiet_until(Quiet.END, NOW)).quiet(NOW)


@given(prefs=PREFS)
def test_wishes_are_kept_among_the_preferences_as_they_are(prefs: NoticePrefs) -> None:
    chosen = prefs.chosen()
    assert chosen.keys() <= KEYS.keys()
    assert all(KEYS[name].check(value) is None for name, value in chosen.items())
    assert NoticePrefs.of(chosen) == prefs


def test_the_preferences_standards_are_these() -> None:
    assert NoticePrefs.of(asdict(Prefs())) == NoticePrefs()
