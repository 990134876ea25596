"""Analysts' shortlists."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, Table, UniqueConstraint

from store.tables.columns import Moment, Words, metadata

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
