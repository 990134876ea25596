"""What happens when the database fails in the middle of a run: one sentence, nothing half there, and on again."""

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import event, func, select

from store.errors import DatabaseError
from store.records import Council, PageKind, PageReading, Score, Scorecard, Snapshot
from store.store import Store
from store.tables import page_readings, scorecards, snapshots

ROOT = Path(__file__).parent.parent.parent
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HOME = "https://northbridge.example/"
NORTHBRIDGE = Council("NBR", "Northbridge Borough Council", HOME)
READING = PageReading(HOME, PageKind.HOME, NOON, status=200, complete=True)
SNAPSHOT = Snapshot(NORTHBRIDGE, NOON, (READING,))
SCORECARD = Scorecard(NORTHBRIDGE, NOON, 1, Score(None, 0.0, 0.0, 100.0, 0, 10), (), ())


def begun(store):
    return store.begin_run("councils.csv", ["NBR"], NOON, made_up=True)


def refusal(act, *arguments, **more):
    with pytest.raises(DatabaseError) as caught:
        act(*arguments, **more)
    return str(caught.value)


def counts(store):
    with store._database.engine.connect() as connection:
        tables = (page_readings, snapshots, scorecards)
        return [connection.execute(select(func.count()).select_from(table)).scalar_one() for table in tables]


def at(store, words, act):
    """Call `act` the next time that a statement with these words is about to be executed."""

    def about_to(_connection, _cursor, statement, *_rest):
        if words in statement:
            event.remove(store._database.engine, "before_cursor_execute", about_to)
            act()

    event.listen(store._database.engine, "before_cursor_execute", about_to)


# Locked


def test_a_file_that_another_program_keeps_locked_is_waited_for_and_written_later(tmp_path):
    path = tmp_path / "doorstep.db"
    with Store(f"sqlite:///{path}", patience=0.1) as store, closing(sqlite3.connect(path)) as other:
        run = begun(store)
        other.execute("BEGIN IMMEDIATE")
        said = refusal(store.add_visit, run, SNAPSHOT, SCORECARD)
        assert said == f"The database ({path}) is in use by another program: we waited 0.1 seconds."
        assert store.readings(run, [HOME]) == {}
        other.rollback()
        store.add_visit(run, SNAPSHOT, SCORECARD)
        assert counts(store) == [1, 1, 1]


def test_a_table_that_another_program_keeps_locked_is_waited_for_and_written_later(postgresql_url):
    with Store(postgresql_url, patience=0.1) as store, psycopg.connect(postgresql_url) as other:
        run = begun(store)
        other.execute("LOCK TABLE page_reading IN EXCLUSIVE MODE")
        said = refusal(store.add_visit, run, SNAPSHOT, SCORECARD)
        assert said.endswith(" is in use by another program: we waited 0.1 seconds.")
        assert store.readings(run, [HOME]) == {}
        other.rollback()
        store.add_visit(run, SNAPSHOT, SCORECARD)
        assert counts(store) == [1, 1, 1]


# Full


def test_a_full_disk_is_said_so_and_what_was_refused_can_be_stored_later(tmp_path):
    path = tmp_path / "doorstep.db"
    with Store(f"sqlite:///{path}") as store:
        run = begun(store)

        def allow(pages):
            with store._database.engine.connect() as connection:
                connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

        allow(1)  # SQLite takes it to mean: no more than there are
        many = [PageReading(f"{HOME}{number}", PageKind.NEWS, NOON, language="x" * 5000) for number in range(50)]
        said = refusal(store.add_batch, run, readings=many)
        assert said == f"The database ({path}) cannot grow: the disk is full."
        assert counts(store) == [0, 0, 0]
        allow(1_000_000)
        store.add_batch(run, readings=many)
        assert counts(store) == [50, 0, 0]


# Gone


