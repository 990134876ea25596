"""`doorstep demo`: the whole product at work on made-up councils, without touching anyone's website."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from datetime import UTC, date, datetime
from pathlib import Path

import click
from rich.console import Console

from config.register import councils
from config.sectors import in_force
from config.settings import PREFIX, Settings
from monitor.asked import told
from monitor.checking import run_check
from monitor.commands.dashboard import free_port, serve
from monitor.commands.options import settings_with
from monitor.practice import desk
from monitor.practice.county import County, county, practised
from monitor.shares import group_of
from monitor.table import needs_table
from monitor.workplace import Visitors
from store.store import Store

BRISK = {"connect_seconds": 2.0, "read_seconds": 3.0, "deadline_seconds": 6.0, "second_try_seconds": 1.0}
"""This machine answers at once, or never."""
_TOLD = ("elections_file", "councillors", "controller", "lawful_basis", "privacy_notice", "dpia_date")
"""Settings of the practice county that the dashboard says, or goes by."""


@click.command()
@click.option("--database", metavar="URL", help="Keep the results here, as an SQLAlchemy URL. [default: nowhere]")
@click.option("--no-dashboard", is_flag=True, help="Print who may need support as a table, and end.")
@click.option("--port", type=click.IntRange(1, 65535), help="Where the dashboard listens. [default: 8501 if free]")
def demo(database: str | None, no_dashboard: bool, port: int | None) -> None:
    """Check the practice county and open the dashboard. All of its councils are made up.

    Without --database the results are forgotten at the end.
    """
    console = Console(stderr=True)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="doorstep-demo-")))
        database = database or f"sqlite:///{folder / 'demo.db'}"
        settings = settings_with(database=database, **BRISK)
        body = in_force(settings).body
        console.print(f"The practice county: every {body} in it is made up.", highlight=False)
        today = date.today()  # noqa: DTZ011  # the news is as fresh as today
        practice = stack.enter_context(county(today, *practised(in_force(settings))))
        if not settings.elections_file and desk.VOTES in practice.parts:
            settings = settings.model_copy(update={"elections_file": str(desk.polls(folder, today))})
        with Store(settings.database) as store:
            settings = settings.model_copy(update={"bases": practice.bases} | _councillors(practice, today))
            _check(store, settings, practice, console, no_dashboard)
            if desk.REPLIES in practice.parts:
                desk.write(store, datetime.now(UTC))
        if not no_dashboard:
            known = {name: getattr(settings, name) for name in _TOLD}
            more = {f"{PREFIX}{name.upper()}": str(value) for name, value in known.items() if value}
            serve(settings.database, port or free_port(8501), practice.hosts, open_browser=True, more=more)


def _councillors(practice: County, today: date) -> dict[str, object]:
    """The settings that say who answers for reading councillors' pages. Nobody here can be harmed, or hurried."""
    return {
        "councillors": bool(practice.lists),
        "controller": "The practice county",
        "lawful_basis": "None is needed: everybody here is made up",
        "privacy_notice": "https://doorstep.example/privacy",
        "dpia_date": today,
        "paces": {group_of(f"http://{each.host}/"): 0.02 for each in practice.lists},
    }


def _check(store: Store, settings: Settings, practice: County, console: Console, print_table: bool) -> None:
    store.add_councils(councils(practice.register))  # those that have ended or have yet to begin, too
    visitors = Visitors("practice county", practice.hosts, (), alone=True)
    done = run_check(store, settings, practice.councils, visitors, console, practice.register.name)
    if done.stopped:
        raise click.Abort
    click.echo(told(done))
    if print_table:
        Console().print(needs_table(store.latest_scorecards()))
