"""`doorstep backup`: everything that is stored, in one file that has been tried."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import click

from monitor.backing_up import back_up
from monitor.backup_file import BackupError
from monitor.commands.options import database, settings_with


@click.command()
@click.argument("file", type=click.Path())
@database
@click.option("--replace", is_flag=True, help="Take the place of a file of this name.")
def backup(file: str, database: str | None, replace: bool) -> None:
    """Write the database into FILE, while others go on using it.

    A folder gets a file named after the moment. What ends in a slash is one, and is made if it is not there.

    It is restored in a scratch place and counted before it is called done. Not in it: copies of pages (the archive),
    keys, settings. docs/running.md says what else to keep.
    """
    settings, now = settings_with(database=database), datetime.now(UTC)
    target = _named(file, now)
    manifest = back_up(settings, target, now, replace=replace)
    rows, size = sum(manifest.rows.values()), target.stat().st_size
    click.echo(f"Written and checked: {target} ({rows:,} rows, {size / 1e6:,.1f} MB).")
    if manifest.marks:
        click.echo(f"People asked to be forgotten: keep {settings.forgotten_file} and the erasure key, apart from it.")


def _named(file: str, now: datetime) -> Path:
    """Where it is written. Raises `BackupError`."""
    target = Path(file)
    if file.endswith(("/", os.sep)):
        try:
            target.mkdir(exist_ok=True)
        except OSError as error:
            reason = (error.strerror or type(error).__name__).lower()
            raise BackupError(f"The folder {target} cannot be made: {reason}.") from error
    return target / f"doorstep-{now:%Y%m%dT%H%M%SZ}.zip" if target.is_dir() else target
