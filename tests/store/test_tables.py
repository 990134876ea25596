import ast
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import event

from store.records import (
    Council,
    Councillor,
    CouncillorList,
    CouncillorScorecard,
    CouncillorSnapshot,
    PageKind,
    PageReading,
    RobotsReading,
    Score,
    Scorecard,
    Snapshot,
    Supplied,
    Tally,
)
from store.store import Store

STORE = Path(__file__).parent.parent.parent / "store"
HOME = "https://northbridge.example/"
NORTHBRIDGE = Council("NBR", "Northbridge Borough Council", HOME)
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ROWAN = Councillor("NBR", "7", "Rowan Pretend", "Mill Lane")
FRIDAY = date(2026, 3, 6)


ERASURE = STORE / "erasure.py"
"""For people who ask or whose time is up: it leaves a tombstone."""
LEASES = STORE / "leases.py"
"""For who is at work, which is state and not history. It removes nothing."""
RESTORING = {STORE / "backup.py", STORE / "postgresql_tools.py"}
"""They drop a scratch database, and every table at once when a backup takes the place of all: never a row."""


@pytest.mark.parametrize(
    "path", sorted({*STORE.rglob("*.py")} - {ERASURE, LEASES} - RESTORING), ids=lambda path: path.name
)
def test_no_code_of_the_store_but_erasure_and_leases_changes_or_removes_a_row(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names}
    called = {
        node.func.attr for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    assert not (imported | called) & {"update", "delete", "drop_table", "drop_column"}
    assert not [text for text in texts if text.upper().startswith(("UPDATE ", "DELETE ", "REPLACE ", "DROP "))]


def test_every_method_only_selects_and_inserts(url):
    statements = []
    snapshot = Snapshot(NORTHBRIDGE, NOON, (PageReading(HOME, PageKind.HOME, NOON),))
    scorecard = Scorecard(NORTHBRIDGE, NOON, 1, Score(None, 0.0, 0.0, 100.0, 0, 10), (), ())
    with Store(url) as store:
        engine = store._database.engine
        event.listen(engine, "before_cursor_execute", lambda *said: statements.append(said[2]))
        store.add_councils([NORTHBRIDGE])
        store.add_councils([Council("NBR", "Northbridge City Council", "https://northbridge.example/")])
        run = store.begin_run("councils.csv", ["NBR"], NOON, made_up=True)
        store.add_visit(run, snapshot, scorecard)
        store.add_visit(run, snapshot, scorecard)
        store.add_batch(
            run, readings=snapshot.readings, robots=[RobotsReading("https://northbridge.example", NOON, 404)]
        )
        store.end_run(run, NOON, "finished")
        store.latest_run(), store.councils(), store.scorecard("NBR"), list(store.latest_snapshots(NOON, ["NBR"]))
        store.run(run), store.unfinished_run(), store.run_record(run), store.accounts_of(run), store.progress(run)
        (
            store.readings(run, [HOME]),
            store.robots(run, ["https://northbridge.example"]),
            store.earlier_readings(run, [HOME]),
        )
        (again,) = store.unscored(2)
        store.score_again([(again, replace(scorecard, method=2))])
        store.scorecards("NBR"), store.score_points(), store.snapshots([again.snapshot]), store.latest_scorecards()
        seen, card = CouncillorSnapshot(ROWAN, NOON), CouncillorScorecard(ROWAN, NOON, 2, Tally(0, 0, 0, 0), (), ())
        store.add_councillors(run, [(seen, card)])
        store.add_councillor_lists(run, [CouncillorList("NBR", NOON, councillors=(ROWAN,), good=True)])
        store.councillor_lists("NBR"), store.councillor_lists_of(run, ["NBR"]), store.good_list("NBR")
        store.councillors_visited(), store.run_record(run)
        store.score_councillors_again([(replace(card, method=3), store.councillor_snapshots()[0][0])])
        store.councillor_scorecards(["NBR"])
        store.add_supplied("NBR", [Supplied("x", "nbr", "nbr", "plain", FRIDAY, FRIDAY, FRIDAY, "x.csv", 1)])
        store.supplied("NBR"), store.all_supplied()
    first_words = {statement.split()[0] for statement in statements}
    assert first_words <= {"SELECT", "INSERT", "SAVEPOINT", "RELEASE", "BEGIN", "PRAGMA"}


@pytest.mark.parametrize(
    ("ask", "index"),
    [
        (lambda store: store.earlier_readings(2, [HOME]), "USING INDEX page_reading_whole (address=? AND run_id<?)"),
        (lambda store: store.run_record(1), "USING COVERING INDEX page_reading_failed (run_id=? AND problem>?)"),
    ],
)
def test_what_is_asked_often_is_answered_from_an_index(prepared_sqlite_url, ask, index):
    asked = []
    with Store(prepared_sqlite_url) as store:
        store.begin_run("councils.csv", [], NOON, made_up=True)
        engine = store._database.engine
        event.listen(engine, "before_cursor_execute", lambda *said: asked.append(said[2:4]))
        ask(store)
        with engine.connect() as connection:
            selects = [(words, values) for words, values in asked if words.startswith("SELECT")]
            plans = [
                connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {words}", values).all() for words, values in selects
            ]
    assert index in str(plans)
