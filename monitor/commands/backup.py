"""`doorstep backup`: everything that is stored, in one file that has been tried."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from monitor.backing_up import back_up
from monitor.commands.options import database, settings_with


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@database
@click.option("--replace", is_flag=True, help="Take the place of a file of this name.")
def backup(file: Path, database: str | None, replace: bool) -> None:
    """Write the database into FILE, while others go on using it. A folder gets a file named after the moment.

    It is restored in a scratch place and counted before it is called done. Not in it: copies of pages (the archive),
    keys, settings. docs/running.md says what else to keep.
    """
    settings, now = settings_with(database=database), datetime.now(UTC)
    target = file / f"doorstep-{now:%Y%m%dT%H%M%SZ}.zip" if file.is_dir() else file
    manifest = back_up(settings, target, now, replace=replace)
    rows, size = sum(manifest.rows.values()), target.stat().st_size
    click.echo(f"Written and checked: {target} ({rows:,} rows, {size / 1e6:,.1f} MB).")
    if manifest.marks:
        click.echo(f"People asked to be forgotten: keep {settings.forgotten_file} and the erasure key, apart from it.")
