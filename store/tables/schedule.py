"""Who is at work, on which checks, and who asked for one."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Table, UniqueConstraint

from store.tables.columns import Moment, Words, metadata

schedulers = Table(
    "scheduler",  # one row, which changes: `leases.py` says why
    metadata,
    Column("id", Integer, primary_key=True),
    Column("holder", Words, nullable=False),
    Column("beats", Integer, nullable=False),
    Column("taken_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("given_up", Boolean, nullable=False),
)

scheduled_runs = Table(
    "scheduled_run",  # the checks that a scheduler began, and that the next one takes up again
    metadata,
    Column("id", Integer, primary_key=True),
    Column("run_id", ForeignKey("run.id"), nullable=False),
    UniqueConstraint("run_id"),
)

check_requests = Table(
    "check_request",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", Words, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("asked_by", Words, nullable=False),  # a role, nobody's name
    Index("check_request_newest", "code", "id"),
)

check_answers = Table(
    "check_answer",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("request_id", ForeignKey("check_request.id"), nullable=False),
    Column("answered_at", Moment, nullable=False),
    Column("run_id", ForeignKey("run.id")),  # null where it was not checked: then `why_not` says why
    Column("why_not", Words, nullable=False),
    UniqueConstraint("request_id"),
)
