"""`doorstep up`: the dashboard and the scheduler together, on one machine."""

from __future__ import annotations

import sys
import webbrowser

import click

from config.register import councils
from config.sectors import in_force
from dashboard.launch import command, environment
from monitor.asked import introduced
from monitor.commands.dashboard import has_screen
from monitor.commands.options import checked_contact, database, quiet, settings_with
from monitor.dashboard_process import PROGRAM, around
from monitor.together import Together, ended_by_itself
from store.store import Store

DOORSTEP = [sys.executable, "-c", "from monitor.cli import main; main()"]


@click.command()
@database
@click.option(
    "--contact",
    callback=checked_contact,
    help="Your e-mail or web address, sent with every request. Or set it in doorstep.toml.",
)
@click.option("--port", type=click.IntRange(1, 65535), default=8501, show_default=True, help="Of the dashboard.")
@click.option("--no-browser", is_flag=True, help="Do not open a browser.")
def up(database: str | None, contact: str | None, port: int, no_browser: bool) -> None:
    """Start the dashboard, and checks that start by themselves. Ctrl-C ends both; when one ends, so does the other."""
    settings = settings_with(database=database, contact=contact)
    # What is wrong is told here, in one sentence, before anything is started.
    introduced(settings, councils(in_force(settings).register))
    Store(settings.database).close()
    given = environment(settings.database, settings.hosts) | around(settings)
    where = f"http://127.0.0.1:{port}"
    with Together(click.echo) as both:
        both.start("dashboard", command(port, quiet=quiet(), program=PROGRAM), given, heard=False)
        both.start("scheduler", scheduler(), given, heard=True)
        click.echo(f"The dashboard is at {where} (Ctrl-C ends it and the scheduler).")
        if not no_browser and has_screen():
            webbrowser.open(where)
        ended = both.wait()
    if ended:
        raise _told(*ended, port)


def scheduler() -> list[str]:
    """The words that start it: it says as much as we were told to."""
    said = click.get_current_context().find_root().params
    return [*DOORSTEP, *(f"--{name}" for name in ("verbose", "quiet") if said.get(name)), "schedule"]


def _told(name: str, code: int, port: int) -> click.ClickException:
    if name == "scheduler":
        return ended_by_itself(name, code, "the dashboard")
    return ended_by_itself(name, code, "the scheduler", f" Is port {port} in use?" if code > 0 else "")
