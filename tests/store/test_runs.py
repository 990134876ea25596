from datetime import UTC, datetime

import pytest

from store.errors import DatabaseError
from store.records import (
    Account,
    Council,
    Evidence,
    Grade,
    PageKind,
    PageReading,
    Problem,
    ProblemKind,
    Run,
    RunRecord,
    Score,
    Scorecard,
    Snapshot,
)

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ONE = datetime(2026, 3, 2, 13, 0, tzinfo=UTC)
NORTHBRIDGE = Council("NBR", "Northbridge Borough Council", "https://northbridge.example/")
ABERWEN = Council("ABW", "aberwen County Council", "https://aberwen.example/")
SOUTHMERE = Council("SOU", "Southmere District Council", "https://southmere.example/")


def begun(store, **more):
    return store.begin_run("councils.csv", ["NBR", "SOU", "ABW"], NOON, made_up=True, **more)


def home(council, problem=None, **more):
    return reading(council.website, problem, **{"kind": PageKind.HOME} | more)


def reading(url, problem=None, kind=PageKind.NEWS, **more):
    status = None if problem else 200
    reason = problem and Problem(url, problem, "It could not be read.", permanent=False)
    return PageReading(url, kind, NOON, status=status, problem=reason, **more)


def visit(store, run, council, *readings, finished=True, accounts=(), at=NOON):
    scorecard = Scorecard(council, at, 1, Score(50.0, 1.0, 50.0, 50.0, 10, 10), (), (), finished=finished)
    store.add_visit(run, Snapshot(council, at, readings, accounts, finished=finished), scorecard)


def account(name):
    evidence = Evidence("https://northbridge.example/", NOON)
    return Account(
        "bluesky", name, name, f"https://bsky.app/profile/{name}", Grade.LINKED, "In the footer.", (evidence,)
    )


# One run


def test_a_run_is_found_by_its_number_with_its_last_ending(store):
    run, later = begun(store), begun(store, replayed=True)
    store.end_run(run, NOON, "stopped")
    store.end_run(run, ONE, "finished")
    planned = ("NBR", "SOU", "ABW")
    assert store.run(run) == Run(run, NOON, "councils.csv", planned, ONE, "finished", made_up=True)
    assert store.run(later) == Run(later, NOON, "councils.csv", planned, made_up=True, replayed=True)


def test_a_number_that_no_run_has_is_said_so(store):
    with pytest.raises(DatabaseError, match=r"^There is no check number 7 in this database\.$"):
        store.run(7)
    with pytest.raises(DatabaseError, match=r"^There is no check number 7 in this database\.$"):
        store.run_record(7)


# What is left to do


def test_before_the_first_check_none_is_unfinished(store):
    assert store.unfinished_run() is None


def test_a_check_whose_machine_went_away_is_unfinished(store):
    run = begun(store)
    assert store.unfinished_run() == store.run(run)


def test_a_check_that_was_stopped_is_unfinished_until_it_is_taken_up_and_finished(store):
    run = begun(store)
    store.end_run(run, NOON, "stopped")
    assert store.unfinished_run() == store.run(run)
    store.end_run(run, ONE, "finished")
    assert store.unfinished_run() is None


def test_only_the_newest_check_can_be_unfinished(store):
    begun(store)
    store.end_run(begun(store), NOON, "finished")
    assert store.unfinished_run() is None


def test_a_replay_neither_is_unfinished_nor_hides_a_check_that_is(store):
    run = begun(store)
    begun(store, replayed=True)
    assert store.unfinished_run() == store.run(run)
    store.end_run(run, NOON, "finished")
    assert store.unfinished_run() is None


# The record of a run


def test_a_run_that_has_just_begun_has_everything_left(store):
    run = begun(store)
    assert store.run_record(run) == RunRecord(store.run(run), 0, 0, (), (), ("NBR", "SOU", "ABW"))


def test_the_record_says_what_was_done_failed_and_is_left(store):
    run = begun(store)
    visit(
        store, run, NORTHBRIDGE, home(NORTHBRIDGE), reading("https://northbridge.example/news", ProblemKind.NOT_FOUND)
    )
    visit(store, run, ABERWEN, home(ABERWEN), finished=False)
    visit(store, run, SOUTHMERE, home(SOUTHMERE, ProblemKind.NOT_FOUND))
    store.add_batch(run, readings=[reading("https://aberwen.example/slow", ProblemKind.TIMED_OUT)])
    assert store.run_record(run) == RunRecord(
        run=store.run(run),
        councils=2,
        pages=5,
        problems=((ProblemKind.NOT_FOUND, 2), (ProblemKind.TIMED_OUT, 1)),
        unread=("Southmere District Council",),
        left=("ABW",),
    )


