"""`doorstep report`: one council, to print, to send and to show."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from config.sectors import in_force
from dashboard.reports.council import facts
from dashboard.reports.errors import ReportError
from dashboard.reports.folder import write_whole
from dashboard.reports.made import Form, file_name, made
from dashboard.words import day
from monitor.commands.chosen import the_council
from monitor.commands.options import database, settings_with, with_previews
from monitor.yardstick import yardstick
from store.store import Store


@click.command("report")
@database
@click.option("--council", "code", metavar="CODE", required=True, help="Of this council, e.g. KIR.")
@click.option(
    "--format",
    "form",
    type=click.Choice([each.value for each in Form]),
    default=Form.HTML.value,
    show_default=True,
    help="A page, a PDF, slides, or a brief on one page.",
)
@click.option(
    "-o",
    "--output",
    "place",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where to write it. A brief whose FILE ends in .pdf is a PDF. [default: doorstep-CODE.html]",
)
@with_previews
def report(database: str | None, code: str, form: str, place: Path | None, with_previews: bool) -> None:
    """Write what the newest check of a council showed: its dials, what to do next, and what could not be seen.

    A PDF needs the extra `pdf`, slides need the extra `slides`. Nobody is visited.
    """
    settings, wanted = settings_with(database=database), Form(form)
    with Store(settings.database) as store:
        council = the_council(store, code)
        of = facts(store, settings, yardstick(in_force(settings)), council, datetime.now(UTC))
    if of.preview_ends and not with_previews:
        until = f"{council.name} alone sees its scorecard until {day(of.preview_ends)}"
        raise ReportError(f"{until}: --with-previews writes the report all the same, for the council's eyes.")
    place = place or Path(file_name(council, wanted))
    ending = place.suffix.lower()
    on_paper = wanted is Form.BRIEF and ending == ".pdf"
    meant = {".pdf": Form.PDF, ".pptx": Form.SLIDES}.get(ending, wanted)
    if meant is not wanted and not on_paper:
        raise ReportError(f"{place} would not be what its name says: with it say --format {meant}.")
    write_whole(place, made(of, wanted, on_paper=on_paper))
    click.echo(f"{click.format_filename(place)} is written.")
