"""Opens a database: finds the engine, and gives it its habits."""

from __future__ import annotations

import time
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, OperationalError, SQLAlchemyError

from store.convert import parsed, written
from store.errors import PATIENCE, DatabaseError, explained, place
from store.new_file import fill
from store.steps import up_to_date

# How SQLite begins a transaction (PostgreSQL has no need of it). A plain BEGIN that reads first and then
# writes fails, without waiting, if somebody else wrote in between.
WRITING = {"begin": "BEGIN IMMEDIATE"}
READING = {"begin": "BEGIN"}
OUTSIDE = {"begin": ""}

JSON: dict[str, Any] = {"json_serializer": written, "json_deserializer": parsed}


class Reach(StrEnum):
    """From where a database can be opened."""

    PROCESS = "one process"
    MACHINE = "one machine"
    NETWORK = "every machine"


def reach(url: str) -> Reach:
    """From where the database at `url` can be opened. Raises `DatabaseError` if it cannot be read."""
    where = address(url)
    if where.get_backend_name() != "sqlite":
        return Reach.NETWORK
    in_memory = not where.database or ":memory:" in where.database or where.query.get("mode") == "memory"
    return Reach.PROCESS if in_memory else Reach.MACHINE


def opened(url: str, patience: float = PATIENCE) -> Engine:
    """An engine for the database at `url`, made or brought up to date. Raises `DatabaseError`.

    `patience`: seconds to wait for others who write, and for a server that does not answer.

    Transactions that write are begun on `engine.execution_options(**WRITING)`.
    """
    where, engine = address(url), bare(url, patience)
    try:
        if engine.dialect.name == "sqlite":
            _write_ahead(engine, patience)
        if not up_to_date(engine) and not _filled(engine):
            from store.migrating import migrate  # takes long to load, and is seldom needed

            migrate(engine.execution_options(**WRITING), place(where))
    except SQLAlchemyError as error:
        engine.dispose()
        raise explained(error, place(where), patience) from error
    except DatabaseError:
        engine.dispose()
        raise
    return engine


def _filled(engine: Engine) -> bool:
    """Whether it was a new file, and has become what the steps come to."""
    if engine.dialect.name != "sqlite":
        return False
    fill(engine.execution_options(**WRITING))
    return up_to_date(engine)


def bare(url: str, patience: float = PATIENCE) -> Engine:
    """An engine for the database at `url` as it stands: nothing is brought up to date. Raises `DatabaseError`."""
    where = address(url)
    return (_sqlite if where.get_backend_name() == "sqlite" else _postgresql)(where, patience)


def address(url: str) -> URL:
    """What is written in `url`, with the driver that we use. Raises `DatabaseError`."""
    # None of these messages repeats the address: where it cannot be read, its password cannot be hidden.
    try:
        where = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise DatabaseError(
            "The database address cannot be read: it should look like sqlite:///doorstep.db "
            "or postgresql://user@host/doorstep."
        ) from error
    backend = where.get_backend_name()
    if backend == "sqlite":
        return where.set(drivername="sqlite")
    if backend in ("postgresql", "postgres"):
        return where.set(drivername="postgresql+psycopg")
    raise DatabaseError(f"Doorstep keeps its records in SQLite or PostgreSQL, and does not know {backend!r}.")


def _postgresql(where: URL, patience: float) -> Engine:
    # A machine that loses its power does not say that it closes a connection: without the last two we would wait
    # for its answer for hours. Words of the address win over ours.
    habits = {"connect_timeout": patience, "keepalives_idle": patience, "tcp_user_timeout": 2 * patience * 1000}
    wait = {name: max(2, round(value)) for name, value in habits.items() if name not in where.query}
    # A dashboard stays open for weeks, and servers close connections that rest.
    engine = create_engine(where, connect_args=wait, pool_pre_ping=True, **JSON)

    @event.listens_for(engine, "connect")
    def wait_no_longer(connection: Any, _record: object) -> None:  # noqa: ANN401
        connection.execute(f"SET lock_timeout = {max(1, round(patience * 1000))}")  # in milliseconds
        connection.commit()

    return engine


def _sqlite(where: URL, patience: float) -> Engine:
    wait: dict[str, Any] = {"timeout": patience, "check_same_thread": False}
    if where.database in (None, "", ":memory:"):
        engine = create_engine(where, connect_args=wait, poolclass=StaticPool, **JSON)
    else:
        engine = create_engine(where, connect_args=wait, **JSON)
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: Any, _record: object) -> None:  # noqa: ANN401
    connection.isolation_level = None  # or Python's driver would begin and commit when it sees fit
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")  # safe with a write-ahead log


def _on_begin(connection: Connection) -> None:
    if begin := connection.get_execution_options().get("begin", READING["begin"]):
        connection.exec_driver_sql(begin)


def _write_ahead(engine: Engine, patience: float) -> None:
    """Readers and a writer no longer wait for each other. The file remembers it."""
    until = time.monotonic() + patience
    while True:
        try:
            with engine.connect().execution_options(**OUTSIDE) as connection:
                connection.exec_driver_sql("PRAGMA journal_mode = WAL")
            return
        except OperationalError as error:
            # SQLite does not wait for the lock that this takes, even when told how long to wait for locks.
            if "locked" not in str(error.orig) or time.monotonic() > until:
                raise
            time.sleep(0.05)
