from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from scoring.corrected import DECLARED
from scoring.indicator import partly_met
from scoring.move_words import rules_words
from scoring.moves import Cause, move
from store.records import Dial
from tests.scoring.asked import HALF, MET, NOT_APPLICABLE, NOT_MET, PLACE, UNKNOWN, WEIGHTS, card


def parts(moved):
    return {cause: points for cause, points in moved.parts if points}


def changes(moved):
    return [(each.after.indicator, each.cause, pytest.approx(float(each.points))) for each in moved.changes]


def test_the_same_twice_moved_nowhere():
    same = {"a": MET, "b": HALF, "c": NOT_MET, "d": UNKNOWN}
    moved = move(card(same), card(same, later=True))
    assert (moved.why_not, moved.whole, parts(moved), moved.changes) == ("", 0, {}, ())
    assert [cause for cause, _ in moved.parts] == [*Cause]


def test_what_the_pages_show_is_behaviour_by_its_weight():
    moved = move(card({"a": NOT_MET, "b": MET, "c": HALF}), card({"a": MET, "b": MET, "c": NOT_MET}, later=True))
    assert changes(moved) == [("c", Cause.BEHAVIOUR, -100 / 3), ("a", Cause.BEHAVIOUR, 25 / 3)]
    assert parts(moved).keys() == {Cause.BEHAVIOUR}
    assert float(moved.whole) == pytest.approx(-25)


def test_what_could_not_be_read_this_time_is_measurement():
    moved = move(card({"a": MET, "c": MET, "d": NOT_MET}), card({"a": UNKNOWN, "c": MET, "d": NOT_MET}, later=True))
    assert changes(moved) == [("a", Cause.MEASUREMENT, moved.after - moved.before)]
    assert moved.after < moved.before


def test_what_became_readable_and_is_good_raises_the_score_as_measurement():
    moved = move(card({"a": UNKNOWN, "c": HALF}), card({"a": MET, "c": HALF}, later=True))
    assert changes(moved) == [("a", Cause.MEASUREMENT, 100 / 6)]


def test_what_ceased_to_apply_is_charged_with_the_weight_it_left_to_others():
    moved = move(
        card({"a": MET, "b": NOT_MET, "c": HALF}), card({"a": MET, "b": NOT_APPLICABLE, "c": HALF}, later=True)
    )
    assert changes(moved) == [("b", Cause.MEASUREMENT, moved.after - moved.before)]


def test_both_causes_at_once_have_each_their_part_whatever_comes_first():
    # Weights 1 and 2; the news (2) was good and is hidden, the rules (1) came. From 2/3 to 1.
    moved = move(card({"a": NOT_MET, "c": MET}), card({"a": MET, "c": UNKNOWN}, later=True), dial=Dial.FRONT_DOOR)
    assert moved.why_not == "There is no score now: too little could be seen."
    # Weights 3/4 and 1/4 of 1, and 2. From (3/4 + 0 + 2) / 3 to (0 + 2) / 2.25, by means of both.
    moved = move(card({"a": NOT_MET, "b": MET, "c": MET}), card({"a": UNKNOWN, "b": NOT_MET, "c": MET}, later=True))
    mean_total, mean_score = (3 + 2.75) / 2, (2.75 / 3 + 2 / 2.75) / 2
    assert changes(moved) == [
        ("b", Cause.BEHAVIOUR, -75 / mean_total),
        ("a", Cause.MEASUREMENT, 100 * -0.25 * (0 - mean_score) / mean_total),
    ]
    assert float(moved.whole) == pytest.approx(100 * (2 / 2.75 - 2.75 / 3))


def test_what_could_be_seen_only_in_part_is_measurement_by_its_share():
    some_of_it, all_of_it = replace(HALF, looked=0.5), HALF
    moved = move(card({"a": some_of_it, "c": NOT_MET}), card({"a": all_of_it, "c": NOT_MET}, later=True))
    assert changes(moved) == [("a", Cause.MEASUREMENT, 100 * (0.5 / 3 - 0.25 / 2.5))]


def test_another_value_where_other_pages_or_channels_were_read_is_measurement():
    moved = move(
        card({"a": NOT_MET, "c": MET, "d": MET}), card({"a": replace(MET, looked=0.5), "c": MET, "d": MET}, later=True)
    )
    mean_score = (2 / 3 + 1) / 2
    assert changes(moved) == [("a", Cause.MEASUREMENT, 100 * (0.75 - 0.5 * (0.5 - mean_score)) / 2.75)]


