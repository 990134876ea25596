"""What a check reads and takes down."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint, false, text

from store.tables.columns import Moment, Words, metadata

runs = Table(
    "run",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("started_at", Moment, nullable=False),
    Column("register", Words, nullable=False),
    Column("planned", JSON, nullable=False),
    Column("made_up", Boolean, nullable=False),
    Column("replayed", Boolean, nullable=False, server_default=false()),
)

run_ends = Table(
    "run_end",  # a table of its own because rows do not change; a run that is taken up again ends again
    metadata,
    Column("id", Integer, primary_key=True),
    Column("run_id", ForeignKey("run.id"), nullable=False),
    Column("ended_at", Moment, nullable=False),
    Column("ending", Words, nullable=False),
    Index("run_end_newest", "run_id", "id"),
)

# Of page_reading: the rows whose bytes can be compared with what is there now.
WHOLE = text("digest <> '' AND (complete OR problem IS NULL)")
FAILED = text("problem IS NOT NULL")

page_readings = Table(
    "page_reading",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("run_id", ForeignKey("run.id"), nullable=False),
    # SHA-256 of the address: PostgreSQL indexes no text over 2,700 bytes, and some addresses are longer.
    Column("address", String(64), nullable=False),
    Column("attempt", Integer, nullable=False, server_default="1"),
    Column("url", Words, nullable=False),
    Column("kind", Words, nullable=False),
    Column("read_at", Moment, nullable=False),
    Column("status", Integer),
    Column("digest", Words, nullable=False),
    Column("complete", Boolean, nullable=False),
    Column("problem", Words),
    # Where the page had not changed: the row that holds what it shows. The record has only what is its own then.
    Column("same_as", ForeignKey("page_reading.id")),
    Column("record", JSON, nullable=False),
    UniqueConstraint("run_id", "address", "attempt"),
    # Small, and enough to answer from: the rows themselves are large, and after years of checks there are many. To
    # say to SQLAlchemy which rows they hold would load what it knows of both databases, each time any command starts.
    Index("page_reading_whole", "address", "run_id", "id", info={"where": WHOLE}),
    Index("page_reading_failed", "run_id", "problem", "address", "attempt", info={"where": FAILED}),
)

robots_readings = Table(
    "robots_reading",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("run_id", ForeignKey("run.id"), nullable=False),
    Column("address", String(64), nullable=False),  # SHA-256 of the origin
    Column("attempt", Integer, nullable=False),
    Column("origin", Words, nullable=False),
    Column("read_at", Moment, nullable=False),
    Column("status", Integer),
    Column("problem", Words),
    Column("record", JSON, nullable=False),
    UniqueConstraint("run_id", "address", "attempt"),
)

account_readings = Table(
    "account_reading",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("run_id", ForeignKey("run.id"), nullable=False),
    Column("platform", Words, nullable=False),
    Column("key", Words, nullable=False),
    Column("read_at", Moment, nullable=False),
    Column("source", Words, nullable=False),
    Column("state", Words),
    Column("record", JSON, nullable=False),
    UniqueConstraint("run_id", "platform", "key"),
    Index("account_reading_newest", "platform", "key", "id"),
)

snapshots = Table(
    "snapshot",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("run_id", ForeignKey("run.id"), nullable=False),
    Column("council_id", ForeignKey("council.id"), nullable=False),  # as the register stood
    Column("code", Words, nullable=False),
    Column("taken_at", Moment, nullable=False),
    Column("finished", Boolean, nullable=False),
    # [id in page_reading, kind] in the order of the visit. A page shared by two councils is stored once, and
    # may be the contact page of one and the social media page of the other.
    Column("readings", JSON, nullable=False),
    Column("record", JSON, nullable=False),  # without council and readings
    # SHA-256 of readings and record: a worker that does a share again stores nothing twice. Null before release 2.
    Column("digest", String(64)),
    Index("snapshot_once", "run_id", "code", "digest", unique=True),
    Index("snapshot_newest", "code", "id"),
    Index("snapshot_of_run", "run_id", "finished", "code"),
)
