"""`doorstep schedule`: checks that start by themselves, in a process of its own."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

import click
from rich.console import Console

from config.register import councils
from config.sectors import in_force
from config.settings import Settings
from monitor.asked import introduced
from monitor.checking import Going, go_on
from monitor.chores import Chores
from monitor.clock import elapsed
from monitor.commands.options import checked_contact, database, settings_with
from monitor.garbage import keep_one_arena, let_go
from monitor.lease import Halt, Lease
from monitor.saying import say
from monitor.schedule import Check, Round, Scheduler
from monitor.scheduling import Keeper, wall
from monitor.visiting import visitors_of
from monitor.workplace import Now
from store.records import Council, RunRecord
from store.store import Store


@click.command()
@database
@click.option(
    "--contact",
    callback=checked_contact,
    help="Your e-mail or web address, sent with every request. Or set it in doorstep.toml.",
)
def schedule(database: str | None, contact: str | None) -> None:
    """Check councils as they become due, until Ctrl-C.

    \b
    Weekly, or daily where the last check could not look or says something new; and whoever is asked for in the
    dashboard. What was cut short is gone on with. A second scheduler on the same database waits for the first to go.
    In between, recipients are told what has changed, and what time is up for is erased.
    """
    keep_one_arena()
    settings = settings_with(database=database, contact=contact)
    introduced(settings, councils(in_force(settings).register))  # told now, and not when somebody is due
    with Store(settings.database) as store:
        lease = Lease(store.schedule, wall, elapsed)
        check = checker(store, settings)
        scheduler = Scheduler(store, settings, lease, check, lambda: register_of(settings), wall)
        Keeper(scheduler, lease, Chores(store, settings, wall, elapsed), settings, tell).keep()


def checker(store: Store, settings: Settings) -> Check:
    """What visits councils, by these settings. Raises what is wrong with them."""
    visitors = visitors_of(settings)
    nowhere = Console(file=io.StringIO())

    def check(todo: Round, settings: Settings, halt: Halt, now: Now) -> RunRecord:
        asked = introduced(settings, todo.councils)
        try:
            return go_on(store, asked, todo.councils, visitors, nowhere, Going(todo.run, halt, now))
        finally:
            let_go()

    return check


def register_of(settings: Settings) -> tuple[str, Sequence[Council]]:
    """As it is now: somebody may have changed it since the last look."""
    file = in_force(settings).register
    return file.name, councils(file)


def tell(sentence: str) -> None:
    """With the time on the clock on the wall."""
    say(f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S} {sentence}")
