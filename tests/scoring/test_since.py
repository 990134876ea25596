from dataclasses import replace
from datetime import timedelta

import pytest

from scoring.since import Since, since
from store.records import Outcome
from tests.scoring.test_needs import card, finding

RULES = finding("rules", Outcome.NOT_MET, 0.0, 0.5)
GROUNDS = replace(finding("grounds", Outcome.PARTLY_MET, 0.5, 0.5), follows="rules")
THEN = card(RULES, finding("links", Outcome.MET, 1.0, 0.5))
LATER = THEN.as_of + timedelta(days=7)


def later(*findings):
    return replace(card(*findings), as_of=LATER)


def now(outcome, value):
    return finding("rules", outcome, value, 0.5)


@pytest.mark.parametrize(
    ("after", "what"),
    [
        (now(Outcome.MET, 1.0), Since.MET),
        (replace(now(Outcome.MET, 1.0), looked=0.5), Since.UNSEEN),
        (now(Outcome.PARTLY_MET, 0.5), Since.PARTLY),
        (now(Outcome.NOT_MET, 0.0), Since.STILL),
        (now(Outcome.UNKNOWN, None), Since.UNSEEN),
        (now(Outcome.NOT_APPLICABLE, None), Since.LAPSED),
    ],
)
def test_a_need_is_followed_by_what_a_later_check_found(after, what):
    (found,) = since(THEN, later(after))
    assert (found.then, found.since, found.now) == (RULES, what, after)


def test_a_need_is_met_only_with_all_that_its_fix_brings():
    then = card(RULES, GROUNDS)
    met = now(Outcome.MET, 1.0)
    assert [each.since for each in since(then, later(met, GROUNDS))] == [Since.PARTLY]
    both = later(met, replace(GROUNDS, outcome=Outcome.MET, value=1.0))
    assert [each.since for each in since(then, both)] == [Since.MET]


def test_what_was_partly_there_and_is_no_better_is_still_to_do():
    then = card(finding("rules", Outcome.PARTLY_MET, 0.5, 0.5))
    assert [each.since for each in since(then, later(now(Outcome.PARTLY_MET, 0.5)))] == [Since.STILL]


def test_a_question_that_the_rules_no_longer_have_has_lapsed():
    (found,) = since(THEN, later())
    assert (found.since, found.now) == (Since.LAPSED, None)


def test_nothing_is_told_without_a_later_check_or_across_rules():
    assert since(THEN, THEN) is None
    assert since(THEN, replace(later(RULES), method=3)) is None
