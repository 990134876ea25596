"""`doorstep retention`: erases what has been held about people, or kept as evidence, for long enough."""

from __future__ import annotations

from datetime import UTC, datetime

import click

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
        names = {each.local_authority_code: each.name for each in store.councils()}
        found = tuple(due(store, settings, now))
        old = sum(map(len, store.rights.old_account_readings(limits(settings, now).older_than).values()))
        leaving = len(removals_due(store, now))
        evidence = old_evidence(store, settings, now)
        if evidence and not dry_run:
            erase_evidence(store, evidence, now)
        swept = dry_run or retain(store, settings, now)
    for each in found:
        click.echo(f"{names.get(each.code, each.code)}: {_words(each)}")
    if old:
        click.echo(f"People's accounts: {counted(old, 'older reading')}")
    if leaving:
        click.echo(f"Asked to be removed two weeks ago: {counted(leaving, 'councillor')}")
    if evidence:
        click.echo(f"Evidence: {_evidence_words(evidence)}")
    if evidence.busy:
        click.echo("Evidence: a check is under way, so nothing of it is erased now.")
    if not (found or old or leaving or evidence):
        click.echo("Nothing has been held for too long.")
    elif dry_run:
        click.echo("Nothing was erased: this was a dry run.")
    if not swept:
        click.echo(STILL_OPEN, err=True)


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