def test_a_file_that_was_moved_away_is_said_to_be_gone_and_used_again_when_it_is_back(tmp_path):
    path, elsewhere = tmp_path / "doorstep.db", tmp_path / "elsewhere.db"
    with Store(f"sqlite:///{path}") as store:
        run = begun(store)
        path.rename(elsewhere)
        said = refusal(store.add_visit, run, SNAPSHOT, SCORECARD)
        assert said == f"The database ({path}) is gone: its file was moved or removed."
        assert not path.exists()
        elsewhere.rename(path)
        store.add_visit(run, SNAPSHOT, SCORECARD)
        assert counts(store) == [1, 1, 1]


@pytest.mark.parametrize("table", ["page_reading", "snapshot", "scorecard"])
def test_a_server_that_breaks_off_in_the_middle_of_a_batch_keeps_none_of_it(postgresql_url, table):
    with Store(postgresql_url) as store:
        run = begun(store)
        at(store, f"INSERT INTO {table}", lambda: break_off(postgresql_url))
        said = refusal(store.add_visit, run, SNAPSHOT, SCORECARD)
        assert said.endswith(" went away.")
        assert counts(store) == [0, 0, 0]
        store.add_visit(run, SNAPSHOT, SCORECARD)
        assert counts(store) == [1, 1, 1]


def test_a_server_that_closed_resting_connections_is_not_even_noticed(postgresql_url):
    with Store(postgresql_url) as store:
        run = begun(store)
        break_off(postgresql_url)
        store.add_visit(run, SNAPSHOT, SCORECARD)
        assert counts(store) == [1, 1, 1]


def test_a_server_that_is_away_for_a_while_is_said_so_and_used_again(postgresql, postgresql_url):
    door, elsewhere = postgresql / ".s.PGSQL.5432", postgresql / "elsewhere"
    with Store(postgresql_url) as store:
        run = begun(store)
        break_off(postgresql_url)
        door.rename(elsewhere)
        try:
            assert refusal(store.add_visit, run, SNAPSHOT, SCORECARD).endswith(" could not be reached.")
            assert refusal(store.readings, run, [HOME]).endswith(" could not be reached.")
        finally:
            elsewhere.rename(door)
        store.add_visit(run, SNAPSHOT, SCORECARD)
        assert counts(store) == [1, 1, 1]


def break_off(url):
    """As a server does that is shut down: every other connection to the database ends."""
    others = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"{others} WHERE datname = current_database() AND pid <> pg_backend_pid()")


# Killed, and several at once

PROGRAM = """
import os, signal, sys
from sqlalchemy import event
from tests.store.test_database import *
with Store(sys.argv[1]) as store:
    if sys.argv[2] == "killed":
        at(store, "INSERT INTO scorecard", lambda: os.kill(os.getpid(), signal.SIGKILL))
        store.add_visit(int(sys.argv[3]), SNAPSHOT, SCORECARD)
    for first in range(0, 100, 10):
        pages = [f"{HOME}{(int(sys.argv[2]) * 25 + first + each) % 100}" for each in range(10)]
        store.add_batch(int(sys.argv[3]), readings=[PageReading(page, PageKind.NEWS, NOON) for page in pages])
"""


def started(url, *arguments):
    return subprocess.Popen([sys.executable, "-c", PROGRAM, url, *map(str, arguments)], cwd=ROOT)


def test_a_process_that_is_killed_in_the_middle_of_a_visit_leaves_nothing_of_it(url):
    with Store(url) as store:
        run = begun(store)
        assert started(url, "killed", run).wait(60) == -signal.SIGKILL
        assert counts(store) == [0, 0, 0]
        store.add_visit(run, SNAPSHOT, SCORECARD)
        assert counts(store) == [1, 1, 1]


def test_four_processes_may_store_the_same_pages_in_any_order_at_once(url):
    with Store(url) as store:
        run = begun(store)
        processes = [started(url, number, run) for number in range(4)]
        assert [process.wait(120) for process in processes] == [0, 0, 0, 0]
        assert counts(store) == [100, 0, 0]
