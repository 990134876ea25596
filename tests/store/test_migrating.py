import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect, text

from store.errors import DatabaseError
from store.opening import WRITING, opened
from store.store import Store
from store.tables import metadata

ROOT = Path(__file__).parent.parent.parent


def test_the_migrations_make_exactly_the_declared_tables(url):
    engine = opened(url)
    with engine.connect() as connection:
        difference = compare_metadata(MigrationContext.configure(connection), metadata)
    engine.dispose()
    assert difference == []


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
    assert tables == [8] * 8


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
