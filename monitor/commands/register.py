"""`doorstep register update`: the register follows published lists, and people see what changes before it does."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from config.claims import KEY
from config.sectors import in_force
from config.updating import Update, updated
from monitor.commands.options import settings_with
from monitor.published import lists
from monitor.register_file import destination, read, write
from monitor.saying import inert
from scoring.words import counted


@click.group()
def register() -> None:
    """The register of councils."""


@register.command("update")
@click.argument("sources", nargs=-1, required=True, metavar="FILE_OR_ADDRESS...")
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("-o", "output", type=click.Path(path_type=Path), metavar="FILE", help="Write the register here.")
def update(sources: tuple[str, ...], dry_run: bool, yes: bool, output: Path | None) -> None:
    """Bring the register up to date from published lists, which are known by their columns.

    mySociety's names and codes, GOV.UK's home pages and links to services, LGSF's metadata.json (a file, or its folder
    of scrapers). What changes is shown first. No council is dropped: one that a list lacks is kept, one that ends gets
    its last day.

    Exit codes: 0 done, or nothing to do; 1 not done.
    """
    settings = settings_with()
    standing = in_force(settings).register
    found = updated(read(standing), lists(sources, settings), date.today())  # noqa: DTZ011  # days on councils' walls
    _show(found)
    if not found:
        click.echo("Nothing to change." if found.missing or found.notes else "The register says what the lists say.")
        return
    if dry_run:
        click.echo("Nothing was changed: this was a dry run.")
        return
    target = destination(settings, output)
    if not yes and not sys.stdin.isatty():
        raise click.ClickException("Nothing was changed: nobody is here to be asked. Say --yes.")
    if not yes and not click.confirm(f"Write this into {target}?", err=True):
        raise click.ClickException("Nothing was changed.")
    write(target, found.rows)
    click.echo(f"Written: {target} ({counted(len(found.rows), 'council')}).")
    if Path(settings.register_file or standing).resolve() != target.resolve():
        click.echo(f'To use it, set: register_file = "{target}"')


def _show(found: Update) -> None:
    """On standard output, wide enough that a pipe cuts nothing."""
    console = Console(width=None if sys.stdout.isatty() else 160)
    if found:
        table = Table(title="What changes", title_justify="left")
        for column in ("Council", "What", "Before", "After", "Says"):
            table.add_column(column, overflow="fold", style="green" if column == "After" else "")
        for each in found.changed:
            row = f"{each.code} {each.name}", each.column, each.before, each.after, each.source
            table.add_row(*map(_cell, row))
        for begun in found.begun:
            table.add_row(*map(_cell, (f"{begun[KEY]} {begun['name']}", "new council", "", begun["website"], "")))
        console.print(table)
    for line in (*found.missing, *found.notes):
        console.print(_cell(line))
    words = f"{counted(len(found.changed), 'value')} to change, {counted(len(found.begun), 'new council')}"
    console.print(f"{words}, {counted(len(found.missing), 'council')} missing and kept.", highlight=False)


def _cell(words: str) -> Text:
    """What a list says is neither markup nor an order to the terminal."""
    return Text(inert(words))
