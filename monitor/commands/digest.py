"""`doorstep digest`: tells whoever is on the list what has changed, and writes the feeds."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from config.settings import Settings
from dashboard.reports.digest import subject
from dashboard.reports.digest_text import text
from monitor.commands.options import database, settings_with
from monitor.feeds import write_feeds
from monitor.notices import send_due, would_send
from monitor.noting import note_changes
from monitor.saying import say
from scoring.words import counted
from store.store import Store


@click.command()
@database
@click.option("--dry-run", is_flag=True, help="Only print what would be sent. Nothing is stored.")
@click.option(
    "--feeds",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Write Atom feeds into this folder, of each council and of all, and send nothing.",
)
def digest(database: str | None, dry_run: bool, feeds: Path | None) -> None:
    """Tell the recipients in the settings what has changed, by e-mail or webhook: each change once.

    Days, weeks and months that are over are told of: on the next day, on Monday, on the first. Nothing to say, nothing
    sent. What could not be sent is tried again next time. docs/notices.md says more.
    """
    if dry_run and feeds:
        raise click.UsageError("--dry-run and --feeds do not go together.")
    settings, now = settings_with(database=database), datetime.now(UTC)
    with Store(settings.database) as store:
        if feeds:
            note_changes(store, settings, now)
            click.echo(
                f"{counted(write_feeds(store, settings, feeds, now), 'feed')} in {click.format_filename(feeds)}."
            )
        elif dry_run:
            _print(store, settings, now)
        else:
            _send(store, settings, now)


def _send(store: Store, settings: Settings, now: datetime) -> None:
    sent = send_due(store, settings, now)
    if not settings.recipients:
        click.echo("Nobody is on the list: set recipients (docs/notices.md).", err=True)
    click.echo(f"{counted(sent.notices, 'notice')} sent. {counted(sent.noted, 'change')} newly noted.")
    for said in (*sent.doubts, *sent.faults):
        say(said, err=True)
    if sent.faults or sent.doubts:
        raise click.exceptions.Exit(1)


def _print(store: Store, settings: Settings, now: datetime) -> None:
    """Without addresses: a screen is seen by others too."""
    count = 0
    for called, plan in would_send(store, settings, now):
        say(f"To: {called}\nSubject: {subject(plan.digest)}\n\n{text(plan.digest)}")
        count += 1
    click.echo(f"{counted(count, 'notice')} would be sent. This was a dry run.")
