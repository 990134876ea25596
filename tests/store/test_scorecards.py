"""Scorecards over time: scored again, one of each snapshot, and their words stored once."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, select

from store import rulebooks as rulebooks_of
from store.records import Council, Effort, Finding, Outcome, Score, Scorecard, ScorePoint, Snapshot
from store.tables import rulebooks
from store.tables import scorecards as scorecard_table

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
WEEK = timedelta(days=7)
NORTHBRIDGE = Council("NBR", "Northbridge Borough Council", "https://northbridge.example/")
SEAWICK = Council("SWK", "Seawick Council", "https://seawick.example/")
RULES = Finding(
    "house-rules", "be-professional", "Rules?", "Fair.", "Publish.", Effort.DAYS, Outcome.MET, 1.0, "Yes.", 1.0
)


def card(council=NORTHBRIDGE, at=NOON, value=50.0, method=1, weight=2.0):
    score = Score(value, 1.0, value, value, 1, 1)
    inputs = (("weight.house-rules", weight),)
    return Scorecard(council, at, method, score, (), (RULES,), inputs=inputs, given=("weight.house-rules",))


def begun(store):
    return store.begin_run("councils.csv", [], NOON, made_up=True)


def visited(store, *cards):
    """Each in a check of its own."""
    for each in cards:
        store.add_visit(begun(store), Snapshot(each.council, each.as_of), each)


def counted(store, table):
    with store._database.reading() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def test_the_words_of_a_method_are_stored_once(store):
    visited(store, *(card(at=NOON + week * WEEK, value=float(week)) for week in range(5)), card(SEAWICK))
    assert counted(store, rulebooks) == 1
    assert counted(store, scorecard_table) == 6
    assert store.scorecard("NBR") == card(at=NOON + 4 * WEEK, value=4.0)


def test_of_a_finding_every_field_is_kept_by_the_rulebook_or_by_the_row():
    (found,) = rulebooks_of.found_only([RULES])
    assert {*found, *rulebooks_of.SAID} == {each.name for each in fields(Finding)}


def test_another_weight_is_another_rulebook(store):
    visited(store, card(), card(at=NOON + WEEK, weight=3.0))
    assert [each.inputs for each in store.scorecards("NBR")] == [
        (("weight.house-rules", 2.0),),
        (("weight.house-rules", 3.0),),
    ]


def test_a_scorecard_says_what_its_own_method_asked(store):
    visited(store, card())
    asked_otherwise = replace(card(at=NOON + WEEK), findings=(replace(RULES, question="Are there rules?"),))
    visited(store, asked_otherwise)
    assert [each.findings[0].question for each in store.scorecards("NBR")] == ["Rules?", "Are there rules?"]


def test_points_over_time_need_no_findings(store):
    visited(store, card(), card(at=NOON + WEEK, value=60.0), card(SEAWICK, value=10.0))
    one, two = Score(50.0, 1.0, 50.0, 50.0, 1, 1), Score(60.0, 1.0, 60.0, 60.0, 1, 1)
    expected = (ScorePoint(NOON, 1, True, one), ScorePoint(NOON + WEEK, 1, True, two))
    assert store.score_points(["NBR"]) == {"NBR": expected}
    assert store.score_points().keys() == {"NBR", "SWK"}


def test_a_check_that_was_stored_as_it_went_is_one_point(store):
    run = begun(store)
    for minutes, value in ((0, 10.0), (5, 20.0), (9, 30.0)):
        at = NOON + timedelta(minutes=minutes)
        store.add_visit(run, Snapshot(NORTHBRIDGE, at), card(at=at, value=value))
    visited(store, card(at=NOON + WEEK, value=60.0))
    assert [each.score.value for each in store.score_points()["NBR"]] == [30.0, 60.0]
    assert [each.overall.value for each in store.scorecards("NBR")] == [30.0, 60.0]


def test_pages_that_were_read_again_make_no_second_check(store):
    visited(store, card(value=50.0), card(value=70.0))
    assert [each.score.value for each in store.score_points()["NBR"]] == [70.0]
    assert [each.overall.value for each in store.scorecards("NBR")] == [70.0]


def test_snapshots_of_an_older_method_are_scored_again_with_what_settings_gave_then(store):
    visited(store, card(weight=2.0), card(at=NOON + WEEK, weight=3.0))
    left = store.unscored(2)
    assert [(each.code, each.given) for each in left] == [
        ("NBR", (("weight.house-rules", 2.0),)),
        ("NBR", (("weight.house-rules", 3.0),)),
    ]
    assert [each.taken_at for each in store.snapshots([each.snapshot for each in left])] == [NOON, NOON + WEEK]
    store.score_again([(left[0], card(method=2, value=70.0))])
    assert [each.method for each in store.score_points(["NBR"])["NBR"]] == [2, 1]
    assert len(store.unscored(2)) == 1
    assert store.unscored(2, ["SWK"]) == ()


def test_scoring_an_older_snapshot_again_leaves_the_newest_scorecard_the_newest(store):
    visited(store, card(), card(at=NOON + WEEK, value=60.0))
    older = store.unscored(2)[0]
    store.score_again([(older, card(method=2, value=10.0))])
    assert store.scorecard("NBR") == card(at=NOON + WEEK, value=60.0)
    assert store.latest_scorecards() == (card(at=NOON + WEEK, value=60.0),)


def test_the_mark_moves_with_whatever_faces_show(store):
    begun(store)
    before = store.mark()
    assert before == store.mark()
    visited(store, card())
    assert store.mark().scorecards > before.scorecards
    assert store.mark() != before


def test_only_scorecards_stored_since_a_mark_are_read_again(store):
    visited(store, card())
    before = store.mark()
    assert store.latest_scorecards(before.scorecards) == ()
    visited(store, card(at=NOON + WEEK, value=60.0))
    assert store.latest_scorecards(before.scorecards) == (card(at=NOON + WEEK, value=60.0),)


def test_scorecards_of_some_checks_are_read_without_the_others(store):
    visited(store, card(), card(at=NOON + WEEK, value=60.0))
    assert store.scorecards("NBR", [NOON + WEEK]) == (card(at=NOON + WEEK, value=60.0),)
