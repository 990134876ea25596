"""What the people of the practice county write by themselves: a reply, a self-assessment; and an election ahead."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

from config.checklists import checklist_items
from store.records import (
    Answered,
    Checklist,
    CorrectionEntry,
    CorrectionKind,
    CorrectionStep,
    Declaration,
    Reply,
    Writer,
)
from store.store import Store

DECLARES, REPLIES, VOTES = "QSM", "QTS", "QFW"
"""Saltmarsh, which says of itself what its pages do not show; Tarnside; Fernwick, in its pre-election period."""
_AHEAD = timedelta(days=14)
_ANSWERS = {
    "accounts-listed": Reply.YES,
    "response-time": Reply.YES,
    "accounts-owned": Reply.PARTLY,
    "rota": Reply.NO,
    "training": Reply.NOT_KNOWN,
    "desk-access": Reply.YES,
}


def write(store: Store, at: datetime) -> None:
    """Store it, unless it stands there from an earlier demo."""
    if not store.desk.declarations(DECLARES):
        asked = {each.id: each.text for each in checklist_items()}
        answers = tuple(Answered(item, asked[item], reply) for item, reply in _ANSWERS.items())
        store.desk.declare(Declaration(DECLARES, Checklist.ORGANISATIONS, 1, at, Writer.OFFICER, answers))
    if not store.desk.corrections([REPLIES]):
        store.desk.raise_correction(
            CorrectionEntry(
                *(REPLIES, 1, 1, at, Writer.OFFICER, CorrectionStep.RAISED),
                words="The history society writes it, and we link it.",
                kind=CorrectionKind.PARTNER,
                platform="tumblr",
                key="tarnsidearchivesmadeup",
                handle="tarnsidearchivesmadeup",
            )
        )


def polls(folder: Path, today: date) -> Path:
    """A file of elections with the one that is ahead."""
    path = folder / "elections.csv"
    vote = f"{VOTES},{today + _AHEAD},all-out,The practice county: it is made up\n"
    path.write_text(f"local_authority_code,date,kind,source\n{vote}", encoding="utf-8")
    return path
