"""Councillors: what their own pages and lists show, and what that comes to."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from store.tables.columns import Moment, Words, metadata

councillors = Table(
    "councillor",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", Words, nullable=False),
    Column("site_id", Words, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("record", JSON, nullable=False),
    Index("councillor_newest", "code", "site_id", "id"),
)

councillor_snapshots = Table(
    "councillor_snapshot",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("run_id", ForeignKey("run.id"), nullable=False),
    Column("councillor_id", ForeignKey("councillor.id"), nullable=False),
    Column("code", Words, nullable=False),
    Column("site_id", Words, nullable=False),
    Column("taken_at", Moment, nullable=False),
    Column("record", JSON, nullable=False),  # without councillor
    UniqueConstraint("run_id", "code", "site_id"),
    Index("councillor_snapshot_newest", "code", "site_id", "id"),
)

councillor_activities = Table(
    "councillor_activity",  # what the accounts on a councillor's page showed, which are read more often than the page
    metadata,
    Column("id", Integer, primary_key=True),
    Column("run_id", ForeignKey("run.id"), nullable=False),
    Column("snapshot_id", ForeignKey("councillor_snapshot.id"), nullable=False),
    Column("code", Words, nullable=False),
    Column("site_id", Words, nullable=False),
    Column("read_at", Moment, nullable=False),
    Column("record", JSON, nullable=False),  # the activities of the snapshot
    UniqueConstraint("run_id", "snapshot_id"),
    Index("councillor_activity_newest", "snapshot_id", "id"),
    Index("councillor_activity_of", "code", "site_id"),
)

councillor_scorecards = Table(
    "councillor_scorecard",  # added only when it says something else than the one before
    metadata,
    Column("id", Integer, primary_key=True),
    Column("snapshot_id", ForeignKey("councillor_snapshot.id"), nullable=False),
    Column("code", Words, nullable=False),
    Column("site_id", Words, nullable=False),
    Column("as_of", Moment, nullable=False),
    Column("method", Integer, nullable=False),
    Column("rulebook_id", ForeignKey("rulebook.id"), nullable=False),
    # SHA-256 of what it says, without when and where each thing was read.
    Column("digest", String(64), nullable=False),
    Column("record", JSON, nullable=False),  # without councillor, and without what the rulebook says
    Index("councillor_scorecard_newest", "code", "site_id", "snapshot_id", "id"),
)

councillor_lists = Table(
    "councillor_list",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("run_id", ForeignKey("run.id"), nullable=False),
    Column("code", Words, nullable=False),
    Column("read_at", Moment, nullable=False),
    Column("good", Boolean, nullable=False),
    Column("members", JSON, nullable=False),  # ids in councillor: names are kept there alone
    Column("record", JSON, nullable=False),  # without councillors
    UniqueConstraint("run_id", "code"),
    Index("councillor_list_newest", "code", "good", "id"),
)

councillor_counts = Table(
    "councillor_count",  # of all councils together, so that no two tables of different choices can be compared
    metadata,
    Column("id", Integer, primary_key=True),
    Column("added_at", Moment, nullable=False),
    Column("record", JSON, nullable=False),  # names nobody, and holds no count that is not shown
)