def test_a_page_that_a_second_try_could_read_is_one_page_without_a_problem(store):
    run = begun(store)
    visit(store, run, NORTHBRIDGE, home(NORTHBRIDGE, ProblemKind.TIMED_OUT), finished=False)
    assert store.run_record(run).unread == ("Northbridge Borough Council",)
    visit(store, run, NORTHBRIDGE, home(NORTHBRIDGE, attempt=2))
    record = store.run_record(run)
    assert (record.pages, record.problems, record.unread) == (1, (), ())


def test_a_page_that_fails_twice_counts_once_with_its_last_problem(store):
    run = begun(store)
    visit(store, run, NORTHBRIDGE, home(NORTHBRIDGE, ProblemKind.TIMED_OUT), finished=False)
    visit(store, run, NORTHBRIDGE, home(NORTHBRIDGE, ProblemKind.SERVER_ERROR, attempt=2))
    record = store.run_record(run)
    assert (record.pages, record.problems) == (1, ((ProblemKind.SERVER_ERROR, 1),))


def test_councils_without_an_answer_come_by_name(store):
    run = begun(store)
    visit(store, run, SOUTHMERE, home(SOUTHMERE, ProblemKind.UNREACHABLE))
    visit(store, run, ABERWEN, home(ABERWEN, ProblemKind.ROBOTS))
    assert store.run_record(run).unread == ("aberwen County Council", "Southmere District Council")


def test_a_visit_that_turns_out_to_have_more_to_try_is_left_again(store):
    run = begun(store)
    visit(store, run, NORTHBRIDGE, home(NORTHBRIDGE, ProblemKind.TIMED_OUT))
    visit(store, run, NORTHBRIDGE, home(NORTHBRIDGE, attempt=2), finished=False)
    assert store.run_record(run).left == ("NBR", "SOU", "ABW")


def test_the_record_of_one_run_knows_nothing_of_another(store):
    run, other = begun(store), begun(store)
    visit(store, other, NORTHBRIDGE, home(NORTHBRIDGE, ProblemKind.TIMED_OUT))
    assert store.run_record(run) == RunRecord(store.run(run), 0, 0, (), (), ("NBR", "SOU", "ABW"))


def test_a_visit_to_a_council_that_was_not_planned_is_not_counted_as_planned(store):
    run = store.begin_run("councils.csv", ["ABW"], NOON, made_up=True)
    visit(store, run, NORTHBRIDGE, home(NORTHBRIDGE))
    record = store.run_record(run)
    assert (record.councils, record.left) == (0, ("ABW",))


# Accounts and snapshots


def test_the_accounts_of_a_run_are_those_of_each_councils_newest_snapshot_in_it(store):
    run, later = begun(store), begun(store)
    visit(store, run, NORTHBRIDGE, finished=False, accounts=(account("early"),))
    visit(store, run, NORTHBRIDGE, accounts=(account("north"), account("library")))
    visit(store, run, ABERWEN)
    visit(store, later, NORTHBRIDGE, accounts=(account("later"),))
    found = store.accounts_of(run)
    assert found == {ABERWEN: (), NORTHBRIDGE: (account("north"), account("library"))}
    assert list(found) == [ABERWEN, NORTHBRIDGE]


def test_snapshots_are_chosen_by_day_and_council(store):
    run = begun(store)
    visit(store, run, NORTHBRIDGE)
    visit(store, run, SOUTHMERE, at=ONE)
    visit(store, run, ABERWEN, at=ONE)

    def chosen(*choice):
        return [snapshot.council.local_authority_code for snapshot in store.latest_snapshots(*choice)]

    assert chosen() == ["ABW", "NBR", "SOU"]
    assert chosen(ONE) == ["ABW", "SOU"]
    assert chosen(None, ["NBR", "SOU"]) == ["NBR", "SOU"]
    assert chosen(ONE, ("NBR", "SOU")) == ["SOU"]


def test_a_council_whose_newest_snapshot_is_older_is_not_chosen_for_an_earlier_one(store):
    run = begun(store)
    visit(store, run, NORTHBRIDGE, at=ONE)
    visit(store, run, NORTHBRIDGE, at=NOON)
    assert list(store.latest_snapshots(ONE)) == []


def test_a_replays_snapshots_are_the_newest_once_they_are_stored(store):
    run = begun(store)
    visit(store, run, NORTHBRIDGE, home(NORTHBRIDGE), accounts=(account("before"),))
    visit(store, begun(store, replayed=True), NORTHBRIDGE, home(NORTHBRIDGE), accounts=(account("after"),))
    assert store.snapshot("NBR").accounts == (account("after"),)
    assert store.accounts_of(run) == {NORTHBRIDGE: (account("before"),)}
