"""What checks come to."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Float, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from store.tables.columns import Moment, Words, metadata

rulebooks = Table(
    "rulebook",  # the words and numbers that scorecards were made with
    metadata,
    Column("id", Integer, primary_key=True),
    Column("digest", String(64), nullable=False),
    Column("method", Integer, nullable=False),
    Column("record", JSON, nullable=False),
    UniqueConstraint("digest"),
)

scorecards = Table(
    "scorecard",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("run_id", ForeignKey("run.id"), nullable=False),
    Column("council_id", ForeignKey("council.id"), nullable=False),
    Column("snapshot_id", ForeignKey("snapshot.id"), nullable=False),
    Column("code", Words, nullable=False),
    Column("as_of", Moment, nullable=False),
    Column("method", Integer, nullable=False),
    Column("dial", Words, nullable=False),
    Column("value", Float),  # null: not enough seen
    Column("coverage", Float, nullable=False),
    Column("low", Float, nullable=False),
    Column("high", Float, nullable=False),
    Column("seen", Integer, nullable=False),
    Column("applicable", Integer, nullable=False),
    Column("finished", Boolean, nullable=False),
    Column("rulebook_id", ForeignKey("rulebook.id")),  # null before release 5: then the record is whole
    Column("record", JSON, nullable=False),  # without council, and without what the rulebook says
    Index("scorecard_newest", "code", "snapshot_id", "id"),
)
