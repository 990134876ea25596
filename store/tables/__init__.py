"""The database's shape. Rows are only ever added: history is the point of a monitor.

But for people: what is held about them is erased when they ask or its time is up (`erasure.py`), which leaves a
tombstone. A new table that may name a person belongs there too: a test plants one everywhere, and looks for the traces.

`record` holds a whole record; the other columns repeat what is searched, counted or sorted by.
A change here needs a migration in `migrations/versions/`: a test compares the two.
"""

from __future__ import annotations

from store.tables.changes import change_looks, changes, notice_ends, notices
from store.tables.checks import (
    FAILED,
    WHOLE,
    account_readings,
    page_readings,
    robots_readings,
    run_ends,
    runs,
    snapshots,
)
from store.tables.columns import metadata
from store.tables.councillors import (
    councillor_activities,
    councillor_counts,
    councillor_lists,
    councillor_scorecards,
    councillor_snapshots,
    councillors,
)
from store.tables.councils import corrections, councils, declarations, publications, supplied
from store.tables.doors import code_steps, deeds, door_events, door_links, published_marks, session_ends
from store.tables.erasures import forgotten_marks, tombstones
from store.tables.schedule import check_answers, check_requests, scheduled_runs, schedulers
from store.tables.scorecards import rulebooks, scorecards
from store.tables.shortlists import frozen_scorecards, shortlist_changes, shortlists

__all__ = [
    "FAILED",
    "WHOLE",
    "account_readings",
    "change_looks",
    "changes",
    "check_answers",
    "check_requests",
    "code_steps",
    "corrections",
    "councillor_activities",
    "councillor_counts",
    "councillor_lists",
    "councillor_scorecards",
    "councillor_snapshots",
    "councillors",
    "councils",
    "declarations",
    "deeds",
    "door_events",
    "door_links",
    "forgotten_marks",
    "frozen_scorecards",
    "metadata",
    "notice_ends",
    "notices",
    "page_readings",
    "publications",
    "published_marks",
    "robots_readings",
    "rulebooks",
    "run_ends",
    "runs",
    "scheduled_runs",
    "schedulers",
    "scorecards",
    "session_ends",
    "shortlist_changes",
    "shortlists",
    "snapshots",
    "supplied",
    "tombstones",
]
