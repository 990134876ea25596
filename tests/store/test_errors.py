from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError, TimeoutError

from store.errors import explained, file_of


@pytest.mark.parametrize(
    ("caught", "said"),
    [
        (
            psycopg.errors.DiskFull('could not extend file "base/5/16384": No space left on device'),
            "The database (here) cannot grow: the disk is full.",
        ),
        (
            psycopg.OperationalError("connection failed: FATAL:  sorry, too many clients already"),
            "The database (here) is too busy: it has no connection to spare.",
        ),
        (
            psycopg.OperationalError("consuming input failed: could not receive data: Connection timed out"),
            "The database (here) went away.",
        ),
        (
            psycopg.errors.LockNotAvailable("canceling statement due to lock timeout"),
            "The database (here) is in use by another program: we waited 2.5 seconds.",
        ),
        (
            psycopg.errors.UndefinedTable('relation "scorecard" does not exist\nLINE 1: SELECT'),
            "The database (here) has other tables than this version of Doorstep knows: start the newest version, "
            "on all machines.",
        ),
        (psycopg.DataError("something new\nand more"), "The database (here) reports: something new"),
    ],
)
def test_each_fault_of_a_server_is_one_sentence(caught, said):
    assert str(explained(OperationalError("INSERT", {"password": "secret"}, caught), "here", 2.5)) == said


def test_having_no_connection_free_is_said_so():
    error = TimeoutError("QueuePool limit of size 5 overflow 10 reached, connection timed out, timeout 30.00")
    assert str(explained(error, "here", 15)) == "The database (here) is too busy: no connection became free."


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("sqlite:///doorstep.db", Path("doorstep.db")),
        ("sqlite:////var/lib/doorstep.db", Path("/var/lib/doorstep.db")),
        ("sqlite://", None),
        ("sqlite:///:memory:", None),
        ("sqlite:///file:doorstep.db?mode=ro&uri=true", None),
        ("postgresql://clerk@localhost/doorstep", None),
    ],
)
def test_only_a_database_in_a_file_has_one(url, file):
    assert file_of(make_url(url)) == file
