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

    It is tried in a scratch place first. Whoever asked to be forgotten, before or after it was made, is erased again.
    End the scheduler and any check before.
    """
    settings = settings_with(database=database)
    manifest = put_in_place(settings, file, datetime.now(UTC), replace=replace)
    rows = sum(manifest.rows.values())
    click.echo(f"Restored: {rows:,} rows, as they were at {manifest.made_at}.")
