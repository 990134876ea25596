from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from store.errors import DatabaseError
from store.records import Council, PageKind, PageReading, Run, Score, Scorecard, Snapshot
from store.store import Store
from store.tables import councils, page_readings, snapshots

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ONE = datetime(2026, 3, 2, 13, 0, tzinfo=UTC)
NORTHBRIDGE = Council("NBR", "Northbridge Borough Council", "https://northbridge.example/", "X07000001")
ABERWEN = Council("ABW", "aberwen County Council", "https://aberwen.example/")
SOUTHMERE = Council("SOU", "Southmere District Council", "https://southmere.example/")


def reading(url, **more):
    return PageReading(url, PageKind.HOME, NOON, status=200, complete=True, **more)


def scorecard(council, value=50.0, as_of=NOON):
    return Scorecard(council, as_of, 1, Score(value, 1.0, value, value, 10, 10), (), ())


def visit(store, run, council, *readings, finished=True, at=NOON):
    snapshot = Snapshot(council, at, readings, finished=finished)
    store.add_visit(run, snapshot, replace(scorecard(council, as_of=at), finished=finished))


@pytest.fixture
def run(store):
    return store.begin_run("councils.csv", ["NBR", "ABW", "SOU"], NOON, made_up=True)


def count(store, table):
    with store._database.engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


# The register


def test_councils_come_by_name_whatever_their_case(store):
    store.add_councils([SOUTHMERE, NORTHBRIDGE, ABERWEN])
    assert store.councils() == (ABERWEN, NORTHBRIDGE, SOUTHMERE)


def test_a_council_that_has_not_changed_is_not_added_again(store):
    store.add_councils([NORTHBRIDGE, ABERWEN])
    store.add_councils([NORTHBRIDGE, ABERWEN])
    assert count(store, councils) == 2


def test_a_council_that_has_changed_is_added_and_the_newest_wins(store):
    renamed = replace(NORTHBRIDGE, name="Northbridge City Council")
    store.add_councils([NORTHBRIDGE])
    store.add_councils([renamed])
    assert store.councils() == (renamed,)
    assert count(store, councils) == 2


def test_a_council_that_changes_back_is_added_again(store):
    store.add_councils([NORTHBRIDGE])
    store.add_councils([replace(NORTHBRIDGE, name="Northbridge City Council")])
    store.add_councils([NORTHBRIDGE])
    assert store.councils() == (NORTHBRIDGE,)


def test_a_council_is_found_by_any_of_its_names(store):
    store.add_councils([NORTHBRIDGE, ABERWEN])
    assert store.council("x07000001") == NORTHBRIDGE
    assert store.council("aberwen-county-council") == ABERWEN
    assert store.council("Southmere") is None
    assert store.council("") is None


# Runs


def test_before_the_first_check_there_is_no_latest_run(store):
    assert store.latest_run() is None


def test_a_run_that_has_not_ended_says_so(store, run):
    assert store.latest_run() == Run(run, NOON, "councils.csv", ("NBR", "ABW", "SOU"), made_up=True)


def test_a_run_ends_with_how_it_ended(store, run):
    store.end_run(run, ONE, "stopped")
    assert store.latest_run() == Run(
        run, NOON, "councils.csv", ("NBR", "ABW", "SOU"), ended_at=ONE, ending="stopped", made_up=True
    )


def test_a_run_that_was_stopped_and_taken_up_again_ends_again(store, run):
    store.end_run(run, NOON, "stopped")
    store.end_run(run, ONE, "finished")
    assert (store.latest_run().ended_at, store.latest_run().ending) == (ONE, "finished")


def test_the_latest_run_is_the_one_that_was_begun_last(store, run):
    later = store.begin_run("own.csv", [], ONE, made_up=False)
    store.end_run(run, ONE, "finished")
    assert store.latest_run() == Run(later, ONE, "own.csv", ())


def test_progress_counts_councils_whose_visit_is_finished(store, run):
    assert store.progress(run) == (0, 3)
    visit(store, run, NORTHBRIDGE, finished=False)
    visit(store, run, ABERWEN)
    visit(store, run, ABERWEN)
    assert store.progress(run) == (1, 3)


def test_progress_of_another_run_is_not_counted(store, run):
    visit(store, run, NORTHBRIDGE)
    later = store.begin_run("councils.csv", ["NBR"], ONE, made_up=True)
    assert store.progress(later) == (0, 1)


def test_a_run_that_never_was_has_no_progress(store):
    with pytest.raises(DatabaseError, match=r"^There is no check number 7 in this database\.$"):
        store.progress(7)


# Visits


def test_a_page_that_speaks_for_two_councils_is_stored_once_and_shown_for_both(store, run):
    shared = reading("https://shared.example/")
    visit(store, run, NORTHBRIDGE, shared, reading("https://shared.example/north"))
    visit(store, run, SOUTHMERE, reading("https://shared.example/south"), shared)
    assert count(store, page_readings) == 3
    assert store.snapshot("NBR").readings == (shared, reading("https://shared.example/north"))
    assert store.snapshot("SOU").readings == (reading("https://shared.example/south"), shared)


def test_a_shared_page_keeps_for_each_council_the_kind_it_has_there(store, run):
    as_contact = replace(reading("https://shared.example/contact"), kind=PageKind.CONTACT)
    as_hub = replace(as_contact, kind=PageKind.SOCIAL_HUB)
    visit(store, run, NORTHBRIDGE, as_contact)
    visit(store, run, SOUTHMERE, as_hub)
    assert store.snapshot("NBR").readings == (as_contact,)
    assert store.snapshot("SOU").readings == (as_hub,)


