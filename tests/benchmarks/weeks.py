"""A year of weekly checks in a database, made in a minute: the first week is stored, the others are copied from it.

Pages do not change meanwhile, so each week's readings are repeats, as in a database of a year's real checks.
"""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from pathlib import Path

from tests.benchmarks.visits import AT, fill

_MOMENT = "%Y-%m-%d %H:%M:%S.%f"
# Stored text holds no zone; records hold moments as JSON writes them.
_RUN = """INSERT INTO run (id, started_at, register, planned, made_up, replayed)
    SELECT :run, :at, register, planned, made_up, replayed FROM run WHERE id = 1"""
_PAGES = """INSERT INTO page_reading
    (id, run_id, address, attempt, url, kind, read_at, status, digest, complete, problem, same_as, record)
    SELECT id + :pages, :run, address, attempt, url, kind, :at, status, digest, complete, problem, id,
    json_object('read_at', :moment, 'attempt', 1, 'unchanged_since', json_extract(record, '$.read_at'),
    'archived', null)
    FROM page_reading WHERE run_id = 1"""
_SNAPSHOTS = """INSERT INTO snapshot (id, run_id, council_id, code, taken_at, finished, readings, record, digest)
    SELECT id + :snapshots, :run, council_id, code, :at, finished,
    (SELECT json_group_array(json_array(json_extract(value, '$[0]') + :pages, json_extract(value, '$[1]')))
     FROM json_each(readings)),
    json_set(record, '$.taken_at', :moment), digest || :run FROM snapshot WHERE run_id = 1"""
_SCORECARDS = """INSERT INTO scorecard
    (run_id, council_id, snapshot_id, code, as_of, method, dial, value, coverage, low, high, seen, applicable,
    finished, rulebook_id, record)
    SELECT :run, council_id, snapshot_id + :snapshots, code, :at, method, dial, value, coverage, low, high, seen,
    applicable, finished, rulebook_id, json_set(record, '$.as_of', :moment) FROM scorecard WHERE run_id = 1"""


def fill_weeks(file: Path, councils: int, weeks: int) -> None:
    """So many weekly checks of so many councils."""
    fill(f"sqlite:///{file}", councils, 6 * councils)
    with sqlite3.connect(file) as connection:
        pages, snapshots = (_most(connection, name) for name in ("page_reading", "snapshot"))
        for week in range(1, weeks):
            at = AT + week * timedelta(days=7)
            places = {"pages": week * pages, "snapshots": week * snapshots}
            when = {"run": week + 1, "at": at.strftime(_MOMENT), "moment": at.strftime("%Y-%m-%dT%H:%M:%SZ")}
            for statement in (_RUN, _PAGES, _SNAPSHOTS, _SCORECARDS):
                connection.execute(statement, places | when)
    connection.close()


def _most(connection: sqlite3.Connection, table: str) -> int:
    found: int = connection.execute(f"SELECT max(id) FROM {table}").fetchone()[0]
    return found
