"""Under review, decided, withdrawn, or past its time."""

from dataclasses import replace

import pytest

from config.toolkit import principles
from scoring.corrections import CorrectionState, account_of, in_force, state
from scoring.indicators import all_indicators
from scoring.rules import Rules
from scoring.score import scorecard
from store.records import CorrectionKind, CorrectionStep, Grade, Outcome, PageKind
from tests.scoring.corrections import DAY, raised, then, upheld
from tests.scoring.northbridge import AT, account, contact, home, seen, timed_out

RULES = Rules(principles(), all_indicators())
LINKED = seen(home(), accounts=[account("facebook")])
EXPLAINED = raised(CorrectionKind.EXPLAINED, "", "", indicator="house-rules", outcome=Outcome.NOT_MET)


def card(outcome):
    found = scorecard(seen(home()), RULES)
    rules = next(each for each in found.findings if each.indicator == "house-rules")
    return replace(found, findings=(replace(rules, outcome=outcome),))


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (CorrectionStep.UPHELD, CorrectionState.UPHELD),
        (CorrectionStep.NOT_UPHELD, CorrectionState.NOT_UPHELD),
        (CorrectionStep.WITHDRAWN, CorrectionState.WITHDRAWN),
    ],
)
def test_a_correction_is_what_was_decided(step, expected):
    assert state(raised(), AT) is CorrectionState.UNDER_REVIEW
    assert state(then(raised(), step), AT, LINKED) is expected


def test_what_was_upheld_can_still_be_withdrawn():
    assert state(then(upheld(), CorrectionStep.WITHDRAWN), AT) is CorrectionState.WITHDRAWN


def test_it_expires_a_year_after_it_was_raised_and_one_that_is_upheld_a_year_after_that():
    year = 365 * DAY
    assert state(raised(at=AT), AT + year - DAY) is CorrectionState.UNDER_REVIEW
    assert state(raised(at=AT), AT + year) is CorrectionState.EXPIRED
    assert state(upheld(at=AT + DAY), AT + year) is CorrectionState.UPHELD
    assert state(upheld(at=AT + DAY), AT + year + DAY) is CorrectionState.EXPIRED
    refused = then(raised(), CorrectionStep.NOT_UPHELD)
    assert state(refused, AT + 2 * year) is CorrectionState.NOT_UPHELD


def test_it_is_overtaken_when_its_account_is_linked_no_more():
    assert state(upheld(), AT, LINKED) is CorrectionState.UPHELD
    assert state(upheld(), AT, seen(home())) is CorrectionState.OVERTAKEN
    assert state(raised(), AT, seen(home(), accounts=[account("facebook", "other")])) is CorrectionState.OVERTAKEN


@pytest.mark.parametrize(
    "snapshot",
    [
        seen(timed_out(PageKind.HOME)),
        seen(home(), timed_out(PageKind.CONTACT), planned=[PageKind.CONTACT]),
        seen(home(), finished=False),
    ],
)
def test_an_account_that_may_be_on_a_page_we_could_not_read_has_not_gone(snapshot):
    assert state(upheld(), AT, snapshot) is CorrectionState.UPHELD


def test_what_was_raised_after_the_check_is_not_overtaken_by_it():
    assert state(raised(at=AT + DAY), AT + DAY, seen(home())) is CorrectionState.UNDER_REVIEW


def test_an_explanation_is_overtaken_when_the_answer_changes_and_not_when_we_could_not_look():
    assert state(EXPLAINED, AT, scorecard=card(Outcome.NOT_MET)) is CorrectionState.UNDER_REVIEW
    assert state(EXPLAINED, AT, scorecard=card(Outcome.UNKNOWN)) is CorrectionState.UNDER_REVIEW
    assert state(EXPLAINED, AT, scorecard=card(Outcome.MET)) is CorrectionState.OVERTAKEN


def test_a_missing_account_is_missing_until_a_page_links_it_as_the_councils_own():
    missing = raised(CorrectionKind.MISSING, "", "", url="https://facebook.example/northbridge")
    read = then(missing, CorrectionStep.READ, platform="facebook", key="northbridge")
    assert account_of(missing) == ("", "")
    assert account_of(read) == ("facebook", "northbridge")
    assert state(missing, AT, LINKED) is CorrectionState.UNDER_REVIEW
    assert state(read, AT, LINKED) is CorrectionState.OVERTAKEN
    mentioned = seen(home(), contact(), accounts=[account("facebook", grade=Grade.MENTIONED)])
    assert state(read, AT, mentioned) is CorrectionState.UNDER_REVIEW


def test_only_what_is_upheld_and_was_raised_before_the_visit_counts_for_it():
    later = upheld(at=AT + 2 * DAY, number=2)
    after = replace(later, raised=replace(later.raised, at=AT + DAY))
    corrections = [later, raised(number=3), upheld(number=4), after, then(EXPLAINED, CorrectionStep.UPHELD)]
    assert [each.raised.correction for each in in_force(corrections, LINKED)] == [4, 2]


def test_a_correction_raised_at_the_moment_of_the_visit_counts_for_it_and_may_be_overtaken_by_it():
    at_once = raised(at=AT)
    upheld_at_once = then(at_once, CorrectionStep.UPHELD)
    assert in_force([upheld_at_once], LINKED) == (upheld_at_once,)
    assert state(at_once, AT, seen(home())) is CorrectionState.OVERTAKEN


def test_what_a_visit_has_overtaken_does_not_count_for_it():
    assert in_force([upheld()], seen(home())) == ()


def test_decisions_of_one_moment_count_in_the_order_in_which_they_stand():
    one, two = upheld(number=9), upheld(number=4)
    assert in_force([one, two], LINKED) == (one, two)


def test_an_account_that_may_be_on_a_page_of_links_we_could_not_read_has_not_gone():
    unread = seen(home(), timed_out(PageKind.LINK_HUB))
    assert state(upheld(), AT, unread) is CorrectionState.UPHELD