def test_the_finished_visit_follows_the_first_look_with_its_pages_stored_once(store, run):
    home, contact = reading("https://northbridge.example/"), reading("https://northbridge.example/contact")
    visit(store, run, NORTHBRIDGE, home, finished=False)
    visit(store, run, NORTHBRIDGE, home, contact, at=ONE)
    assert store.snapshot("NBR") == Snapshot(NORTHBRIDGE, ONE, (home, contact))
    assert (count(store, page_readings), count(store, snapshots)) == (2, 2)


def test_the_same_page_is_stored_again_in_another_run(store, run):
    later = store.begin_run("councils.csv", ["NBR"], ONE, made_up=True)
    visit(store, run, NORTHBRIDGE, reading("https://northbridge.example/", digest="old"))
    visit(store, later, NORTHBRIDGE, reading("https://northbridge.example/", digest="new"))
    assert [page.digest for page in store.snapshot("NBR").readings] == ["new"]


def test_a_visit_shows_the_council_as_it_was(store, run):
    store.add_councils([NORTHBRIDGE])
    visit(store, run, NORTHBRIDGE)
    store.add_councils([replace(NORTHBRIDGE, name="Northbridge City Council")])
    assert store.scorecard("NBR").council == NORTHBRIDGE
    assert store.snapshot("NBR").council == NORTHBRIDGE
    assert store.councils()[0].name == "Northbridge City Council"


def test_a_visit_that_began_before_the_register_changed_does_not_change_it_back(store, run):
    store.add_councils([NORTHBRIDGE])
    store.add_councils([replace(NORTHBRIDGE, name="Northbridge City Council")])
    visit(store, run, NORTHBRIDGE)
    assert store.councils()[0].name == "Northbridge City Council"


def test_snapshot_and_scorecard_are_of_one_council(store, run):
    with pytest.raises(ValueError, match="different councils"):
        store.add_visit(run, Snapshot(NORTHBRIDGE, NOON), scorecard(SOUTHMERE))


def test_a_visit_is_stored_whole_or_not_at_all(store):
    with pytest.raises(DatabaseError):
        visit(store, 99, NORTHBRIDGE, reading("https://northbridge.example/"))
    assert (count(store, councils), count(store, page_readings), count(store, snapshots)) == (0, 0, 0)


# What is known now


def test_of_a_council_never_visited_nothing_is_known(store):
    store.add_councils([NORTHBRIDGE])
    assert store.scorecard("NBR") is None
    assert store.snapshot("NBR") is None
    assert store.latest_scorecards() == ()
    assert list(store.latest_snapshots()) == []


def test_the_newest_scorecard_of_each_council_comes_by_name(store, run):
    store.add_visit(run, Snapshot(SOUTHMERE, NOON), scorecard(SOUTHMERE, 10.0))
    store.add_visit(run, Snapshot(NORTHBRIDGE, NOON), scorecard(NORTHBRIDGE, 20.0))
    store.add_visit(run, Snapshot(ABERWEN, NOON), scorecard(ABERWEN, 30.0))
    store.add_visit(run, Snapshot(SOUTHMERE, ONE), scorecard(SOUTHMERE, 40.0))
    found = [(each.council.local_authority_code, each.overall.value) for each in store.latest_scorecards()]
    assert found == [("ABW", 30.0), ("NBR", 20.0), ("SOU", 40.0)]


def test_the_newest_snapshots_come_by_name_however_many_there_are(store):
    names = [f"Made-up Council {number:02}" for number in range(20)]
    made_up = [Council(f"M{i:02}", name, "https://made-up.example/") for i, name in enumerate(names)]
    run = store.begin_run("councils.csv", [], NOON, made_up=True)
    [visit(store, run, council, reading("https://made-up.example/")) for council in reversed(made_up)]
    assert [snapshot.council for snapshot in store.latest_snapshots()] == made_up


def test_a_visit_may_be_added_while_the_newest_snapshots_are_read(store, run):
    visit(store, run, NORTHBRIDGE)
    visit(store, run, SOUTHMERE)
    seen = []
    for snapshot in store.latest_snapshots():
        visit(store, run, ABERWEN)
        seen.append(snapshot.council)
    assert seen == [NORTHBRIDGE, SOUTHMERE]


# Several threads


@pytest.mark.parametrize("kind", ["sqlite", "memory", "postgresql"])
def test_thirty_two_threads_add_visits_that_share_pages(request, kind):
    url = "sqlite://" if kind == "memory" else request.getfixturevalue(f"{kind}_url")
    made_up = [Council(f"M{i:02}", f"Made-up Council {i:02}", "https://made-up.example/") for i in range(32)]
    pages = [reading(f"https://made-up.example/{number}") for number in range(6)]
    with Store(url) as store, ThreadPoolExecutor(32) as threads:
        run = store.begin_run("councils.csv", [], NOON, made_up=True)

        def add(number):
            # Each begins at another page, so that every two visits meet the shared pages in another order.
            turned = pages[number % 6 :] + pages[: number % 6]
            visit(store, run, made_up[number], *turned)
            return store.snapshot(made_up[number].local_authority_code).readings == tuple(turned)

        assert all(threads.map(add, range(32)))
        assert count(store, page_readings) == 6
        assert store.progress(run) == (32, 0)
