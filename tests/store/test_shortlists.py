from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Barrier, Thread

import pytest
from hypothesis import given

from store.desk import OvertakenError
from store.records import Council, Score, Scorecard, ShortlistChange, Snapshot, Step, Writer
from store.store import Store
from tests.store.test_round_trip import slowly, values

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
BEGUN = ShortlistChange(0, 1, NOON, Writer.ANALYST, Step.BEGUN, words="Spring", places=3)
NORTHBRIDGE = Council("NBR", "Northbridge Council", "https://northbridge.example/")
EASTMERE = Council("EAS", "Eastmere Council", "https://eastmere.example/")


def picked(shortlist, number, council="NBR", words="Its pages name no accounts."):
    return ShortlistChange(shortlist, number, NOON, Writer.ANALYST, Step.PICKED, council, words)


def checked(store, council, value=50.0, at=NOON):
    """A check of this council alone."""
    run = store.begin_run("councils.csv", [council.local_authority_code], at, made_up=True)
    card = Scorecard(council, at, 2, Score(value, 1.0, value, value, 1, 1), (), ())
    store.add_visit(run, Snapshot(council, at), card)
    return card


def test_a_list_is_its_changes_in_order_and_the_newest_list_comes_first(store):
    spring, autumn = store.desk.begin_shortlist(BEGUN), store.desk.begin_shortlist(replace(BEGUN, words="Autumn"))
    store.desk.change_shortlist(picked(spring, 2))
    assert store.desk.shortlists() == (
        (replace(BEGUN, shortlist=autumn, words="Autumn"),),
        (replace(BEGUN, shortlist=spring), picked(spring, 2)),
    )


def test_whoever_writes_second_is_told_and_what_the_first_wrote_stands(store):
    spring = store.desk.begin_shortlist(BEGUN)
    store.desk.change_shortlist(picked(spring, 2))
    with pytest.raises(OvertakenError):
        store.desk.change_shortlist(picked(spring, 2, "EAS"))
    store.desk.change_shortlist(picked(spring, 3, "EAS"))
    assert [each.council for each in store.desk.shortlists()[0]] == ["", "NBR", "EAS"]


def test_of_two_who_write_at_one_moment_one_is_stored_and_the_other_is_told(url, store):
    spring = store.desk.begin_shortlist(BEGUN)
    together, told = Barrier(2), []

    def write(code):
        with Store(url) as own:
            together.wait(10)
            try:
                own.desk.change_shortlist(picked(spring, 2, code))
            except OvertakenError:
                told.append(code)

    threads = [Thread(target=write, args=(code,)) for code in ("NBR", "EAS")]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    (stored,) = [each.council for each in store.desk.shortlists()[0][1:]]
    assert sorted([stored, *told]) == ["EAS", "NBR"]


def test_a_frozen_list_keeps_what_was_seen_then(store):
    then = checked(store, NORTHBRIDGE)
    checked(store, EASTMERE)
    spring = store.desk.begin_shortlist(BEGUN)
    store.desk.freeze_shortlist(replace(picked(spring, 2, "", ""), step=Step.FROZEN), ["NBR"])
    checked(store, NORTHBRIDGE, 80.0, NOON + timedelta(days=7))
    frozen = store.desk.shortlists()[0][-1]
    assert store.desk.frozen(frozen) == store.desk.frozen_again(frozen) == (then,)


def test_the_same_visit_can_be_had_by_the_rules_of_a_later_day(store):
    then = checked(store, NORTHBRIDGE)
    spring = store.desk.begin_shortlist(BEGUN)
    store.desk.freeze_shortlist(replace(picked(spring, 2, "", ""), step=Step.FROZEN), ["NBR"])
    (again,) = store.unscored(3)
    store.score_again([(again, replace(then, method=3))])
    frozen = store.desk.shortlists()[0][-1]
    assert store.desk.frozen(frozen) == (then,)
    assert store.desk.frozen_again(frozen) == (replace(then, method=3),)


def test_freezing_a_list_that_has_moved_on_stores_nothing(store):
    checked(store, NORTHBRIDGE)
    spring = store.desk.begin_shortlist(BEGUN)
    store.desk.change_shortlist(picked(spring, 2))
    with pytest.raises(OvertakenError):
        store.desk.freeze_shortlist(replace(picked(spring, 2, "", ""), step=Step.FROZEN), ["NBR"])
    assert [each.step for each in store.desk.shortlists()[0]] == [Step.BEGUN, Step.PICKED]


def test_a_change_without_scorecards_rests_on_none(store):
    spring = store.desk.begin_shortlist(BEGUN)
    assert store.desk.frozen(picked(spring, 2)) == store.desk.frozen_again(picked(spring, 2)) == ()


@slowly
@given(change=values(ShortlistChange))
def test_any_change_comes_back_as_it_was(store, change):
    number = store.desk.begin_shortlist(BEGUN)
    change = replace(change, shortlist=number, number=2, scorecards=())
    store.desk.change_shortlist(change)
    assert store.desk.shortlists()[0][-1] == change
