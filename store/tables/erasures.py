"""What was erased, and must not come back."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Integer, String, Table, UniqueConstraint

from store.tables.columns import Moment, Words, metadata

tombstones = Table(
    "tombstone",  # what was erased, counted; nobody's name
    metadata,
    Column("id", Integer, primary_key=True),
    Column("erased_at", Moment, nullable=False),
    Column("cause", Words, nullable=False),
    Column("code", Words, nullable=False),
    Column("people", Integer, nullable=False),
    Column("rows", JSON, nullable=False),  # by table: how many were removed, or lost some of their words
)

forgotten_marks = Table(
    "forgotten_mark",  # who must not be stored again, as keyed digests: `forgotten.py`
    metadata,
    Column("id", Integer, primary_key=True),
    Column("mark", String(64), nullable=False),
    Column("added_at", Moment, nullable=False),
    UniqueConstraint("mark"),
)
