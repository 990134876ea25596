from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from scoring.stages import StageRange, stage_of, standing, standing_sentence
from store.records import Score, ScorePoint, Stage

LOW, MIDDLE, HIGH = (Stage(name, at, "") for name, at in (("Started", 0), ("Further", 45), ("Connected", 75)))
STAGES = (LOW, MIDDLE, HIGH)
FIRST = datetime(2025, 3, 3, 6, 0, tzinfo=UTC)
UNSEEN = Score(None, 0.3, 10, 80, 3, 10)


def between(low, high):
    return Score((low + high) / 2, 0.9, low, high, 9, 10)


def points(*scores, method=2, finished=True):
    """One check a week."""
    return [ScorePoint(FIRST + timedelta(weeks=n), method, finished, each) for n, each in enumerate(scores)]


GETTING, GOING, TOP, EITHER = between(20, 30), between(50, 60), between(80, 90), between(70, 80)


@pytest.mark.parametrize(
    ("score", "words"),
    [
        (between(0, 44.9), "Started"),
        (between(45, 74.9), "Further"),
        (between(75, 100), "Connected"),
        (between(100, 100), "Connected"),
        (between(44.9999999999, 45), "Further"),  # the last bits of a sum
        (between(44.9, 45), "between Started and Further"),
        (between(70, 75), "between Further and Connected"),
        (between(10, 90), "between Started and Connected"),
    ],
)
def test_a_stage_is_shown_only_if_the_whole_interval_lies_inside_it(score, words):
    assert str(stage_of(score, STAGES)) == words


def test_without_a_score_there_is_no_stage():
    assert stage_of(UNSEEN, STAGES) is None


def test_the_first_check_is_a_first_look():
    found = standing(points(GOING), STAGES)
    assert (found.shown, found.since, found.first_look, found.waiting) == (
        StageRange(MIDDLE, MIDDLE),
        FIRST,
        True,
        False,
    )
    assert standing_sentence(found) == "First look: Further."


def test_a_second_check_that_agrees_confirms_it():
    found = standing(points(GOING, between(55, 60)), STAGES)
    assert (found.first_look, found.since) == (False, FIRST)
    assert standing_sentence(found) == "Further."


def test_one_check_that_says_otherwise_waits_for_a_second():
    found = standing(points(GOING, GOING, TOP), STAGES)
    assert (found.shown, found.newest, found.waiting) == (
        StageRange(MIDDLE, MIDDLE),
        StageRange(HIGH, HIGH),
        True,
    )
    assert standing_sentence(found) == "Further. One check says Connected; we wait for a second."


def test_two_checks_that_agree_move_it_from_the_first_of_them_on():
    found = standing(points(GOING, GOING, TOP, TOP), STAGES)
    assert (str(found.shown), found.since, found.waiting) == ("Connected", FIRST + timedelta(weeks=2), False)


def test_between_two_stages_is_an_answer_like_any_other():
    found = standing(points(GOING, GOING, EITHER, EITHER), STAGES)
    assert standing_sentence(found) == "Between Further and Connected."


def test_a_check_that_could_not_see_enough_takes_nothing_away():
    found = standing(points(GOING, GOING, UNSEEN), STAGES)
    assert (str(found.shown), found.newest) == ("Further", None)
    assert standing_sentence(found) == ("Further. The newest check could not see enough to say; we wait for another.")


def test_after_two_checks_that_could_not_see_enough_no_stage_is_shown():
    found = standing(points(GOING, GOING, UNSEEN, UNSEEN), STAGES)
    assert (found.shown, found.since, found.first_look) == (None, None, False)
    assert standing_sentence(found) == "No stage: we could not see enough to say."


def test_a_check_that_is_not_finished_does_not_count():
    unfinished = ScorePoint(FIRST + timedelta(weeks=9), 2, False, TOP)
    found = standing([*points(GOING), unfinished, unfinished], STAGES)
    assert (str(found.shown), found.newest, found.checks) == ("Further", found.shown, 1)


def test_only_the_newest_method_counts():
    found = standing([*points(GOING, GOING, method=1), *points(TOP, method=2)], STAGES)
    assert (str(found.shown), found.first_look, found.checks) == ("Connected", True, 1)


def test_a_new_method_without_a_finished_check_has_no_stage_yet():
    found = standing([*points(GOING, GOING, method=1), *points(TOP, method=2, finished=False)], STAGES)
    assert found.shown is None
    assert standing_sentence(found) == "No stage yet: no check is finished."


def test_a_council_that_was_never_checked_has_no_stage_yet():
    assert standing([], STAGES).shown is None


def scores():
    edges = some.lists(some.floats(0, 100), min_size=2, max_size=2).map(sorted)
    return some.one_of(edges.map(lambda edge: between(*edge)), some.just(UNSEEN))


@given(scores(), scores(), some.integers(1, 20))
def test_checks_that_alternate_never_move_the_stage(one, other, times):
    first = stage_of(one, STAGES)
    if first is not None and first != stage_of(other, STAGES):
        assert standing(points(*[one, other] * times), STAGES).shown == first


@given(some.lists(scores(), max_size=12))
def test_what_is_shown_was_said_on_the_day_it_is_shown_since(history):
    found = standing(points(*history), STAGES)
    said = {each.as_of: stage_of(each.score, STAGES) for each in points(*history)}
    assert (found.since is None) == (found.shown is None)
    assert found.since is None or said[found.since] == found.shown


@given(some.lists(scores(), max_size=12), some.lists(scores(), max_size=4))
def test_what_does_not_count_changes_nothing(history, others):
    counting = points(*history)
    noise = [*points(*others, method=1), *points(*others, finished=False)]
    mixed = [*counting, *noise] if counting else counting
    assert standing(mixed, STAGES) == standing(counting, STAGES)


@given(some.floats(0, 100), some.floats(0, 100))
def test_a_higher_score_is_never_in_a_lower_stage(one, other):
    low, high = sorted((one, other))
    assert (
        stage_of(between(low, low), STAGES).lowest.begins_at <= stage_of(between(high, high), STAGES).lowest.begins_at
    )
