import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from store.errors import DatabaseError
from store.opening import opened
from store.store import Store

ROOT = Path(__file__).parent.parent.parent


def refusal(url, **more):
    with pytest.raises(DatabaseError) as caught:
        Store(url, **more)
    return str(caught.value)


def test_a_file_is_opened_with_a_write_ahead_log_and_foreign_keys(sqlite_url):
    engine = opened(sqlite_url)
    with engine.connect() as connection:
        settings = [
            connection.execute(text(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "foreign_keys", "busy_timeout")
        ]
    engine.dispose()
    assert settings == ["wal", 1, 15000]


def test_a_server_is_not_waited_for_longer_than_told(postgresql_url):
    engine = opened(f"{postgresql_url}&keepalives_idle=99", patience=7)
    with engine.connect() as connection:
        chosen = connection.connection.dbapi_connection.info.get_parameters()
        lock_timeout = connection.execute(text("SHOW lock_timeout")).scalar_one()
    engine.dispose()
    assert (chosen["connect_timeout"], chosen["tcp_user_timeout"], lock_timeout) == ("7", "14000", "7s")
    assert chosen["keepalives_idle"] == "99"


def test_a_database_in_memory_works():
    with Store("sqlite://") as store:
        assert store.latest_run() is None


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg", "postgresql+psycopg2"])
def test_every_way_to_write_postgresql_uses_the_one_driver(postgresql_url, scheme):
    engine = opened(postgresql_url.replace("postgresql:", f"{scheme}:"))
    engine.dispose()
    assert engine.driver == "psycopg"


@pytest.mark.parametrize("url", ["", "doorstep.db", "postgresql://clerk:secret@host:port/doorstep"])
def test_an_address_that_cannot_be_read_is_not_repeated(url):
    assert refusal(url) == (
        "The database address cannot be read: it should look like sqlite:///doorstep.db "
        "or postgresql://user@host/doorstep."
    )


def test_other_databases_are_not_known():
    message = "Doorstep keeps its records in SQLite or PostgreSQL, and does not know 'mysql'."
    assert refusal("mysql://clerk:secret@localhost/doorstep") == message


def test_a_file_of_another_kind_is_not_a_database(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear Northbridge, " * 100, encoding="utf-8")
    assert refusal(f"sqlite:///{path}") == f"The database ({path}) is not a database."


def test_a_folder_that_is_not_there_is_said_so(tmp_path):
    path = tmp_path / "nowhere" / "doorstep.db"
    assert refusal(f"sqlite:///{path}") == (
        f"The database ({path}) cannot be opened or made: its folder must be there, and be ours to write to."
    )


def test_a_database_that_may_only_be_read_is_said_so(tmp_path):
    path = tmp_path / "doorstep.db"
    sqlite3.connect(path).close()
    path.touch()
    url = f"sqlite:///file:{path}?mode=ro&uri=true"
    assert refusal(url) == f"The database (file:{path}) cannot be written to: it is read-only."


def test_a_database_that_another_program_keeps_locked_is_said_so(tmp_path):
    path = tmp_path / "doorstep.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        said = refusal(f"sqlite:///{path}", patience=0.1)
    assert said == f"The database ({path}) is in use by another program: we waited 0.1 seconds."


def test_a_server_that_does_not_answer_is_said_so_without_the_password():
    said = refusal("postgresql://clerk:secret@127.0.0.1:1/doorstep?password=secret")
    assert said == "The database (postgresql://clerk@127.0.0.1:1/doorstep) could not be reached."


def test_a_database_that_the_server_does_not_have_is_said_so(postgresql_url, postgresql):
    said = refusal(f"postgresql://postgres:secret@/nowhere?host={postgresql}")
    assert said == "The database (postgresql://postgres@/nowhere) has no such user, database or table."


def test_what_was_caught_stays_attached_for_whoever_looks_into_it(tmp_path):
    with pytest.raises(DatabaseError) as caught:
        Store(f"sqlite:///{tmp_path}")
    assert caught.value.__cause__ is not None


def test_nothing_of_a_database_is_loaded_before_it_is_known_which_it_is():
    program = "import sys, store.store; print([x for x in sys.modules if x.startswith('sqlalchemy.dialects.')])"
    said = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout == "[]\n"
