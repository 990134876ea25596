"""Councillors, what their pages showed, and how it measured."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from store.erasure import Cause
from store.records import (
    AccountReading,
    Activity,
    ChannelState,
    Councillor,
    CouncillorScorecard,
    CouncillorSnapshot,
    Effort,
    Evidence,
    Finding,
    Outcome,
    Tally,
)
from store.tables import councillor_scorecards

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
MONTH = timedelta(days=30)
ROWAN = Councillor("NBR", "7", "Rowan Pretend", "Mill Lane", "Leader of the council")
SAM = Councillor("NBR", "8", "Sam Invented", "Old Quay")
JO = Councillor("SWK", "7", "Jo Makebelieve")


def visit(councillor=ROWAN, at=NOON, outcome=Outcome.MET):
    evidence = (Evidence("https://northbridge.example/rowan", at),)
    value = {Outcome.MET: 1.0, Outcome.NOT_MET: 0.0}.get(outcome)
    words = ("contact", "be-engaging", "Contact?", "Why.", "Fix.", Effort.MINUTES)
    found = Finding(*words, outcome, value, "It is there.", 1.0, evidence)
    tally = Tally(int(outcome is Outcome.MET), 0, 1, 1)
    card = CouncillorScorecard(councillor, at, 2, tally, (("be-engaging", tally),), (found,))
    return CouncillorSnapshot(councillor, at), card


@pytest.fixture
def run(store):
    return store.begin_run("councils.csv", [], NOON, made_up=True)


def stored_cards(store):
    with store._database.reading() as connection:
        return connection.execute(select(func.count()).select_from(councillor_scorecards)).scalar_one()


def test_a_visit_comes_back_with_the_councillor(store, run):
    store.add_councillors(run, [visit(), visit(SAM), visit(JO)])
    assert store.councillor_scorecards(["NBR"]) == (visit()[1], visit(SAM)[1])
    assert [each for _number, each in store.councillor_snapshots(["SWK"])] == [visit(JO)[0]]
    assert len(store.councillor_scorecards()) == 3
    assert store.councillors_of() == ("NBR", "SWK")


def test_a_scorecard_that_says_the_same_is_not_stored_again(store, run):
    store.add_councillors(run, [visit()])
    later = store.begin_run("councils.csv", [], NOON + MONTH, made_up=True)
    store.add_councillors(later, [visit(at=NOON + MONTH)])
    assert stored_cards(store) == 1
    assert store.councillor_scorecards(["NBR"])[0].as_of == NOON
    assert store.councillor_snapshots(["NBR"])[0][1].taken_at == NOON + MONTH


def test_a_scorecard_that_changed_is_stored_and_so_is_its_return(store, run):
    store.add_councillors(run, [visit()])
    for months, outcome in ((1, Outcome.NOT_MET), (2, Outcome.MET)):
        later = store.begin_run("councils.csv", [], NOON + months * MONTH, made_up=True)
        store.add_councillors(later, [visit(at=NOON + months * MONTH, outcome=outcome)])
    assert stored_cards(store) == 3
    assert store.councillor_scorecards(["NBR"])[0].overall == Tally(1, 0, 1, 1)


def test_one_run_visits_a_councillor_once(store, run):
    store.add_councillors(run, [visit()])
    store.add_councillors(run, [visit(outcome=Outcome.NOT_MET)])
    assert store.councillor_scorecards(["NBR"])[0].overall == Tally(1, 0, 1, 1)


def test_a_councillor_who_changes_division_is_the_same_one(store, run):
    moved = replace(ROWAN, division="Castle Hill")
    store.add_councillors(run, [visit()])
    later = store.begin_run("councils.csv", [], NOON + MONTH, made_up=True)
    store.add_councillors(later, [visit(moved, NOON + MONTH)])
    assert [each.councillor for each in store.councillor_scorecards(["NBR"])] == [moved]


def test_councillors_are_scored_again_from_what_is_stored(store, run):
    store.add_councillors(run, [visit()])
    ((number, snapshot),) = store.councillor_snapshots(["NBR"])
    again = replace(visit()[1], councillor=snapshot.councillor, method=3)
    store.score_councillors_again([(again, number)])
    assert [each.method for each in store.councillor_scorecards(["NBR"])] == [3]


def shown(seen, at):
    reading = AccountReading("bluesky", "cllr-rowan.example", "bluesky", at, "A rule.")
    return replace(seen, activities=(Activity("bluesky", reading.key, ChannelState.ACTIVE, "", reading=reading),))


def test_what_accounts_showed_last_comes_back_with_the_page(store, run):
    seen, _card = visit()
    store.add_councillors(run, [visit(), visit(SAM)])
    numbers = {each.councillor: number for number, each in store.councillor_snapshots()}
    later = store.begin_run("councils.csv", [], NOON + MONTH, made_up=True)
    card = visit(outcome=Outcome.NOT_MET)[1]
    store.add_councillor_activities(run, [(numbers[ROWAN], shown(seen, NOON), card)])
    store.add_councillor_activities(later, [(numbers[ROWAN], shown(seen, NOON + MONTH), card)])
    assert store.councillor_snapshots(["NBR"]) == (
        (numbers[ROWAN], shown(seen, NOON + MONTH)),
        (numbers[SAM], visit(SAM)[0]),
    )
    assert store.councillor_scorecards(["NBR"])[0].findings[0].outcome is Outcome.NOT_MET
    assert stored_cards(store) == 3


def test_it_is_stored_once_a_run_and_is_no_visit(store, run):
    store.add_councillors(run, [visit()])
    ((number, seen),) = store.councillor_snapshots()
    visited = store.councillors_visited()
    other = visit(outcome=Outcome.NOT_MET)[1]
    store.add_councillor_activities(run, [(number, shown(seen, NOON), visit()[1])])
    store.add_councillor_activities(run, [(number, shown(seen, NOON + MONTH), other)])
    assert store.councillor_snapshots() == ((number, shown(seen, NOON)),)
    assert (stored_cards(store), store.run_record(run).councillors) == (1, 1)
    assert store.councillors_visited() == visited


def test_of_somebody_who_was_erased_meanwhile_nothing_is_added(store, run):
    store.add_councillors(run, [visit()])
    ((number, seen),) = store.councillor_snapshots()
    store.rights.erase("NBR", ["7"], Cause.ASKED, NOON)
    store.add_councillors(run, [visit(SAM)])  # SQLite may give it the same number
    store.add_councillor_activities(run, [(number, shown(seen, NOON), visit()[1])])
    assert [each for _number, each in store.councillor_snapshots()] == [visit(SAM)[0]]
    assert [each.councillor for each in store.councillor_scorecards()] == [SAM]
