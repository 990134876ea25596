from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from scoring.needs import Hour, UnknownIndicatorError, certain_need, needs, one_hour, what_if
from scoring.score import score
from store.records import Dial, Effort, Finding, Outcome, Part, Score, Scorecard
from tests.scoring.northbridge import AT, NORTHBRIDGE, account

PLACE = account("facebook").evidence
EXACT = pytest.approx


def finding(id, outcome, value, weight, *, dial=Dial.FRONT_DOOR, effort=Effort.DAYS, looked=1.0):
    words = ("be-strategic", "?", "Because.", "Do.", effort)
    return Finding(id, *words, outcome, value, f"{id}.", weight, PLACE, dial, Part.CONNECT, looked)


def card(*findings):
    front, opened = (
        score((each.weight, each) for each in findings if each.dial is dial)
        for dial in (Dial.FRONT_DOOR, Dial.OPEN_CHANNELS)
    )
    return Scorecard(NORTHBRIDGE, AT, 2, front, (), findings, open_channels=opened)


MET = finding("met", Outcome.MET, 1.0, 0.4)
PARTLY = finding("partly", Outcome.PARTLY_MET, 0.75, 0.4)
MISSING = finding("missing", Outcome.NOT_MET, 0.0, 0.2)
UNSEEN = finding("unseen", Outcome.UNKNOWN, None, 0.2)
NOT_ASKED = finding("not-asked", Outcome.NOT_APPLICABLE, None, 0.0)


def test_needs_are_what_was_looked_for_and_not_found_or_only_partly():
    found = needs(card(MET, PARTLY, MISSING, NOT_ASKED))
    assert [(each.indicator, each.points) for each in found] == [("missing", EXACT(20)), ("partly", EXACT(10))]
    assert (found[0].what, found[0].why, found[0].fix) == ("missing.", "Because.", "Do.")
    assert (found[0].evidence, found[0].part, found[0].dial) == (PLACE, Part.CONNECT, Dial.FRONT_DOOR)
    assert (found[0].principle, found[0].effort) == ("be-strategic", Effort.DAYS)


def test_points_are_of_the_score_as_it_stands():
    assert needs(card(MET, replace(MISSING, weight=0.4), UNSEEN))[0].points == EXACT(50)


def test_without_a_score_points_are_of_a_full_look():
    assert needs(card(MISSING, replace(UNSEEN, weight=0.8)))[0].points == EXACT(20)


def test_what_comes_with_the_fix_of_another_is_part_of_that_need():
    follower = replace(finding("dated", Outcome.NOT_MET, 0.0, 0.3), fix="Date them.", follows="missing")
    found = needs(card(MET, MISSING, follower))
    assert [(each.indicator, each.points, each.also) for each in found] == [
        ("missing", EXACT(500 / 9), ("Date them.",))
    ]
    assert found[0].points == EXACT(what_if(card(MET, MISSING, follower), "missing", "dated").value - 400 / 9)


def test_what_comes_with_the_fix_of_another_is_a_need_of_its_own_once_that_is_there():
    follower = finding("dated", Outcome.NOT_MET, 0.0, 0.3)
    assert [each.indicator for each in needs(card(replace(follower, follows="met"), MET))] == ["dated"]
    assert [each.indicator for each in needs(card(replace(follower, follows="unseen"), MET, UNSEEN))] == ["dated"]
    assert [each.indicator for each in needs(card(replace(follower, follows="nowhere"), MET))] == ["dated"]


def test_equal_points_stand_in_order_of_name():
    both = card(finding("b", Outcome.NOT_MET, 0.0, 0.5), finding("a", Outcome.NOT_MET, 0.0, 0.5))
    assert [each.indicator for each in needs(both)] == ["a", "b"]


def test_the_last_bits_of_a_sum_do_not_part_equal_points():
    both = card(finding("b", Outcome.NOT_MET, 0.0, 0.1), finding("a", Outcome.PARTLY_MET, 2 / 3, 0.3), MET)
    assert [each.indicator for each in needs(both)] == ["a", "b"]


def test_the_front_doors_needs_come_first_whatever_the_other_dial_says():
    opened = finding("replies", Outcome.NOT_MET, 0.0, 1.0, dial=Dial.OPEN_CHANNELS)
    found = needs(card(opened, MET, PARTLY, MISSING))
    assert [(each.indicator, each.points) for each in found] == [
        ("missing", EXACT(20)),
        ("partly", EXACT(10)),
        ("replies", EXACT(100)),
    ]


def test_what_weighs_nothing_is_no_need():
    assert needs(card(finding("off", Outcome.NOT_MET, 0.0, 0.0))) == ()


def test_certain_need_is_the_weight_of_what_was_not_found():
    assert certain_need(card(MET, PARTLY, MISSING)) == EXACT(30)


def test_only_what_could_be_looked_at_is_certain_need():
    half = finding("half", Outcome.PARTLY_MET, 0.5, 0.4, looked=0.5)
    assert certain_need(card(MET, MISSING, half)) == EXACT(30)


def test_what_if_leaves_unseen_what_the_answer_could_not_look_at():
    half = finding("half", Outcome.PARTLY_MET, 0.5, 0.6, looked=0.5)
    assert what_if(card(MET, half), "half") == Score(EXACT(100), EXACT(0.7), EXACT(70), EXACT(100), 2, 2)


def test_certain_need_is_of_the_front_door():
    assert certain_need(card(MET, finding("replies", Outcome.NOT_MET, 0.0, 1.0, dial=Dial.OPEN_CHANNELS))) == 0


