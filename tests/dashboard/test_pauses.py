from dataclasses import replace
from datetime import date

from dashboard.pauses import before_election, closing, reorganising_banner, successor_of
from scoring.seasons import period
from store.records import Council, Election, ElectionKind
from tests.dashboard.reading import words
from tests.scoring.northbridge import NORTHBRIDGE, account, home, seen

ENDING = replace(NORTHBRIDGE, valid_to=date(2027, 3, 31), successor="NEW")
NEWMOOR = Council("NEW", "Newmoor Council", "https://newmoor.example/", nice_name="Newmoor")


def test_a_pre_election_period_says_that_nothing_is_suggested_and_that_quiet_is_no_fall():
    poll = Election("NOR", date(2027, 5, 6), ElectionKind.ALL_OUT, "", date(2027, 3, 22))
    assert words(before_election(period(NORTHBRIDGE, poll))) == (
        "Pre-election period from 22 March 2027 to 6 May 2027: until the polls close we suggest nothing, and "
        "publishing less counts for nothing. A quieter feed is not a fall."
    )
    assert before_election(None) == []


def test_a_council_that_is_about_to_end_says_who_follows_and_that_stage_and_trend_rest():
    assert words(reorganising_banner(ENDING, NEWMOOR, date(2027, 3, 31))) == (
        "Its last day is 31 March 2027; Newmoor Council takes over. Until then we show no stage and no trend."
    )


def test_a_council_that_has_ended_leads_to_whoever_took_over():
    drawn = reorganising_banner(ENDING, NEWMOOR, date(2027, 4, 1))
    assert f"{NORTHBRIDGE.name} ended on 31 March 2027. Newmoor took over." in words(drawn)
    assert 'href="council?council=NEW"' in drawn[0]
    assert reorganising_banner(NORTHBRIDGE, None, date(2027, 4, 1)) == []


def test_a_closing_council_has_four_needs_of_its_own():
    shown = words(closing(ENDING, seen(home(), accounts=(account("facebook"),)), successor_of(NEWMOOR, None), {}))
    assert "What matters now: 4 of 4 things to do or to confirm before 31 March 2027" in shown
    assert "Name the new council on the home page" in shown
    assert "They carry no points." in shown


def test_the_accounts_of_the_successor_are_those_its_own_pages_show():
    theirs = seen(home(), accounts=(account("facebook"),))
    assert successor_of(NEWMOOR, theirs).accounts == frozenset({("facebook", account("facebook").key)})
    assert successor_of(None, theirs) is None