def test_no_score_on_one_side_is_told_as_such():
    one, none = {"a": MET, "c": MET}, {"a": MET, "c": UNKNOWN}
    assert move(card(none), card(one, later=True)).why_not == "There was no score before: too little could be seen."
    assert move(card(one), card(none, later=True)).why_not == "There is no score now: too little could be seen."


def test_what_cannot_be_told_says_of_which_dial():
    one, none = card({"a": MET}, dial=Dial.OPEN_CHANNELS), card({"a": UNKNOWN}, dial=Dial.OPEN_CHANNELS)
    unkept = replace(one, inputs=())
    assert move(one, none, dial=Dial.OPEN_CHANNELS).dial is Dial.OPEN_CHANNELS
    assert move(unkept, unkept, dial=Dial.OPEN_CHANNELS).dial is Dial.OPEN_CHANNELS
    assert move(one, replace(one, method=3), dial=Dial.OPEN_CHANNELS).dial is Dial.OPEN_CHANNELS


def test_a_change_shows_both_of_its_findings():
    before, after = card({"a": NOT_MET, "b": MET}), card({"a": MET, "b": MET}, later=True)
    (told,) = move(before, after).changes
    assert (told.before, told.after) == (before.findings[0], after.findings[0])


OTHER_RULES = [
    pytest.param({"method": 1}, id="method"),
    pytest.param({"weights": WEIGHTS | {"a": 2.0}}, id="weights"),
    pytest.param({"answers": {"a": MET, "b": MET}}, id="indicators"),
]


@pytest.mark.parametrize("rules", OTHER_RULES)
def test_scores_of_different_rules_are_not_compared(rules):
    before = card(**{"answers": {"a": MET, "b": MET, "c": NOT_MET}} | rules)
    moved = move(before, card({"a": MET, "b": MET, "c": MET}, later=True))
    assert moved.why_not.startswith("The rules changed in between")
    assert moved.parts == ()


@pytest.mark.parametrize("rules", OTHER_RULES)
def test_scored_again_by_the_newer_rules_the_difference_is_method_and_the_rest_is_told(rules):
    answers = {"a": NOT_MET, "b": MET, "c": NOT_MET}
    before = card(**{"answers": answers} | rules)
    after = card(answers | {"c": MET}, later=True)
    again = card(answers)
    moved = move(before, after, before_again=again)
    assert dict(moved.parts)[Cause.METHOD] == Fraction(again.overall.value) - Fraction(before.overall.value)
    assert changes(moved) == [("c", Cause.BEHAVIOUR, 200 / 3)]
    assert moved.whole == Fraction(after.overall.value) - Fraction(before.overall.value)


@pytest.mark.parametrize("rules", OTHER_RULES)
def test_scored_again_by_other_rules_than_the_newer_ones_is_not_enough(rules):
    again = card(**{"answers": {"a": MET, "b": MET, "c": NOT_MET}} | rules)
    after = card({"a": MET, "b": MET, "c": MET}, later=True)
    assert move(again, after, before_again=again).why_not.startswith("The rules changed in between")


def test_no_score_by_the_newer_rules_is_told_as_such():
    moved = move(
        card({"a": MET}, method=1),
        card({"a": MET, "c": MET}, later=True),
        before_again=card({"a": MET, "c": UNKNOWN}),
    )
    assert moved.why_not == "By the newer rules there was no score before: too little was seen of what they ask."


def test_scorecards_that_do_not_belong_together_are_refused():
    one = card({"a": MET})
    with pytest.raises(ValueError, match="one council"):
        move(one, replace(one, council=replace(one.council, local_authority_code="ELS")))
    with pytest.raises(ValueError, match="not the earlier snapshot"):
        move(one, one, before_again=card({"a": MET}, later=True))


def test_scores_that_do_not_follow_from_their_findings_are_not_taken_apart():
    one = card({"a": MET, "b": NOT_MET})
    odd = replace(one, overall=replace(one.overall, value=80.0))
    assert move(one, odd).why_not.startswith("The parts of these scores were not kept")
    assert move(replace(one, inputs=()), replace(one, inputs=())).why_not.startswith("The parts of these scores")


def test_the_distance_to_the_peers_moves_with_the_peers_too():
    before, after = card({"a": NOT_MET, "b": MET}), card({"a": MET, "b": MET}, later=True)
    moved = move(before, after, medians=(60.0, 70.5))
    assert parts(moved) == {Cause.BEHAVIOUR: 25, Cause.PEERS: Fraction(-21, 2)}
    assert (moved.before, moved.after, moved.whole) == (15, 29.5, Fraction(29, 2))
    assert Cause.PEERS not in parts(move(before, after))


