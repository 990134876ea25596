from dataclasses import replace

import pytest

from scoring.beside import Line, Reach, Verdict, beside
from store.records import Dial, Outcome
from tests.scoring.test_needs import card, finding

EXACT = pytest.approx


def rules(outcome, value, weight=0.5):
    return finding("rules", outcome, value, weight)


LINKS = finding("links", Outcome.MET, 1.0, 0.3)
MISSING, MET, UNSEEN = rules(Outcome.NOT_MET, 0.0), rules(Outcome.MET, 1.0), rules(Outcome.UNKNOWN, None)
NEWS_UNSEEN = finding("news", Outcome.UNKNOWN, None, 0.2)
NEWS = finding("news", Outcome.MET, 1.0, 0.2)


def test_more_certain_need_counts_where_nothing_unseen_could_take_it_away():
    found = beside(card(MISSING, LINKS, NEWS), card(MET, LINKS, NEWS_UNSEEN))
    assert found.verdict is Verdict.FIRST
    assert (found.first, found.second) == (Reach(EXACT(50), EXACT(50), 0), Reach(0, EXACT(20), 1))
    assert beside(card(MET, LINKS, NEWS_UNSEEN), card(MISSING, LINKS, NEWS)).verdict is Verdict.SECOND


def test_what_was_not_seen_of_the_other_takes_a_difference_away():
    light = rules(Outcome.NOT_MET, 0.0, 0.1)
    assert beside(card(light, LINKS, NEWS), card(MET, LINKS, NEWS_UNSEEN)).verdict is Verdict.UNSEEN_MAY_TURN_IT


def test_equal_certain_need_is_no_difference_that_we_can_defend():
    assert beside(card(MISSING, LINKS), card(MISSING, LINKS)).verdict is Verdict.EQUAL


@pytest.mark.parametrize(
    ("weight", "first", "second"),
    [
        (0.505, Verdict.EQUAL, Verdict.EQUAL),  # half a point
        (0.5099, Verdict.EQUAL, Verdict.EQUAL),
        (0.51, Verdict.FIRST, Verdict.SECOND),  # one point
        (0.515, Verdict.FIRST, Verdict.SECOND),
    ],
)
def test_a_whole_point_is_a_difference_and_less_is_none(weight, first, second):
    more, less = card(rules(Outcome.NOT_MET, 0.0, weight), LINKS), card(MISSING, LINKS)
    assert beside(more, less).verdict is first
    assert beside(less, more).verdict is second


@pytest.mark.parametrize(
    ("weight", "verdict"),
    [(0.5099, Verdict.EQUAL), (0.51, Verdict.UNSEEN_MAY_TURN_IT), (0.515, Verdict.UNSEEN_MAY_TURN_IT)],
)
def test_where_something_was_not_seen_a_whole_point_may_be_turned_round(weight, verdict):
    found = beside(card(rules(Outcome.NOT_MET, 0.0, weight), LINKS), card(MISSING, LINKS, NEWS_UNSEEN))
    assert found.verdict is verdict


@pytest.mark.parametrize(("weight", "verdict"), [(0.609, Verdict.UNSEEN_MAY_TURN_IT), (0.61, Verdict.FIRST)])
def test_a_difference_counts_from_a_point_beyond_the_weight_of_what_was_not_seen(weight, verdict):
    tenth = finding("news", Outcome.UNKNOWN, None, 0.1)
    more = card(rules(Outcome.NOT_MET, 0.0, weight), LINKS)
    assert beside(more, card(MISSING, LINKS, tenth)).verdict is verdict


def test_not_enough_seen_and_other_rules_defend_nothing():
    unseen = card(UNSEEN, LINKS)
    assert unseen.overall.value is None
    assert beside(card(MISSING, LINKS), unseen).verdict is Verdict.NOT_ENOUGH_SEEN
    assert beside(card(MISSING), replace(card(MISSING), method=3)).verdict is Verdict.OTHER_RULES


def test_only_what_differs_stands_side_by_side_and_the_rest_is_counted():
    found = beside(card(MISSING, LINKS, NEWS), card(UNSEEN, LINKS))
    assert found.lines == (Line("?", MISSING, UNSEEN), Line("?", NEWS, None))
    assert found.alike == 1


def test_what_open_channels_show_is_not_in_it():
    posts = finding("posts", Outcome.NOT_MET, 0.0, 1.0, dial=Dial.OPEN_CHANNELS)
    found = beside(card(MET, LINKS, posts), card(MET, LINKS))
    assert (found.lines, found.alike, found.verdict) == ((), 2, Verdict.EQUAL)


def test_what_was_seen_in_part_reaches_as_far_as_the_rest():
    half = finding("links", Outcome.NOT_MET, 0.0, 0.4, looked=0.5)
    assert beside(card(half), card(half)).first == Reach(EXACT(20), EXACT(40), 1)


def test_what_does_not_apply_reaches_nowhere():
    none = finding("news", Outcome.NOT_APPLICABLE, None, 0.2, looked=0.0)
    assert beside(card(MISSING, LINKS, none), card(MISSING, LINKS)).first == Reach(EXACT(50), EXACT(50), 0)


def test_the_same_answer_with_more_of_it_missing_differs_and_so_does_another_answer_with_as_little():
    half, less = (finding("links", Outcome.PARTLY_MET, value, 0.3) for value in (0.5, 0.25))
    none = finding("links", Outcome.NOT_APPLICABLE, None, 0.3)
    assert beside(card(MISSING, half), card(MISSING, less)).lines == (Line("?", half, less),)
    assert beside(card(MISSING, LINKS), card(MISSING, none)).lines == (Line("?", LINKS, none),)
