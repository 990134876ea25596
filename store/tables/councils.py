"""Councils, and what they say about themselves."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Index, Integer, String, Table, UniqueConstraint

from store.tables.columns import Moment, Words, metadata

councils = Table(
    "council",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", Words, nullable=False),
    Column("digest", String(64), nullable=False),  # SHA-256 of the record: has the register changed?
    Column("added_at", Moment, nullable=False),
    Column("record", JSON, nullable=False),
    Index("council_newest", "code", "id"),
)

supplied = Table(
    "supplied",  # by the council itself: never part of a snapshot or a scorecard
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", Words, nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("platform", Words, nullable=False),
    Column("account", Words, nullable=False),
    Column("source", Words, nullable=False),
    Column("record", JSON, nullable=False),
    Index("supplied_newest", "code", "platform", "account", "source", "id"),
)

declarations = Table(
    "declaration",  # by the council itself: never part of a snapshot or a scorecard
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", Words, nullable=False),
    Column("checklist", Words, nullable=False),
    Column("number", Integer, nullable=False),  # from 1 for each council and checklist
    Column("added_at", Moment, nullable=False),
    Column("record", JSON, nullable=False),
    UniqueConstraint("code", "checklist", "number"),
)

corrections = Table(
    "correction",  # what councils say is wrong, step by step: nothing of it is ever written over
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", Words, nullable=False),
    Column("correction", Integer, nullable=False),  # from 1 for each council
    Column("number", Integer, nullable=False),  # of the step, from 1: of two who decide at once, one is told
    Column("added_at", Moment, nullable=False),
    Column("record", JSON, nullable=False),
    UniqueConstraint("code", "correction", "number"),
)

publications = Table(
    "publication",  # a council's own word that its scorecard may be shown to anybody, and its taking that back
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", Words, nullable=False),
    Column("number", Integer, nullable=False),  # from 1 for each council
    Column("added_at", Moment, nullable=False),
    Column("record", JSON, nullable=False),
    UniqueConstraint("code", "number"),
)
