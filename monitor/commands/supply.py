"""`doorstep supply`: figures that a council exports from its own tools."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from collectors.supplied import LARGEST, read_together, suppliers
from config.settings import load_settings
from monitor.commands.chosen import the_council
from monitor.commands.options import database
from monitor.saying import say
from scoring.words import counted, day_words, platform_name
from store.records import Supplied
from store.store import Store


@click.command()
@database
@click.option("--council", "code", metavar="CODE", required=True, help="The council that supplies them, e.g. KIR.")
@click.option("--account", default="", metavar="NAME", help="Whose they are, for a file that does not say.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def supply(database: str | None, code: str, account: str, files: tuple[Path, ...]) -> None:
    """Store what a council exported from Meta Business Suite, LinkedIn, YouTube Studio or X, or typed into a table.

    It is shown as supplied, beside what was observed and never mixed into it. If any file is wrong, nothing is stored.
    docs/supplied-figures.md says which files can be read.
    """
    with Store(database or load_settings().database) as store:
        council = the_council(store, code)
        snapshot = store.snapshot(council.local_authority_code)
        accounts = snapshot.accounts if snapshot else ()
        read, unreadable = _opened(files)
        figures, wrong = read_together(read, _today(), accounts, account)
        if problems := (*unreadable, *wrong):
            for problem in problems:
                say(problem, err=True)
            click.echo("Nothing was stored.", err=True)
            raise click.exceptions.Exit(1)
        store.add_supplied(council.local_authority_code, figures)
    for each in figures:
        say(told(each))
    say(f"Stored for {council.name} as supplied on {day_words(_today())}.")


def _opened(files: tuple[Path, ...]) -> tuple[list[tuple[str, bytes]], list[str]]:
    """Names and bytes, and a sentence for each file that cannot be read."""
    read, problems = [], []
    for file in files:
        try:
            with file.open("rb") as opened:
                read.append((file.name, opened.read(LARGEST + 1)))
        except OSError as error:
            reason = (error.strerror or type(error).__name__).lower()
            problems.append(f"{click.format_filename(file)} cannot be read: {reason}.")
    return read, problems


def told(figures: Supplied) -> str:
    """What was read of one account, in words."""
    period = f"{day_words(figures.period_from)} to {day_words(figures.period_to)}"
    posts = "" if figures.posts is None else f", {counted(figures.posts, 'post')}"
    title = suppliers()[figures.source].title
    whose = f"{platform_name(figures.platform)}, {figures.handle}"
    return f"{whose}: {period}{posts} ({figures.file}, {counted(figures.rows, 'row')}: {title})"


def _today() -> date:
    return date.today()  # noqa: DTZ011  # the day on the wall of whoever supplies them
