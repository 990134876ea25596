"""`doorstep retention`: erases what has been held about people, or kept as evidence, for long enough."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import click

from config.settings import Settings
from monitor.commands.forget import STILL_OPEN
from monitor.commands.options import database, settings_with
from monitor.removing import removals_due
from monitor.retaining import due, limits, retain
from monitor.retaining_evidence import OldEvidence, erase_evidence, old_evidence
from scoring.words import counted
from store.retention import Due
from store.store import Store


@click.command()
@database
@click.option("--dry-run", is_flag=True, help="Only say what would be erased.")
def retention(database: str | None, dry_run: bool) -> None:
    """Erase former councillors, who asked to be removed, and what is older than the settings allow.

    Whoever is in no good list of their council for former_councillor_days is erased altogether. Of everybody else, what
    is older than retention_months goes, unless it is what stands today.

    Visits, scores, page readings and copies of pages are kept, unless evidence_months is set. The last three checks of
    each council stay, what frozen shortlists rest on, and whatever these point to.
    """
    settings, now = settings_with(database=database), datetime.now(UTC)
    with Store(settings.database) as store:
        found = _found(store, settings, now)
        if found.evidence and not dry_run:
            erase_evidence(store, found.evidence, now)
        swept = dry_run or retain(store, settings, now)
    lines = list(_told(found))
    click.echo("\n".join(lines or ["Nothing has been held for too long."]))
    if found.evidence.busy:
        click.echo("Evidence: a check is under way, so nothing of it is erased now.")
    if lines and dry_run:
        click.echo("Nothing was erased: this was a dry run.")
    if not swept:
        click.echo(STILL_OPEN, err=True)


@dataclass(frozen=True, slots=True)
class _Found:
    names: dict[str, str]
    due: tuple[Due, ...]
    old_readings: int
    leaving: int
    evidence: OldEvidence


def _found(store: Store, settings: Settings, now: datetime) -> _Found:
    old = store.rights.old_account_readings(limits(settings, now).older_than)
    return _Found(
        {each.local_authority_code: each.name for each in store.councils()},
        tuple(due(store, settings, now)),
        sum(map(len, old.values())),
        len(removals_due(store, now)),
        old_evidence(store, settings, now),
    )


def _told(found: _Found) -> Iterator[str]:
    """A line for each thing that is due."""
    for each in found.due:
        yield f"{found.names.get(each.code, each.code)}: {_words(each)}"
    if found.old_readings:
        yield f"People's accounts: {counted(found.old_readings, 'older reading')}"
    if found.leaving:
        yield f"Asked to be removed two weeks ago: {counted(found.leaving, 'councillor')}"
    if found.evidence:
        yield f"Evidence: {_evidence_words(found.evidence)}"


def _evidence_words(old: OldEvidence) -> str:
    nouns = ("visit", "scorecard", "page reading", "copy file")
    return ", ".join(counted(number, noun) for number, noun in zip(old.counts, nouns, strict=True) if number)


def _words(found: Due) -> str:
    rows = sum(map(len, found.rows.values()))
    said = (
        (len(found.left), "former councillor", ""),
        (len(found.unseen), "councillor", " not seen for too long"),
        (rows, "older row", ""),
    )
    return ", ".join(counted(number, noun) + more for number, noun, more in said if number)
