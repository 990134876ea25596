"""How well we are looking: what is counted, how it is said, and the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from dashboard.sight_blocks import by_service, checks, councils_by_sight, freshness, why_not
from dashboard.sights import Age, Looked, Service, Sight, ages, looked_at, reasons, services
from store.channels import Channel, Listed
from store.looks import Asked, Visit
from store.records import ChannelState, Council, Grade, ProblemKind, Role, Run, RunRecord
from store.store import Store
from tests.dashboard.conftest import EASTMERE, NORTHBRIDGE, READ_AT, linked, scorecard, snapshot
from tests.dashboard.reading import page_words, words

NOW = datetime(2026, 11, 22, 10, 14, tzinfo=UTC)
NORTH = Council("NBR", "Northbridge Council", "https://nbr.example/", nice_name="Northbridge")
SOUTH = Council("SOU", "Southmere Council", "https://sou.example/", nice_name="Southmere")
EMPTY = Council("EMP", "Emptyham Council", "https://emp.example/", nice_name="Emptyham")
TIMED_OUT = ((ProblemKind.TIMED_OUT, 2),)


def visit(*, days=0, pages=3, whole=3, problems=(), came_in=True):
    return Visit(1, NOW - timedelta(days=days), pages, whole, problems, came_in)


PARTLY = visit(whole=1, problems=TIMED_OUT)
SHUT = visit(pages=1, whole=0, problems=((ProblemKind.ROBOTS, 1),), came_in=False)


def test_a_visit_saw_all_some_or_nothing_and_a_council_may_never_have_been_visited():
    found = looked_at([NORTH, SOUTH, EMPTY], {"NBR": (visit(), PARTLY), "SOU": (SHUT, visit(days=7))})
    assert [each.sight for each in found] == [Sight.WHOLE, Sight.NOT_AT_ALL, None]
    assert [each.seen_at for each in found] == [NOW, NOW - timedelta(days=7), None]


def test_how_fresh_goes_by_when_we_last_came_in():
    everybody = [
        Looked(NORTH, (visit(days=8),)),
        Looked(NORTH, (SHUT, visit(days=9))),
        Looked(SOUTH, (visit(days=36),)),
        Looked(EMPTY, (SHUT,)),
    ]
    assert ages(everybody, NOW) == {Age.WEEK: 1, Age.MONTH: 1, Age.LONGER: 1, Age.NEVER: 1}


def test_reasons_are_those_of_the_newest_visits():
    assert reasons([Looked(NORTH, (PARTLY, SHUT)), Looked(SOUTH, (SHUT,)), Looked(EMPTY, ())]) == [
        (ProblemKind.TIMED_OUT, 2),
        (ProblemKind.ROBOTS, 1),
    ]


def channel(platform, state):
    return Channel(platform, "nbr", "https://x.example/", Role.MAIN, Grade.LINKED, "", None, state, "", None)


def test_services_count_accounts_that_could_be_read_and_why_the_others_could_not():
    states = (ChannelState.ACTIVE, ChannelState.DORMANT, ChannelState.RETIRED, ChannelState.REFUSED)
    found = [
        Listed(NORTH, NOW, True, tuple(channel("mastodon", state) for state in states), 0),
        Listed(SOUTH, NOW, True, (channel("facebook", ChannelState.NOT_READABLE),), 0),
    ]
    answer = Asked(7, "mastodon", 4, ((ChannelState.REFUSED, 1),))
    assert services(found, [answer]) == (
        Service("mastodon", 4, 2, ((ChannelState.REFUSED, 1),), (answer,)),
        Service("facebook", 1, 0, ((ChannelState.NOT_READABLE, 1),), ()),
    )


def test_a_table_says_what_services_let_anyone_see():
    asked = Asked(7, "mastodon", 4, ((ChannelState.REFUSED, 1),))
    shown = words([by_service([Service("mastodon", 4, 2, ((ChannelState.REFUSED, 1),), (asked,))])])
    assert "Mastodon 4 2 3 of 4 told us something The server does not let us read it: 1" in shown


def test_a_check_says_how_far_it_came_and_why_pages_could_not_be_read():
    run = Run(7, NOW, "county.csv", ("NBR", "SOU"))
    record = RunRecord(run, 1, 1200, ((ProblemKind.ROBOTS, 3),), (), ("SOU",))
    shown = words([checks([record])])
    assert "1 of 2 done. Not ended yet. 1,200 The site asks robots to stay away: 3" in shown


def test_every_council_stands_in_one_list_with_its_last_visits():
    everybody = [Looked(NORTH, (PARTLY, visit(), SHUT)), Looked(SOUTH, (SHUT, visit(days=7))), Looked(EMPTY, ())]
    blocks = councils_by_sight(everybody)
    shown = words(blocks)
    assert "1 council that we could not look at Southmere : ?● 0 of 1 page read" in shown
    assert "Not read: the site asks robots to stay away: 1. Last seen 15 November 2026, 10:14." in shown
    assert "Northbridge : ◐●? 1 of 3 pages read, 22 November 2026, 10:14. Not read: it took too long: 2." in shown
    assert shown.endswith("1 council that has not been visited yet Emptyham")
    assert 'aria-label="some pages, every page, could not look"' in "".join(blocks)


def test_where_all_could_be_read_there_is_no_reason():
    assert words(why_not([Looked(NORTH, (visit(),))])) == "Every page that we tried when we came last could be read."


def test_ages_that_no_council_has_are_left_out():
    shown = words([freshness({Age.WEEK: 2, Age.MONTH: 0, Age.LONGER: 0, Age.NEVER: 0})])
    assert shown == "When councils were last seen Last seen Councils In the last 8 days 2"


# The page


def test_the_page_says_what_could_be_looked_at_and_whether_checks_go_on(page):
    shown = page_words(page("looking"))
    assert "Checked" not in shown
    assert "5 of 7 councils could be looked at when we came last." in shown
    assert "No scheduler has run here: councils are checked when somebody starts a check." in shown
    assert "Dunmarsh : ? 0 of 1 page read" in shown
    assert "1 council that has not been visited yet Newmoor" in shown


def test_a_council_that_has_ended_is_in_no_count(page, tmp_path):
    url = f"sqlite:///{tmp_path / 'ended.db'}"
    ended = replace(EASTMERE, valid_to=date(2020, 3, 31))
    with Store(url) as store:
        run = store.begin_run("county.csv", ["NBR", "EAS"], READ_AT, made_up=True)
        for each in (NORTHBRIDGE, ended):
            store.add_visit(run, snapshot(each), scorecard(each, [linked(each)]))
        store.end_run(run, READ_AT, "finished")
    shown = page_words(page("looking", url))
    assert "1 of 1 council could be looked at when we came last." in shown
    assert "Facebook 1 0 Not asked" in shown


def test_before_the_first_check_there_is_nothing_to_say(page, empty_database):
    assert "No councils have been checked yet." in page("looking", database=empty_database).info[0].value
