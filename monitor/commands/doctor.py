"""`doorstep doctor`: whether this Doorstep is well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from collectors.asking import DATA
from config.settings import Settings
from monitor.commands.options import database, settings_with
from monitor.doctor import Finding, Patient, State, checks, examined
from monitor.saying import for_programs, inert
from monitor.visiting import one_visitor
from store.errors import DatabaseError
from store.health import missing_steps
from store.store import Store

COLOURS = {State.FINE: "green", State.WRONG: "bold red", State.UNKNOWN: "yellow", State.LEFT_OUT: "dim"}
Told = Sequence[tuple[str, Finding]]


@click.command()
@database
@click.option("--offline", is_flag=True, help="Leave out what needs the network.")
@click.option(
    "--only",
    multiple=True,
    metavar="CHECK",
    type=click.Choice(list(checks())),
    help="Only this one, e.g. scheduler. May be given again.",
)
@click.option("--json", "as_json", is_flag=True, help="Print a list of JSON objects.")
def doctor(database: str | None, offline: bool, only: tuple[str, ...], as_json: bool) -> None:
    """Examine this Doorstep: its database, disk, clock, doors, keys, schedule, and how fresh its findings are.

    Exit code 0: nothing is wrong, though something may be unknown. 1: something is wrong.
    """
    settings = settings_with(database=database)
    with _patient(settings, offline=offline) as patient:
        asked = {name: check for name, check in checks().items() if not only or name in only}
        found = list(examined(patient, asked))
    if as_json:
        click.echo(for_programs([_facts(name, each) for name, each in found], indent=1))
    else:
        Console().print(_table(found))
    if any(each.state is State.WRONG for _name, each in found):
        raise click.exceptions.Exit(1)


@contextmanager
def _patient(settings: Settings, *, offline: bool) -> Iterator[Patient]:
    with ExitStack() as stack:
        store = _store(settings.database)
        if store:
            stack.callback(store.close)
        fetch = None if offline else stack.enter_context(one_visitor(settings, more=DATA))
        yield Patient(settings, datetime.now(UTC), fetch, store)


def _store(url: str) -> Store | None:
    """Only one that is up to date: a doctor changes nothing."""
    try:
        return None if missing_steps(url) else Store(url)
    except DatabaseError:
        return None  # the check of the database says why


def _facts(name: str, found: Finding) -> dict[str, object]:
    return {"check": name, "state": found.state, "said": found.said, "more": list(found.more)}


def _table(found: Told) -> Table:
    table = Table(show_lines=False, title="How this Doorstep is", title_justify="left")
    for column in ("Check", "State", "What was found"):
        table.add_column(column, overflow="fold")
    for name, each in found:
        said = "\n".join([each.said, *each.more])
        table.add_row(Text(name), Text(each.state.value, style=COLOURS[each.state]), Text(inert(said)))
    return table
