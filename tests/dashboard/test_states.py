from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from dashboard.states import states
from scoring.seasons import Period
from store.records import Council, Election, ElectionKind, Publication, Score, ScorePoint, Writer
from tests.dashboard.reading import words

AT = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
COUNCIL = Council("NBR", "Northbridge Council", "https://northbridge.example/")
DAY = timedelta(days=1)


def point(at, method=2):
    return ScorePoint(at, method, True, Score(50.0, 1.0, 50, 50, 9, 9))


def said(points, now, council=COUNCIL, publication=None, season=None):
    return words(states(council, points, points[-1].as_of, now, 21 * DAY, publication, season))


def test_a_scorecard_of_long_standing_needs_no_banner():
    assert said([point(AT), point(AT + 70 * DAY)], AT + 71 * DAY) == ""


def test_the_first_scorecard_is_in_preview_for_three_weeks():
    assert "In preview until 23 November 2026" in said([point(AT)], AT + 20 * DAY)
    assert said([point(AT)], AT + 21 * DAY) == ""


def test_the_first_by_new_rules_is_in_preview_again():
    assert "In preview until" in said([point(AT), point(AT + 70 * DAY, method=3)], AT + 71 * DAY)


def test_nobody_has_to_see_to_a_made_up_council():
    assert said([point(AT)], AT, replace(COUNCIL, made_up=True)) == ""


def test_a_scorecard_is_old_after_five_weeks():
    assert "Last checked 36 days ago, on 2 November 2026" in said([point(AT)], AT + 36 * DAY)
    assert said([point(AT)], AT + 35 * DAY) == ""


def test_a_council_is_new_for_a_year():
    new = replace(COUNCIL, valid_from=date(2026, 4, 1))
    points = [point(AT), point(AT + 150 * DAY)]
    assert said(points, AT + 149 * DAY, new) == "This council is new: it began on 1 April 2026."
    preview = 21 * DAY
    told = words(states(new, points, points[-1].as_of, AT + 149 * DAY, preview, follows=True))
    assert told.endswith("What its predecessors showed stands under “Earlier checks”, and is never added to its own.")
    assert said(points, AT + 155 * DAY, new) == ""


def test_what_a_council_has_published_since_it_was_measured_is_in_no_preview():
    yes = Publication("NBR", 1, AT + DAY, Writer.OFFICER, published=True)
    assert said([point(AT)], AT + 2 * DAY, publication=yes) == ""
    assert "In preview until" in said([point(AT)], AT + 2 * DAY, publication=replace(yes, published=False))
    new_rules = [point(AT), point(AT + 70 * DAY, method=3)]
    assert "In preview until" in said(new_rules, AT + 71 * DAY, publication=yes)


def test_a_preview_does_not_end_in_a_pre_election_period():
    poll = Election("NBR", date(2026, 11, 26), ElectionKind.BY_ELECTION, "Made up")
    season = Period(poll, date(2026, 10, 20), date(2026, 11, 26))
    assert "In preview until 27 November 2026" in said([point(AT)], AT + 22 * DAY, season=season)
    assert said([point(AT)], AT + 25 * DAY, season=season) == ""
