"""One database: its connections, its transactions, and what its errors mean."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

from sqlalchemy import Connection, Engine, StaticPool
from sqlalchemy.exc import SQLAlchemyError

from store.errors import DatabaseError, explained, file_of, place
from store.opening import OUTSIDE, READING, WRITING, opened


class Database:
    """Connections that are made as they are needed, and made again after the database was away."""

    def __init__(self, url: str, patience: float) -> None:
        """Open it, making it or bringing it up to date; `patience` in seconds. Raises `DatabaseError`."""
        self._patience = patience
        self.engine = opened(url, patience)
        self._reading, self._writing = (self.engine.execution_options(**way) for way in (READING, WRITING))
        self._file = file_of(self.engine.url)
        # A database in memory has one connection, which two transactions cannot share.
        alone = isinstance(self.engine.pool, StaticPool)
        self._turn: AbstractContextManager[object] = threading.RLock() if alone else nullcontext()

    def close(self) -> None:
        """Give up all connections."""
        self.engine.dispose()

    def reading(self) -> AbstractContextManager[Connection]:
        """A transaction that sees what is stored. Raises `DatabaseError`."""
        return self._transaction(self._reading)

    def writing(self) -> AbstractContextManager[Connection]:
        """A transaction that stores all of it or, on an error, nothing. Raises `DatabaseError`."""
        return self._transaction(self._writing)

    def unmoved(self) -> AbstractContextManager[Connection]:
        """A transaction that sees one moment throughout, whatever others store meanwhile. Raises `DatabaseError`."""
        level = {} if self.engine.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
        return self._transaction(self._reading.execution_options(**level))

    def rewritten(self) -> bool:
        """Write the file anew, so that it holds nothing that was removed; on a server, nothing needs doing.

        False if somebody else has it open: then it may hold it until they close, and this is done again.
        """
        if self.engine.dialect.name != "sqlite":
            return True
        try:
            with self._turn, self.engine.execution_options(**OUTSIDE).connect() as connection:
                connection.exec_driver_sql("VACUUM")
                busy, *_pages = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
        except SQLAlchemyError as error:
            if "locked" in str(error):
                return False
            raise explained(error, place(self.engine.url), self._patience) from error
        return not busy

    @contextmanager
    def _transaction(self, engine: Engine) -> Iterator[Connection]:
        # SQLite would go on in a file that nobody can find any more, or begin an empty one in its place.
        if self._file and not self._file.exists():
            raise DatabaseError(f"The database ({self._file}) is gone: its file was moved or removed.")
        try:
            with self._turn, engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise explained(error, place(self.engine.url), self._patience) from error
