"""`doorstep badge`: a small picture for a council's own website."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from config.sectors import in_force
from dashboard.reports.badge import badge as drawn
from dashboard.reports.council import facts
from dashboard.reports.folder import write_whole
from monitor.commands.chosen import the_council
from monitor.commands.options import database, settings_with
from monitor.yardstick import yardstick
from store.store import Store


@click.command("badge")
@database
@click.option("--council", "code", metavar="CODE", required=True, help="Of this council, e.g. KIR.")
@click.option(
    "-o",
    "--output",
    "place",
    metavar="FILE",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where to write it, e.g. badge.svg.",
)
def badge(database: str | None, code: str, place: Path) -> None:
    """Draw a council's stage and the day of its check as an SVG picture; no score is in it.

    Only of a council that publishes its stage: the setting `published` names those.
    """
    settings = settings_with(database=database)
    with Store(settings.database) as store:
        of = facts(store, settings, yardstick(in_force(settings)), the_council(store, code), datetime.now(UTC))
    write_whole(place, drawn(of).encode())
    click.echo(f"{click.format_filename(place)} is written.")
