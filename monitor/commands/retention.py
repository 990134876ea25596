"""`doorstep retention`: erases what has been held about people for long enough."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from monitor.commands.forget import STILL_OPEN
from monitor.commands.options import database, settings_with
from monitor.removing import removals_due
from monitor.retaining import due, limits, retain
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
    """
    settings, now = settings_with(database=database), datetime.now(UTC)
    with Store(settings.database) as store:
        names = {each.local_authority_code: each.name for each in store.councils()}
        found = tuple(due(store, settings, now))
        old = sum(map(len, store.rights.old_account_readings(limits(settings, now).older_than).values()))
        leaving = len(removals_due(store, now))
        swept = dry_run or retain(store, settings, now)
    for each in found:
        click.echo(f"{names.get(each.code, each.code)}: {_words(each)}")
    if old:
        click.echo(f"People's accounts: {counted(old, 'older reading')}")
    if leaving:
        click.echo(f"Asked to be removed two weeks ago: {counted(leaving, 'councillor')}")
    if not found and not old and not leaving:
        click.echo("Nothing has been held for too long.")
    elif dry_run:
        click.echo("Nothing was erased: this was a dry run.")
    if not swept:
        click.echo(STILL_OPEN, err=True)


def _words(found: Due) -> str:
    rows = sum(map(len, found.rows.values()))
    said = (
        (len(found.left), "former councillor", ""),
        (len(found.unseen), "councillor", " not seen for too long"),
        (rows, "older row", ""),
    )
    return ", ".join(counted(number, noun) + more for number, noun, more in said if number)
