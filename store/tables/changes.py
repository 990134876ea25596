"""What changed, and who is told of it."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from store.tables.columns import Moment, Words, metadata

changes = Table(
    "change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", Words, nullable=False),
    Column("key", String(64), nullable=False),  # SHA-256 of the record's key
    Column("kind", Words, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("noted_at", Moment, nullable=False),
    Column("record", JSON, nullable=False),
    UniqueConstraint("key"),
    Index("change_of", "code", "seen_at"),
    Index("change_newest", "seen_at"),
)

change_looks = Table(
    "change_look",  # up to where a council's checks have been compared; no foreign key, so that old ones may go
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", Words, nullable=False),
    Column("scorecard_id", Integer, nullable=False),
    Column("snapshot_id", Integer, nullable=False),
    Column("looked_at", Moment, nullable=False),
    Index("change_look_newest", "code", "id"),
)

notices = Table(
    "notice",  # who is told of what: written before it is sent
    metadata,
    Column("id", Integer, primary_key=True),
    Column("recipient", String(64), nullable=False),  # a keyed digest of the address
    Column("number", Integer, nullable=False),  # 0: since when this recipient is told of changes
    Column("written_at", Moment, nullable=False),
    Column("since", Moment, nullable=False),
    Column("changes", JSON, nullable=False),  # keys in change
    Column("job", Words, nullable=False),
    UniqueConstraint("recipient", "number"),
)

notice_ends = Table(
    "notice_end",  # without one, nobody knows whether the notice arrived
    metadata,
    Column("id", Integer, primary_key=True),
    Column("notice_id", ForeignKey("notice.id"), nullable=False),
    Column("ended_at", Moment, nullable=False),
    Column("ending", Words, nullable=False),
    UniqueConstraint("notice_id"),
)
