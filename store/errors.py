"""What can go wrong with a database, in one sentence for the person who runs the monitor."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

PATIENCE = 15
"""Seconds to wait for a database that somebody else is writing to."""


class DatabaseError(Exception):
    """The database could not be opened, read or written. The message is one sentence without passwords."""


_OTHER_TABLES = "has other tables than this version of Doorstep knows: start the newest version, on all machines"

# Words in the messages of SQLite, PostgreSQL and libpq, with what they mean; the first that fits is taken.
MEANINGS = (
    ("file is not a database", "is not a database"),
    ("database disk image is malformed", "is damaged"),
    ("readonly database", "cannot be written to: it is read-only"),
    (
        "unable to open database file",
        "cannot be opened or made: its folder must be there, and be ours to write to",
    ),
    ("database is locked", "is in use by another program: we waited {patience:g} seconds"),
    ("lock timeout", "is in use by another program: we waited {patience:g} seconds"),
    ("database or disk is full", "cannot grow: the disk is full"),
    ("no space left on device", "cannot grow: the disk is full"),
    ("disk i/o error", "could not be read or written: the disk reports a fault"),
    ("already exists", "already holds tables of another program: give Doorstep a database of its own"),
    ("no such table", _OTHER_TABLES),
    ("no such column", _OTHER_TABLES),
    ("has no column named", _OTHER_TABLES),
    ('relation "', _OTHER_TABLES),
    ("password authentication failed", "refused the user name or password"),
    ("no password supplied", "asks for a password, and none was given"),
    ("permission denied", "does not let this user do that"),
    ("does not exist", "has no such user, database or table"),
    ("too many clients", "is too busy: it has no connection to spare"),
    ("failed to resolve host", "could not be reached: no computer has that name"),
    ("connection failed", "could not be reached"),
    ("connection timeout", "could not be reached"),
    ("connection is bad", "could not be reached"),
    ("server closed the connection", "went away"),
    ("terminating connection", "went away"),
    ("consuming input failed", "went away"),
    ("connection is closed", "went away"),
    ("queuepool limit", "is too busy: no connection became free"),
)


def place(url: URL) -> str:
    """Where a database is, to be shown: no password, and no query, which may hold one as well."""
    if url.get_backend_name() == "sqlite":
        return url.database or "in memory"
    return URL.create(
        "postgresql", url.username, host=url.host, port=url.port, database=url.database
    ).render_as_string()


def file_of(url: URL) -> Path | None:
    """The file in which an SQLite database is; `None` for one in memory, of another kind, or opened by a URI."""
    if url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:") or "uri" in url.query:
        return None
    return Path(str(url.database))


def explained(error: SQLAlchemyError, where: str, patience: float) -> DatabaseError:
    """The sentence for an error of the database at `where`, after waiting so many seconds. Raise it from `error`."""
    # Only the driver's own words: SQLAlchemy's would add the statement with its values.
    original = error.orig if isinstance(error, DBAPIError) else error
    said = str(original).strip() or type(error).__name__
    for words, meaning in MEANINGS:
        if words in said.lower():
            return DatabaseError(f"The database ({where}) {meaning.format(patience=patience)}.")
    return DatabaseError(f"The database ({where}) reports: {said.splitlines()[0]}")
