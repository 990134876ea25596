"""`doorstep export`: what is stored, in files for spreadsheets and programs."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click
from rich.console import Console

from config.sectors import in_force
from config.stages import stages
from dashboard.reports.export import Choice
from dashboard.reports.export import export as write
from dashboard.reports.withheld import withheld
from monitor.commands.chosen import chosen
from monitor.commands.options import council, database, settings_with, with_previews
from monitor.garbage import look_seldom
from monitor.yardstick import yardstick
from scoring.words import counted
from store.store import Store

_LONDON = ZoneInfo("Europe/London")


@click.command("export")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@database
@council
@click.option(
    "--since",
    metavar="YYYY-MM-DD",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Only checks made on this day or later, by the clock in London.",
)
@click.option("--history", is_flag=True, help="All checks. Otherwise the newest of each council.")
@click.option("--observations-only", is_flag=True, help="No scores: what may be shown to anybody.")
@with_previews
def export(
    folder: Path,
    database: str | None,
    codes: tuple[str, ...],
    since: datetime | None,
    history: bool,
    observations_only: bool,
    with_previews: bool,
) -> None:
    """Write CSV, JSON Lines and Excel files into the folder DIR, which must not be there yet, or be empty.

    Observations lie apart from scores. datapackage.json and data-dictionary.md describe every column. Nobody's name is
    in them: councillors are only counted. Answers and scores of councils in preview are left out.
    """
    settings, now = settings_with(database=database), datetime.now(UTC)
    look_seldom()
    with Store(settings.database) as store, Console(stderr=True).status("Writing the files"):
        wanted = chosen(store, codes)
        kept = {} if with_previews else withheld(store, settings, yardstick(in_force(settings)).season, now)
        choice = Choice(wanted, since.replace(tzinfo=_LONDON) if since else None, history, observations_only, kept)
        checks = write(store, folder, choice, stages(), now)
    click.echo(f"{counted(checks, 'check')} written to {click.format_filename(folder)}.")
    if left_out := kept.keys() & (wanted or kept.keys()):
        click.echo(f"Left out: answers and scores of {counted(len(left_out), 'council')} in preview (--with-previews).")
