"""The database's shape. Rows are only ever added: history is the point of a monitor.

But for people: what is held about them is erased when they ask or its time is up (`erasure.py`), which leaves a
tombstone. A new table that may name a person belongs there too: a test plants one everywhere, and looks for the traces.

`record` holds a whole record; the other columns repeat what is searched, counted or sorted by.
A change here needs a migration in `migrations/versions/`: a test compares the two.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
    text,
)
from sqlalchemy.engine import Dialect

from store.convert import storable


class Moment(TypeDecorator[datetime]):
    """An aware datetime in UTC, also where the database keeps no zone (SQLite)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: D102
        if value is not None and value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")  # a fault of ours, and not guessed at
        return value if value is None else value.astimezone(UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ANN401, D102
        if value is None:
            return None
        moment: datetime = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        return moment


class Words(TypeDecorator[str]):
    """Text of any length, with every character that the database can keep."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: D102
        return value if value is None else storable(value)


# Constraints named by rule, so that a later migration can find them on every database.
metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_key",
        "fk": "%(table_name)s_%(column_0_name)s_exists",
        "uq": "%(table_name)s_%(column_0_N_name)s_once",
    }
)

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

shortlists = Table(
    "shortlist",  # of councils to be offered support: what it is stands in its changes
    metadata,
    Column("id", Integer, primary_key=True),
    Column("begun_at", Moment, nullable=False),
)

shortlist_changes = Table(
    "shortlist_change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("shortlist_id", ForeignKey("shortlist.id"), nullable=False),
    Column("number", Integer, nullable=False),  # from 1 in each list: of two who write at once, one is told
    Column("code", Words, nullable=False),  # empty for what is about the list as a whole
    Column("added_at", Moment, nullable=False),
    Column("record", JSON, nullable=False),  # without scorecards
    UniqueConstraint("shortlist_id", "number"),
    Index("shortlist_change_of", "code"),
)

frozen_scorecards = Table(
    "frozen_scorecard",  # what a frozen shortlist rests on: it stays for as long as the list does
    metadata,
    Column("id", Integer, primary_key=True),
    Column("change_id", ForeignKey("shortlist_change.id"), nullable=False),
    Column("scorecard_id", ForeignKey("scorecard.id"), nullable=False),
    UniqueConstraint("change_id", "scorecard_id"),
    Index("frozen_scorecard_of", "scorecard_id"),
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

councillor_counts = Table(
    "councillor_count",  # of all councils together, so that no two tables of different choices can be compared
    metadata,
    Column("id", Integer, primary_key=True),
    Column("added_at", Moment, nullable=False),
    Column("record", JSON, nullable=False),  # names nobody, and holds no count that is not shown
)

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
