"""Whether a database is there, up to date and to be written to. Nothing is made, brought up to date or left behind."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, insert, select, text
from sqlalchemy.exc import SQLAlchemyError

from store.errors import PATIENCE, DatabaseError, explained, file_of, place
from store.opening import WRITING, address, bare
from store.steps import newest_step, step_of
from store.tables import runs


def missing_steps(url: str) -> tuple[str, str] | None:
    """The step that the database has taken, and the newest there is; `None` if it has taken all.

    Raises `DatabaseError`, also if there is no database.
    """
    file = file_of(address(url))
    if file is not None and not file.exists():
        raise DatabaseError(f"There is no database ({file}) yet: the first check makes it.")
    engine = bare(url)
    try:
        with engine.connect() as connection:
            step = step_of(connection)
    except SQLAlchemyError as error:
        raise explained(error, place(address(url)), PATIENCE) from error
    finally:
        engine.dispose()
    if step is None:
        raise DatabaseError(f"There is nothing of Doorstep's in the database ({place(address(url))}) yet.")
    return None if step == newest_step() else (step, newest_step())


def try_writing(url: str) -> None:
    """Store something, and take it back. Raises `DatabaseError`."""
    engine = bare(url).execution_options(**WRITING)
    try:
        with engine.connect() as connection, connection.begin() as trial:
            row = {"started_at": datetime.now(UTC), "register": "", "planned": [], "made_up": True}
            connection.execute(insert(runs).values(row))
            trial.rollback()
    except SQLAlchemyError as error:
        raise explained(error, place(address(url)), PATIENCE) from error
    finally:
        engine.dispose()


def server_time(url: str) -> datetime | None:
    """What the database's server takes for now; `None` if there is no server. Raises `DatabaseError`."""
    engine = bare(url)
    try:
        if engine.dialect.name == "sqlite":
            return None
        with engine.connect() as connection:
            return _now(connection)
    except SQLAlchemyError as error:
        raise explained(error, place(address(url)), PATIENCE) from error
    finally:
        engine.dispose()


def folder_of(url: str) -> Path | None:
    """Where the database's file is; `None` if it is not in a file of ours."""
    try:
        file = file_of(address(url))
    except DatabaseError:
        return None
    return file.absolute().parent if file else None


def _now(connection: Connection) -> datetime:
    moment: datetime = connection.execute(select(text("now()"))).scalar_one()
    return moment.astimezone(UTC)
