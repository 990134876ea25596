from datetime import UTC, date, datetime

import pytest

from scoring.indicator import Indicator, met, not_met, partly_met, unknown
from scoring.indicators import all_indicators
from scoring.indicators.front_door.news_recent import news_recent
from scoring.rules import Rules
from scoring.score import scorecard
from scoring.seasons import in_season, period, period_sentence, pre_election
from store.records import Council, Dial, Effort, Election, ElectionKind, Evidence, Outcome, PageKind, Part, Principle
from store.records import SignalKind as Kind
from tests.scoring.northbridge import AT, NORTHBRIDGE, home, news, page, seen, signal

POLL = date(2027, 5, 6)
SAID = Evidence("https://www.northbridge.example/news", datetime(2027, 4, 1, tzinfo=UTC))
CONTENT = Principle("content-is-king", 7, "Content is king", "Post what is worth it.", "Northbridge's own.")


def election(on=POLL, *, council="NOR", kind=ElectionKind.ALL_OUT, period_from=None):
    return Election(council, on, kind, "Northbridge's own page.", period_from)


def council(nation):
    return Council("NOR", "Northbridge Council", "https://www.northbridge.example/", nation=nation)


def indicator(*, quiet):
    return Indicator(
        "lively", Dial.FRONT_DOOR, "content-is-king", 1, "Is it lively?", "Why.", "Fix.", Effort.DAYS, "Ours.", "News.",
        Part.GET_STARTED, "", lambda snapshot: met("Yes.", SAID), quiet,
    )  # fmt: skip


# The period


@pytest.mark.parametrize(
    ("nation", "poll", "begins"),
    [
        ("England", date(2023, 5, 4), date(2023, 3, 27)),
        ("Northern Ireland", date(2023, 5, 18), date(2023, 4, 11)),  # past the holiday of a coronation
        ("Wales", date(2022, 5, 5), date(2022, 3, 21)),
        ("Scotland", date(2022, 5, 5), date(2022, 3, 14)),
        ("", date(2023, 5, 4), date(2023, 3, 27)),
    ],
)
def test_the_period_begins_with_the_notice_of_election_by_the_rule_of_the_nation(nation, poll, begins):
    assert period(council(nation), election(poll)).begins == begins


def test_a_first_day_that_is_given_counts():
    given = period(council("England"), election(period_from=date(2027, 3, 22)))
    assert (given.begins, given.ends) == (date(2027, 3, 22), POLL)


@pytest.mark.parametrize(
    ("as_of", "inside"),
    [(date(2027, 3, 30), False), (date(2027, 3, 31), True), (date(2027, 5, 6), True), (date(2027, 5, 7), False)],
)
def test_the_period_lasts_from_the_notice_to_the_day_of_the_poll(as_of, inside):
    assert bool(pre_election(council("England"), [election()], as_of)) is inside


def test_another_councils_election_is_no_period():
    assert pre_election(council("England"), [election(council="SAL")], POLL) is None


def test_of_two_periods_at_once_the_one_that_ends_last_counts():
    by_election = election(date(2027, 4, 15), kind=ElectionKind.BY_ELECTION)
    found = pre_election(council("England"), [election(), by_election], date(2027, 4, 10))
    assert found.election == election()


def test_the_sentence_names_the_days():
    assert period_sentence(period(council("England"), election())) == (
        "Pre-election period from 31 March 2027 to 6 May 2027: until the polls close we suggest nothing, and "
        "publishing less counts for nothing."
    )


# What it does to answers

SEASON = period(council("England"), election())


@pytest.mark.parametrize("answer", [not_met("Quiet.", SAID), partly_met(0.4, "Quieter.", SAID)])
def test_silence_before_an_election_is_not_held_against_a_council(answer):
    found = in_season(indicator(quiet=True), answer, SEASON)
    assert (found.outcome, found.value) == (Outcome.NOT_APPLICABLE, None)
    assert found.message == "Not asked before the election of 6 May 2027: in the weeks before it councils publish less."


@pytest.mark.parametrize("answer", [met("Yes.", SAID), unknown("We could not look.")])
def test_what_is_met_or_unknown_stays_so_before_an_election(answer):
    assert in_season(indicator(quiet=True), answer, SEASON) is answer


def test_what_does_not_depend_on_publishing_is_asked_before_an_election_too():
    answer = not_met("Broken.", SAID)
    assert in_season(indicator(quiet=False), answer, SEASON) is answer


def test_outside_a_period_silence_counts():
    answer = not_met("Quiet.", SAID)
    assert in_season(indicator(quiet=True), answer, None) is answer


def test_what_depends_on_how_much_is_published_is_not_asked_before_an_election():
    assert {each.id for each in all_indicators() if each.quiet} == {
        "asks-questions",
        "news-recent",
        "posts-brought-home-recent",
        "posts-recent",
        "posts-regular",
        "posts-weekly",
        "views-asked-for",
    }


def test_a_scorecard_of_the_season_leaves_out_old_news():
    old = signal(Kind.NEWS_DATE, "2025-01-05", on=PageKind.NEWS)
    snapshot = seen(home(names=(PageKind.NEWS,)), news(old))
    season = period(NORTHBRIDGE, election(AT.date()))
    outside = scorecard(snapshot, Rules([CONTENT], [news_recent]))
    inside = scorecard(snapshot, Rules([CONTENT], [news_recent]), season=season)
    assert [each.outcome for each in outside.findings] == [Outcome.PARTLY_MET]
    assert [each.outcome for each in inside.findings] == [Outcome.NOT_APPLICABLE]


def test_a_scorecard_of_the_season_counts_fresh_news():
    fresh = signal(Kind.NEWS_DATE, "2025-03-30", on=PageKind.NEWS)
    snapshot = seen(page(PageKind.HOME), news(fresh))
    inside = scorecard(snapshot, Rules([CONTENT], [news_recent]), season=period(NORTHBRIDGE, election(AT.date())))
    assert [each.outcome for each in inside.findings] == [Outcome.MET]