def test_each_dial_moves_by_itself():
    before = card({"a": NOT_MET, "b": MET}, dial=Dial.OPEN_CHANNELS)
    after = card({"a": MET, "b": MET}, dial=Dial.OPEN_CHANNELS, later=True)
    moved = move(before, after, dial=Dial.OPEN_CHANNELS)
    assert (moved.dial, moved.whole, changes(moved)) == (Dial.OPEN_CHANNELS, 25, [("a", Cause.BEHAVIOUR, 25)])
    assert move(before, after).why_not


def test_in_what_rules_differ_is_said():
    before = replace(card({"a": MET, "b": MET}, method=1), inputs=(("weight.p", 1.0), ("threshold.b.days", 30.0)))
    after = replace(card({"b": MET, "c": MET, "d": MET}), inputs=(("weight.p", 2.0), ("threshold.b.days", 60.0)))
    assert rules_words(before, after) == (
        "Method 1 became method 2.",
        "2 questions came new.",
        "1 question left.",
        "1 weight changed.",
        "1 threshold changed.",
    )
    assert rules_words(before, before) == ()


answered = some.fixed_dictionaries(
    {
        id: some.one_of(
            some.sampled_from([MET, NOT_MET, UNKNOWN, NOT_APPLICABLE]),
            some.builds(
                lambda value, looked: replace(partly_met(value, "Partly.", PLACE), looked=looked),
                some.floats(0.01, 0.99),
                some.floats(0.1, 1),
            ),
        )
        for id in WEIGHTS
    }
)
weighted = some.fixed_dictionaries({id: some.floats(0.1, 5) for id in WEIGHTS})


@given(answered, answered, weighted)
def test_the_parts_add_up_to_the_whole_exactly(then, now, weights):
    before, after = card(then, weights=weights), card(now, weights=weights, later=True)
    moved = move(before, after)
    none = before.overall.value is None or after.overall.value is None
    assert bool(moved.why_not) is none
    if not none:
        assert moved.whole == Fraction(after.overall.value) - Fraction(before.overall.value)
        assert sum(points for _cause, points in moved.parts) == moved.whole
        for cause in (Cause.BEHAVIOUR, Cause.MEASUREMENT):
            own = (each.points for each in moved.changes if each.cause is cause)
            assert sum(own) == dict(moved.parts)[cause]


@given(answered, answered, weighted)
def test_before_and_after_exchanged_turn_every_sign(then, now, weights):
    before, after = card(then, weights=weights), card(now, weights=weights)
    there, back = move(before, after), move(after, before)
    assert there.whole == -back.whole
    assert there.parts == tuple((cause, -points) for cause, points in back.parts)
    assert {(each.after.indicator, each.cause): each.points for each in there.changes} == {
        (each.after.indicator, each.cause): -each.points for each in back.changes
    }


values = some.fixed_dictionaries({id: some.floats(0, 1) for id in "abc"})


@given(values, values)
def test_only_a_change_of_behaviour_gives_only_behaviour(then, now):
    before = card({id: partly_met(value, "", PLACE) for id, value in then.items()} | {"d": UNKNOWN})
    after = card({id: partly_met(value, "", PLACE) for id, value in now.items()} | {"d": UNKNOWN})
    moved = move(before, after)
    assert parts(moved).keys() <= {Cause.BEHAVIOUR}
    assert {each.after.indicator for each in moved.changes} == {id for id in then if then[id] != now[id]}


@given(answered, some.sets(some.sampled_from([*WEIGHTS]), min_size=1))
def test_only_a_change_of_what_could_be_read_gives_only_measurement(then, hidden):
    now = {id: UNKNOWN if id in hidden else answer for id, answer in then.items()}
    assert parts(move(card(then), card(now))).keys() <= {Cause.MEASUREMENT}


def test_what_a_reply_corrected_is_measurement_and_no_doing_of_the_pages():
    cited = replace(MET, evidence=(*MET.evidence, replace(PLACE, snippet=f"{DECLARED}: X (fans) is not its own.")))
    later = replace(card({"a": cited, "b": MET, "c": HALF}, later=True), corrections=(1,))
    moved = move(card({"a": NOT_MET, "b": MET, "c": NOT_MET}), later)
    assert {each.after.indicator: each.cause for each in moved.changes} == {
        "a": Cause.MEASUREMENT,
        "c": Cause.BEHAVIOUR,
    }
    assert move(replace(later, as_of=PLACE.read_at), later).changes == ()
