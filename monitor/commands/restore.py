"""`doorstep restore`: a backup takes the place of the database."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from monitor.backing_up import restore as put_in_place
from monitor.commands.options import database, settings_with


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@database
@click.option("--replace", is_flag=True, help="Take the place of the database that is there.")
def restore(file: Path, database: str | None, replace: bool) -> None:
    """Put the backup in FILE into the database that the settings name, and bring it up to date.

    It is tried in a scratch place first. Whoever asked to be forgotten, before or after it was made, is erased again;
    links, officers and publications that the database there had ended since stay ended; all sign in again.
    End the scheduler and any check before.
    """
    settings = settings_with(database=database)
    done = put_in_place(settings, file, datetime.now(UTC), replace=replace)
    rows, made_at = sum(done.manifest.rows.values()), done.manifest.made_at
    click.echo(f"Restored: {rows:,} rows, as they were at {made_at}. Whoever had signed in signs in again.")
    if not done.carried:
        click.echo(
            f"There was no database that could tell what was taken away since {made_at}: look again at officers, at "
            "links that were ended, at what councils publish, and at who asked to be removed (docs/running.md)."
        )
