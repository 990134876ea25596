"""A copy of everything as it stood at one moment, made while others go on reading and writing; and put back.

SQLite has a way of its own to copy a database that is in use. PostgreSQL has `pg_dump`, which reads the very moment in
which the rows were counted.
"""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, func, inspect, select, table, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from store import erasure
from store.database import Database
from store.errors import PATIENCE, DatabaseError, explained, file_of, place
from store.opening import Reach, bare, reach
from store.postgresql_tools import dumped, emptied_and_filled
from store.steps import step_of, steps
from store.tables import metadata

SQLITE, POSTGRESQL = "sqlite", "postgresql"


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a database, to compare it with a copy."""

    kind: str
    """`sqlite` or `postgresql`: a copy of one cannot be put into the other."""
    step: str
    """The last migration."""
    rows: Mapping[str, int]
    """By table."""
    marks: frozenset[str]
    """Of those who must not be stored again: keyed digests."""


def kind_of(url: str) -> str:
    """Of the database at this URL. Raises `DatabaseError`."""
    return POSTGRESQL if reach(url) is Reach.NETWORK else SQLITE


def copied(url: str, target: Path) -> Contents:
    """Write a copy into `target`, and say what was in the database at that moment. Raises `DatabaseError`."""
    if not there(url):  # to open it would make one, and its copy would pass for a backup
        raise DatabaseError(f"There is nothing in the database ({place(make_url(url))}), so nothing was backed up.")
    with _opened(url) as database, database.unmoved() as connection:
        found = _contents(connection)
        if found.kind == POSTGRESQL:
            dumped(url, target, connection.scalar(text("SELECT pg_export_snapshot()")) or "")
        else:
            _copy(_driver(connection), target)
        return found


def rows_in(url: str, tables: Iterable[str]) -> dict[str, int]:
    """How many rows these tables have, in a database as it stands. Raises `DatabaseError`."""
    with _as_it_stands(url) as connection:
        return {each: connection.scalar(select(func.count()).select_from(table(each))) or 0 for each in sorted(tables)}


def is_known(step: str) -> bool:
    """Whether a database that has taken this step can be brought up to date: a newer Doorstep knows more of them."""
    return step in steps()


@contextmanager
def scratch(url: str, folder: Path) -> Iterator[str]:
    """The URL of an empty database of the same kind, gone after the block. Raises `DatabaseError`."""
    if kind_of(url) == SQLITE:
        yield f"sqlite:///{folder / 'scratch.db'}"
        return
    name = f"doorstep_scratch_{secrets.token_hex(4)}"
    _tell_server(url, f'CREATE DATABASE "{name}"')
    try:
        yield make_url(url).set(database=name).render_as_string(hide_password=False)
    finally:
        _tell_server(url, f'DROP DATABASE "{name}" WITH (FORCE)')


def there(url: str) -> bool:
    """Whether there is anything of ours at this URL. Raises `DatabaseError`."""
    file = file_of(make_url(url)) if kind_of(url) == SQLITE else None
    if file is not None:
        return file.exists() and file.stat().st_size > 0
    with _as_it_stands(url) as connection:
        return bool({*inspect(connection).get_table_names()} & {*metadata.tables, "alembic_version"})


def put_back(url: str, source: Path) -> None:
    """Put a copy in the place of everything that the database holds: all of it or, on an error, nothing.

    Raises `DatabaseError`.
    """
    if kind_of(url) == POSTGRESQL:
        emptied_and_filled(url, source, [*metadata.tables, "alembic_version"])
        return
    file = file_of(make_url(url))
    if file is None:
        raise DatabaseError("A database in memory cannot be restored: name a file.")
    _set_aside_if_damaged(file)
    try:
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(file, timeout=PATIENCE)) as new:
            old.backup(new)  # in one transaction: who reads meanwhile sees the old database, then the new one
            new.execute("PRAGMA journal_mode = WAL")
            new.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # the old rows are not to stay in the file's shadow
    except sqlite3.Error as error:
        raise DatabaseError(f"The database ({place(make_url(url))}) could not be written: {error}.") from error


def _set_aside_if_damaged(file: Path) -> None:
    """A file that SQLite cannot read cannot be written into either. It stays beside the new one, for whoever can."""
    if not file.exists():
        return
    try:
        with closing(sqlite3.connect(file, timeout=PATIENCE)) as found:
            found.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError:
        return  # it is in use, or not ours to read: that is said when it is written
    except sqlite3.DatabaseError:
        for ending in ("", "-wal", "-shm"):
            if (part := file.with_name(file.name + ending)).exists():
                part.replace(file.with_name(f"{file.name}.damaged{ending}"))


def _contents(connection: Connection) -> Contents:
    rows = {name: connection.scalar(select(func.count()).select_from(each)) for name, each in metadata.tables.items()}
    known = {name: count or 0 for name, count in sorted(rows.items())}
    return Contents(connection.dialect.name, step_of(connection) or "", known, erasure.marks(connection))


def _driver(connection: Connection) -> sqlite3.Connection:
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101  # of SQLite there is no other
    return driver


def _copy(source: sqlite3.Connection, target: Path) -> None:
    try:
        with closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
    except sqlite3.Error as error:
        raise DatabaseError(f"The copy {target} could not be written: {error}.") from error


def _tell_server(url: str, order: str) -> None:
    with _as_it_stands(url, isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(order)


@contextmanager
def _as_it_stands(url: str, **way: str) -> Iterator[Connection]:
    engine = bare(url)
    try:
        with engine.connect().execution_options(**way) as connection:
            yield connection
    except SQLAlchemyError as error:
        raise explained(error, place(make_url(url)), PATIENCE) from error
    finally:
        engine.dispose()


@contextmanager
def _opened(url: str) -> Iterator[Database]:
    database = Database(url, PATIENCE)
    try:
        yield database
    finally:
        database.close()
