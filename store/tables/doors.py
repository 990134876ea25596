"""Who comes in, by what, and what they do."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Index, Integer, String, Table, UniqueConstraint

from store.tables.columns import Moment, Words, metadata

door_links = Table(
    "door_link",  # by which councillors reach their own page; what is signed stands in the link alone
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", Words, nullable=False),
    Column("site_id", Words, nullable=False),
    Column("key", String(64), nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("record", JSON, nullable=False),
    UniqueConstraint("key"),
    Index("door_link_of", "code", "site_id", "id"),
)

door_events = Table(
    "door_event",  # what councillors say on their own page, and what becomes of their links: for nobody else to read
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", Words, nullable=False),
    Column("site_id", Words, nullable=False),
    Column("kind", Words, nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("record", JSON, nullable=False),
    Index("door_event_of", "code", "site_id", "id"),
    Index("door_event_newest", "kind", "id"),
)

published_marks = Table(
    "published_mark",  # by what the address that a council publishes for a councillor is known again: keyed digests
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", Words, nullable=False),
    Column("site_id", Words, nullable=False),
    Column("mark", String(64), nullable=False),  # empty: none is published any more
    Column("added_at", Moment, nullable=False),
    Index("published_mark_of", "code", "site_id", "id"),
    Index("published_mark_mark", "mark"),
)

session_ends = Table(
    "session_end",  # of those who signed out: what they carried opens nothing any more
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String(64), nullable=False),
    Column("added_at", Moment, nullable=False),
    UniqueConstraint("key"),
)

code_steps = Table(
    "code_step",  # of signing in by a code: asked for, made, tried, used; removed after a day
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String(64), nullable=False),
    Column("kind", Words, nullable=False),
    Column("number", Integer, nullable=False),  # of the try; else 1
    Column("who", String(64), nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("record", JSON, nullable=False),
    UniqueConstraint("key", "kind", "number"),
    Index("code_step_of", "kind", "added_at"),
)

deeds = Table(
    "deed",  # who did what, for administrators: offices and keyed digests, never a name or an address
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Words, nullable=False),
    Column("code", Words, nullable=False),
    Column("about", Words, nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("record", JSON, nullable=False),
    Index("deed_about", "about", "kind", "id"),
)
