import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text

from store.errors import DatabaseError
from store.opening import WRITING, opened
from store.records import (
    Council,
    PageKind,
    PageReading,
    Problem,
    ProblemKind,
    RobotsReading,
    Run,
    Score,
    Scorecard,
    Snapshot,
)
from store.steps import MIGRATIONS, newest_step
from store.store import Store
from store.tables import metadata

ROOT = Path(__file__).parent.parent.parent
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
NORTHBRIDGE = Council("NBR", "Northbridge Borough Council", "https://northbridge.example/")
# What the first release stored of one check: plain statements, as nothing of today's code would write them.
FIRST_RELEASE = """
INSERT INTO council (id, code, digest, added_at, record) VALUES (1, 'NBR', 'd1', '2026-03-02 11:00:00', '
    {"local_authority_code": "NBR", "name": "Northbridge Borough Council", "website": "https://northbridge.example/"}');
INSERT INTO run (id, started_at, register, planned, made_up)
    VALUES (1, '2026-03-02 12:00:00', 'councils.csv', '["NBR"]', true);
INSERT INTO run_end (id, run_id, ended_at, ending) VALUES (1, 1, '2026-03-02 12:00:00', 'stopped');
INSERT INTO page_reading (id, run_id, address, url, kind, read_at, status, digest, complete, problem, record)
    VALUES (7, 1, '{home}', 'https://northbridge.example/', 'home page', '2026-03-02 12:00:00', 200, 'ab', true, NULL, '
    {"url": "https://northbridge.example/", "kind": "home page", "read_at": "2026-03-02T12:00:00+00:00", "status": 200,
     "digest": "ab", "complete": true, "language": "en-gb", "links": []}');
INSERT INTO page_reading (id, run_id, address, url, kind, read_at, status, digest, complete, problem, record)
    VALUES (8, 1, '{news}', 'https://northbridge.example/news', 'news page', '2026-03-02 12:00:00', NULL, '', false,
    'took too long', '{"url": "https://northbridge.example/news", "kind": "news page",
     "read_at": "2026-03-02T12:00:00+00:00", "problem": {"url": "https://northbridge.example/news",
     "kind": "took too long", "reason": "It took 60 seconds.", "permanent": false}}');
INSERT INTO snapshot (id, run_id, council_id, code, taken_at, finished, readings, record)
    VALUES (1, 1, 1, 'NBR', '2026-03-02 12:00:00', true, '[[7, "home page"], [8, "news page"]]',
    '{"taken_at": "2026-03-02T12:00:00+00:00", "finished": true}');
INSERT INTO scorecard (id, run_id, council_id, snapshot_id, code, as_of, method, dial, value, coverage, low, high, seen,
    applicable, finished, record)
    VALUES (1, 1, 1, 1, 'NBR', '2026-03-02 12:00:00', 1, 'front door', 50, 1, 50, 50, 4, 4, true,
    '{"as_of": "2026-03-02T12:00:00+00:00", "method": 1, "overall": {"value": 50.0, "coverage": 1.0, "low": 50.0,
    "high": 50.0, "seen": 4, "applicable": 4}, "principles": [], "findings": []}')
"""
HOME = PageReading(NORTHBRIDGE.website, PageKind.HOME, NOON, "", 200, "ab", True, "en-gb")
SLOW = Problem(f"{NORTHBRIDGE.website}news", ProblemKind.TIMED_OUT, "It took 60 seconds.", permanent=False)
NEWS = PageReading(SLOW.url, PageKind.NEWS, NOON, problem=SLOW)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request):
    """A database without tables, of either kind."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture
def first_release(url):
    """A database as the first release left it."""
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    home, news = (sha256(address.encode()).hexdigest() for address in (HOME.url, NEWS.url))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        for statement in FIRST_RELEASE.replace("{home}", home).replace("{news}", news).split(";\n"):
            connection.exec_driver_sql(statement)
        if engine.dialect.name == "postgresql":  # where rows were numbered by hand, the counters are behind
            for table in ("council", "run", "run_end", "page_reading", "snapshot", "scorecard"):
                connection.exec_driver_sql(f"SELECT setval('{table}_id_seq', 8)")
    engine.dispose()
    return url


def test_what_the_first_release_stored_is_read_as_it_was(first_release):
    with Store(first_release) as store:
        assert store.councils() == (NORTHBRIDGE,)
        assert store.latest_run() == Run(1, NOON, "councils.csv", ("NBR",), NOON, "stopped", made_up=True)
        assert store.unfinished_run() == store.latest_run()
        assert store.snapshot("NBR") == Snapshot(NORTHBRIDGE, NOON, (HOME, NEWS))
        measured = Scorecard(NORTHBRIDGE, NOON, 1, Score(50.0, 1.0, 50.0, 50.0, 4, 4), (), ())
        assert store.scorecard("NBR") == measured
        assert store.run_record(1).problems == ((ProblemKind.TIMED_OUT, 1),)


def test_a_check_of_the_first_release_can_be_gone_on_with(first_release):
    again = replace(NEWS, attempt=2, status=200, digest="cd", complete=True, problem=None)
    with Store(first_release) as store:
        assert store.readings(1, [HOME.url, NEWS.url]) == {HOME.url: HOME, NEWS.url: NEWS}
        store.add_batch(
            1, readings=[replace(HOME, digest="ef"), again], robots=[RobotsReading("https://a.example", NOON, 404)]
        )
        assert store.readings(1, [HOME.url, NEWS.url]) == {HOME.url: HOME, NEWS.url: again}
        later = store.begin_run("councils.csv", ["NBR"], NOON, made_up=True)
        assert store.earlier_readings(later, [HOME.url, NEWS.url]) == {HOME.url: HOME, NEWS.url: again}


def test_the_migrations_make_exactly_the_declared_tables(url):
    engine = opened(url)
    with engine.connect() as connection:
        difference = compare_metadata(MigrationContext.configure(connection), metadata)
    engine.dispose()
    assert difference == []


def test_the_newest_step_is_known_by_its_files_name():
    assert newest_step() == ScriptDirectory(str(MIGRATIONS)).get_current_head()


def test_a_database_that_is_up_to_date_is_opened_again_as_it_is(url):
    Store(url).close()
    with Store(url) as again:
        assert again.councils() == ()


def test_four_processes_may_start_at_once_on_a_new_database(url):
    program = "import sys; from store.store import Store; Store(sys.argv[1]).close()"
    command = [sys.executable, "-c", program, url]
    started = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    ended = [(process.communicate(timeout=60)[1], process.returncode) for process in started]
    assert ended == [("", 0)] * 4


def test_threads_may_open_different_databases_at_once(tmp_path):
    urls = [f"sqlite:///{tmp_path / name}.db" for name in "abcdefgh"]
    with ThreadPoolExecutor(8) as threads:
        engines = list(threads.map(opened, urls))
    tables = [len(inspect(engine).get_table_names()) for engine in engines]
    [engine.dispose() for engine in engines]
    assert tables == [len(metadata.tables) + 1] * 8  # and Alembic's own


def test_a_database_made_by_a_newer_version_is_refused(url):
    engine = opened(url)
    with engine.execution_options(**WRITING).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(DatabaseError, match=r"was made by a newer version of Doorstep: install that version\.$"):
        Store(url)


def test_a_database_of_another_program_is_refused_and_left_as_it_was(url):
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE run (distance INTEGER)"))
    with pytest.raises(DatabaseError, match="already holds tables of another program"):
        Store(url)
    tables = inspect(engine).get_table_names()
    engine.dispose()
    assert tables == ["run"]
