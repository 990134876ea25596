import pytest

from scoring.needs import certain_need, needs
from store.records import Effort, Finding, Outcome, Score, Scorecard
from tests.scoring.northbridge import AT, NORTHBRIDGE, account

PLACE = account("facebook").evidence


def finding(id, outcome, value, weight):
    return Finding(id, "be-strategic", "?", "Because.", "Do.", Effort.DAYS, outcome, value, f"{id}.", weight, PLACE)


def card(*findings, value=50.0, coverage=1.0):
    return Scorecard(NORTHBRIDGE, AT, 1, Score(value, coverage, 0, 100, 0, 0), (), findings)


MET = finding("met", Outcome.MET, 1.0, 0.4)
PARTLY = finding("partly", Outcome.PARTLY_MET, 0.75, 0.4)
MISSING = finding("missing", Outcome.NOT_MET, 0.0, 0.2)
UNSEEN = finding("unseen", Outcome.UNKNOWN, None, 0.2)
NOT_ASKED = finding("not-asked", Outcome.NOT_APPLICABLE, None, 0.0)


def test_needs_are_what_was_looked_for_and_not_found_or_only_partly():
    found = needs(card(MET, PARTLY, MISSING, NOT_ASKED))
    assert [(each.indicator, each.points) for each in found] == [("missing", 20), ("partly", 10)]
    assert (found[0].what, found[0].why, found[0].fix) == ("missing.", "Because.", "Do.")
    assert found[0].evidence == PLACE


def test_points_are_of_the_score_as_it_stands():
    found = needs(card(MET, finding("missing", Outcome.NOT_MET, 0.0, 0.4), UNSEEN, coverage=0.8))
    assert found[0].points == pytest.approx(50)


def test_without_a_score_points_are_of_a_full_look():
    assert needs(card(MISSING, UNSEEN, value=None, coverage=0.2))[0].points == pytest.approx(20)


def test_equal_points_stand_in_order_of_name():
    both = card(finding("b", Outcome.NOT_MET, 0.0, 0.5), finding("a", Outcome.NOT_MET, 0.0, 0.5))
    assert [each.indicator for each in needs(both)] == ["a", "b"]


def test_what_weighs_nothing_is_no_need():
    assert needs(card(finding("off", Outcome.NOT_MET, 0.0, 0.0))) == ()


def test_certain_need_is_the_weight_of_what_was_not_found():
    assert certain_need(card(MET, PARTLY, MISSING)) == pytest.approx(30)


def test_what_could_not_be_seen_is_no_need():
    assert certain_need(card(MET, UNSEEN, NOT_ASKED)) == 0
