"""Whom sites name as councillors, and who has left."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from store.records import (
    Council,
    Councillor,
    CouncillorList,
    CouncillorScorecard,
    CouncillorSnapshot,
    PageKind,
    PageReading,
    Problem,
    ProblemKind,
    Tally,
)

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
WEEK = timedelta(days=7)
ROWAN = Councillor("NBR", "7", "Rowan Pretend", "Mill Lane", "", "https://www.northbridge.example/rowan")
SAM = Councillor("NBR", "8", "Sam Invented", "Old Quay")
SAM_TOO = Councillor("NBR", "9", "Sam Invented", "Castle Hill")
JO = Councillor("SWK", "7", "Jo Makebelieve")


def named(*people, at=NOON, code="NBR", good=True, **more):
    return CouncillorList(code, at, "moderngov", "https://www.northbridge.example/list", people, good=good, **more)


@pytest.fixture
def weekly(store):
    """Stores one list after another, each in a run of its own."""

    def add(*lists):
        for each in lists:
            run = store.begin_run("councils.csv", [], each.read_at, made_up=True)
            store.add_councillor_lists(run, [each])

    return add


def test_a_list_comes_back_as_it_was(store, weekly):
    whole = named(ROWAN, SAM, SAM_TOO, vacancies=1, expected=4, expected_from="councillorcount", digest="ab")
    weekly(whole)
    assert store.councillor_lists("NBR") == (whole,)
    assert store.good_list("NBR") == whole
    assert store.councillor_lists("SWK") == ()
    assert store.good_list("SWK") is None


def test_a_list_that_is_not_good_does_not_replace_one_that_is(store, weekly):
    problem = Problem("https://www.northbridge.example/list", ProblemKind.BLOCKED, "A challenge.", permanent=False)
    poor = named(SAM, at=NOON + WEEK, good=False, problem=problem, reason="1 of 2 was found.")
    weekly(named(ROWAN, SAM), poor)
    assert store.good_list("NBR") == named(ROWAN, SAM)
    assert store.councillor_lists("NBR") == (poor, named(ROWAN, SAM))


def test_each_council_has_its_own_good_list(store, weekly):
    weekly(named(ROWAN), named(JO, code="SWK"), named(SAM, at=NOON + WEEK))
    assert store.good_lists() == {"NBR": named(SAM, at=NOON + WEEK), "SWK": named(JO, code="SWK")}
    assert store.good_lists(["SWK"]) == {"SWK": named(JO, code="SWK")}


def test_one_run_has_one_list_of_a_council(store):
    run = store.begin_run("councils.csv", [], NOON, made_up=True)
    store.add_councillor_lists(run, [named(ROWAN)])
    store.add_councillor_lists(run, [named(SAM)])
    assert store.councillor_lists_of(run, ["NBR", "SWK"]) == {"NBR": named(ROWAN)}


def test_an_old_list_shows_people_as_they_were_described_then(store, weekly):
    renamed = replace(ROWAN, name="Rowan Fable", division="Castle Hill")
    weekly(named(ROWAN), named(renamed, at=NOON + WEEK))
    assert [each.councillors for each in store.councillor_lists("NBR")] == [(renamed,), (ROWAN,)]


def test_two_councillors_with_one_name_are_two(store, weekly):
    weekly(named(SAM, SAM_TOO), named(SAM_TOO, at=NOON + WEEK))
    assert [each.councillors for each in store.councillor_lists("NBR")] == [(SAM_TOO,), (SAM, SAM_TOO)]


def visit(at, problem=None):
    readings = (PageReading(ROWAN.page, PageKind.COUNCILLOR, at, problem=problem),)
    return CouncillorSnapshot(ROWAN, at, readings), CouncillorScorecard(ROWAN, at, 2, Tally(0, 0, 0, 1), (), ())


@pytest.mark.parametrize(
    ("problem", "settled"),
    [
        (None, True),
        (Problem(ROWAN.page, ProblemKind.NOT_FOUND, "There is no such page.", permanent=True), True),
        (Problem(ROWAN.page, ProblemKind.TIMED_OUT, "It took 60 seconds.", permanent=False), False),
    ],
)
def test_the_last_visit_to_a_page_says_when_and_whether_it_is_settled(store, problem, settled):
    first = store.begin_run("councils.csv", [], NOON, made_up=True)
    store.add_councillors(first, [visit(NOON)])
    run = store.begin_run("councils.csv", [], NOON + WEEK, made_up=True)
    store.add_councillors(run, [visit(NOON + WEEK, problem)])
    last = store.councillors_visited(["NBR"])["NBR", "7"]
    assert (last.run, last.at, last.settled) == (run, NOON + WEEK, settled)
    assert store.councillors_visited(["SWK"]) == {}


def test_a_councillor_without_a_page_has_been_visited_too(store):
    run = store.begin_run("councils.csv", [], NOON, made_up=True)
    snapshot, card = visit(NOON)
    store.add_councillors(run, [(replace(snapshot, readings=()), card)])
    assert store.councillors_visited()["NBR", "7"].settled


def test_the_record_of_a_run_says_whose_list_is_not_good_and_how_many_pages_were_asked_for(store):
    store.add_councils([Council("NBR", "Northbridge Borough Council", "https://www.northbridge.example/")])
    run = store.begin_run("councils.csv", ["NBR"], NOON, made_up=True)
    poor = named(SAM, good=False, reason="Only 1 of 41 seats was found, by councillorcount.")
    store.add_councillor_lists(run, [poor, named(JO, code="SWK")])
    store.add_councillors(run, [visit(NOON)])
    record = store.run_record(run)
    assert record.poor_lists == ("Northbridge Borough Council: Only 1 of 41 seats was found, by councillorcount.",)
    assert record.councillors == 1