def test_what_could_not_be_seen_is_no_need():
    assert certain_need(card(MET, UNSEEN, NOT_ASKED)) == 0


def test_what_if_is_the_score_with_that_answer_a_yes():
    assert what_if(card(MET, PARTLY, MISSING), "partly") == Score(EXACT(80), 1.0, EXACT(80), EXACT(80), 3, 3)


def test_what_if_of_something_unseen_raises_the_coverage():
    after = what_if(card(MET, replace(MISSING, weight=0.4), UNSEEN), "unseen")
    assert (after.value, after.coverage, after.seen) == (EXACT(60), 1.0, 3)


def test_what_if_of_something_that_does_not_apply_changes_nothing():
    made = card(MET, PARTLY, MISSING, NOT_ASKED)
    assert what_if(made, "not-asked") == made.overall


def test_what_if_stays_on_its_dial():
    opened = finding("replies", Outcome.NOT_MET, 0.0, 1.0, dial=Dial.OPEN_CHANNELS)
    assert what_if(card(MISSING, opened), "replies") == Score(100, 1.0, 100, 100, 1, 1)


def test_what_if_of_an_indicator_that_was_not_asked_is_refused():
    with pytest.raises(UnknownIndicatorError, match=r"no finding of an indicator 'colour'\.$"):
        what_if(card(MET), "colour")


answers = some.one_of(
    some.just((Outcome.MET, 1.0)),
    some.just((Outcome.NOT_MET, 0.0)),
    some.just((Outcome.UNKNOWN, None)),
    some.just((Outcome.NOT_APPLICABLE, None)),
    some.floats(0.01, 0.99).map(lambda value: (Outcome.PARTLY_MET, value)),
)


@some.composite
def cards(draw):
    """Scorecards of both dials, the weights of each adding up to 1 as scorecards' do."""
    found = []
    for dial in (Dial.FRONT_DOOR, Dial.OPEN_CHANNELS):
        drawn = draw(some.lists(some.tuples(answers, some.integers(1, 9), some.floats(0.1, 1)), max_size=8))
        total = sum(weight for (outcome, _), weight, _ in drawn if outcome is not Outcome.NOT_APPLICABLE)
        for number, ((outcome, value), weight, looked) in enumerate(drawn):
            share = 0.0 if outcome is Outcome.NOT_APPLICABLE else weight / total
            found.append(finding(f"{dial}-{number}", outcome, value, share, dial=dial, looked=looked))
    return card(*found)


def present(made, dial):
    return made.overall if dial is Dial.FRONT_DOOR else made.open_channels


@given(cards())
def test_the_points_of_a_need_are_exactly_what_meeting_it_adds(made):
    for need in needs(made):
        before, after = present(made, need.dial).value, what_if(made, need.indicator).value
        assert before is None or need.points == EXACT(after - before, abs=1e-9)


@given(cards())
def test_doing_all_that_is_needed_makes_a_hundred_on_each_dial(made):
    for dial in (Dial.FRONT_DOOR, Dial.OPEN_CHANNELS):
        value = present(made, dial).value
        added = sum(each.points for each in needs(made) if each.dial is dial)
        assert value is None or value + added == EXACT(100)


@given(cards())
def test_certain_need_is_what_no_further_look_could_take_away(made):
    front = [each for each in made.findings if each.dial is Dial.FRONT_DOOR and each.weight]
    assert not front or certain_need(made) == EXACT(100 - made.overall.high, abs=1e-9)


@given(cards())
def test_meeting_a_need_never_lowers_anything(made):
    for need in needs(made):
        before, after = present(made, need.dial), what_if(made, need.indicator)
        assert after.low >= before.low - 1e-9
        assert after.high >= before.high - 1e-9


@given(cards())
def test_the_order_of_the_findings_does_not_matter(made):
    backwards = replace(made, findings=made.findings[::-1])
    assert [each.indicator for each in needs(backwards)] == [each.indicator for each in needs(made)]


def wanted(id, effort):
    return needs(card(finding(id, Outcome.NOT_MET, 0.0, 1.0, effort=effort)))[0]


QUICK, QUICKER, THIRD, FOURTH = (wanted(id, Effort.MINUTES) for id in ("a", "b", "c", "d"))
SLOW, SLOWER, BIG = wanted("slow", Effort.DAYS), wanted("slower", Effort.DAYS), wanted("big", Effort.PROJECT)


def test_an_hour_holds_three_fixes_of_minutes_in_the_order_of_the_needs():
    assert one_hour([SLOW, QUICK, QUICKER, BIG, THIRD, FOURTH]) == Hour((QUICK, QUICKER, THIRD), None)


def test_forty_minutes_hold_two():
    assert one_hour([QUICK, QUICKER, THIRD], minutes=40).fits == (QUICK, QUICKER)


def test_where_nothing_takes_minutes_the_lightest_is_a_first_step():
    assert one_hour([BIG, SLOW, SLOWER]) == Hour((), SLOW)


def test_a_project_can_be_begun_where_there_is_nothing_else():
    assert one_hour([BIG]) == Hour((), BIG)


def test_with_less_time_than_the_lightest_takes_it_is_still_a_first_step():
    assert one_hour([SLOW, QUICK], minutes=10) == Hour((), QUICK)


def test_without_needs_there_is_nothing_to_do():
    assert one_hour([]) == Hour((), None)
