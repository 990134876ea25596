"""`doorstep check`: visit councils' public pages, store what they show, and score it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click
from rich.console import Console

from collectors.safety import allowed_host
from config.register import UK_REGISTER, councils
from config.selection import SelectionError, selected
from monitor.checking import Visitors, forecast, outside, run_check
from monitor.commands.options import checked_contact, council, database, settings_with
from monitor.run import Tally
from store.store import Store


class NoContactError(Exception):
    """We do not knock on doors without saying who we are."""


@click.command()
@database
@click.option("--register", type=click.Path(path_type=Path), metavar="FILE", help="A CSV of councils of your own.")
@council
@click.option("--nation", help="Only councils of this nation, e.g. Wales.")
@click.option("--type", "type_", help="Only councils of this type, e.g. LBO or 'London borough'.")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many councils.")
@click.option(
    "--contact",
    callback=checked_contact,
    help="Your e-mail or web address, sent with every request. Or set it in doorstep.toml.",
)
@click.option(
    "--allow-host",
    "allow_hosts",
    multiple=True,
    metavar="HOST",
    help="A name, address (with or without port) or network that may be visited although it is not public.",
)
@click.option("--workers", type=click.IntRange(1, 256), help="Sites visited side by side.")
def check(
    database: str | None,
    register: Path | None,
    codes: tuple[str, ...],
    nation: str | None,
    type_: str | None,
    limit: int | None,
    contact: str | None,
    allow_hosts: tuple[str, ...],
    workers: int | None,
) -> None:
    """Visit councils' public pages, store every page's reading, and score what was seen.

    Home pages are taken everywhere first. Ctrl-C finishes the pages in flight and stores them.
    """
    settings = settings_with(database=database, contact=contact, workers=workers)
    listed = councils(register or UK_REGISTER)
    chosen = selected(listed, codes=codes, nation=nation, type=type_, limit=limit, on=_today())
    if not chosen:
        raise SelectionError("No council in the register fits that and exists today.")
    allowed = tuple(allowed_host(each) for each in (*settings.allow_hosts, *allow_hosts))
    if outside(chosen, settings.hosts) and not settings.contact:
        raise NoContactError(
            "Doorstep does not visit anyone's site without saying who asks. Give --contact with your e-mail or web "
            "address, or set `contact` in doorstep.toml."
        )
    console = Console(stderr=True)
    console.print(forecast(chosen, settings), highlight=False)
    visitors = Visitors(settings.contact or "http://localhost", settings.hosts, allowed)
    with Store(settings.database) as store:
        name = (register or UK_REGISTER).name
        tally = run_check(store, settings, chosen, visitors, console, name)
    click.echo(told(tally))
    if tally.stopped:
        raise click.Abort


def told(tally: Tally) -> str:
    """What a run did, in words."""
    lines = [
        f"{tally.councils} of {tally.planned} councils done: {tally.pages:,} pages read, "
        f"{tally.problems:,} with a problem. Everything that was read is stored."
    ]
    if tally.unread:
        lines.append(f"Could not read: {', '.join(sorted(tally.unread)[:20])}{' and more' * (len(tally.unread) > 20)}.")
    return "\n".join(lines)


def _today() -> date:
    return date.today()  # noqa: DTZ011  # a council exists by the calendar on its wall
